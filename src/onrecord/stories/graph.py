"""Which live articles are alike, and how much."""

from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.clustering import Ints, Pairs

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
        nothing = np.empty(0, np.int64)
        self._set(np.zeros(1, np.int64), Pairs(nothing, nothing, nothing, nothing))

    def _set(self, edges: Ints, pairs: Pairs) -> None:
        self._edges = Growing(edges)
        self._other, self._words, self._faded = (Growing(column.astype(np.int32)) for column in pairs[1:])

    def add(self, size: int, pairs: Pairs) -> None:
        """Take in further slots with their pairs.

        ``one`` is the higher here and in order; the first of the slots is 0 there.
        """
        held = np.bincount(pairs.one, minlength=size)
        self._edges.extend(self._edges.values[-1] + np.cumsum(held))
        for column, values in zip((self._other, self._words, self._faded), pairs[1:], strict=True):
            column.extend(values)

    def among(self, slots: Ints) -> Pairs:
        """The pairs within ascending slots, by their places there."""
        places = np.full(len(self._edges.values), -1)
        places[slots] = np.arange(len(slots))
        ones, at = self._at(slots)
        other = places[self._other.values[at]]
        here = np.flatnonzero(other >= 0)
        at = at[here]
        alike = (column.values[at].astype(np.int64) for column in (self._words, self._faded))
        return Pairs(other[here], ones[here], *alike)

    def of(self, slots: Ints) -> Pairs:
        """The pairs of slots with lower ones: the place of the slot, and the lower slot."""
        ones, at = self._at(slots)
        return Pairs(ones, *(column.values[at].astype(np.int64) for column in (self._other, self._words, self._faded)))

    def _at(self, slots: Ints) -> tuple[Ints, Ints]:
        """Where the pairs of slots lie, and of each the place of its slot."""
        edges = self._edges.values
        held = edges[slots + 1] - edges[slots]
        return np.repeat(np.arange(len(slots)), held), ranges(edges[slots], held)

    def keep(self, renumbered: Ints) -> None:
        """Give each slot its new number, in the same order; those with -1 are let go."""
        size = int((renumbered >= 0).sum())
        pairs = self.of(np.arange(len(renumbered)))
        pairs = pairs._replace(one=renumbered[pairs.one], other=renumbered[pairs.other])
        self._set(np.zeros(1, np.int64), pairs.at(np.zeros(0, np.int64)))
        self.add(size, pairs.at((pairs.one >= 0) & (pairs.other >= 0)))


def ranges(starts: Ints, held: Ints) -> Ints:
    """The numbers starts[i] to starts[i] + held[i], one range behind the other."""
    return np.arange(held.sum()) + np.repeat(starts - np.cumsum(held) + held, held)
