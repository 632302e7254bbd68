"""Runs the table over a text: the longest match wins, then the earlier row."""

import re
import string
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.reading.times import dates, durations, relative, weekdays, years
from onrecord.reading.times.pattern import Context, Match, Pattern
from onrecord.reading.times.values import Value
from onrecord.record.reading import Anchor
from onrecord.text.folding import straighten

TABLE: tuple[Pattern, ...] = dates.ROWS + years.ROWS + weekdays.ROWS + relative.ROWS + durations.ROWS

_OF_NEWS = tuple(row for row in weekdays.ROWS + relative.ROWS if row.anchor == "published")
"""An article with more of these than of named years is news, and tells no history, though it names a year long gone."""

_LOWER = str.maketrans(string.ascii_uppercase + "—", string.ascii_lowercase + ";")
_PROPER = ("month", "month2", "weekday", "weekday2")
_CAPITALISED_BEFORE = re.compile(r"[A-Z][\w.’'-]*\s$")


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
    """The times of one article, in order, without overlap. ``pieces`` are stretches of it with their offsets."""
    previous: Value | None = None
    named: Value | None = None
    news = 0
    for offset, text in pieces:
        plain, at = lowered(text), 0
        for m, row in _matches(text, plain):
            if m.start() < at:
                continue
            value = row.resolve(m, Context(plain, m.start(), m.end(), published, previous, None if news > 0 else named))
            if value is None:
                continue
            anchor: Anchor = "absolute" if m.groupdict().get("year") else row.anchor
            yield Found(m.start() + offset, m.end() + offset, value, anchor, row.name)
            at = m.end()
            if value.start:
                previous = value
                named = value if anchor == "absolute" else named
                news += (row in _OF_NEWS) - (anchor == "absolute")


def _matches(text: str, plain: str) -> list[tuple[Match, Pattern]]:
    found = [(m, row) for row in TABLE for m in row.regex.finditer(plain) if _as_written(text, m)]
    return sorted(found, key=lambda pair: (pair[0].start(), -pair[0].end()))


def _as_written(text: str, m: Match) -> bool:
    """Whether months and weekdays are written as names, and a lone word is no part of one: "USA Today"."""
    groups = m.groupdict()
    if not all(text[m.start(name)].isupper() for name in _PROPER if groups.get(name)):
        return False
    lone = text[m.start()].isupper() and m.group().isalpha() and not any(groups.get(name) for name in _PROPER)
    return not (lone and _CAPITALISED_BEFORE.search(text[max(0, m.start() - 30) : m.start()]))
