"""Where an expression of time stands, and the day it is counted from."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from onrecord.reading.times import tense, values
from onrecord.reading.times.lexicon import DAY, MONTH, YEAR, month_number
from onrecord.reading.times.values import Value

_SENTENCE_END = re.compile(r"[.!?;](?:\s|$)")
_NEAR = 100

_SEEN_AHEAD = {"ahead": 6, "near": 3, "behind": 0}
"""So many days ahead a bare weekday may lie."""
_ANNOUNCED, _UNSAID, _OVER = 0.5, 2.0, 4.0
"""How many times farther off a day to come counts than a day gone by: where the words announce it, where they do not,
and where a past verb stands beside it."""
_AGES = timedelta(days=1500)
"""A history that has come so near to its own publication may count from that day."""

_YEAR_BEHIND = re.compile(
    rf"\s{{0,3}}(?:-|,|and|or|to|through|until|till)\s{{0,3}}(?:(?:early|late|mid)[ -])?"
    rf"(?:(?P<month>{MONTH})\s{{0,3}}(?:{DAY})?|(?:{DAY})\s(?P<month2>{MONTH})),?\s{{0,3}}(?P<year>{YEAR})"
)


@dataclass(frozen=True)
class Context:
    """Where an expression stands in a lowered text, and what it may be counted from.

    ``previous`` is the last time with a place in the calendar, ``beside`` the same where it is of the same sentence,
    ``day`` the last that is a day or a part of one, ``named`` the last that was given by year, month or day.
    ``history`` says that the article tells a history: there the time named last is where the telling stands, and
    neither "in September" nor "last month" is counted from publication.
    """

    text: str
    start: int
    end: int
    published: date | None
    previous: Value | None = None
    named: Value | None = None
    beside: Value | None = None
    day: Value | None = None
    history: bool = False

    @property
    def before(self) -> str:
        """The characters before it: at most 100, and no more than its sentence."""
        return _SENTENCE_END.split(self.text[max(0, self.start - _NEAR) : self.start])[-1]

    @property
    def after(self) -> str:
        """The characters behind it: at most 100, and no more than its sentence."""
        return _SENTENCE_END.split(self.text[self.end : self.end + _NEAR])[0]

    @property
    def told(self) -> date | None:
        """The day from which "two days later" is counted: that of the time before it, or else of publication."""
        return self.previous.start if self.previous else self.published

    @property
    def here(self) -> date | None:
        """The day that "last month" is counted from: that of publication, in a history of old the time before it."""
        if not self.history or (self.published and self.told and abs(self.published - self.told) < _AGES):
            return self.published
        return self.told

    @property
    def told_day(self) -> date | None:
        """The day from which "the next day" is counted; None where the times before it are no days."""
        if self.day:
            return self.day.start
        return self.published if self.previous is None else None

    def told_by(self, unit: str) -> date | None:
        """The day from which "two weeks later" is counted."""
        return self.told_day if unit in {"day", "week", "fortnight", "weekend"} else self.told

    @cached_property
    def direction(self) -> tense.Direction:
        """Where the words around it say that it lies."""
        return tense.direction(self.before, self.after)

    @property
    def ahead(self) -> bool:
        """Whether the words around it say that it is still to come."""
        return self.direction == "ahead"

    def weekday(self, number: int, step: int | None = None) -> date | None:
        """The day of that weekday: ``step`` 1 the next after today, -1 the last before; else as the words say."""
        if self.here is None:
            return None
        gap = (number - self.here.weekday()) % 7
        if step == 1:
            gap = gap or 7
        elif step == -1 or (gap and (self.history or gap > _SEEN_AHEAD[self.direction])):
            gap -= 7
        return values.plus(self.here, gap)

    @cached_property
    def year_behind(self) -> tuple[int, int] | None:
        """The year, and its month, of a date beside it that names one: "in April and June 1955"."""
        found = _YEAR_BEHIND.match(self.text, self.end)
        return (int(found["year"]), month_number(found["month"] or found["month2"])) if found else None

    @property
    def _weight(self) -> float:
        if self.ahead:
            return _ANNOUNCED
        return _OVER if tense.over(self.before, self.after) else _UNSAID

    def year_near(self, month: int, day: int = 15) -> int | None:
        """The year of a bare month and day: named behind it, nearest to the history told, or to publication."""
        if self.year_behind:
            return self.year_behind[0] - (month > self.year_behind[1])
        at, weight = self.published, self._weight
        if self.history and self.named:
            if self.named.start is None:
                return None
            if self.named.grain == "year":
                return self.named.start.year
            at, weight = self.named.start, 1.0
        return _nearest_year(at, month, day, weight, self.published if self.history else None) if at else None


def _nearest_year(at: date, month: int, day: int, weight: float, last: date | None) -> int:
    """The year that puts a month and day nearest to a day. ``weight`` is of days to come; none lies behind ``last``."""
    gaps = []
    for year in (at.year - 1, at.year, at.year + 1):
        found = values.valid_day(year, month, min(day, 28))
        if found and not (last and found > last):
            days = (found - at).days
            gaps.append((days * weight if days > 0 else -days, year))
    return min(gaps)[1] if gaps else at.year
