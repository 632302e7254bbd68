"""Events as rows of the timeline: one row each, whatever number of articles tells it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from onrecord.linking.page import Page
from onrecord.linking.timeline.phases import phase_of_event
from onrecord.record.event import Event
from onrecord.record.reading import TimeMention
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links, Story, TimelineEntry
from onrecord.text.edtf import Days, days, grain

Grains = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Row:
    """An entry with the days that it covers."""

    days: Days
    entry: TimelineEntry

    def told_too(self, evidence: Iterable[Span]) -> "Row":
        """The row with further evidence, of every article only what it does not have yet."""
        new = [span for span in evidence if span.article not in self.entry.told_by]
        told_by = tuple(dict.fromkeys((*self.entry.told_by, *(span.article for span in new))))
        more = tuple(dict.fromkeys((*self.entry.evidence, *new)))
        return replace(self, entry=replace(self.entry, told_by=told_by, evidence=more))


@dataclass(slots=True)
class EventRows:
    """The rows so far, by event, and where each sentence is told of.

    ``home`` maps a sentence to the event on whose row it is; ``undated`` to the events told in it that have no time.
    """

    rows: dict[str, Row]
    home: dict[Span, str]
    undated: dict[Span, list[Event]]


def event_rows(coverage: Coverage, links: Links, book: Mapping[str, Page]) -> EventRows:
    """A row for each event with a time."""
    found = EventRows({}, {}, {})
    grains = _grains(coverage)
    shared = _shared(links.events)
    for event in sorted(links.events, key=lambda one: one.id in shared):
        covered, sentences = days(event.when), told_in(event, book)
        if covered is None or event.when is None:
            for sentence in sentences:
                found.undated.setdefault(sentence, []).append(event)
            continue
        row = shared.get(event.id, event.id)
        if row == event.id:
            found.rows[row] = Row(covered, _entry(event, event.when, covered, grains, coverage.story))
        else:
            found.rows[row] = found.rows[row].told_too(event.evidence)
        for sentence in sentences:
            found.home.setdefault(sentence, row)
    return found


def _shared(events: Iterable[Event]) -> dict[str, str]:
    """Events of which the words stand in the words of another, at the same time and told by no other articles.

    To the other, whose row is theirs too: "a meeting in Tajikistan" in "gave him ice cream at a meeting in Tajikistan".
    """
    found: dict[str, str] = {}
    open_: list[Event] = []
    timed = (event for event in events if days(event.when))
    for event in sorted(timed, key=lambda one: (one.labelled.article, one.when, one.labelled.start, -one.labelled.end)):
        open_ = [one for one in open_ if one.when == event.when and one.labelled.overlaps(event.labelled)]
        holder = next((one for one in open_ if _says(one, event)), None)
        if holder:
            found[event.id] = holder.id
        else:
            open_.append(event)
    return found


def _says(wider: Event, event: Event) -> bool:
    return wider.labelled.holds(event.labelled) and set(event.told_by) <= set(wider.told_by)


def told_in(event: Event, book: Mapping[str, Page]) -> list[Span]:
    """The sentences in which an event is told, each once."""
    clauses = ((book[span.article], span) for span in event.evidence if span.article in book)
    found = (page.sentence(span.start) for page, span in clauses)
    return list(dict.fromkeys(sentence for sentence in found if sentence))


def evidence(event: Event) -> tuple[Span, ...]:
    """The clause that tells it best, then the others."""
    return tuple(dict.fromkeys((event.labelled, *event.evidence)))


def _entry(event: Event, when: str, covered: Days, grains: Grains, story: Story) -> TimelineEntry:
    known = (grains[telling.mention, when] for telling in event.tellings if (telling.mention, when) in grains)
    precision, phase = next(known, grain(when)), phase_of_event(event, covered, story)
    spans = evidence(event)
    told_by = tuple(dict.fromkeys((spans[0].article, *event.told_by)))
    return TimelineEntry(when, precision, phase, event.label, told_by, spans, event.id, event.disputed)


def _grains(coverage: Coverage) -> Grains:
    """How fine the words of a mention say when, by the mention and the value: EDTF writes a week as any interval."""
    times: dict[Span, TimeMention] = {time.span: time for time in coverage.times()}
    return {
        (mention.id, time.edtf): time.grain
        for mention in coverage.events()
        if mention.when and (time := times.get(mention.when)) and time.edtf
    }
