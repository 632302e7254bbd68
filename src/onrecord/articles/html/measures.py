"""What the characters of each passage say of it, counted over the whole text at once."""

import re
import sys
import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from onrecord.articles.html.elements import Passage

Row = npt.NDArray[np.float64]
Codes = npt.NDArray[np.uint32]

_KNOWN = 0x3000  # code points whose kind is looked up; those above are signs that are words by themselves
_LETTER, _UPPER, _DIGIT, _COMMA, _STOP, _BAR, _ADDRESS, _LINE, _LOWER = (1 << i for i in range(9))
_MARKS = {
    ",": _COMMA, ".": _STOP, "?": _STOP, "!": _STOP, "|": _BAR, "•": _BAR, "·": _BAR, "@": _ADDRESS, "©": _ADDRESS,
    "\n": _LINE,
}  # fmt: skip
_CLOSED = re.compile(r"[.!?…:\"”’»]\)?$")
_SHORT = 4  # characters below which a word is short


def sums(row: npt.NDArray[np.generic], start: npt.NDArray[np.int64], end: npt.NDArray[np.int64]) -> Row:
    """The sums of stretches of a row."""
    total = np.concatenate([[0.0], np.cumsum(row, dtype=np.float64)])
    found: Row = total[end] - total[start]
    return found


def _counted(marks: npt.NDArray[np.generic], places: npt.NDArray[np.int64]) -> Row:
    """The sums between pairs of places, which are in order and lie apart; without a row as long as the text."""
    if not len(places):
        return np.zeros(0)
    padded = np.append(marks, marks[:1])
    found: Row = np.add.reduceat(padded, places[:, :2].ravel(), dtype=np.int64)[::2].astype(float)
    return found


def measures(text: str, passages: Sequence[Passage]) -> dict[str, Row]:
    """A row of numbers for each measure, one a passage. Counts are logarithms, the others shares."""
    codes: Codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    kinds = np.where(codes < _KNOWN, _kinds()[np.minimum(codes, _KNOWN - 1)], np.uint16(_LETTER))
    places = np.array([(p.start, p.end, p.linked) for p in passages], dtype=np.int64).reshape(-1, 3)
    start, end = places[:, 0], places[:, 1]
    letter = (kinds & (_LETTER | _DIGIT)) > 0
    begins = letter & ~np.concatenate([[False], letter[:-1]]) | (codes >= _KNOWN)
    at = np.flatnonzero(begins)
    ends = np.flatnonzero(letter & ~np.concatenate([letter[1:], [False]]))
    small = np.zeros(len(codes), dtype=bool)
    if len(at) == len(ends):
        small[at] = ends - at + 1 < _SHORT
    size = np.maximum(1, end - start).astype(float)
    words = _counted(begins, places)
    many = np.maximum(1, words)

    def share(mark: int, of: Row) -> Row:
        return _counted((kinds & mark) > 0, places) / of

    first, last = kinds[start] if len(start) else kinds[:0], [text[max(s, e - 2) : e] for s, e, _ in places]
    return {
        "words": np.log1p(words),
        "characters": np.log1p(size),
        "word length": size / many,
        "links": places[:, 2] / size,
        "closed": np.array([_CLOSED.search(one) is not None for one in last], dtype=float),
        "colon": np.array([one.endswith(":") for one in last], dtype=float),
        "question": np.array([one.endswith("?") for one in last], dtype=float),
        "commas": share(_COMMA, many),
        "stops": np.log1p(share(_STOP, np.ones(1))),
        "digits": share(_DIGIT, size),
        "capitals": _counted(begins & ((kinds & _UPPER) > 0), places) / many,
        "small words": _counted(small, places) / many,
        "begins small": ((first & _LOWER) > 0).astype(float),
        "begins quoted": np.array([text[s] in "\"“‘«„'" for s in start], dtype=float),
        "bars": share(_BAR, many),
        "address": share(_ADDRESS, np.ones(1)),
        "lines": np.log1p(share(_LINE, np.ones(1))),
    }


@cache
def _kinds() -> npt.NDArray[np.uint16]:
    """What each of the first code points is, as bits."""
    found = np.zeros(_KNOWN, dtype=np.uint16)
    for code in range(min(_KNOWN, sys.maxunicode)):
        char = chr(code)
        kind = unicodedata.category(char)
        bits = _MARKS.get(char, 0) | (_LETTER if kind[0] == "L" or char == "_" or kind[0] == "M" else 0)
        bits |= (_UPPER if kind == "Lu" else 0) | (_LOWER if kind == "Ll" else 0) | (_DIGIT if kind[0] == "N" else 0)
        found[code] = bits
    return found


def shifted(row: Row, by: int) -> Row:
    """The entries that stand so many places behind (before, if below 0); -1 where there are none."""
    found = np.full(len(row), -1.0)
    if by > 0:
        found[:-by] = row[by:]
    else:
        found[-by:] = row[:by]
    return found
