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


class Stretch(NamedTuple):
    """The tokens ``start`` to ``end`` of a page that one window holds."""

    start: int
    end: int


def stretches(page: Page) -> list[Stretch]:
    """Overlapping stretches that cover the page. A window ends at a sentence's end if there is one in its last third."""
    found: list[Stretch] = []
    start = 0
    while start < len(page):
        end = min(len(page), start + LENGTH)
        if end < len(page):
            end = _last_cut(page, start + LENGTH * 2 // 3, end, end)
        found.append(Stretch(start, end))
        if end == len(page):
            break
        start = _last_cut(page, start + SHORTEST_STEP, end - OVERLAP, max(start + SHORTEST_STEP, end - OVERLAP))
    return found


def _last_cut(page: Page, after: int, last: int, otherwise: int) -> int:
    """The last token behind ``after``, up to ``last``, where the page may be cut."""
    return next((token for token in range(last, after, -1) if page.may_cut(token)), otherwise)


def window(page: Page, stretch: Stretch, cls: int) -> Window:
    """What the model reads: [CLS], then the stretch."""
    ids = np.concatenate(([cls], page.ids[stretch.start : stretch.end]))
    types = np.concatenate(([0], page.types[stretch.start : stretch.end]))
    return Window(ids.astype(np.int64), types.astype(np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class Output:
    """The model's output over a page. ``outputs`` has one array [1 + tokens, numbers] for each stretch."""

    stretches: Sequence[Stretch]
    outputs: Sequence[Floats]
    owners: Ints

    def row(self, token: int) -> Floats:
        """The numbers of a token, from the window in which it is most central."""
        owner = self.owners[token]
        return self.outputs[owner][1 + token - self.stretches[owner].start]

    def columns(self, first: int, last: int) -> Floats:
        """[tokens, last - first] of the whole page."""
        found = np.empty((len(self.owners), last - first), dtype=np.float32)
        for number, (stretch, output) in enumerate(zip(self.stretches, self.outputs, strict=True)):
            own = self.owners[stretch.start : stretch.end] == number
            found[stretch.start : stretch.end][own] = output[1:, first:last][own]
        return found


def owners(tokens: int, found: Sequence[Stretch]) -> Ints:
    """For each token the number of the stretch in which it stands farthest from an edge; text edges do not count."""
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
