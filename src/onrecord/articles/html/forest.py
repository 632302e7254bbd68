"""Regression trees whose sum is how likely a passage is the article's: read from a table, evaluated for all at once.

Each line of the table is a node: feature, threshold and the numbers of the nodes for "at most" and "more", counted
from the root of its tree; or a leaf with its part of the logit. An empty line parts two trees.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from onrecord.articles.html.measures import Row
from onrecord.articles.html.places import Numbers

_AT_ONCE = 4_000  # passages


@dataclass(frozen=True)
class Forest:
    """The nodes of all trees in one row. A leaf leads to itself; ``depth`` is that of the deepest tree."""

    features: tuple[str, ...]
    roots: Numbers
    feature: Numbers
    threshold: Row
    less: Numbers
    more: Numbers
    value: Row
    depth: int

    @classmethod
    def read(cls, table: str) -> "Forest":
        """From the text of a table. Raise ValueError if it is none."""
        trees = [[line.split("\t") for line in tree.splitlines()] for tree in table.strip().split("\n\n")]
        features = tuple(sorted({row[0] for tree in trees for row in tree if len(row) > 1}))
        number = {name: i for i, name in enumerate(features)}
        nodes: list[tuple[int, float, int, int, float]] = []
        roots = []
        for tree in trees:
            at = len(nodes)
            roots.append(at)
            for i, row in enumerate(tree):
                if len(row) > 1:
                    nodes.append((number[row[0]], float(row[1]), at + int(row[2]), at + int(row[3]), 0.0))
                else:
                    nodes.append((0, np.inf, at + i, at + i, float(row[0])))
        feature, threshold, less, more, value = (np.array(row) for row in zip(*nodes, strict=True))
        depth = max(_depth(tree, 0) for tree in trees)
        return cls(features, np.array(roots), feature, threshold, less, more, value, depth)

    def likely(self, found: Mapping[str, Row]) -> Row:
        """How likely, from 0 to 1, one a passage. ``found``: the features by name. Raise KeyError if one is missing."""
        rows = np.column_stack([found[name] for name in self.features])
        parts = [self._logits(rows[at : at + _AT_ONCE]) for at in range(0, len(rows), _AT_ONCE)]
        logits = np.concatenate([*parts, np.zeros(0)])
        likely: Row = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
        return likely

    def _logits(self, rows: Row) -> Row:
        size = len(self.features)
        flat, begins = rows.ravel(), np.arange(len(rows))[:, None] * size
        at = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        for _ in range(self.depth):
            at = np.where(flat[begins + self.feature[at]] <= self.threshold[at], self.less[at], self.more[at])
        total: Row = self.value[at].sum(axis=1)
        return total


def _depth(tree: list[list[str]], node: int) -> int:
    """The steps from a node to its deepest leaf."""
    row = tree[node]
    return 1 + max(_depth(tree, int(row[2])), _depth(tree, int(row[3]))) if len(row) > 1 else 0


@cache
def forest(name: str) -> Forest:
    """A forest of the package, by the name of its file."""
    return Forest.read(files(__package__).joinpath(name).read_text("utf-8"))
