"""Values of times: EDTF (ISO 8601-2, levels 0 and 1) for the record, TIMEX3 for comparison with the field.

EDTF has no weeks and no quarters at these levels: they are written as intervals of days and of months.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.reading.times.lexicon import CLOCK_UNITS, SEASONS, UNITS, weekday_number

_EDTF_SEASON = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}

_HALVES = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression says. ``start`` is its first day, where it has one: what "two days later" is counted from.

    ``ancient`` is the year of a value before the calendar's first: 0 is 1 BC, -330 is 331 BC.
    """

    grain: str
    timex3: str | None
    edtf: str | None = None
    start: date | None = None
    ancient: int | None = None


def day(at: date, part: str = "") -> Value:
    """A day, or a part of it (a TIMEX3 code such as "MO")."""
    return Value("day", at.isoformat() + (f"T{part}" if part else ""), at.isoformat(), at)


def moment(at: date, hour: int, minute: str | None) -> Value:
    """A time of the clock on a day, ``hour`` 0 to 24; ``minute`` is two digits, or None where only the hour is said."""
    clock = f"T{hour:02}:{minute or '00'}"
    ends = plus(at, 1) if hour == 24 else at  # EDTF's hours end at 23: midnight of a day's end is the next day's first
    edtf = f"{ends}{'T00:00' if hour == 24 else clock}:00" if ends else None
    return Value("hour" if minute is None else "minute", f"{at}{clock}", edtf, at)


def week(at: date) -> Value:
    """The ISO week that holds a day."""
    monday = at - timedelta(days=at.weekday())
    year, number, _ = monday.isocalendar()
    return Value("week", f"{year}-W{number:02}", f"{monday}/{monday + timedelta(days=6)}", monday)


def weekend(at: date) -> Value:
    """The Saturday and Sunday of the ISO week that holds a day."""
    monday = at - timedelta(days=at.weekday())
    year, number, _ = monday.isocalendar()
    saturday = monday + timedelta(days=5)
    return Value("weekend", f"{year}-W{number:02}-WE", f"{saturday}/{saturday + timedelta(days=1)}", saturday)


def month(year: int, number: int) -> Value:
    """A calendar month."""
    text = f"{year:04}-{number:02}"
    return Value("month", text, text, date(year, number, 1))


def quarter(year: int, number: int) -> Value:
    """A quarter of a calendar year."""
    first = 3 * number - 2
    return Value(
        "quarter", f"{year:04}-Q{number}", f"{year:04}-{first:02}/{year:04}-{first + 2:02}", date(year, first, 1)
    )


def half(year: int, number: int) -> Value:
    """The first or the second half of a calendar year."""
    first = 6 * number - 5
    return Value("half", f"{year:04}-H{number}", f"{year:04}-{first:02}/{year:04}-{first + 5:02}", date(year, first, 1))


def season(year: int, word: str) -> Value:
    """A season; winter belongs to the year in which it begins or ends as the text says."""
    code = SEASONS[word]
    return Value("season", f"{year:04}-{code}", f"{year:04}-{_EDTF_SEASON[code]}", None)


def year(number: int) -> Value:
    """A calendar year; 0 is 1 BC, -330 is 331 BC."""
    if number < 1:
        return Value("year", f"BC{1 - number:04}", f"-{-number:04}" if number else "0000", None, number)
    return Value("year", f"{number:04}", f"{number:04}", date(number, 1, 1))


def decade(first: int) -> Value:
    """The ten years from ``first``, a multiple of ten."""
    return Value("decade", f"{first // 10:03}", f"{first // 10:03}X", None)


def century(number: int) -> Value:
    """The 20th century is 19XX; -3 is the 3rd century BC, whose years are -0299 to -0200."""
    if number < 0:
        return Value("century", f"BC{-number - 1:02}", f"-{-number - 1:02}XX", None, number * 100)
    return Value("century", f"{number - 1:02}", f"{number - 1:02}XX", None)


