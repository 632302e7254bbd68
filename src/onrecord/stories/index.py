"""Which live articles share terms with new ones: an inverted index by term and day.

Only the terms that say most of an article are in it (``digest.Weighing``), so that the lists of common words are short.
Postings lie in a few sorted runs, each at least FACTOR times as long as the next; a new run is merged with those that
are not, which costs each posting a few merges in all (as in a log-structured merge tree; O'Neil et al. 1996).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.digest import Digests, Floats

Ints = NDArray[np.int64]
Keys = NDArray[np.uint64]

TERM_BITS, DAY_BITS, SLOT_BITS = 26, 16, 22
"""A posting's key, from the left: the term's hash, the day of its article, the article's slot."""

UNDATED = 0
_FIRST_DAY = 693_595
"""The ordinal of the last day of 1899. Days count from it; earlier ones are the first, those after 2079 the last."""

FACTOR = 3
_DAYS = 1 << DAY_BITS
_SLOTS = (1 << SLOT_BITS) - 1
_SHIFT = np.uint64(SLOT_BITS)
_BUCKETS = 1 << 12
_TOGETHER = 64
"""Articles looked up in one step."""


class Shared(NamedTuple):
    """What pairs of articles have in common, a row a pair.

    ``one`` is the number of the new article, ``other`` the slot of the older; ``words`` is the cosine of their terms;
    ``days`` lie between, nan where one has none.
    """

    one: Ints
    other: Ints
    words: Floats
    days: Floats


class Run(NamedTuple):
    """Postings by key, and of each the weight that the term has in its article."""

    keys: Keys
    weights: Floats


class Places(NamedTuple):
    """Postings of looked-up articles' terms: whose term it was, the slot that holds it, what the two add, its day."""

    one: Ints
    other: Ints
    products: Floats
    days: Ints


class Index:
    """``reach``: days around an article in which others are compared with it; ``floor``: the least cosine given."""

    def __init__(self, reach: int, floor: float) -> None:
        """Begin empty."""
        self.reach, self.floor = reach, floor
        self._runs: list[Run] = []
        self._undated = False

    def add(self, digests: Digests, slots: Ints, days: Ints) -> None:
        """Take in articles under their slots; days as ordinals, 0 for none."""
        of, codes = digests.of(), _codes(days)
        self._undated |= bool((codes == UNDATED).any())
        days_and_slots = codes[of] << SLOT_BITS | slots[of]
        keys = _base(digests.terms) | days_and_slots.astype(np.uint64)
        order = np.argsort(keys)
        run = Run(keys[order], digests.weights[order])
        while self._runs and len(self._runs[-1].keys) < FACTOR * len(run.keys):
            run = _merged(self._runs.pop(), run)
        self._runs.append(run)

    def keep(self, renumbered: Ints) -> None:
        """Give each slot its new number, in the same order; those with -1 are let go."""
        self._runs = [_renumbered(run, renumbered) for run in self._runs]

    def shared(self, digests: Digests, slots: Ints, days: Ints) -> Shared:
        """The pairs of these articles with those of lower slots that are in the index, their own kind included."""
        codes = _codes(days)
        found = []
        for first in range(0, len(slots), _TOGETHER):
            some = slice(first, min(first + _TOGETHER, len(slots)))
            pairs = _summed(self._places(_some(digests, some), codes[some]), slots[some], codes[some], self.floor)
            found.append(pairs._replace(one=pairs.one + first))
        return Shared(*(np.concatenate(column) for column in zip(*found, strict=True)))

    def _places(self, digests: Digests, codes: Ints) -> Places:
        """All postings of the terms of some articles that are near enough to them in time."""
        order = np.argsort(digests.terms)  # so that neighbours in the index are looked up one after the other
        of, terms = digests.of()[order], digests.terms[order]
        weights = digests.weights[order]
        parts = []
        for run in self._runs:
            places, rows = self._found(run.keys, _base(terms), codes[of])
            keys = run.keys[places]
            parts.append(
                Places(
                    of[rows],
                    (keys & np.uint64(_SLOTS)).astype(np.int64),
                    run.weights[places] * weights[rows],
                    (keys >> _SHIFT).astype(np.int64) & (_DAYS - 1),
                )
            )
        return Places(*(np.concatenate(column) for column in zip(*parts, strict=True)))

    def _found(self, keys: Keys, base: Keys, codes: Ints) -> tuple[Ints, Ints]:
        """Where the postings of terms lie that are near enough in time, and of each the number of the term."""
        dated = codes > UNDATED
        low = np.where(dated, np.maximum(codes - self.reach, 1), 0).astype(np.uint64)
        high = np.where(dated, np.minimum(codes + self.reach + 1, _DAYS), _DAYS).astype(np.uint64)
        starts, ends = np.searchsorted(keys, base | low << _SHIFT), np.searchsorted(keys, base + (high << _SHIFT))
        rows = np.arange(len(base))
        if self._undated:
            also = np.flatnonzero(dated)
            starts = np.concatenate([starts, np.searchsorted(keys, base[also])])
            ends = np.concatenate([ends, np.searchsorted(keys, base[also] | np.uint64(1) << _SHIFT)])
            rows = np.concatenate([rows, also])
        held = ends - starts
        return ranges(starts, held), np.repeat(rows, held)


