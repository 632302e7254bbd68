"""Why a row, an event, a position or a pair of actors is there, in words and with all that tells of it."""

from collections.abc import Iterator

from onrecord.dossier.passages import Explanation, Shown, passages
from onrecord.dossier.phrasing import joined, texts
from onrecord.dossier.relations import Pair
from onrecord.dossier.timeline import history
from onrecord.dossier.voices import voices
from onrecord.record.dossier import Dossier
from onrecord.record.event import Event, EventMention
from onrecord.record.plover import KINDS
from onrecord.record.reading import Anchor
from onrecord.record.standing import Position
from onrecord.record.story import TimelineEntry
from onrecord.text.dates import readable

_ANCHORS: dict[Anchor, str] = {
    "published": "the day of publication",
    "previous": "the day spoken of before",
    "absolute": "no other day",
}


def of_entry(dossier: Dossier, entry: TimelineEntry, noun: str) -> Explanation:
    """A row of the timeline, with how its times were resolved and why its tellings are one event."""
    event = next((event for event in dossier.links.events if event.id == entry.event), None)
    because = "; ".join(_resolved(dossier, entry, event))
    shown = (("told here", span) for span in entry.evidence)
    what = f"dated {entry.when}, {entry.status}"
    if event:
        because = ". ".join(filter(None, (because, event.because)))
        what = f"{named(event)}, {what}"
    return Explanation(noun, what, entry.line, because, passages(dossier, shown))


def _resolved(dossier: Dossier, entry: TimelineEntry, event: Event | None) -> Iterator[str]:
    """The times in its evidence, and those that give its event's time from outside of the clause."""
    text = texts(dossier.coverage)
    tellings = {telling.mention for telling in event.tellings} if event else set()
    named = {mention.when for mention in dossier.coverage.events() if mention.id in tellings}
    for time in dossier.coverage.times():
        if time.edtf and (time.span in named or any(span.holds(time.span) for span in entry.evidence)):
            words = time.span.cut(text[time.span.article])
            yield f"“{words}” is {time.edtf}, counted from {_ANCHORS[time.anchor]}"


def named(event: Event) -> str:
    """ "CONSULT (visit), scheduled"."""
    return f"{event.type}{f' ({event.mode})' if event.mode else ''}, {event.status}"


def of_event(dossier: Dossier, event: Event, noun: str) -> Explanation:
    """An event with every telling, its words and those that name who takes part, where and when."""
    names = {actor.id: actor.name for actor in dossier.links.actors}
    cast = [f"{one.role} {names[one.actor]}" for one in event.participants if one.actor in names]
    because = (
        f"{event.type}: {KINDS[event.type].meaning}",
        ", ".join(cast),
        event.because,
        history(voices(dossier.coverage, dossier.links), event),
    )
    what = f"{named(event)}, {readable(event.when) if event.when else 'no time given'}"
    told = ". ".join(part for part in because if part)
    return Explanation(noun, what, event.label, told, passages(dossier, _told(dossier, event)))


def _told(dossier: Dossier, event: Event) -> Iterator[Shown]:
    mentions: dict[str, EventMention] = {mention.id: mention for mention in dossier.coverage.events()}
    for telling in event.tellings:
        yield telling.status, telling.clause
        mention = mentions.get(telling.mention)
        if mention:
            yield "named here", mention.span
            yield from ((one.role, one.span) for one in mention.participants)
            yield from (("when", span) for span in (mention.when,) if span)


def of_position(dossier: Dossier, position: Position, noun: str) -> Explanation:
    """A position with all its evidence."""
    names = {actor.id: actor.name for actor in dossier.links.actors}
    who = names.get(position.actor, position.actor)
    what = f"{who} {position.stance} “{position.issue}”"
    shown = (("stand", span) for span in position.evidence)
    return Explanation(noun, what, position.line, position.because, passages(dossier, shown))


def of_pair(dossier: Dossier, pair: Pair, noun: str) -> Explanation:
    """All events between two actors, oldest first."""
    what = f"{pair.a.name} and {pair.b.name}"
    shown = (
        (f"{named(event)}, {readable(event.when)}" if event.when else named(event), span)
        for event in pair.events
        for span in event.evidence
    )
    text = joined(texts(dossier.coverage), (pair.latest.labelled,))
    return Explanation(noun, what, text, f"{len(pair.events)} events between them", passages(dossier, shown))