def recurring(timex3: str) -> Value:
    """A set: what happens every Tuesday (XXXX-WXX-2) or daily (P1D). It has no place in the calendar."""
    return Value("set", timex3)


def approximate(value: Value) -> Value:
    """About that time: EDTF's ``~``, at each end of an interval."""
    edtf = "/".join(f"{end}~" for end in value.edtf.split("/")) if value.edtf else None
    return replace(value, edtf=edtf)


def interval(first: Value, last: Value) -> Value:
    """From one day through another."""
    return replace(first, timex3=f"{first.timex3}/{last.timex3}", edtf=f"{first.edtf}/{last.edtf}")


def duration(count: float | None, unit: str) -> Value:
    """A stretch of time whose place is not said: P3D, PT4H, PXY for an unsaid number."""
    code, clock = UNITS[unit], "T" if unit in CLOCK_UNITS else ""
    factor = {"fortnight": 2, "decade": 10, "century": 100, "centurie": 100, "quarter": 3}.get(unit, 1)
    if count is None:
        return Value("duration", f"P{clock}X{code}")
    code = {"E": "Y", "C": "Y", "Q": "M", "WE": "D"}.get(code, code)
    count *= factor
    if count % 1 == 0.5 and unit in _HALVES and count > 1:
        return Value("duration", f"P{clock}{int(count)}{code}{_HALVES[unit]}")
    return Value("duration", f"P{clock}{count:g}{code}")


def plus(at: date, days: int) -> date | None:
    """That many days later; None outside of the calendar."""
    try:
        return at + timedelta(days=days)
    except OverflowError:
        return None


def shift(at: date, count: int, unit: str) -> Value | None:
    """The value of a unit's grain, ``count`` units from a day. None outside of the calendar."""
    try:
        return _CALENDAR.get(unit, day)(_moved(at, count, unit))
    except (ValueError, OverflowError):
        return None


def _moved(at: date, count: int, unit: str) -> date:
    if unit in _DAYS:
        return at + timedelta(days=count * _DAYS[unit])
    if unit in _MONTHS:
        months = at.year * 12 + at.month - 1 + count * _MONTHS[unit]
        return date(months // 12, months % 12 + 1, 1)
    return at


_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "centurie": 1200}
_CALENDAR: dict[str, Callable[[date], Value]] = {
    "week": week,
    "fortnight": week,
    "weekend": weekend,
    "month": lambda at: month(at.year, at.month),
    "quarter": lambda at: quarter(at.year, (at.month + 2) // 3),
    "year": lambda at: year(at.year),
    "decade": lambda at: decade(at.year // 10 * 10),
    "century": lambda at: century(at.year // 100 + 1),
    "centurie": lambda at: century(at.year // 100 + 1),
}


def nth(year: int, month: int, which: int, kind: str) -> Value | None:
    """The day, the week of seven days or the weekday of that name that is the ``which`` of a month; -1 is the last."""
    length = monthrange(year, month)[1]
    if kind in {"day", "week"}:
        size = 7 if kind == "week" else 1
        first = length - size + 1 if which < 0 else (which - 1) * size + 1
        start, end = date(year, month, first), date(year, month, first + size - 1)
        return replace(interval(day(start), day(end)), grain="week", timex3=None) if size > 1 else day(start)
    opens = date(year, month, 1)
    first = 1 + (weekday_number(kind) - opens.weekday()) % 7 + 7 * (which - 1 if which > 0 else 4)
    return day(date(year, month, first - 7 * (first > length)))


def valid_day(year_number: int, month_number: int, day_number: int) -> date | None:
    """The day, or None where the calendar has none."""
    if not (1 <= year_number <= 9999 and 1 <= month_number <= 12):
        return None
    if not 1 <= day_number <= monthrange(year_number, month_number)[1]:
        return None
    return date(year_number, month_number, day_number)
