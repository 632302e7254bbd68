"""What chains of ties hold together."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.clustering import Ints


def components(size: int, one: Ints, other: Ints) -> Ints:
    """Of each of so many items the lowest that a chain of ties leads to.

    In each round the lower root of a tie becomes that of the higher, and roots of roots are looked up (Shiloach and
    Vishkin 1982): some log(size) rounds.
    """
    root = np.arange(size)
    while len(one):
        low, high = np.minimum(root[one], root[other]), np.maximum(root[one], root[other])
        np.minimum.at(root, high, low)
        while (root[root] != root).any():
            root = root[root]
        apart = root[one] != root[other]
        one, other = one[apart], other[apart]
    return root


def strongest(one: Ints, faded: NDArray[Any], threshold: float, most: int) -> Ints:
    """Which pairs tie an article to others: of those alike enough its best, the best first."""
    tied = np.flatnonzero(faded >= threshold)
    tied = tied[np.lexsort((-faded[tied], one[tied]))]
    rank = np.arange(len(tied)) - np.searchsorted(one[tied], one[tied])
    found: Ints = tied[rank < most]
    return found
