"""The marked sentences: their trees, the words of source and target, their types, and which of them belong together."""

import csv
import re
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from onrecord.models.spacy_parse import SpacyParser
from onrecord.reading.grammar.tree import Tree

FILE = "data/events/plv-train.tsv"
NEAR = 0.4
"""The share of the shorter one's runs of three words that two sentences have in common to be near-duplicates."""

_TAG = re.compile(r"<(/?)([st])>")


class Marked(NamedTuple):
    """A sentence with the places of the words of its source and target, its type and who stands as the source."""

    tree: Tree
    source: frozenset[int]
    target: frozenset[int]
    type: str
    actor: str


def read(path: Path) -> list[Marked]:
    """Every row of the file, parsed."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    texts = [_TAG.sub("", row["marked_sentence"]) for row in rows]
    parses = SpacyParser().predict(texts)
    return [_marked(row, Tree(text, words)) for row, text, words in zip(rows, texts, parses, strict=True)]


def _marked(row: dict[str, str], tree: Tree) -> Marked:
    edges: dict[str, list[tuple[int, int]]] = {"s": [], "t": []}
    at, start, shift = 0, 0, 0
    for tag in _TAG.finditer(row["marked_sentence"]):
        at, shift = tag.start() - shift, shift + len(tag.group())
        if tag.group(1):
            edges[tag.group(2)].append((start, at))
        start = at
    source, target = (_places(tree, edges[name]) for name in "st")
    return Marked(tree, source, target, row["gold_root"], " ".join(_words(row["source"])))


def _places(tree: Tree, edges: Sequence[tuple[int, int]]) -> frozenset[int]:
    return frozenset(
        at for at, word in enumerate(tree.words) if any(word.start < end and start < word.end for start, end in edges)
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def groups(marked: Sequence[Marked], *, actors: bool) -> list[int]:
    """A number for each sentence, the same for near-duplicates; with ``actors`` also for those of one source."""
    numbers = list(range(len(marked)))

    def root(at: int) -> int:
        while numbers[at] != at:
            at = numbers[at]
        return at

    for later, earlier in _pairs([_runs(_words(one.tree.text)) for one in marked]):
        numbers[root(later)] = root(earlier)
    first: dict[Hashable, int] = {}
    for at, one in enumerate(marked):
        if actors and first.setdefault(one.actor, at) != at:
            numbers[root(at)] = root(first[one.actor])
    return [root(at) for at in range(len(marked))]


def _runs(words: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words[at : at + 3]) for at in range(max(1, len(words) - 2)))


def _pairs(runs: Sequence[frozenset[tuple[str, ...]]]) -> Iterator[tuple[int, int]]:
    """The near-duplicates, each pair once."""
    holders: dict[tuple[str, ...], list[int]] = {}
    for at, several in enumerate(runs):
        common = Counter(other for run in several for other in holders.get(run, ()))
        for other, count in common.items():
            if count >= NEAR * min(len(several), len(runs[other])):
                yield at, other
        for run in several:
            holders.setdefault(run, []).append(at)


def folds(numbers: Sequence[int], count: int) -> list[int]:
    """A fold for each sentence: whole groups, the largest first, each into the fold with the fewest sentences."""
    sizes = Counter(numbers)
    load = [0] * count
    chosen: dict[int, int] = {}
    for number in sorted(sizes, key=lambda one: (-sizes[one], one * 2654435761 % 2**32)):
        fold = load.index(min(load))
        chosen[number] = fold
        load[fold] += sizes[number]
    return [chosen[number] for number in numbers]
