"""How well things are put together: MUC, B-cubed and CEAF-e over mentions, their mean, and right pairs.

MUC is Vilain et al. 1995, B-cubed Bagga and Baldwin 1998, CEAF with the entities' similarity of Luo 2005; their mean is
the figure of the CoNLL shared task. All take each mention's gold chain and its own cluster.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

Row = tuple[Hashable, Hashable]
"""A mention: the gold chain, and the cluster that it was put into."""


class Score(NamedTuple):
    """Precision, recall and their harmonic mean."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """0 where both are 0."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def b_cubed(rows: Sequence[Row]) -> Score:
    """Over mentions: what share of its cluster is of its chain, and the other way round."""
    both, gold, own = Counter(rows), Counter(g for g, _ in rows), Counter(o for _, o in rows)
    precision = sum(n * n / own[o] for (_, o), n in both.items()) / len(rows)
    return Score(precision, sum(n * n / gold[g] for (g, _), n in both.items()) / len(rows))


def muc(rows: Sequence[Row]) -> Score:
    """Over links: how many of those that make a cluster stay within one chain, and the other way round."""
    return Score(_links([(o, g) for g, o in rows]), _links(rows))


def _links(rows: Iterable[Row]) -> float:
    parts: defaultdict[Hashable, Counter[Hashable]] = defaultdict(Counter)
    for whole, part in rows:
        parts[whole][part] += 1
    needed = sum(sum(counts.values()) - 1 for counts in parts.values())
    return sum(sum(counts.values()) - len(counts) for counts in parts.values()) / needed if needed else 0.0


def ceaf_e(rows: Sequence[Row]) -> Score:
    """Over clusters: each chain with at most one cluster, so that they are as alike as can be."""
    both, gold, own = Counter(rows), Counter(g for g, _ in rows), Counter(o for _, o in rows)
    alike = {(g, o): 2 * n / (gold[g] + own[o]) for (g, o), n in both.items()}
    total = sum(_best(part) for part in _connected(alike))
    return Score(total / len(own), total / len(gold))


def _connected(alike: Mapping[Row, float]) -> list[dict[Row, float]]:
    """The pairs in parts that share no chain and no cluster."""
    part: dict[tuple[str, Hashable], int] = {}
    members: dict[int, list[Row]] = {}
    for at, (g, o) in enumerate(alike):
        ids = {part[key] for key in (("g", g), ("o", o)) if key in part}
        members[at] = [(g, o), *(row for one in sorted(ids) for row in members.pop(one))]
        for g2, o2 in members[at]:
            part["g", g2] = part["o", o2] = at
    return [{row: alike[row] for row in rows} for rows in members.values()]


def _best(alike: Mapping[Row, float]) -> float:
    """The highest sum over pairs of which none shares a side (Hungarian method)."""
    rows, columns = list(dict.fromkeys(g for g, _ in alike)), list(dict.fromkeys(o for _, o in alike))
    size = max(len(rows), len(columns))
    table = [
        [-alike.get((rows[r], columns[c]), 0.0) if r < len(rows) and c < len(columns) else 0.0 for c in range(size)]
        for r in range(size)
    ]
    return -sum(table[r][c] for c, r in enumerate(_assigned(table)))


def _assigned(cost: Sequence[Sequence[float]]) -> list[int]:
    """For each column its row, at the least cost: Kuhn 1955 with potentials, O(n^3)."""
    size = len(cost)
    high, low, row_of = [0.0] * (size + 1), [0.0] * (size + 1), [size] * (size + 1)
    for row in range(size):
        row_of[size], column = row, size
        least, came, done = [float("inf")] * size, [size] * size, [False] * (size + 1)
        while row_of[column] != size:
            done[column] = True
            free = [c for c in range(size) if not done[c]]
            for c in free:
                reduced = cost[row_of[column]][c] - high[row_of[column]] - low[c]
                if reduced < least[c]:
                    least[c], came[c] = reduced, column
            best = min(free, key=lambda c: least[c])
            step = least[best]
            for c in range(size + 1):
                if done[c]:
                    high[row_of[c]] += step
                    low[c] -= step
                elif c < size:
                    least[c] -= step
            column = best
        while column != size:
            row_of[column] = row_of[came[column]]
            column = came[column]
    return row_of[:size]


def pairs(rows: Sequence[Row]) -> Score:
    """Over pairs of mentions in one cluster. Precision is 1 where no two were joined."""
    both, gold, own = Counter(rows), Counter(g for g, _ in rows), Counter(o for _, o in rows)

    def count(counts: Iterable[int]) -> int:
        return sum(n * (n - 1) // 2 for n in counts)

    right, joined, asked = count(both.values()), count(own.values()), count(gold.values())
    return Score(right / joined if joined else 1.0, right / asked if asked else 1.0)


def conll(rows: Sequence[Row]) -> float:
    """The mean of the three F1."""
    return (muc(rows).f1 + b_cubed(rows).f1 + ceaf_e(rows).f1) / 3
