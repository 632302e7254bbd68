"""Mentions that were found to tell one event, with what they say together."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.linking.events.contradictions import contradict
from onrecord.linking.events.likeness import anchored, score
from onrecord.linking.events.scale import Scale
from onrecord.linking.events.told import Told
from onrecord.record.event import EventType

COMPARED = 6
"""Members of a group that a mention is scored against: its first."""
FACES = 24
"""Members that differ in what could contradict, against which a mention is held beside those of its own article."""


@dataclass(slots=True, eq=False)
class Group:
    """Mentions of one event, the one that tells most first.

    ``faces`` are members no two of which say the same of type, time, place, people and status. ``here`` are the members
    by article; ``who`` and ``theme`` what all of them name, ``types`` how often each type was read.
    """

    members: list[Told] = field(default_factory=list)
    faces: dict[tuple[object, ...], Told] = field(default_factory=dict)
    here: defaultdict[str, list[Told]] = field(default_factory=lambda: defaultdict(list))
    who: set[str] = field(default_factory=set)
    theme: set[str] = field(default_factory=set)
    types: Counter[EventType] = field(default_factory=Counter)

    def add(self, one: Told) -> None:
        """Take in a mention."""
        self.members.append(one)
        self.here[one.mention.article].append(one)
        if len(self.faces) < FACES:
            self.faces.setdefault(one.face, one)
        self.who |= one.who
        self.theme |= one.theme
        self.types[one.type] += 1

    def take(self, other: "Group") -> None:
        """Take in all of another group."""
        for one in other.members:
            self.add(one)

    def fit(self, one: Told, scale: Scale) -> float:
        """How well a mention fits: its best score and its mean; 0 where it contradicts any or nothing anchors it."""
        if self.refuses(one, scale):
            return 0.0
        scores = [(member, score(one, member, scale)) for member in self.members[:COMPARED]]
        if not any(anchored(one, member, found, scale) for member, found in scores):
            return 0.0
        sums = [sum(found.values()) for _, found in scores]
        return (max(sums) + sum(sums) / len(sums)) / 2

    def fit_all(self, ones: Sequence[Told], scale: Scale) -> float:
        """How well several fit in the mean; 0 where one does not."""
        total = 0.0
        for one in ones:
            fit = self.fit(one, scale)
            if not fit:
                return 0.0
            total += fit
        return total / len(ones)

    def refuses(self, one: Told, scale: Scale) -> bool:
        """Whether a member contradicts a mention."""
        near = self.here.get(one.mention.article, ())
        return any(contradict(one, member, scale) for members in (near, self.faces.values()) for member in members)

    def contradicts(self, other: "Group", scale: Scale) -> bool:
        """Whether a member contradicts one of the other group."""
        shared = self.here.keys() & other.here.keys()
        ones = {
            id(one): one for one in (*other.faces.values(), *(o for id_ in sorted(shared) for o in other.here[id_]))
        }
        return any(self.refuses(one, scale) for one in ones.values())

    def shares(self, one: Told) -> bool:
        """Whether an actor of the mention takes part by another telling."""
        return bool(one.who & self.who)

    def typed(self, one: Told) -> bool:
        """Whether it is mostly of the mention's type."""
        return 2 * self.types[one.type] > len(self.members)

    def covers(self, one: Told, scale: Scale) -> bool:
        """Whether all who take part in a mention take part here, and what it is done to is named here too."""
        taking = all(scale.meets((actor,), self.who) for actor in one.who)
        return taking and (not one.objects or bool(one.objects & self.theme))

    def told_before(self, one: Told) -> bool:
        """Whether the mention's article tells of it before, or in its headline."""
        near = self.here.get(one.mention.article, ())
        return any(member.headline or member.mention.span < one.mention.span for member in near)
