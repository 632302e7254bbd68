"""Rows of tables: who tells and who takes part in events, when they were, who stands where, who deals with whom."""

from collections import defaultdict
from collections.abc import Iterator

from onrecord.record.actor import Actor
from onrecord.record.dossier import Dossier
from onrecord.record.event import Event
from onrecord.record.plover import CARRIED_OUT, KINDS
from onrecord.text.edtf import days
from onrecord.views.countries import country
from onrecord.views.evidence import Evidence
from onrecord.views.polecat import cameo, joined
from onrecord.views.rows import Row, text, where

PARTICIPANTS = ("story", "event", "type", "mode", "status", "when", "role", "actor", "name", "kind", "country")
TELLINGS = ("event", "type", "mode", "status", "when")
TIMELINE = ("entry", "when", "precision", "status", "line", "event", "disputed")
POSITIONS = ("position", "actor", "name", "issue", "stance", "line", "voice", "voice_name", "since", "because")
RELATIONS = ("story", "source", "source_name", "source_country", "target", "target_name", "target_country", "month",
             "type", "quad", "cameo", "count", "carried_out", "weight", "events")  # fmt: skip


def tellings(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row for each telling of an event, oldest first: its history and all its evidence."""
    for event in dossier.links.events:
        for telling in event.tellings:
            told = (event.id, event.type, event.mode, telling.status, telling.when)
            yield *where(dossier, found, telling.article), *told, *text(found, telling.clause)


def participants(dossier: Dossier, _found: Evidence) -> Iterator[Row]:
    """A row for each actor in each role of an event, its place among them."""
    actors = {actor.id: actor for actor in dossier.links.actors}
    for event in dossier.links.events:
        cast = [(one.role, one.actor) for one in event.participants]
        cast += [("place", event.place)] if event.place and ("place", event.place) not in cast else []
        told = (dossier.coverage.story.id, event.id, event.type, event.mode, event.status, event.when)
        for role, actor in ((role, actors[one]) for role, one in cast if one in actors):
            yield *told, role, actor.id, actor.name, actor.kind, actor.country


def timeline(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row for each piece of evidence of an entry."""
    for entry in dossier.links.timeline:
        known = (entry.id, entry.when, entry.precision, entry.status, entry.line, entry.event, joined(entry.disputed))
        for span in entry.evidence:
            yield *where(dossier, found, span.article), *known, *text(found, span)


def positions(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row for each piece of evidence of a position."""
    names = {actor.id: actor.name for actor in dossier.links.actors}
    for one in dossier.links.positions:
        stand = (one.id, one.actor, names.get(one.actor), one.issue, one.stance, one.line)
        told = (one.voice, names.get(one.voice or ""), one.since, one.because)
        for span in one.evidence:
            yield *where(dossier, found, span.article), *stand, *told, *text(found, span)


def relations(dossier: Dossier, _found: Evidence) -> Iterator[Row]:
    """A row for each two actors, type of event and month, for a time series."""
    actors = {actor.id: actor for actor in dossier.links.actors}
    known = {event.id: event for event in dossier.links.events}
    for one in dossier.links.relations:
        kind = KINDS[one.type]
        sides = tuple(cell for side in (one.source, one.target) for cell in _whose(actors, side))
        by_month: dict[str, list[Event]] = defaultdict(list)
        for event in (known[event] for event in one.events if event in known):
            by_month[month(event.when)].append(event)
        for when, those in sorted(by_month.items()):
            done = sum(event.status in CARRIED_OUT for event in those)
            roots = joined(cameo(event) for event in those)
            counts = (
                roots,
                len(those),
                done,
                round(done * kind.weight, 4) if done else 0.0,
                joined(event.id for event in those),
            )
            yield dossier.coverage.story.id, *sides, when, one.type, kind.quad, *counts


def _whose(actors: dict[str, Actor], actor: str) -> Row:
    known = actors.get(actor)
    return actor, known.name if known else None, country(known) if known else None


def month(edtf: str | None) -> str:
    """``2031-05`` where all the days that a value may mean lie in one month, else "": it is not guessed."""
    covered = days(edtf) if edtf and ".." not in edtf else None
    first, last = (f"{day:%Y-%m}" for day in covered) if covered else ("", "")
    return first if first == last else ""
