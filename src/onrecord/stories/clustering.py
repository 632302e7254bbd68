"""Average-link clustering over sparse likenesses, the number of clusters unknown, for many groups in one go."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Names = NDArray[np.uint64]

WHOLE = 1_000_000
"""A likeness of 1. Whole numbers, for their sums do not hang on the order in which they are added up."""

_ODD = np.uint64(0x9E3779B97F4A7C15)


class Pairs(NamedTuple):
    """Pairs of items that are alike, each once, ``one`` the lower; a pair that is not there is not alike.

    ``words`` and ``faded`` are how likely the two are of one event, in parts of WHOLE, with patience for the days
    between and without.
    """

    one: Ints
    other: Ints
    words: Ints
    faded: Ints

    def at(self, places: NDArray[np.bool_] | Ints) -> "Pairs":
        """Those in some places."""
        return Pairs(self.one[places], self.other[places], self.words[places], self.faded[places])


def whole(likeness: NDArray[np.float64]) -> Ints:
    """Likenesses in parts of WHOLE."""
    return np.rint(likeness * WHOLE).astype(np.int64)


@dataclass(frozen=True, slots=True)
class AverageLink:
    """``threshold``: the least average likeness, faded by the days between, of two clusters that are joined.

    ``evenness``: they must also be so alike, with patience for the days: this share of the likeness inside the two
    (their geometric mean). Two dense clusters with a thinner bridge between them are two events that look alike, such
    as two earthquakes on one island.

    ``settled``: a story of so many items is not taken apart again while its parts are as alike as ``loyalty`` asks, a
    threshold and an evenness: what comes later must say clearly that they are two before their ids change.
    """

    threshold: float = 0.1
    evenness: float = 0.75
    settled: int = 4
    loyalty: tuple[float, float] = (0.06, 0.64)

    def clusters(self, groups: Ints, pairs: Pairs, names: Names, former: Ints | None = None) -> Ints:
        """The cluster of each item, by its first item; ``former`` is the story in which each has been.

        Pairs lie within ``groups``. Each round joins the clusters that are each other's best, everywhere at once: as
        in a chain of nearest neighbours (Murtagh 1983) that finds the joins of sorting best pair first. Equals are
        told apart by chance, of which ``names`` are the seeds.
        """
        state = _Clusters.of(len(groups), pairs, names)
        self._join(state, groups)
        if former is not None:
            state.pairs = _parted(state.home, pairs, former, self.settled)
            threshold, evenness = self.loyalty
            replace(self, threshold=threshold, evenness=evenness)._join(state, groups)
        return state.home

    def _join(self, state: "_Clusters", groups: Ints) -> None:
        """Join what may be joined, until nothing is left."""
        while len(state.pairs.one):
            good = np.flatnonzero(self._good(state))
            going_on = np.zeros(int(groups.max(initial=0)) + 1, dtype=np.bool_)
            going_on[groups[state.pairs.one[good]]] = True
            best = state.mutual(good)
            left = going_on[groups[state.pairs.one]]
            left[best] = False
            state.join(best, left)

    def _good(self, state: "_Clusters") -> NDArray[np.bool_]:
        """Which pairs of clusters may be joined."""
        one, other, words, faded = state.pairs
        cells = state.count[one] * state.count[other]
        inside = state.inside / np.maximum(1, state.count * (state.count - 1) / 2)
        even = words >= self.evenness * np.sqrt(inside[one] * inside[other]) * cells
        found: NDArray[np.bool_] = even & (faded >= self.threshold * WHOLE * cells)
        return found


@dataclass(slots=True)
class _Clusters:
    """The clusters so far, each by its first item: their sizes, likenesses summed inside each and between two."""

    pairs: Pairs
    names: Names
    home: Ints
    count: Ints
    inside: Ints = field(init=False)

    def __post_init__(self) -> None:
        self.inside = np.zeros_like(self.count)

    @classmethod
    def of(cls, size: int, pairs: Pairs, names: Names) -> "_Clusters":
        return cls(pairs, names.copy(), np.arange(size), np.ones(size, dtype=np.int64))

    def mutual(self, good: Ints) -> Ints:
        """The pairs, of some, whose two clusters have no better one; of equals chance takes one."""
        one, other, _, faded = self.pairs.at(good)
        chance = (self.names[one] ^ self.names[other]) * _ODD
        order = np.lexsort((chance, faded / (self.count[one] * self.count[other])))
        best = np.empty(len(self.home), dtype=np.int64)
        best[np.stack([one[order], other[order]], axis=1).ravel()] = np.repeat(order, 2)  # the last one stays
        found: Ints = good[(best[one] == best[other]) & (best[one] == np.arange(len(one)))]
        return found

    def join(self, places: Ints, left: NDArray[np.bool_]) -> None:
        """Make one cluster of each of these pairs, and go on with the pairs that are left."""
        near, far, words, _ = self.pairs.at(places)
        self.inside[near] += self.inside[far] + words
        self.count[near] += self.count[far]
        self.names[near] ^= self.names[far]
        into = np.arange(len(self.home))
        into[far] = near
        self.home = into[self.home]
        self.pairs = _summed(into, self.pairs.at(left))


def _summed(into: Ints, pairs: Pairs) -> Pairs:
    """The pairs between clusters, given what each has gone into."""
    one, other = into[pairs.one], into[pairs.other]
    keys = np.minimum(one, other) * len(into) + np.maximum(one, other)
    order = np.argsort(keys)
    keys = keys[order]
    if not len(keys):
        return pairs
    first = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    words, faded = (np.add.reduceat(column[order], first) for column in (pairs.words, pairs.faded))
    return Pairs(keys[first] // len(into), keys[first] % len(into), words, faded)


def _parted(home: Ints, pairs: Pairs, former: Ints, settled: int) -> Pairs:
    """The pairs between clusters into which most of one former story went in parts, if it had so many items."""
    stories, former = np.unique(former, return_inverse=True)
    keys, held = np.unique(home * len(stories) + former, return_counts=True)
    cluster, story = keys // max(1, len(stories)), keys % max(1, len(stories))
    order = np.lexsort((-story, held, cluster))  # the last one is what most of a cluster was; of several the oldest
    mainly = np.zeros(len(home), dtype=np.int64)
    mainly[cluster[order]] = story[order]
    parts = np.bincount(mainly[np.unique(home)], minlength=len(stories))
    torn = (parts > 1) & (np.bincount(former, minlength=len(stories)) >= settled)
    one, other = home[pairs.one], home[pairs.other]
    return _summed(home, pairs.at((one != other) & (mainly[one] == mainly[other]) & torn[mainly[one]]))