def ranges(starts: Ints, held: Ints) -> Ints:
    """The numbers starts[i] to starts[i] + held[i], one range behind the other."""
    return np.arange(held.sum()) + np.repeat(starts - np.cumsum(held) + held, held)


def _summed(places: Places, slots: Ints, codes: Ints, floor: float) -> Shared:
    """The pairs that places make, of cosine ``floor`` or more.

    They are added up by buckets of slots first: a bucket's sum is at least that of each of its slots, so only the few
    places in full buckets need be sorted.
    """
    one, other, products, days = places
    bucket = one * _BUCKETS + (other & (_BUCKETS - 1))
    full = np.bincount(bucket, products, len(slots) * _BUCKETS) >= floor - 1e-6
    hot = np.flatnonzero(full[bucket] & (other < slots[one]))
    pairs = one[hot] << SLOT_BITS | other[hot]
    order = np.argsort(pairs, kind="stable")
    hot, pairs = hot[order], pairs[order]
    if not len(pairs):
        nothing = np.empty(0, np.float32)
        return Shared(pairs, pairs, nothing, nothing)
    begin = np.flatnonzero(np.concatenate([[True], pairs[1:] != pairs[:-1]]))
    words = np.add.reduceat(products[hot], begin)
    enough = np.flatnonzero(words >= floor)
    rows = hot[begin[enough]]
    mine, theirs = codes[one[rows]], days[rows]
    apart = np.where((mine > UNDATED) & (theirs > UNDATED), np.abs(mine - theirs), np.nan).astype(np.float32)
    return Shared(one[rows], other[rows], words[enough], apart)


def _some(digests: Digests, some: slice) -> Digests:
    edges = digests.edges[some.start : some.stop + 1]
    here = slice(int(edges[0]), int(edges[-1]))
    return Digests(edges - edges[0], digests.terms[here], digests.weights[here])


def _codes(days: Ints) -> Ints:
    """Days as they stand in keys."""
    return np.where(days > 0, np.clip(days - _FIRST_DAY, 1, _DAYS - 1), UNDATED)


def _base(terms: NDArray[np.uint32]) -> Keys:
    return (terms >> np.uint32(32 - TERM_BITS)).astype(np.uint64) << np.uint64(DAY_BITS + SLOT_BITS)


def _merged(one: Run, other: Run) -> Run:
    keys = np.concatenate([one.keys, other.keys])
    order = np.argsort(keys, kind="stable")  # two runs in order already, which this sort sees
    return Run(
        keys[order],
        np.concatenate([one.weights, other.weights])[order],
    )


def _renumbered(run: Run, renumbered: Ints) -> Run:
    new = renumbered[(run.keys & np.uint64(_SLOTS)).astype(np.int64)]
    live = new >= 0
    keys = (run.keys[live] & ~np.uint64(_SLOTS)) | new[live].astype(np.uint64)
    return Run(keys, run.weights[live])
