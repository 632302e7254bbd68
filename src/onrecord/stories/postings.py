"""Lists of the articles in which terms stand, by term and day.

Postings lie in a few sorted runs, each at least FACTOR times as long as the next; a new run is merged with those that
are not, which costs each posting a few merges in all (as in a log-structured merge tree; O'Neil et al. 1996).
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.clustering import Ints
from onrecord.stories.digest import Digests, Floats
from onrecord.stories.graph import ranges

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
_TERM = np.uint64(DAY_BITS + SLOT_BITS)
_DAY = np.uint64(_DAYS - 1 << SLOT_BITS)


class Run(NamedTuple):
    """Postings by key, and of each the weight that the term has in its article."""

    keys: Keys
    weights: Floats


class Lists(NamedTuple):
    """Where the lists of some terms begin in each run, and how long they are there: [parts, terms].

    A run has two parts where there are articles without a day: near the day of the one who asks, and those.
    """

    runs: list[Run]
    starts: Ints
    held: Ints

    def at(self, rows: Ints | slice) -> "Lists":
        """The lists of some of the terms."""
        return Lists(self.runs, self.starts[:, rows], self.held[:, rows])

    def read(self) -> tuple[Ints, Ints, Floats]:
        """Of each posting the place of its term, the day and slot of its article (``days_and_slots``), its weight."""
        rows, keys, weights = [], [], []
        for run, starts, held in zip(self.runs, self.starts, self.held, strict=True):
            at = ranges(starts, held)
            rows.append(np.repeat(np.arange(len(held)), held))
            keys.append(run.keys[at].view(np.int64))
            weights.append(run.weights[at])
        return np.concatenate(rows), np.concatenate(keys), np.concatenate(weights)


class Postings:
    """The lists of all terms."""

    def __init__(self) -> None:
        """Begin empty."""
        self._runs: list[Run] = []
        self._undated = False

    def add(self, digests: Digests, slots: Ints, codes: Ints) -> None:
        """Take in articles under their slots; days as ``codes`` gives them."""
        of = digests.of()
        self._undated |= bool((codes == UNDATED).any())
        keys = posting(digests.terms, codes[of], slots[of])
        order = np.argsort(keys)
        run = Run(keys[order], digests.weights[order])
        while self._runs and len(self._runs[-1].keys) < FACTOR * len(run.keys):
            run = _merged(self._runs.pop(), run)
        self._runs.append(run)

    def keep(self, renumbered: Ints) -> None:
        """Give each slot its new number, in the same order; those with -1 are let go."""
        self._runs = [_renumbered(run, renumbered) for run in self._runs]

    def near(self, terms: NDArray[np.uint32], codes: Ints, reach: int) -> Lists:
        """The lists of terms, as far as they are near in time to a day, and those without a day."""
        wanted, back = np.unique(_base(terms) | codes.astype(np.uint64) << _SHIFT, return_inverse=True)
        base, codes = wanted >> _TERM << _TERM, day_of(wanted.view(np.int64))
        dated = codes > UNDATED
        low = base | np.where(dated, np.maximum(codes - reach, 1), 0).astype(np.uint64) << _SHIFT
        high = base + (np.where(dated, np.minimum(codes + reach + 1, _DAYS), _DAYS).astype(np.uint64) << _SHIFT)
        zero, first = base, np.where(dated, base | np.uint64(1) << _SHIFT, base)
        edges = [(low, high), (zero, first)] if self._undated else [(low, high)]
        runs = [run for run in self._runs for _ in edges]
        starts, ends = (_found(runs, [pair[side] for pair in edges]) for side in (0, 1))
        return Lists(runs, starts[:, back], (ends - starts)[:, back])

    def cut(self, lists: Lists, rows: Ints, keys: Keys, most: int) -> None:
        """Leave of some of the lists the last that are older than an article, of which ``keys`` are the postings."""
        undated = keys & ~_DAY
        ends = _found(lists.runs, [keys, undated] if self._undated else [keys])
        starts = np.maximum(lists.starts[:, rows], ends - most)
        lists.starts[:, rows], lists.held[:, rows] = starts, np.maximum(ends - starts, 0)


def posting(terms: NDArray[np.uint32], codes: Ints, slots: Ints) -> Keys:
    """Keys of postings."""
    return _base(terms) | (codes << SLOT_BITS | slots).astype(np.uint64)


def _found(runs: list[Run], keys: list[Keys]) -> Ints:
    """Where keys would be in runs, those for each run's parts in turn."""
    return np.stack([np.searchsorted(run.keys, keys[part % len(keys)]) for part, run in enumerate(runs)])


def codes(days: Ints) -> Ints:
    """Days, as ordinals, 0 for none, as they stand in keys."""
    return np.where(days > 0, np.clip(days - _FIRST_DAY, 1, _DAYS - 1), UNDATED)


def day_of(keys: Ints) -> Ints:
    """The day in keys."""
    return keys >> SLOT_BITS & (_DAYS - 1)


def slot_of(keys: Ints) -> Ints:
    """The slot in keys."""
    return keys & _SLOTS


def _base(terms: NDArray[np.uint32]) -> Keys:
    return (terms >> np.uint32(32 - TERM_BITS)).astype(np.uint64) << _TERM


def _merged(one: Run, other: Run) -> Run:
    keys = np.concatenate([one.keys, other.keys])
    order = np.argsort(keys, kind="stable")  # two runs in order already, which this sort sees
    return Run(keys[order], np.concatenate([one.weights, other.weights])[order])


def _renumbered(run: Run, renumbered: Ints) -> Run:
    new = renumbered[slot_of(run.keys.view(np.int64))]
    live = new >= 0
    return Run((run.keys[live] & ~np.uint64(_SLOTS)) | new[live].astype(np.uint64), run.weights[live])
