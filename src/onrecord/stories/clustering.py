"""Average-link clustering over a sparse graph of likenesses, the number of clusters unknown."""

import heapq
from collections import defaultdict
from dataclasses import dataclass, field

from onrecord.stories.likeness import Alike, Pairs

_NONE = Alike(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class AverageLink:
    """``threshold``: the least average likeness, faded by the days between, of two clusters that are joined.

    ``evenness``: they must also be so alike, with patience for the days: this share of the likeness inside the two
    (their geometric mean). Two dense clusters with a thinner bridge between them are two events that look alike, such
    as two earthquakes on one island.
    """

    threshold: float = 0.1
    evenness: float = 0.75

    def clusters(self, size: int, pairs: Pairs) -> list[list[int]]:
        """Sort 0 to ``size`` into clusters, best pair first, equals by number. O(p log p) for p pairs."""
        state = _State.of(size, pairs)
        queue = [(-alike.faded, one, other) for (one, other), alike in pairs.items() if alike.faded >= self.threshold]
        heapq.heapify(queue)
        while queue:
            _, one, other = heapq.heappop(queue)
            if one not in state.members or other not in state.members:
                continue
            density = (state.density(one) * state.density(other)) ** 0.5
            if state.average(one, other).words < self.evenness * density:
                continue
            joined = state.join(one, other)
            for neighbour in state.sums[joined]:
                faded = state.average(joined, neighbour).faded
                if faded >= self.threshold:
                    heapq.heappush(queue, (-faded, neighbour, joined))
        return sorted(sorted(members) for members in state.members.values())


@dataclass(slots=True)
class _State:
    """The clusters so far by number: members, likeness summed over the pairs inside each and between two."""

    next: int
    members: dict[int, list[int]]
    inside: dict[int, float]
    sums: dict[int, dict[int, Alike]] = field(default_factory=lambda: defaultdict(dict))

    @classmethod
    def of(cls, size: int, pairs: Pairs) -> "_State":
        state = cls(size, {number: [number] for number in range(size)}, dict.fromkeys(range(size), 0.0))
        for (one, other), alike in pairs.items():
            state.sums[one][other] = state.sums[other][one] = alike
        return state

    def density(self, cluster: int) -> float:
        """The average likeness inside, in words; 0 for a single."""
        count = len(self.members[cluster])
        return self.inside[cluster] / max(1, count * (count - 1) / 2)

    def average(self, one: int, other: int) -> Alike:
        """The average likeness between two."""
        count = len(self.members[one]) * len(self.members[other])
        words, faded = self.sums[one][other]
        return Alike(words / count, faded / count)

    def join(self, one: int, other: int) -> int:
        """Make one cluster of two; gives its number."""
        new, self.next = self.next, self.next + 1
        near, far = self.sums.pop(one), self.sums.pop(other)
        self.members[new] = self.members.pop(one) + self.members.pop(other)
        self.inside[new] = self.inside.pop(one) + self.inside.pop(other) + near[other].words
        for neighbour in (near.keys() | far.keys()) - {one, other}:
            (words, faded), (more, more_faded) = near.get(neighbour, _NONE), far.get(neighbour, _NONE)
            self.sums[neighbour].pop(one, None)
            self.sums[neighbour].pop(other, None)
            self.sums[neighbour][new] = self.sums[new][neighbour] = Alike(words + more, faded + more_faded)
        return new
