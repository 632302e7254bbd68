"""Runs the table over a text: the longest match wins, then the earlier row."""

import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.reading.times import clock, dates, durations, holidays, recurring, relative, seasons, weekdays, years
from onrecord.reading.times.context import Context
from onrecord.reading.times.pattern import Match, Pattern
from onrecord.reading.times.telling import Telling
from onrecord.reading.times.values import Value
from onrecord.record.reading import Anchor
from onrecord.text.folding import straighten

_CALENDAR = dates.ROWS + years.ROWS + seasons.ROWS + holidays.ROWS
TABLE: tuple[Pattern, ...] = _CALENDAR + weekdays.ROWS + clock.ROWS + relative.ROWS + recurring.ROWS + durations.ROWS


_OWN_YEAR = ("year", "year2", "before")
_LOWER = str.maketrans(string.ascii_uppercase + "—", string.ascii_lowercase + ";")
_PROPER = ("month", "month2", "weekday", "weekday2", "holiday")
_CAPITALISED_BEFORE = re.compile(r"[A-Z][\w’'-]*[^\S\n]$")
_CAPITALISED_BEHIND = re.compile(r"[^\S\n][A-Z]")


@dataclass(frozen=True, slots=True)
class Found:
    """Characters ``start`` to ``end``, their value, what it was counted from, and the row that named it."""

    start: int
    end: int
    value: Value
    anchor: Anchor
    pattern: str


def lowered(text: str) -> str:
    """Straight, A to Z in lower case, a long dash as a stop; the offsets stay."""
    return straighten(text.translate(_LOWER))


def tag(pieces: Iterable[tuple[int, str]], published: date | None) -> Iterator[Found]:
    """The times of one article, in order, without overlap. ``pieces`` are stretches of it with their offsets.

    The two ends of a range are two times, as TIMEX3 has them; ``ranges.joined`` makes one of them.
    """
    read = []
    for offset, text in pieces:
        plain = lowered(text)
        read.append((offset, plain, _matches(text, plain)))
    telling = Telling([(plain, matches) for _, plain, matches in read], published)
    for index, (offset, plain, matches) in enumerate(read):
        at = 0
        for m, row in matches:
            if m.start() < at:
                continue
            context = telling.context(index, plain, m)
            value = row.resolve(m, context)
            if value is None:
                continue
            at = m.end()
            anchor = _anchor(m, row, context)
            if isinstance(value, tuple):
                yield Found(m.start("first") + offset, m.end("first") + offset, value[0], anchor, row.name)
                yield Found(m.start("last") + offset, m.end("last") + offset, value[1], anchor, row.name)
                value = value[value[0].grain != "year"]  # what a history of 1914-18 tells next is of 1914
            else:
                yield Found(m.start() + offset, m.end() + offset, value, anchor, row.name)
            telling.tell(index, at, value, row in _CALENDAR, row.name)


def _anchor(m: Match, row: Pattern, context: Context) -> Anchor:
    groups = m.groupdict()
    if any(groups.get(name) for name in _OWN_YEAR) or (groups.get("month") and context.year_behind):
        return "absolute"
    if row.anchor == "previous":
        return "previous" if context.previous else "published"
    if row.anchor == "published" and context.history:
        told = context.named if row in _CALENDAR else context.here != context.published
        return "previous" if told else "published"
    return row.anchor


def _matches(text: str, plain: str) -> list[tuple[Match, Pattern]]:
    rows = (row for row in TABLE if row.may_match(plain))
    found = [(m, row) for row in rows for m in row.regex.finditer(plain) if _as_written(text, m)]
    return sorted(found, key=lambda pair: (pair[0].start(), -pair[0].end()))


def _as_written(text: str, m: Match) -> bool:
    """Whether months and weekdays are written as names, and a lone word is no part of one: "USA Today".

    Nor is a holiday or a season a part of one: the Easter Rising.
    """
    groups = m.groupdict()
    if not all(text[m.start(name)].isupper() for name in _PROPER if groups.get(name)):
        return False
    name = next((name for name in ("holiday", "season") if groups.get(name)), None)
    if name and text[m.start(name)].isupper() and _CAPITALISED_BEHIND.match(text, m.end()):
        return False
    lone = text[m.start()].isupper() and m.group().isalpha() and not any(groups.get(name) for name in _PROPER)
    return not (lone and _CAPITALISED_BEFORE.search(text[max(0, m.start() - 30) : m.start()]))
