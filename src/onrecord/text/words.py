"""Words of a text with their places."""

import re
from bisect import bisect_left
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


class Wordlist:
    """The words of one text, found once and then looked up by place."""

    def __init__(self, text: str) -> None:
        """Of a text, from its first character on."""
        self.text = text
        self.words = words(text)
        self.starts = [word.start for word in self.words]

    def between(self, start: int, end: int) -> list[Word]:
        """What ``words(text[start:end], start)`` gives: of a word that lies across an edge the part inside."""
        low = bisect_left(self.starts, start)
        found = self.words[low : bisect_left(self.starts, end, low)]
        if found and found[-1].end > end:
            found[-1:] = words(self.text[found[-1].start : end], found[-1].start)
        if low and self.words[low - 1].end > start:
            found[:0] = words(self.text[start : min(end, self.words[low - 1].end)], start)
        return found

    def whole(self, start: int, end: int) -> list[Word]:
        """The words that lie wholly between two characters."""
        low = bisect_left(self.starts, start)
        found = self.words[low : bisect_left(self.starts, end, low)]
        return found[:-1] if found and found[-1].end > end else found
