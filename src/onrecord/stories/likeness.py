"""How alike two articles are: the cosine of their terms, less with each day between them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class Alike(NamedTuple):
    """How alike in words, 0 to 1, and what the days between leave of it."""

    words: float
    faded: float


Pairs = dict[tuple[int, int], Alike]
"""For articles i < j; a pair that is not there is not alike."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """``half``: days between two dated articles that leave half of their likeness (half as many leave four fifths).

    ``floor``: less than this is no likeness. ``ceiling``: more than this is copying, which says no more about whether
    two reports are of one event.
    """

    half: float = 2.0
    floor: float = 0.03
    ceiling: float = 0.5

    def pairs(self, vectors: Sequence[Mapping[str, float]], days: Sequence[int | None]) -> Pairs:
        """Compare each article with those before it that share a term, found through an inverted index.

        Needs the dated articles first, by day: only those few days back that fading leaves anything of are looked at.
        """
        index = _Index(vectors)
        dated = np.array([day for day in days if day is not None], dtype=np.float64)
        reach = self.half * (1 / self.floor - 1) ** 0.5
        found: Pairs = {}
        for new, day in enumerate(days):
            oldest = 0 if day is None else int(np.searchsorted(dated, day - reach))
            words = index.scores(new, oldest)
            faded = words if day is None else words / (1 + ((dated[oldest:new] - day) / self.half) ** 2)
            # Rounded, so that another machine's last bits do not decide between two equals.
            words, faded = (np.minimum(scores, self.ceiling).round(6) for scores in (words, faded))
            for old in np.nonzero(faded >= self.floor)[0].tolist():
                found[oldest + old, new] = Alike(float(words[old]), float(faded[old]))
        return found


class _Index:
    """The postings of all terms in one array, by term and article, each found by its key ``term * size + article``."""

    def __init__(self, vectors: Sequence[Mapping[str, float]]) -> None:
        numbers: dict[str, int] = {}
        for vector in vectors:
            for term in vector:
                numbers.setdefault(term, len(numbers))
        self._size = len(vectors)
        self._terms = [np.array([numbers[term] for term in vector], dtype=np.int64) for vector in vectors]
        self._weights = [np.array(list(vector.values()), dtype=np.float64) for vector in vectors]
        keys = [terms * self._size + article for article, terms in enumerate(self._terms)]
        flat = np.concatenate([np.empty(0, dtype=np.int64), *keys])
        order = np.argsort(flat)
        self._keys = flat[order]
        self._postings = np.concatenate([np.empty(0), *self._weights])[order]

    def scores(self, article: int, oldest: int) -> NDArray[np.float64]:
        """The dot product of an article's vector with each of those from ``oldest`` up to it."""
        rows = self._terms[article] * self._size
        low = np.searchsorted(self._keys, rows + oldest)
        held = np.searchsorted(self._keys, rows + article) - low
        # The ranges low[i] to low[i] + held[i], one behind the other.
        places = np.arange(held.sum()) + np.repeat(low - np.cumsum(held) + held, held)
        products = self._postings[places] * np.repeat(self._weights[article], held)
        sums = np.bincount(self._keys[places] % self._size - oldest, products, article - oldest)
        return sums.astype(np.float64)
