"""How much of what one remark says another says too, whatever the order of the words."""

from collections.abc import Container, Iterable, Sequence
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
    gone, used = set[int](), set[int]()
    for keys_of, places, pairs in ((_stem, other.by_stem, equal), (_senses, other.by_sense, alike)):
        for at, term in enumerate(one.terms):
            free = (place for key in keys_of(term) for place in places.get(key, ()) if place not in used)
            first = min(free, default=None) if at not in gone else None
            if first is not None:
                gone.add(at)
                used.add(first)
                pairs.append((term, other.terms[first]))
    shared = sum(min(a.weight, b.weight) for a, b in equal) + LIKE * sum(min(a.weight, b.weight) for a, b in alike)
    lone = _without(one.terms, gone), _without(other.terms, used)
    return Match(_share(shared, one, other), one, other, tuple(equal), tuple(alike), lone)


def best(ones: Iterable[Run], others: Sequence[Run]) -> Match | None:
    """The best match of two remarks by their ``windows``, the first of equals; None for no words."""
    found: Match | None = None
    for one in ones:
        for other in others:
            if found is None or _at_most(one, other) > found.share:
                match = matched(one, other)
                found = match if found is None or match.share > found.share else found
    return found


def windows(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The sentences of a remark, and each two in a row."""
    some = runs[:COMPARED]
    return (*some, *(a + b for a, b in pairwise(some)))


def _share(shared: float, one: Run, other: Run) -> float:
    both = one.weight + other.weight
    return 2 * shared / both * min(1.0, shared / ENOUGH) if both else 0.0


def _at_most(one: Run, other: Run) -> float:
    """More than their share can be, quickly: what all words of one tell that have a stem or a meaning of the other."""
    common = one.told_by.keys() & other.told_by.keys()
    return _share(1.001 * sum(one.told_by[key] for key in common), one, other)


def _stem(term: Term) -> Iterable[str]:
    return (term.stem,)


def _senses(term: Term) -> Iterable[str]:
    return term.senses


def _without(terms: Sequence[Term], places: Container[int]) -> tuple[Term, ...]:
    return tuple(term for at, term in enumerate(terms) if at not in places)
