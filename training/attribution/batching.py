"""Tagged articles cut into windows, padded into batches."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from training.attribution.data import Example

from onrecord.models.onnx import Floats, Ints
from onrecord.reading.attribution.decode import TAGS

SHORTEST = 8
"""Tokens in a window, at least: a shorter rest is left out."""


class Cut(NamedTuple):
    """The tokens ``start`` to ``end`` of an example."""

    example: Example
    start: int
    end: int


class Pointing(NamedTuple):
    """In the window ``row``, the span at token ``start`` points to ``target``, 0 for none."""

    row: int
    start: int
    target: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded arrays [windows, tokens], what points where, and for each window the tokens that may be pointed at.

    ``chances`` is [windows, tokens, tags]; all are 0 for what is not scored, [CLS] and padding.
    """

    ids: Ints
    types: Ints
    mask: NDArray[np.float32]
    chances: Floats
    to_cue: list[Pointing]
    to_source: list[Pointing]
    cues: list[list[int]]
    sources: list[list[int]]


def cuts(one: Example, first: int, usual: int) -> Iterator[Cut]:
    """Windows of ``usual`` tokens without overlap, the first of ``first``; to a sentence's end where one is near."""
    start, length = 0, max(2 * SHORTEST, first)
    while start < len(one.page):
        end = min(len(one.page), start + length)
        if end < len(one.page):
            end = next((n for n in range(end, start + length // 3, -1) if one.page.may_cut(n)), end)
        if end - start > SHORTEST:
            yield Cut(one, start, end)
        start, length = end, usual


def batches(examples: Sequence[Example], size: int, length: int, seed: int, cls: int) -> Iterator[Batch]:
    """One epoch: all windows, shuffled, batched with others of like length. Another seed cuts elsewhere."""
    chance = random.Random(seed)
    windows = [cut for one in examples for cut in cuts(one, chance.randrange(length), length)]
    chance.shuffle(windows)
    found = []
    for at in range(0, len(windows), size * 16):
        alike = sorted(windows[at : at + size * 16], key=lambda cut: cut.end - cut.start)
        found += [alike[place : place + size] for place in range(0, len(alike), size)]
    chance.shuffle(found)
    for group in found:
        yield batch(group, cls)


def batch(group: Sequence[Cut], cls: int) -> Batch:
    """Pad windows to the longest, [CLS] before each."""
    shape = len(group), 1 + max(cut.end - cut.start for cut in group)
    made = Batch(
        ids=np.zeros(shape, dtype=np.int64),
        types=np.zeros(shape, dtype=np.int64),
        mask=np.zeros(shape, dtype=np.float32),
        chances=np.zeros((*shape, len(TAGS)), dtype=np.float32),
        to_cue=[],
        to_source=[],
        cues=[],
        sources=[],
    )
    for row, cut in enumerate(group):
        _fill(made, row, cut, cls)
    return made


def _fill(made: Batch, row: int, cut: Cut, cls: int) -> None:
    one, start, end = cut
    width = 1 + end - start
    made.ids[row, 0] = cls
    made.mask[row, :width] = 1
    made.ids[row, 1:width] = one.page.ids[start:end]
    made.types[row, 1:width] = one.page.types[start:end]
    made.chances[row, 1:width] = one.chances[start:end]
    for links, to, begin in ((one.cues, made.to_cue, "B-cue"), (one.sources, made.to_source, "B-source")):
        for origin, target in links.items():
            is_there = start <= target < end and one.tags[target] == TAGS.index(begin)  # not under another span's tags
            if start <= origin < end and (target < 0 or is_there):
                to.append(Pointing(row, 1 + origin - start, 0 if target < 0 else 1 + target - start))
    for tag, candidates in (("B-cue", made.cues), ("B-source", made.sources)):
        candidates.append([0, *(1 + (one.tags[start:end] == TAGS.index(tag)).nonzero()[0]).tolist()])
