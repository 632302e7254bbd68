"""Sentences with a time, each at its most precise one; what several articles print alike stands together."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.linking.page import Page
from onrecord.linking.utterances.agreement import aligned
from onrecord.linking.utterances.wording import Forms
from onrecord.record.article import BlockKind
from onrecord.record.reading import TimeMention
from onrecord.record.span import Span

BLOCKS: frozenset[BlockKind] = frozenset({"paragraph", "list", "standfirst"})
"""Where news is told. A headline, a caption and a dateline repeat it or say when they were made."""

VERBATIM_SHARE = 0.9
COMPARED = 50
_EDTF = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2})(?:T[0-9:]+Z?)?)?)?[~?%]?")


@dataclass(frozen=True, slots=True)
class Dated:
    """A sentence with its time, and the first and the last day of it."""

    sentence: Span
    time: Span
    page: Page
    when: str
    grain: str
    first: date
    last: date
    forms: Forms


def dated(page: Page) -> Iterator[Dated]:
    """The dated sentences of one article, by place."""
    by_sentence: defaultdict[Span, list[TimeMention]] = defaultdict(list)
    for time in page.times:
        block, sentence = page.block(time.span.start), page.sentence(time.span.start)
        if block and sentence and block.kind in BLOCKS and period(time):
            by_sentence[sentence].append(time)
    for sentence, times in by_sentence.items():
        forms = tuple(page.forms(sentence))
        time = most_precise(times)
        first, last = period(time) or (date.min, date.max)
        yield Dated(sentence, time.span, page, time.edtf or "", time.grain, first, last, forms)


def period(time: TimeMention) -> tuple[date, date] | None:
    """The first and the last day of a time at day, month or year grain; None for the present, a length, or no date."""
    found = _EDTF.fullmatch(time.edtf or "")
    if found is None or (time.timex3 or "").startswith(("P", "R")):
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year and month and day:
            return date(year, month, day), date(year, month, day)
        if year and month:
            return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return (date(year, 1, 1), date(year, 12, 31)) if year else None
    except ValueError:
        return None


def most_precise(times: Iterable[TimeMention]) -> TimeMention:
    """Of a sentence's times the first of the finest grain: a day before a month before a year."""
    return min(times, key=lambda time: (-min(len(time.edtf or ""), 10), time.span))


def alike(sentences: Iterable[Dated]) -> list[list[Dated]]:
    """Sentences of one time that several articles share nearly word for word, together; all others alone."""
    by_time: defaultdict[str, list[list[Dated]]] = defaultdict(list)
    for one in sentences:
        same = next((group for group in by_time[one.when][-COMPARED:] if _verbatim(one, group[0])), None)
        if same:
            same.append(one)
        else:
            by_time[one.when].append([one])
    return [group for groups in by_time.values() for group in groups]


def _verbatim(a: Dated, b: Dated) -> bool:
    """Whether two articles tell it in the same words, but for one in ten."""
    if a.sentence == b.sentence or a.sentence.article == b.sentence.article:
        return False
    short, long = sorted((a.forms, b.forms), key=len)
    return short == long or (len(short) >= VERBATIM_SHARE * len(long) and aligned(short, long) >= VERBATIM_SHARE)
