"""How actors stand: to an issue, and to each other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal, Self

from onrecord.record.event import EventType
from onrecord.record.ids import content_id
from onrecord.record.span import Span

Stance = Literal["for", "against", "mixed", "neutral"]


@dataclass(frozen=True, slots=True)
class Position:
    """An actor's stance on an issue at a time, in whose words.

    ``issue`` is the name that the texts give it, the same over the articles of a story; ``line`` the characters at the
    first of ``evidence``. ``voice`` is the actor in whose words it is told, None for the outlet's own. ``since`` is the
    EDTF day of the first telling: a changed stance is a second position with a later day. ``because`` says what gives
    the stance away.
    """

    actor: str
    issue: str
    stance: Stance
    line: str
    told_by: tuple[str, ...]
    evidence: tuple[Span, ...]
    voice: str | None = None
    since: str | None = None
    because: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError for a position without evidence."""
        if not self.evidence:
            raise ValueError("a position has evidence")

    @property
    def id(self) -> str:
        """Made of actor, issue, stance and evidence."""
        spans = (part for s in self.evidence for part in (s.article, s.start, s.end))
        return content_id("p", self.actor, self.issue, self.stance, *spans)

    def renamed(self, new: Callable[[str], str]) -> Self:
        """The position with its actors under other ids."""
        return replace(self, actor=new(self.actor), voice=new(self.voice) if self.voice else None)


@dataclass(frozen=True, slots=True)
class Relation:
    """What one actor did to or with another, by kind of event, over time.

    ``events`` are ids of Events, oldest first; ``weight`` is the sum of their types' weights (``record.plover``), those
    that did not happen left out. ``first`` and ``last`` are EDTF days, None where no event of it has a time.
    """

    source: str
    target: str
    type: EventType
    events: tuple[str, ...]
    evidence: tuple[Span, ...]
    weight: float = 0.0
    first: str | None = None
    last: str | None = None

    def __post_init__(self) -> None:
        """Raise ValueError for a relation without an event."""
        if not self.events:
            raise ValueError("a relation is made of events")

    @property
    def id(self) -> str:
        """Made of both actors and the type."""
        return content_id("o", self.source, self.target, self.type)

    def renamed(self, new: Callable[[str], str]) -> Self:
        """The relation with its actors under other ids."""
        return replace(self, source=new(self.source), target=new(self.target))

    def and_also(self, other: "Relation") -> Self:
        """Both of two relations of one kind between the same actors; an event of both weighs once."""
        new = [event for event in other.events if event not in self.events]
        days = sorted(day for day in (self.first, other.first, self.last, other.last) if day)
        return replace(
            self,
            events=(*self.events, *new),
            evidence=tuple(dict.fromkeys((*self.evidence, *other.evidence))),
            weight=self.weight + other.weight * len(new) / len(other.events),
            first=days[0] if days else None,
            last=days[-1] if days else None,
        )


def together_again(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    """The relations with those joined that come between the same actors, and none of an actor to itself."""
    joined: dict[str, Relation] = {}
    for one in relations:
        if one.source != one.target:
            joined[one.id] = joined[one.id].and_also(one) if one.id in joined else one
    return tuple(joined.values())
