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

_AT_ONCE = 128  # passages: what belongs to them stays in the cache of a core


@dataclass(frozen=True)
class Forest:
    """The nodes of all trees in one row, that for "more" right behind that for "at most" (``less``).

    A leaf leads to itself; ``depth`` is that of the deepest tree.
    """

    features: tuple[str, ...]
    roots: Numbers
    feature: Numbers
    threshold: Row
    less: Numbers
    value: Row
    depth: int

    @classmethod
    def read(cls, table: str) -> "Forest":
        """From the text of a table. Raise ValueError if it is none."""
        trees = [[line.split("\t") for line in tree.splitlines()] for tree in table.strip().split("\n\n")]
        features = tuple(sorted({row[0] for tree in trees for row in tree if len(row) > 1}))
        number = {name: i for i, name in enumerate(features)}
        nodes: list[tuple[int, float, int, float]] = []
        roots = []
        for tree in trees:
            root = len(nodes)
            roots.append(root)
            order = [0]  # level by level: it grows while it is walked
            for place, i in enumerate(order):
                row = tree[i]
                if len(row) > 1:
                    nodes.append((number[row[0]], float(row[1]), root + len(order), 0.0))
                    order += map(int, row[2:])
                else:
                    nodes.append((0, np.inf, root + place, float(row[0])))
        feature, threshold, less, value = (np.array(row) for row in zip(*nodes, strict=True))
        depth = max(_depth(tree, 0) for tree in trees)
        return cls(features, np.array(roots), feature, threshold, less, value, depth)

    def likely(self, found: Mapping[str, Row]) -> Row:
        """How likely, from 0 to 1, one a passage. ``found``: the features by name. Raise KeyError if one is missing."""
        rows = np.column_stack([found[name] for name in self.features])
        parts = [self._logits(rows[at : at + _AT_ONCE]) for at in range(0, len(rows), _AT_ONCE)]
        logits = np.concatenate([*parts, np.zeros(0)])
        likely: Row = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
        return likely

    def _logits(self, rows: Row) -> Row:
        flat, begins = rows.ravel(), np.arange(len(rows))[:, None] * len(self.features)
        at = np.tile(self.roots, (len(rows), 1))
        for _ in range(self.depth):
            more = flat.take(begins + self.feature.take(at)) > self.threshold.take(at)
            at = self.less.take(at) + more
        total: Row = self.value.take(at).sum(axis=1)
        return total


def _depth(tree: list[list[str]], node: int) -> int:
    """The steps from a node to its deepest leaf."""
    row = tree[node]
    return 1 + max(_depth(tree, int(row[2])), _depth(tree, int(row[3]))) if len(row) > 1 else 0


@cache
def forest(name: str) -> Forest:
    """A forest of the package, by the name of its file."""
    return Forest.read(files(__package__).joinpath(name).read_text("utf-8"))
