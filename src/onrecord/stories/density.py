"""How many articles a new one is compared with: the more, the likelier it is that one is like it by chance."""

from collections import Counter

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.clustering import Ints


class Density:
    """Articles of a stream counted by day. ``reach``: days around an article in which others are compared with it."""

    def __init__(self, reach: int) -> None:
        """Begin without an article."""
        self._reach = reach
        self._held: Counter[int] = Counter()

    def add(self, days: Ints) -> None:
        """Count articles; days as ordinals, 0 for none."""
        several, counts = np.unique(days, return_counts=True)
        self._held.update(dict(zip(several.tolist(), counts.tolist(), strict=True)))

    def of(self, days: Ints) -> NDArray[np.float64]:
        """Articles a day around each of these days: as many as came on the fullest day in reach.

        The fullest, not the mean: so little depends on how much of the last day has arrived. One without a day is
        compared with all, as if they filled the days in reach evenly.
        """
        several, place = np.unique(days, return_inverse=True)
        return np.array([self._around(day) for day in several.tolist()], dtype=np.float64)[place]

    def _around(self, day: int) -> float:
        if not day:
            return self._held.total() / (2 * self._reach + 1)
        return max(self._held.get(near, 0) for near in range(max(1, day - self._reach), day + self._reach + 1))
