"""Puts a story's events and dated sentences in the order of time."""

from dataclasses import dataclass, replace

from onrecord.linking.page import pages
from onrecord.linking.timeline.events import EventRows, Row, event_rows, evidence
from onrecord.linking.timeline.phases import phase_of_sentence
from onrecord.linking.timeline.sentences import Dated, alike, dated
from onrecord.record.event import Event
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links, Story, TimelineEntry


@dataclass(frozen=True, slots=True)
class TimelineLinker:
    """Fills ``timeline``: a row an event that has a time, and one a dated sentence of which no event has a row.

    No sentence stands twice: a second report of it, or of an event, adds evidence to the row that is there. An event
    without a time of its own has a row only where its sentence names one, and that row is the sentence.
    """

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("timeline", "2")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the timeline, oldest first."""
        book = pages(coverage)
        found = event_rows(coverage, links, book)
        groups = alike(one for page in book.values() for one in dated(page))
        rows = list(_told_by_sentences(groups, found, coverage.story))
        place = {article.id: at for at, article in enumerate(coverage.articles)}
        ordered = sorted(
            [*found.rows.values(), *rows],
            key=lambda row: (*row.days, place[row.entry.evidence[0].article], row.entry.evidence[0].start),
        )
        timeline = tuple(row.entry for row in ordered)
        return replace(links, timeline=timeline, linked=(*links.linked, "timeline"))


def _told_by_sentences(groups: list[list[Dated]], found: EventRows, story: Story) -> list[Row]:
    """Rows of the sentences that no event's row tells of; the others become evidence there."""
    rows: list[Row] = []
    shown: set[str] = set()
    for group in groups:
        home = next((found.home[one.sentence] for one in group if one.sentence in found.home), None)
        if home:
            found.rows[home] = found.rows[home].told_too(one.sentence for one in group)
            continue
        events = {event.id: event for one in group for event in found.undated.get(one.sentence, ())}
        event = next(iter(events.values())) if len(events) == 1 and shown.isdisjoint(events) else None
        shown.update(events if event else ())
        rows.append(_row(group, story, event))
    return rows


def _row(group: list[Dated], story: Story, event: Event | None) -> Row:
    """The first sentence's characters, told by all; with the event, where it tells one, all that tell this."""
    first = group[0]
    spans = tuple(one.sentence for one in group)
    told_by = tuple(dict.fromkeys(span.article for span in spans))
    line, phase = first.page.cut(first.sentence), phase_of_sentence(first, story)
    entry = TimelineEntry(first.when, first.grain, phase, line, told_by, spans, event.id if event else None)
    row = Row((first.first, first.last), entry)
    return row.told_too(evidence(event)) if event else row
