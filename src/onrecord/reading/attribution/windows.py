"""Windows as long as in training, cut at sentence ends, and their outputs stitched where each token is most central."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from onrecord.models.onnx import Floats, Ints, Window
from onrecord.reading.attribution.page import Page

LENGTH = 127
"""Tokens in a window, [CLS] not counted."""
OVERLAP = 32
"""Tokens, at least, that a window shares with the next."""
SHORTEST_STEP = 8
"""Tokens by which a window moves on at least."""


class Slice(NamedTuple):
    """The tokens ``start`` to ``end`` of a page that one window holds."""

    start: int
    end: int


def slices(page: Page) -> list[Slice]:
    """Overlapping slices that cover the page. A window ends at a sentence's end if there is one in its last third."""
    found: list[Slice] = []
    start = 0
    while start < len(page):
        end = min(len(page), start + LENGTH)
        if end < len(page):
            end = _last_cut(page, start + LENGTH * 2 // 3, end, end)
        found.append(Slice(start, end))
        if end == len(page):
            break
        start = _last_cut(page, start + SHORTEST_STEP, end - OVERLAP, max(start + SHORTEST_STEP, end - OVERLAP))
    return found


def _last_cut(page: Page, after: int, last: int, otherwise: int) -> int:
    """The last token behind ``after``, up to ``last``, where the page may be cut."""
    return next((token for token in range(last, after, -1) if page.may_cut(token)), otherwise)


def window(page: Page, part: Slice, cls: int) -> Window:
    """What the model reads: [CLS], then the slice."""
    ids = np.concatenate(([cls], page.ids[part.start : part.end]))
    types = np.concatenate(([0], page.types[part.start : part.end]))
    return Window(ids.astype(np.int64), types.astype(np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class Output:
    """The model's output over a page. ``outputs`` has one array [1 + tokens, numbers] for each slice."""

    slices: Sequence[Slice]
    outputs: Sequence[Floats]
    owners: Ints

    def columns(self, first: int, last: int) -> Floats:
        """[tokens, last - first] of the whole page."""
        found = np.empty((len(self.owners), last - first), dtype=np.float32)
        for number, (part, output) in enumerate(zip(self.slices, self.outputs, strict=True)):
            own = self.owners[part.start : part.end] == number
            found[part.start : part.end][own] = output[1:, first:last][own]
        return found


def owners(tokens: int, found: Sequence[Slice]) -> Ints:
    """For each token the number of the slice in which it stands farthest from an edge; text edges do not count."""
    owner = np.zeros(tokens, dtype=np.int64)
    best = np.full(tokens, -1, dtype=np.int64)
    for number, (start, end) in enumerate(found):
        places = np.arange(start, end)
        to_left = places - start if start > 0 else np.full(end - start, tokens)
        to_right = end - 1 - places if end < tokens else np.full(end - start, tokens)
        central = np.minimum(to_left, to_right)
        better = central > best[start:end]
        best[start:end][better] = central[better]
        owner[start:end][better] = number
    return owner
