"""Which live articles share terms with new ones, and how much: an inverted index that looks first at rare terms.

A term that stands in more than MOST live articles near in time leads to none of them; what it adds to the cosine of
two articles is looked up once other terms have led from one to the other and make up SHARE of what is asked for. That
is how MaxScore treats lists that are not essential (Turtle and Flood 1995), but with a bound on the work for an article
instead of a bound on what is missed: pairs that have nothing in common but common words.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.clustering import Ints
from onrecord.stories.digest import Digests, Floats
from onrecord.stories.graph import Growing, ranges
from onrecord.stories.postings import DAY_BITS, SLOT_BITS, UNDATED, Lists, Postings, codes, day_of, posting, slot_of

MOST, SHARE = 200, 1 / 3
LEADS, NEWEST = 4, 400
"""So many of an article's terms lead to others in any case, be it only to the newest: a story of which everybody writes
is not to fall apart."""

_BUCKETS = 1 << 11
_TOGETHER = 64
"""Articles looked up in one step."""

_TERM = np.uint64(32)


class Shared(NamedTuple):
    """What pairs of articles have in common, a row a pair.

    ``one`` is the number of the new article, ``other`` the slot of the older; ``words`` is the cosine of their terms;
    ``days`` lie between, nan where one has none.
    """

    one: Ints
    other: Ints
    words: Floats
    days: Floats


class _Query(NamedTuple):
    """Terms of new articles: the number of the article of each, its weight, and whether it leads to others.

    ``edges`` are where the terms of each article begin, ``floors`` the least cosines by days apart, ``asked`` is the
    share of these that terms that lead must make up.
    """

    slots: Ints
    codes: Ints
    edges: Ints
    of: Ints
    terms: NDArray[np.uint32]
    weights: Floats
    leads: NDArray[np.bool_]
    asked: Floats
    floors: Floats

    def part(self, first: int, last: int) -> "_Query":
        """Of some of the articles."""
        edges = self.edges[first : last + 1]
        here = slice(int(edges[0]), int(edges[-1]))
        return _Query(
            self.slots[first:last],
            self.codes[first:last],
            edges - edges[0],
            self.of[here] - first,
            self.terms[here],
            self.weights[here],
            self.leads[here],
            self.asked[first:last],
            self.floors,
        )


class Index:
    """Articles by slot. ``most``: how many articles near in time a term may stand in that leads to them."""

    def __init__(self, most: int = MOST) -> None:
        """Begin empty."""
        self._most = most
        self._postings = Postings()
        self._keys, self._weights = Growing(np.empty(0, np.uint64)), Growing(np.empty(0, np.float32))

    def add(self, digests: Digests, slots: Ints, days: Ints) -> None:
        """Take in articles under their slots, each higher than those before; days as ordinals, 0 for none."""
        self._postings.add(digests, slots, codes(days))
        self._keys.extend(slots[digests.of()].astype(np.uint64) << _TERM | digests.terms)
        self._weights.extend(digests.weights)

    def keep(self, renumbered: Ints) -> None:
        """Give each slot its new number, in the same order; those with -1 are let go."""
        self._postings.keep(renumbered)
        keys, weights = self._keys.values, self._weights.values
        new = renumbered[(keys >> _TERM).astype(np.int64)]
        live = new >= 0
        self._keys = Growing(new[live].astype(np.uint64) << _TERM | keys[live] & np.uint64(0xFFFFFFFF))
        self._weights = Growing(weights[live])

    def shared(self, digests: Digests, slots: Ints, days: Ints, floors: Floats) -> Shared:
        """The pairs of these articles with those of lower slots that are in the index, their own kind included.

        ``floors`` is the least cosine of a pair, by the days between; the last is that of a pair without.
        """
        near = codes(days)
        of = digests.of()
        reach = int(np.flatnonzero(floors[:-1] <= 1).max(initial=-1))
        lists = self._postings.near(digests.terms, near[of], reach)
        length = lists.held.sum(axis=0)
        leads = _leading(length, digests, self._most)
        rows = np.flatnonzero(leads & (length > self._most))
        keys = posting(digests.terms[rows], near[of[rows]], slots[of[rows]])
        self._postings.cut(lists, rows, keys, NEWEST)
        asked = np.where(np.bincount(of[~leads], minlength=len(slots)), np.float32(SHARE), np.float32(1))
        query = _Query(slots, near, digests.edges, of, digests.terms, digests.weights, leads, asked, floors)
        parts = []
        for first in range(0, len(slots), _TOGETHER):
            last = min(first + _TOGETHER, len(slots))
            terms = slice(int(digests.edges[first]), int(digests.edges[last]))
            one, *rest = _led(query.part(first, last), lists.at(terms))
            parts.append((one + first, *rest))
        return self._whole(query, *(np.concatenate(column) for column in zip(*parts, strict=True)))

    def _whole(self, query: _Query, one: Ints, keys: Ints, words: Floats) -> Shared:
        """Pairs to which terms have led, with all that the two have in common."""
        other, mine, theirs = slot_of(keys), query.codes[one], day_of(keys)
        apart = np.where((mine > UNDATED) & (theirs > UNDATED), np.abs(mine - theirs), len(query.floors) - 1)
        floor = query.floors[apart]
        enough = np.flatnonzero((words >= floor * query.asked[one]) & (other < query.slots[one]))
        one, other, apart, floor = one[enough], other[enough], apart[enough], floor[enough]
        words = words[enough] + self._added(query, one, other)
        enough = np.flatnonzero(words >= floor)
        days = np.where(apart < len(query.floors) - 1, apart, np.nan).astype(np.float32)
        return Shared(one[enough], other[enough], words[enough], days[enough])

    def _added(self, query: _Query, one: Ints, other: Ints) -> Floats:
        """What the terms that do not lead add to the cosines of pairs."""
        common = np.flatnonzero(~query.leads)
        edges = np.searchsorted(query.of[common], np.arange(len(query.slots) + 1))
        held = np.diff(edges)[one]
        rows, pairs = common[ranges(edges[one], held)], np.repeat(np.arange(len(one)), held)
        sought = other[pairs].astype(np.uint64) << _TERM | query.terms[rows]
        order = np.argsort(sought)  # neighbours are found fast
        sought, keys = sought[order], self._keys.values
        at = np.minimum(np.searchsorted(keys, sought), len(keys) - 1)
        met = np.flatnonzero(keys[at] == sought)
        at, met = at[met], order[met]
        return np.bincount(pairs[met], self._weights.values[at] * query.weights[rows[met]], len(one)).astype(np.float32)


def _leading(length: Ints, digests: Digests, most: int) -> NDArray[np.bool_]:
    """Which terms lead to articles: those with short lists; of each article the LEADS that say most for their lists."""
    leads, of = length <= most, digests.of()
    few = np.bincount(of[leads], minlength=len(digests.edges) - 1) < LEADS
    rows = np.flatnonzero(few[of])
    rows = rows[np.lexsort((length[rows] / digests.weights[rows] ** 2, of[rows]))]
    leads[rows[np.arange(len(rows)) - np.searchsorted(of[rows], of[rows]) < LEADS]] = True
    return leads


def _led(query: _Query, lists: Lists) -> tuple[Ints, Ints, Floats]:
    """The articles to which terms lead: number of the new one, day and slot of the other, cosine by these terms alone.

    Products are added up by buckets of slots first: a bucket's sum is at least that of each of its slots, so only the
    few in full buckets need be sorted.
    """
    leads = np.flatnonzero(query.leads)
    rows, keys, weights = lists.at(leads).read()
    one, products = query.of[leads][rows], weights * query.weights[leads][rows]
    bucket = one * _BUCKETS + (keys & (_BUCKETS - 1))
    size = len(query.slots)
    sums = np.bincount(bucket, products, size * _BUCKETS).reshape(size, _BUCKETS)
    full = sums >= (query.asked * query.floors.min() - 1e-6)[:, None]
    hot = np.flatnonzero(full.ravel()[bucket])
    pairs = one[hot] << DAY_BITS + SLOT_BITS | keys[hot] & ((1 << DAY_BITS + SLOT_BITS) - 1)
    order = np.argsort(pairs)
    pairs = pairs[order]
    if not len(pairs):
        return pairs, pairs, products[:0]
    begin = np.flatnonzero(np.concatenate([[True], pairs[1:] != pairs[:-1]]))
    pairs, words = pairs[begin], np.add.reduceat(products[hot[order]], begin)
    return pairs >> DAY_BITS + SLOT_BITS, pairs, words
