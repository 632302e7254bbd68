"""How much of what one remark says another says too, whatever the order of the words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.linking.utterances.terms import Run, Term

LIKE = 0.7
"""How far a synonym stands for a word."""
ENOUGH = 8.0
"""What must be shared, by weight, for a share to count in full: two rare words or more."""
COMPARED = 6
"""Sentences of a quote that are compared; a longer one is a speech, whose opening is compared."""

Pair = tuple[Term, Term]
Lone = tuple[tuple[Term, ...], tuple[Term, ...]]


class Match(NamedTuple):
    """Two runs with the terms that they share, and those that each has alone.

    ``share`` is the harmonic mean of the shares of both runs, less where little is shared: 0 to 1.
    """

    share: float
    one: Run
    other: Run
    equal: tuple[Pair, ...] = ()
    alike: tuple[Pair, ...] = ()
    lone: Lone = ((), ())


def matched(one: Run, other: Run) -> Match:
    """The two runs term by term: equal stems first, then words that share a meaning, each once and in order."""
    equal, alike = list[Pair](), list[Pair]()
    lone: Lone = one.terms, other.terms
    if one.keys.isdisjoint(other.keys):
        return Match(0.0, one, other, lone=lone)
    for kind, pairs in ((False, equal), (True, alike)):
        places = list(_paired(*lone, senses=kind))
        pairs += [(lone[0][i], lone[1][j]) for i, j in places]
        lone = _without(lone[0], {i for i, _ in places}), _without(lone[1], {j for _, j in places})
    shared = sum(min(a.weight, b.weight) for a, b in equal) + LIKE * sum(min(a.weight, b.weight) for a, b in alike)
    both = one.weight + other.weight
    share = 2 * shared / both * min(1.0, shared / ENOUGH) if both else 0.0
    return Match(share, one, other, tuple(equal), tuple(alike), lone)


def best(ones: Sequence[Run], others: Sequence[Run]) -> Match | None:
    """The best match of a sentence of one remark, or two in a row, with one or two of the other; None for no words."""
    found = (matched(a, b) for a in _windows(ones) for b in _windows(others))
    return max(found, key=lambda match: match.share, default=None)


def _paired(ones: Sequence[Term], others: Sequence[Term], *, senses: bool) -> Iterator[tuple[int, int]]:
    """The places of terms that have a stem, or a meaning, in common."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, term in enumerate(others):
        for key in term.senses if senses else (term.stem,):
            places[key].append(at)
    used: set[int] = set()
    for at, term in enumerate(ones):
        free = [place for key in (term.senses if senses else (term.stem,)) for place in places[key]]
        first = min((place for place in free if place not in used), default=None)
        if first is not None:
            used.add(first)
            yield at, first


def _without(terms: Sequence[Term], places: Iterable[int]) -> tuple[Term, ...]:
    gone = set(places)
    return tuple(term for at, term in enumerate(terms) if at not in gone)


def _windows(runs: Sequence[Run]) -> list[Run]:
    some = runs[:COMPARED]
    return [*some, *(a + b for a, b in pairwise(some))]
