"""When: what the articles place in time, in the order of time."""

from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import joined, labels, listed, outlets, texts
from onrecord.record.dossier import Line, Section
from onrecord.record.story import Coverage, Links, Phase, TimelineEntry
from onrecord.text.dates import readable

_PHASE: dict[Phase, str] = {"background": "before the story", "story": "", "announced": "announced"}


def section(coverage: Coverage, links: Links) -> Section:
    """A line for each entry under its day; within a day, what more outlets tell comes first."""
    label, text = labels(coverage), texts(coverage)
    entries = sorted(
        (entry for entry in links.timeline if entry.evidence and entry.line.strip()),
        key=lambda entry: (moment(entry.when), -len(outlets(label, entry.told_by)), entry.evidence, entry.id),
    )
    lines = tuple(_line(text, label, entry) for entry in entries)
    return Section("timeline", "When", lines, none(coverage, links, "timeline", "dated sentences"))


def moment(edtf: str) -> str:
    """What an EDTF value is sorted by: its start; a year stands before its months, a day before its hours."""
    start, slash, end = edtf.partition("/")
    return (start if start.strip(".") or not slash else end).strip("[]{}~?%.")


def _line(text: dict[str, str], label: dict[str, str], entry: TimelineEntry) -> Line:
    """Verbatim where the line is the first sentence of its evidence, as it is printed."""
    told = listed(outlets(label, entry.told_by or (entry.evidence[0].article,)))
    note = ": ".join(filter(None, (_PHASE[entry.status], told)))
    first = entry.evidence[:1]
    if entry.line == joined(text, first):
        return Line(entry.id, entry.line, first, verbatim=True, head=readable(entry.when), note=note)
    return Line(entry.id, entry.line, entry.evidence, head=readable(entry.when), note=note)
