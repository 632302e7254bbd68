"""Two claims side by side: the words that they share, and those that each has alone."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.linking.facts.names import Names
from onrecord.linking.facts.proposition import Proposition
from onrecord.linking.utterances.matching import LIKE
from onrecord.linking.utterances.terms import Run, Term

ROW = 5
"""Words in a row that are the same part of two clauses, whatever stands around it."""
ROW_WEIGHT = 10.0
"""What they must weigh together."""
APART = 2
"""Places between two of them at most."""

Both = tuple[Term, Term]
Terms = Sequence[Term]


@dataclass(frozen=True)
class Match:
    """The terms of two claims by stem, side by side; most pairs are told apart before all of it is asked for."""

    ones: Run
    others: Run

    @cached_property
    def equal(self) -> Sequence[Both]:
        """The words of equal stem, in order."""
        places = self.others.by_stem
        return [(term, self.others.terms[places[term.stem][0]]) for term in self.ones.terms if term.stem in places]

    @cached_property
    def alike(self) -> Sequence[Both]:
        """Other words that share a meaning, each once and in order."""
        if self.ones.by_sense.keys().isdisjoint(self.others.by_sense.keys()):
            return ()
        return _alike(*self._unequal)

    @cached_property
    def both(self) -> Sequence[Both]:
        """All that they share."""
        return (*self.equal, *self.alike)

    @cached_property
    def lone(self) -> tuple[Terms, Terms]:
        """What each of the two has alone."""
        gone, used = {a.stem for a, _ in self.alike}, {b.stem for _, b in self.alike}
        alone, rest = self._unequal
        return [term for term in alone if term.stem not in gone], [term for term in rest if term.stem not in used]

    @property
    def _unequal(self) -> tuple[Terms, Terms]:
        alone = [term for term in self.ones.terms if term.stem not in self.others.by_stem]
        return alone, [term for term in self.others.terms if term.stem not in self.ones.by_stem]


@dataclass(frozen=True)
class Pair:
    """Two propositions side by side."""

    a: Proposition
    b: Proposition
    names: Names

    @cached_property
    def match(self) -> Match:
        """Their words term by term."""
        return Match(self.a.run, self.b.run)

    @cached_property
    def shared(self) -> float:
        """What both say, by weight."""
        equal = sum(min(a.weight, b.weight) for a, b in self.match.equal)
        return equal + LIKE * sum(min(a.weight, b.weight) for a, b in self.match.alike)

    @cached_property
    def in_row(self) -> bool:
        """Whether five telling words that they share stand in each with little between."""
        words = [(a, b) for a, b in self.match.both if not (a.name or b.name)]
        if len(words) < ROW:
            return False
        ones, others = ({stem: at for at, stem in enumerate(one.terms)} for one in (self.a, self.b))
        some: list[tuple[int, int, float]] = []
        for at in sorted((ones[a.stem], others[b.stem], min(a.weight, b.weight)) for a, b in words):
            near = any(at[0] - one[0] <= APART and abs(at[1] - one[1]) <= APART for one in some)
            some = [*some, at] if near else [at]
            if len(some) >= ROW and sum(weight for *_, weight in some) >= ROW_WEIGHT:
                return True
        return False


def _alike(ones: Terms, others: Terms) -> list[Both]:
    """Words that share a meaning; each goes with the first that is free."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, term in enumerate(others):
        for sense in term.senses:
            places[sense].append(at)
    used: set[int] = set()
    found = []
    for term in ones if places else ():
        free = (place for sense in term.senses for place in places.get(sense, ()) if place not in used)
        first = min(free, default=None)
        if first is not None:
            used.add(first)
            found.append((term, others[first]))
    return found
