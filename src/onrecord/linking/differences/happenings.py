"""Where the tellings of one event differ: its day, and whether it happened at all."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.differences.assembling import Found, assembled
from onrecord.linking.events.days import SLACK, days
from onrecord.linking.page import Page
from onrecord.record.difference import Difference
from onrecord.record.event import Event, Telling
from onrecord.record.span import Span

_DONE = frozenset({"happened", "ongoing"})
_AHEAD = frozenset({"scheduled", "proposed", "conditional"})


def of_events(
    events: Sequence[Event], book: Mapping[str, Page], older: set[str], origins: Mapping[str, str]
) -> Iterator[Difference]:
    """The differences between the tellings of each event; ``older`` articles have no side."""
    for event in events:
        told = [one for one in event.tellings if one.article in book and one.article not in older]
        found = (*(_dates(event, told, book) if event.disputed else ()), *_outcomes(told, book))
        yield from assembled(found, event.id, origins)


def _dates(event: Event, told: Sequence[Telling], book: Mapping[str, Page]) -> Iterator[Found]:
    """The days that the event's own tellings dispute."""
    chosen = [one for one in told if one.when == event.when]
    others = [one for one in told if one.when in event.disputed]
    for one, other in product(chosen, others):
        a, b = days(one.when), days(other.when)
        if a and b and a.exact and b.exact and a.apart(b) > SLACK and one.article != other.article:
            contrast = _dated(one, other)
            if contrast:
                yield Found(contrast, book[one.article], book[other.article], event.label)


def _dated(one: Telling, other: Telling) -> Contrast | None:
    """Two days of one event: a conflict where both tell it as done, an update where the earlier announces it."""
    first, second = one.when or "", other.when or ""
    said = f"{first} and {second}"
    if one.status in _DONE and other.status in _DONE:
        return Contrast("date", "conflict", f"{said} cannot both be the day", one.clause, other.clause, first, second)
    early, late = sorted((one, other), key=lambda telling: telling.published or "")
    if early.status in _AHEAD and early.published and late.published and early.published < late.published:
        because = f"{said}: the day that the earlier report announces is not the one that the later gives"
        return Contrast("date", "compatible", because, one.clause, other.clause, first, second, update=True)
    return None


def _outcomes(told: Sequence[Telling], book: Mapping[str, Page]) -> Iterator[Found]:
    """Announced by an earlier article and called off by a later one."""
    for one, other in combinations(told, 2):
        early, late = sorted((one, other), key=lambda telling: telling.published or "")
        if not early.published or not late.published or early.published >= late.published:
            continue
        if early.status == "scheduled" and late.status == "denied" and early.when:
            first, second = early.published[:10], late.published[:10]
            because = f"the report of {first} announces it, that of {second} tells that it will not be"
            told_off = _to_the_end(late.clause, book[late.article])
            contrast = Contrast(
                "negation", "compatible", because, early.clause, told_off, "announced", "called off", update=True
            )
            yield Found(contrast, book[early.article], book[late.article], book[early.article].cut(early.clause))


def _to_the_end(clause: Span, page: Page) -> Span:
    """A clause with what its sentence goes on to say: "a ceremony at which they were to sign | was called off"."""
    sentence = page.sentence(clause.start)
    return page.span(clause.start, max(clause.end, sentence.end)) if sentence else clause
