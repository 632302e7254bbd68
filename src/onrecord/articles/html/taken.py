"""Text that another program took out of a page: which characters of what is seen of the page it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.articles.html.places import Numbers
from onrecord.articles.html.visible import Visible

_SURE = 24  # characters of a line that hardly stands twice on a page
_FAR = 200_000  # characters that are looked through for one line
_FOUND = 0.9  # share of the characters from which a text is that of the page
_NONE = -1

Span = tuple[int, int]

_LINE = re.compile(r"\S[^\n]*")
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """``text``, in the order of the page. Character i is character ``at[i]`` of what is seen, -1 if it is none.

    ``before`` and ``behind`` are, for each, the next characters on both sides that are some, itself included.
    """

    text: str
    seen: Visible
    at: Numbers
    before: Numbers
    behind: Numbers

    def place(self, position: int) -> tuple[int, int]:
        """The characters of the page that show this one; for white space, what lies between its neighbours.

        Raise IndexError beyond the text.
        """
        if not 0 <= position < len(self.text):
            raise IndexError(f"no character {position} in a text of {len(self.text)}")
        if self.at[position] >= 0:
            return self.seen.place(int(self.at[position]))
        before, behind = int(self.before[position]), int(self.behind[position])
        start = self.seen.place(before)[1] if before >= 0 else 0
        return start, max(start, self.seen.place(behind)[0] if behind < len(self.seen.text) else start)


def taken(text: str, seen: Visible) -> Taken | None:
    """Find the text in what is seen, line by line, whatever white space is between; None if it is not of that page."""
    dense, places = _dense(seen.text)
    lines = [match.span() for match in _LINE.finditer(text)]
    at = np.full(len(text), _NONE, dtype=np.int64)
    for line, low, high in _put(text, lines, (0, len(dense)), dense, places, at):
        words = [match.span() for match in _WORD.finditer(text, *line)]
        _put(text, words, (low, high), dense, places, at)  # of a line that is not found as a whole, its words
    shown = sum(end - start for start, end in (match.span() for match in _WORD.finditer(text)))
    if not shown or (at >= 0).sum() < _FOUND * shown:
        return None
    before = np.maximum.accumulate(at)
    behind = np.minimum.accumulate(np.where(at >= 0, at, len(seen.text))[::-1])[::-1]
    return Taken(text, seen, at, before, behind)


def _put(
    text: str, parts: Sequence[Span], within: Span, dense: str, places: Numbers, at: Numbers
) -> list[tuple[Span, int, int]]:
    """Note where the parts stand; give those that stand nowhere, with the characters between which they would."""
    rows = [_dense(text, *part) for part in parts]
    lost: list[tuple[Span, int, int]] = []
    low = within[0]
    for part, (words, own), (start, high) in zip(
        parts, rows, _found([words for words, _ in rows], dense, *within), strict=True
    ):
        if start < 0:
            lost.append((part, low, high))
        else:
            low = start + len(words)
            at[own] = places[start:low]
    return lost


def _found(parts: Sequence[str], dense: str, low: int, high: int) -> list[tuple[int, int]]:
    """Where each part begins, in order, -1 for nowhere, and where the next that was found does.

    The long ones first, so that a short one is looked for between those around it.
    """
    starts = [_NONE] * len(parts)
    at = low
    for i, part in enumerate(parts):
        if len(part) >= _SURE:
            starts[i] = dense.find(part, at, min(high, at + _FAR))
            at = max(at, starts[i] + len(part) if starts[i] >= 0 else at)
    limits = [high] * len(parts)
    for i in range(len(parts) - 2, -1, -1):
        limits[i] = starts[i + 1] if starts[i + 1] >= 0 else limits[i + 1]
    at = low
    for i, part in enumerate(parts):
        if starts[i] < 0:
            starts[i] = dense.find(part, at, min(limits[i], at + _FAR))
        at = starts[i] + len(part) if starts[i] >= 0 else at
    return list(zip(starts, limits, strict=True))


def _dense(text: str, start: int = 0, end: int | None = None) -> tuple[str, Numbers]:
    """Some characters of a text without white space, and their places."""
    words = [match.span() for match in _WORD.finditer(text, start, len(text) if end is None else end)]
    places = [np.arange(*span) for span in words]
    return "".join(text[slice(*span)] for span in words), np.concatenate([*places, np.zeros(0, dtype=np.int64)])
