"""When an event was, as far as an EDTF value tells: a stretch of days, to be compared with another."""

import re
from datetime import date, timedelta
from typing import NamedTuple

SLACK = 1
"""Days by which two tellings of one event may differ: time zones, "on Monday" filed after midnight."""
NEWS = 2
"""Days after an event within which an article that gives no time tells it as news."""

_PART = re.compile(r"(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T[0-9:.]+(?:Z|[+-][\d:]+)?)?[~?%]?")
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}


class Days(NamedTuple):
    """The first and the last day, as ordinals of ``datetime.date``."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days it may be: 1 for a day."""
        return self.last - self.first + 1

    @property
    def exact(self) -> bool:
        """Whether it names one day, or two at most."""
        return self.length <= 2

    def apart(self, other: "Days") -> int:
        """Days between the two; 0 where they touch or overlap."""
        return max(0, self.first - other.last, other.first - self.last)

    def inside(self, other: "Days") -> bool:
        """Whether all of it lies in the other."""
        return other.first <= self.first and self.last <= other.last


def days(edtf: str | None) -> Days | None:
    """The days of an EDTF value; None for none, for an open stretch, and for what names no day, month or year."""
    ends = (edtf or "").strip("[]{}").replace("..", "/").split("/")
    found = [_days(end) for end in ends if end] if len(ends) <= 2 else []
    if len(found) != len(ends) or any(one is None for one in found):
        return None
    known = [one for one in found if one]
    return Days(known[0].first, known[-1].last) if known and known[0].first <= known[-1].last else None


def _days(text: str) -> Days | None:
    """The days of one date, month, season, year, decade or century."""
    found = _PART.fullmatch(text)
    if found is None or text.startswith("-"):
        return None
    year, month, day = found.groups()
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    try:
        if month is None or month == "XX" or low != high:
            return Days(date(low, 1, 1).toordinal(), date(high, 12, 31).toordinal())
        if int(month) in _SEASONS:
            begins, ends = _SEASONS[int(month)]
            return Days(date(low, begins, 1).toordinal(), _month_end(low + (ends < begins), ends))
        if day is None or day == "XX":
            return Days(date(low, int(month), 1).toordinal(), _month_end(low, int(month)))
        one = date(low, int(month), int(day)).toordinal()
        return Days(one, one)
    except (ValueError, OverflowError):
        return None


def _month_end(year: int, month: int) -> int:
    return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).toordinal()


def day_of(edtf: str | None) -> int | None:
    """The one day of a value; None where it names more or none."""
    found = days(edtf)
    return found.first if found and found.length == 1 else None
