"""Which live articles are alike, and how much."""

from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.index import Ints, ranges
from onrecord.stories.likeness import Alike, Pairs

Scores = NDArray[np.float64]
T = TypeVar("T", bound=np.generic)


class Growing(Generic[T]):
    """An array that is added to at its end; twice the room is made when it is full."""

    def __init__(self, values: NDArray[T]) -> None:
        """Begin with these."""
        self._room, self._size = values, len(values)

    @property
    def values(self) -> NDArray[T]:
        """What is in it, not copied."""
        return self._room[: self._size]

    def extend(self, values: NDArray[Any]) -> None:
        """Add at the end."""
        size = self._size + len(values)
        if size > len(self._room):
            room = np.empty(max(size, 2 * len(self._room)), self._room.dtype)
            room[: self._size] = self.values
            self._room = room
        self._room[self._size : size] = values
        self._size = size


class Graph:
    """Pairs of slots, each kept with its higher one; slots are numbered as they come."""

    def __init__(self) -> None:
        """Begin without a slot."""
        self._set(np.zeros(1, np.int64), np.empty(0, np.int64), np.empty((2, 0)))

    def _set(self, edges: Ints, other: Ints, alike: Scores) -> None:
        self._edges, self._other = Growing(edges), Growing(other.astype(np.int32))
        self._words, self._faded = Growing(alike[0].astype(np.float64)), Growing(alike[1].astype(np.float64))

    def add(self, held: Ints, other: Ints, words: Scores, faded: Scores) -> None:
        """Take in further slots: how many pairs each has with lower ones, and these pairs, slot by slot."""
        self._edges.extend(self._edges.values[-1] + np.cumsum(held))
        self._other.extend(other)
        self._words.extend(words)
        self._faded.extend(faded)

    def of(self, slot: int) -> tuple[Ints, Scores]:
        """The lower slots that an article is like, and how much, faded."""
        start, end = self._edges.values[slot : slot + 2].tolist()
        return self._other.values[start:end].astype(np.int64), self._faded.values[start:end]

    def among(self, slots: Ints) -> Pairs:
        """The pairs within ascending slots, by their places there."""
        edges = self._edges.values
        held = edges[slots + 1] - edges[slots]
        at = ranges(edges[slots], held)
        other = self._other.values[at]
        places = np.minimum(np.searchsorted(slots, other), len(slots) - 1)
        here = np.flatnonzero(slots[places] == other)
        at, ones = at[here], np.repeat(np.arange(len(slots)), held)[here].tolist()
        words, faded = self._words.values[at].tolist(), self._faded.values[at].tolist()
        return {
            (low, high): Alike(plain, left)
            for low, high, plain, left in zip(places[here].tolist(), ones, words, faded, strict=True)
        }

    def keep(self, renumbered: Ints) -> None:
        """Give each slot its new number, in the same order; those with -1 are let go."""
        edges = self._edges.values
        one = renumbered[np.repeat(np.arange(len(edges) - 1), np.diff(edges))]
        other = renumbered[self._other.values]
        live = np.flatnonzero((one >= 0) & (other >= 0))
        held = np.bincount(one[live], minlength=int((renumbered >= 0).sum()))
        alike = np.stack([self._words.values[live], self._faded.values[live]])
        self._set(np.concatenate([[0], np.cumsum(held)]), other[live], alike)


def strongest(one: Ints, faded: Scores, threshold: float, most: int) -> Ints:
    """Which pairs tie an article to others: of those alike enough its best, the best first."""
    tied = np.flatnonzero(faded >= threshold)
    tied = tied[np.lexsort((-faded[tied], one[tied]))]
    ones = one[tied]
    rank = np.arange(len(tied)) - np.searchsorted(ones, ones)
    found: Ints = tied[rank < most]
    return found
