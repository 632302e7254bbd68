"""Text that knows where each of its characters stands in the document that it was taken from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.articles.html.visible import Visible
from onrecord.text.jsonrow import escapes, meant

Places = npt.NDArray[np.int32]

Piece = tuple[str, int, int]
"""What is shown, and the characters of the document that say it: as many, or one thing as a whole (a reference)."""


@dataclass(frozen=True, slots=True, eq=False)
class Strand:
    """``text``; character i is said by characters ``starts[i]`` to ``ends[i]`` of the document."""

    text: str
    starts: Places
    ends: Places

    def cut(self, start: int, end: int) -> "Strand":
        """Some of its characters."""
        return Strand(self.text[start:end], self.starts[start:end], self.ends[start:end])

    def stripped(self) -> "Strand":
        """Without white space at both ends."""
        begin = len(self.text) - len(self.text.lstrip())
        return self.cut(begin, max(begin, len(self.text.rstrip())))

    def above(self, lower: "Strand") -> "Strand":
        """The same text with its places in the document of ``lower``, whose text it was taken from."""
        if not len(lower.starts):
            return Strand(self.text, np.zeros_like(self.starts), np.zeros_like(self.ends))
        last = len(lower.starts) - 1
        starts = lower.starts[np.clip(self.starts, 0, last)]
        return Strand(self.text, starts, np.maximum(starts, lower.ends[np.clip(self.ends - 1, 0, last)]))


def plain(page: str, start: int, end: int) -> Strand:
    """Characters of the document as they are written."""
    starts = np.arange(start, end, dtype=np.int32)
    return Strand(page[start:end], starts, starts + 1)


def woven(pieces: Iterable[Piece]) -> Strand:
    """One text of several pieces, in order."""
    pieces = list(pieces)
    sizes = np.array([len(piece[0]) for piece in pieces], dtype=np.int64)
    begins = np.array([piece[1] for piece in pieces], dtype=np.int32)
    closes = np.array([piece[2] for piece in pieces], dtype=np.int32)
    return _spread("".join(piece[0] for piece in pieces), sizes, begins, closes)


def joined(strands: Sequence[Strand], between: str = "\n\n") -> Strand:
    """Texts one behind the other; what stands between two is said by what lies between them in the document."""
    texts: list[str] = []
    starts: list[Places] = []
    ends: list[Places] = []
    for strand in strands:
        if texts and len(starts[-1]) and len(strand.starts):
            before = int(ends[-1][-1])
            texts.append(between)
            starts.append(np.full(len(between), before, dtype=np.int32))
            ends.append(np.full(len(between), max(before, int(strand.starts[0])), dtype=np.int32))
        texts.append(strand.text)
        starts.append(strand.starts)
        ends.append(strand.ends)
    empty = np.zeros(0, dtype=np.int32)
    return Strand("".join(texts), np.concatenate([empty, *starts]), np.concatenate([empty, *ends]))


def seen(shown: Visible) -> Strand:
    """What is visible of a page of HTML, with its places in that page."""
    begins, starts, ends = (np.array(row, dtype=np.int64) for row in shown.pieces)
    sizes = np.diff(np.append(begins, len(shown.text)))
    return _spread(shown.text, sizes, starts.astype(np.int32), ends.astype(np.int32))


def of_json(page: str, start: int, end: int) -> Strand:
    """A string of JSON by what stands between its quotation marks: escapes as the characters that are meant."""
    pieces: list[Piece] = []
    at = start
    for escape in escapes(page[start:end]):
        begin, close = start + escape.start(), start + escape.end()
        if at < begin:
            pieces.append((page[at:begin], at, begin))
        pieces.append((meant(escape.group()), begin, close))
        at = close
    if at < end:
        pieces.append((page[at:end], at, end))
    return woven(pieces)


def _spread(text: str, sizes: npt.NDArray[np.int64], begins: Places, closes: Places) -> Strand:
    """The places of each character: its own where a piece shows as many as are written, else the whole piece's."""
    same = np.repeat(closes - begins == sizes, sizes)
    within = np.arange(len(text), dtype=np.int32) - np.repeat(np.cumsum(sizes) - sizes, sizes).astype(np.int32)
    starts = np.repeat(begins, sizes) + np.where(same, within, 0).astype(np.int32)
    ends = np.where(same, starts + 1, np.repeat(closes, sizes)).astype(np.int32)
    return Strand(text, starts.astype(np.int32), ends)
