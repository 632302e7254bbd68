"""Claims into groups that state one matter: the likest first, and never two groups that contradict each other."""

from collections.abc import Sequence
from itertools import product

from onrecord.linking.facts.candidates import pairs
from onrecord.linking.facts.contradictions import contradict, faint
from onrecord.linking.facts.likeness import ONE, score
from onrecord.linking.facts.names import Names
from onrecord.linking.facts.pair import Pair
from onrecord.linking.facts.proposition import Proposition

COMPARED = 5
"""Claims of a group that are compared with those of another."""
FLOOR = 0.4
"""The mean likeness of two groups that flow together through one pair."""
NEARLY = ONE - 0.01
"""What a pair counts at most that shares too little to join two groups."""

Group = list[Proposition]


def grouped(every: Sequence[Proposition], names: Names) -> list[Group]:
    """The groups of more than one claim, each with its claims in their order."""
    home = {one.number: [one] for one in every}
    table = Likenesses(names)
    found = [(table.of(a, b), a, b) for a, b in pairs(every)]
    for best, a, b in sorted(found, key=lambda link: (-round(link[0], 9), link[1].number, link[2].number)):
        one, other = home[a.number], home[b.number]
        if best < ONE:
            break
        if one is not other and table.one_matter(one, other):
            one.extend(other)
            home.update((member.number, one) for member in other)
    groups = {id(group): group for group in home.values() if len(group) > 1}
    return [sorted(group, key=lambda one: one.number) for group in groups.values()]


class Likenesses:
    """The likeness of pairs of claims, each worked out once: 0 where something keeps the two apart."""

    def __init__(self, names: Names) -> None:
        """For a story."""
        self.names = names
        self._known: dict[tuple[int, int], float] = {}

    def of(self, a: Proposition, b: Proposition) -> float:
        """How far two claims state one matter."""
        key = (a.number, b.number) if a.number < b.number else (b.number, a.number)
        if key not in self._known:
            self._known[key] = self._compared(Pair(a, b, self.names))
        return self._known[key]

    def _compared(self, pair: Pair) -> float:
        if contradict(pair):
            return 0.0
        found = sum(score(pair).values())
        return min(found, NEARLY) if faint(pair) else found

    def one_matter(self, one: Group, other: Group) -> bool:
        """Whether no two contradict each other, and all are alike in the mean."""
        found = [self.of(a, b) for a, b in product(one[:COMPARED], other[:COMPARED])]
        return all(found) and sum(found) / len(found) >= FLOOR
