"""What one actor did to or with another, by kind of event, over time: the table for analysis."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from onrecord.record.event import Event, EventType
from onrecord.record.plover import CARRIED_OUT, KINDS
from onrecord.record.reading import Stamp
from onrecord.record.standing import Relation
from onrecord.record.story import Coverage, Links
from onrecord.text.edtf import days


class Side(NamedTuple):
    """Who deals with whom, and how."""

    source: str
    target: str
    type: EventType


@dataclass(frozen=True, slots=True)
class RelationLinker:
    """Fills ``relations``: one for each ordered pair of actors and each type of event between them.

    In a meeting and whatever else both sides do alike, the side that the texts name first is the source: such an event
    is counted once, never in both directions. Needs ``events``.
    """

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("relations", "1")

    def link(self, coverage: Coverage, links: Links) -> Links:  # noqa: ARG002 - the port's
        """The links with the relations, by source, target and type."""
        between: defaultdict[Side, list[Event]] = defaultdict(list)
        for event in links.events:
            for side in sides(event):
                between[side].append(event)
        found = tuple(relation(side, events) for side, events in sorted(between.items()))
        return replace(links, relations=found, linked=(*links.linked, "relations"))


def sides(event: Event) -> list[Side]:
    """Every actor of an event with every recipient; nobody with itself."""
    pairs = [(source, target) for source in event.of("actor") for target in event.of("recipient") if source != target]
    return [Side(source, target, event.type) for source, target in dict.fromkeys(pairs)]


def relation(side: Side, events: Iterable[Event]) -> Relation:
    """The relation that these events make, oldest first; those without a time come last, in their order."""
    dated = [(days(event.when), event) for event in events]
    dated.sort(key=lambda pair: pair[0] or (date.max, date.max))
    times = [covered for covered, _ in dated if covered]
    ordered = [event for _, event in dated]
    return Relation(
        side.source,
        side.target,
        side.type,
        tuple(event.id for event in ordered),
        tuple(dict.fromkeys(span for event in ordered for span in event.evidence)),
        sum((KINDS[event.type].weight for event in ordered if event.status in CARRIED_OUT), 0.0),
        min(first for first, _ in times).isoformat() if times else None,
        max(last for _, last in times).isoformat() if times else None,
    )
