"""Nouns as objects of the public format: what happened, when, who stands where, how they deal with each other."""

from onrecord.record.event import Event, Telling
from onrecord.record.plover import KINDS
from onrecord.record.standing import Position, Relation
from onrecord.record.story import TimelineEntry
from onrecord.views.objects import Cite, Object


def of_event(event: Event, cite: Cite) -> Object:
    """An event with its history: a telling after the other, oldest first."""
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "label": event.label,
        "when": event.when,
        "disputed": list(event.disputed),
        "participants": [{"actor": one.actor, "role": one.role} for one in event.participants],
        "place": event.place,
        "told_by": sorted(event.told_by),
        "evidence": [cite(span) for span in dict.fromkeys((event.labelled, *event.evidence))],
        "history": [_telling(telling, cite) for telling in event.tellings],
        "because": event.because,
    }


def _telling(telling: Telling, cite: Cite) -> Object:
    return {
        "article": telling.article,
        "published": telling.published,
        "status": telling.status,
        "when": telling.when,
        "evidence": cite(telling.clause),
    }


def of_entry(entry: TimelineEntry, cite: Cite) -> Object:
    """A row of the timeline."""
    return {
        "when": entry.when,
        "precision": entry.precision,
        "status": entry.status,
        "line": entry.line,
        "event": entry.event,
        "disputed": list(entry.disputed),
        "told_by": sorted(entry.told_by),
        "evidence": [cite(span) for span in entry.evidence],
    }


def of_position(position: Position, cite: Cite) -> Object:
    """Where an actor stands on an issue."""
    return {
        "id": position.id,
        "actor": position.actor,
        "issue": position.issue,
        "stance": position.stance,
        "line": position.line,
        "voice": position.voice,
        "since": position.since,
        "told_by": sorted(position.told_by),
        "evidence": [cite(span) for span in position.evidence],
        "because": position.because,
    }


def of_relation(relation: Relation, cite: Cite) -> Object:
    """What one actor did to or with another, of one type."""
    return {
        "source": relation.source,
        "target": relation.target,
        "type": relation.type,
        "quad": KINDS[relation.type].quad,
        "weight": round(relation.weight, 4) or 0.0,
        "events": list(relation.events),
        "evidence": [cite(span) for span in relation.evidence],
        "first": relation.first,
        "last": relation.last,
    }
