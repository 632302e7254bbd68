"""When: what happened before the story, in it, and what is announced, each in the order of time."""

from collections.abc import Iterator
from typing import get_args

from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import joined, labels, listed, outlets, texts
from onrecord.record.dossier import Line, Section
from onrecord.record.event import Event
from onrecord.record.story import Coverage, Links, Phase, TimelineEntry
from onrecord.text.dates import readable

PARTS: dict[Phase, str] = {
    "background": "Before the story",
    "story": "The story",
    "announced": "Announced",
}
_PHASES: tuple[Phase, ...] = get_args(Phase)


def section(coverage: Coverage, links: Links) -> Section:
    """Three parts, in each a line an entry under its time; within a day, what more outlets tell comes first."""
    label, text = labels(coverage), texts(coverage)
    events = {event.id: event for event in links.events}

    def rank(entry: TimelineEntry) -> tuple[object, ...]:
        told = outlets(label, entry.told_by)
        return _PHASES.index(entry.status), moment(entry.when), -len(told), entry.evidence, entry.id

    entries = sorted((entry for entry in links.timeline if entry.evidence and entry.line.strip()), key=rank)
    lines = tuple(_line(text, label, entry, events.get(entry.event or "")) for entry in entries)
    return Section("timeline", "When", lines, none(coverage, links, "timeline", "dated sentences"))


def moment(edtf: str) -> str:
    """What an EDTF value is sorted by: its start; a year stands before its months, a day before its hours."""
    start, slash, end = edtf.partition("/")
    return (start if start.strip(".") or not slash else end).strip("[]{}~?%.")


def _line(text: dict[str, str], label: dict[str, str], entry: TimelineEntry, event: Event | None) -> Line:
    """Verbatim where the line is the first stretch of its evidence, as it is printed."""
    note = "; ".join(_note(label, entry, event))
    first = entry.evidence[:1]
    verbatim = entry.line == joined(text, first)
    evidence = first if verbatim else entry.evidence
    return Line(entry.id, entry.line, evidence, verbatim, readable(entry.when), note, PARTS[entry.status])


def _note(label: dict[str, str], entry: TimelineEntry, event: Event | None) -> Iterator[str]:
    """How it stands where it did not simply happen, who tells it, and which other times are given."""
    told = listed(outlets(label, entry.told_by or (entry.evidence[0].article,)))
    yield f"{event.status}: {told}" if event and event.status != "happened" else told
    for other in entry.disputed:
        by = outlets(label, (telling.article for telling in event.tellings if telling.when == other)) if event else []
        yield f"also given as {readable(other)}" + (f": {listed(by)}" if by else "")
    if event and len({telling.status for telling in event.tellings}) > 1:
        yield history(label, event)


def history(label: dict[str, str], event: Event) -> str:
    """How it stood from report to report: "scheduled by A on 3 May 2031, happened by B on 7 May 2031"."""
    steps: list[str] = []
    last = ""
    for telling in event.tellings:
        if telling.status != last:
            day = f" ({readable(telling.published)})" if telling.published else ""
            steps.append(f"{telling.status} in {label[telling.article]}{day}")
            last = telling.status
    return "first " + ", then ".join(steps)
