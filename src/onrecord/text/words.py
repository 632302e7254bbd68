"""Words of a text with their places."""

import re
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
    return [Word(fold(m.group()), m.start() + offset, m.end() + offset) for m in _WORD.finditer(text)]
