"""When: what happened before the story, in it, and what is announced, each in the order of time."""

from collections.abc import Iterator
from datetime import date
from typing import get_args

from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import joined, texts
from onrecord.dossier.voices import Voices, voices
from onrecord.record.detail import Detail, Dispute
from onrecord.record.dossier import Line, Section
from onrecord.record.event import Event, EventStatus
from onrecord.record.story import Coverage, Links, Phase, TimelineEntry
from onrecord.text.dates import readable
from onrecord.text.edtf import days

PARTS: dict[Phase, str] = {
    "background": "Before the story",
    "story": "The story",
    "announced": "Announced",
}
_PHASES: tuple[Phase, ...] = get_args(Phase)
CERTAIN: tuple[EventStatus, ...] = ("happened", "ongoing", "denied", "scheduled", "alleged", "proposed", "conditional")
"""Most certain first."""


def section(coverage: Coverage, links: Links) -> Section:
    """Three parts, in each a line an entry under its time; within a day, what more outlets tell comes first."""
    beside, text = voices(coverage, links), texts(coverage)
    events = {event.id: event for event in links.events}

    def rank(entry: TimelineEntry) -> tuple[object, ...]:
        told = beside.outlets(entry.told_by)
        return _PHASES.index(entry.status), moment(entry.when), -len(told), entry.evidence, entry.id

    entries = sorted((entry for entry in links.timeline if entry.evidence and entry.line.strip()), key=rank)
    lines = tuple(_line(text, beside, entry, events.get(entry.event or "")) for entry in entries)
    return Section("timeline", "When", lines, none(coverage, links, "timeline", "dated sentences"))


def moment(edtf: str) -> tuple[int, int, str]:
    """What an EDTF value is sorted by: its first day; a year stands before its months, what has no day before all."""
    first, last = days(edtf) or (date.min, date.min)
    return first.toordinal(), -last.toordinal(), edtf


def _line(text: dict[str, str], beside: Voices, entry: TimelineEntry, event: Event | None) -> Line:
    """Verbatim where the line is the first stretch of its evidence, as it is printed."""
    note = "; ".join(_note(beside, entry, event))
    first = entry.evidence[:1]
    verbatim = entry.line == joined(text, first)
    evidence = first if verbatim else entry.evidence
    return Line(
        entry.id, entry.line, evidence, verbatim, readable(entry.when), note, PARTS[entry.status], _known(entry, event)
    )


def _known(entry: TimelineEntry, event: Event | None) -> Detail:
    """Its time and the others that are given for it, each with the clauses that give it."""
    tellings = event.tellings if event else ()
    disputed = (
        Dispute(other, tuple(telling.clause for telling in tellings if telling.when == other))
        for other in entry.disputed
    )
    return Detail(
        kind=event.type if event else "",
        status=event.status if event else "",
        when=entry.when,
        precision=entry.precision,
        disputed=tuple(disputed),
        because=event.because if event else "",
    )


def _note(beside: Voices, entry: TimelineEntry, event: Event | None) -> Iterator[str]:
    """How it stands where it did not simply happen, who tells it, and which other times are given."""
    told = beside.told(entry.told_by or (entry.evidence[0].article,))
    yield f"{event.status}: {told}" if event and event.status != "happened" else told
    for other in entry.disputed:
        by = beside.told(telling.article for telling in event.tellings if telling.when == other) if event else ""
        yield f"also given as {readable(other)}" + (f": {by}" if by else "")
    yield from filter(None, [history(beside, event) if event else ""])


def history(beside: Voices, event: Event) -> str:
    """How it stood from day to day of publication, where that changed; nothing where it did not.

    "scheduled on 3 May 2031 (A), happened on 7 May 2031 (B and C)": on each day the most certain that is told, for one
    article speaks of one visit as planned, hoped for and begun.
    """
    by_day: dict[str, dict[EventStatus, list[str]]] = {}
    for telling in event.tellings:
        if telling.published:
            told = by_day.setdefault(telling.published[:10], {})
            told.setdefault(telling.status, []).append(telling.article)
    steps: list[tuple[EventStatus, str]] = []
    for day in sorted(by_day):
        status = next(one for one in CERTAIN if one in by_day[day])
        if not steps or steps[-1][0] != status:
            who = beside.told(by_day[day][status])
            steps.append((status, f"{status} on {readable(day)} ({who})"))
    return f"by report: {', '.join(step for _, step in steps)}" if len(steps) > 1 else ""
