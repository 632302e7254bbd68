"""Articles with attributions as tagged, linked tokens, cut into windows and padded into batches.

A row is PolNeAR's: ``{"id", "text", "attributions": [{"source", "cue", "content": [[start, end], ...]}]}``. Tokens and
their features are made by the package itself, so that training and reading cannot drift apart.
"""

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.models.onnx import Ints
from onrecord.models.wordpiece import WordPieces
from onrecord.reading.attribution.decode import TAGS
from onrecord.reading.attribution.page import Page, page
from onrecord.reading.attribution.windows import LENGTH
from onrecord.record.article import Article, Block

IGNORED = -100
"""The label of a token that is not scored: [CLS] and padding."""
SHORTEST = 8
"""Tokens in a window, at least: a shorter rest is left out."""

Row = dict[str, Any]
Links = dict[int, int]
"""From the first token of one span to that of another; -1 where there is none."""


@dataclass(frozen=True, slots=True)
class Example:
    """One article: tokens, a tag for each, and the links from contents to cues and from cues to sources."""

    page: Page
    tags: Ints
    cues: Links
    sources: Links


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
    """Padded arrays [windows, tokens], what points where, and for each window the tokens that may be pointed at."""

    ids: Ints
    types: Ints
    mask: NDArray[np.float32]
    tags: Ints
    to_cue: list[Pointing]
    to_source: list[Pointing]
    cues: list[list[int]]
    sources: list[list[int]]


def rows(path: Path) -> Iterator[Row]:
    """The rows of a JSON Lines file, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def article(row: Row) -> Article:
    """The row's text, each line a paragraph."""
    blocks = tuple(
        Block("paragraph", *match.span()) for match in re.finditer(r"[^\n]*\n*", row["text"]) if match.group()
    )
    return Article(str(row.get("id", "")), "", row["text"], "utf-8", blocks)


def example(row: Row, pieces: WordPieces) -> Example:
    """Tag and link the tokens of one row."""
    here = page(article(row), pieces)
    tags = np.zeros(len(here), dtype=np.int64)
    cues: Links = {}
    sources: Links = {}
    for attribution in row["attributions"]:
        first = dict.fromkeys(("source", "cue"), -1)
        for begin, role in ((1, "source"), (3, "cue"), (5, "content")):
            spans = [here.tokens(start, end) for start, end in attribution[role]]
            for span in sorted((span for span in spans if span), key=lambda span: span.start):
                tags[span.start], tags[span.start + 1 : span.stop] = begin, begin + 1
                if role == "content":
                    cues.setdefault(span.start, first["cue"])
                elif first[role] < 0:
                    first[role] = span.start
        if first["cue"] >= 0:
            sources.setdefault(first["cue"], first["source"])
    return Example(here, tags, cues, sources)


def cuts(one: Example, first: int) -> Iterator[Cut]:
    """Windows without overlap, the first of ``first`` tokens at most, each to a sentence's end where there is one."""
    start, length = 0, max(2 * SHORTEST, first)
    while start < len(one.page):
        end = min(len(one.page), start + length)
        if end < len(one.page):
            end = next((n for n in range(end, start + length // 3, -1) if one.page.may_cut(n)), end)
        if end - start > SHORTEST:
            yield Cut(one, start, end)
        start, length = end, LENGTH


def batches(examples: Sequence[Example], size: int, seed: int, cls: int) -> Iterator[Batch]:
    """One epoch: all windows, shuffled, batched with others of like length. Another seed cuts elsewhere."""
    chance = random.Random(seed)
    windows = [cut for one in examples for cut in cuts(one, chance.randrange(LENGTH))]
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
        tags=np.full(shape, IGNORED, dtype=np.int64),
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
    made.tags[row, 1:width] = one.tags[start:end]
    for links, to in ((one.cues, made.to_cue), (one.sources, made.to_source)):
        for origin, target in links.items():
            if start <= origin < end and (target < 0 or start <= target < end):
                to.append(Pointing(row, 1 + origin - start, 0 if target < 0 else 1 + target - start))
    for tag, candidates in (("B-cue", made.cues), ("B-source", made.sources)):
        candidates.append([0, *(made.tags[row] == TAGS.index(tag)).nonzero()[0].tolist()])
