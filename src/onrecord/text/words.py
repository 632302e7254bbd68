"""Words of a text with their places."""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from onrecord.text.folding import fold

_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")


class Word(NamedTuple):
    """A folded word and the characters it was folded from."""

    form: str
    start: int
    end: int


def words(text: str, offset: int = 0) -> list[Word]:
    """The words in order: letters and digits, with inner apostrophes, points and commas ("don't", "U.S", "1,200")."""
    found = []
    for match in _WORD.finditer(text):
        printed, (start, end) = match.group(), match.span()
        form = printed.lower() if printed.isascii() else fold(printed)  # what fold does, without a call a word
        found.append(Word(form, start + offset, end + offset))
    return found


def words_between(text: str, start: int, end: int) -> list[Word]:
    """The words that lie wholly between two characters; quick where one text is asked again and again."""
    found = _words_of(text)
    low, high = (bisect_left(found, place, key=lambda word: word.start) for place in (start, end))
    return found[low : high - 1 if high > low and found[high - 1].end > end else high]


@lru_cache(maxsize=1)
def _words_of(text: str) -> list[Word]:
    return words(text)
