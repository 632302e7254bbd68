"""Days and months that are named by the calendar: March 20, 2023; the night of 20 March; September last year."""

import re

from onrecord.reading.times import values
from onrecord.reading.times.context import Context
from onrecord.reading.times.lexicon import (
    DAY,
    DAY_PART,
    DAY_PARTS,
    FULL_MONTHS,
    MONTH,
    PORTION,
    SHORT_WEEKDAY,
    SPELLED_YEAR,
    WEEKDAY,
    YEAR,
    month_number,
    spelled_year,
)  # fmt: skip
from onrecord.reading.times.pattern import Match, Pattern, row, step
from onrecord.reading.times.values import Value

_ALSO_WORDS = frozenset({"march", "april", "may", "june", "august"})
_LEADS_TO_MONTH = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|through|before|after|between|during|late|early|mid|and|or|for|last|next"
    r"|this|than|end|around)|-)\s*$"
)
_WHICH_OF_THEM = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}
_BEHIND_MONTH = re.compile(r"\s*(?:and|or|to|through|until|-)\s*(?:in |by )?(?:[a-z]{3,9})\b[, ]{1,2}[12][0-9]{3}\b")


def year_of(m: Match, context: Context) -> int | None:
    """The year that the match itself names: 2023, last year, that year."""
    found = m.groupdict()
    if found.get("year"):
        return int(found["year"])
    if found.get("spelled"):
        return spelled_year(found["spelled"])
    which = found.get("which")
    at = context.told if which in {"that", "the same"} else context.here
    return at.year + step(which) if which and at else None


def _iso(m: Match, _context: Context) -> Value | None:
    return _day(int(m["year"]), int(m["month_number"]), int(m["day"]))


def _slashed(m: Match, context: Context) -> Value | None:
    """Americans write the month first, most others the day: where both would do, the day nearer to publication."""
    year, first, second = int(m["year"]), int(m["number"]), int(m["number2"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    american, european = values.valid_day(year, first, second), values.valid_day(year, second, first)
    if american and european and american != european:
        if context.published is None:
            return Value("day", None)
        at = context.published
        return values.day(min(american, european, key=lambda day: abs(day - at)))
    known = american or european
    return values.day(known) if known else None


def _dotted(m: Match, _context: Context) -> Value | None:
    return _day(int(m["year"]), int(m["number2"]), int(m["number"]))


def _week_of(m: Match, context: Context) -> Value | None:
    found = _date(m, context)
    return values.week(found.start) if found and found.start else found


def _nth(m: Match, context: Context) -> Value | None:
    """The second Tuesday, the last day or the first week of a month: its first or last seven days."""
    month = month_number(m["month"])
    year = _its_year(m, context, month)
    if year is None:
        return Value("week" if m["kind"] == "week" else "day", None)
    return values.nth(year, month, _WHICH_OF_THEM[m["nth"]], m["kind"])


def _nine_eleven(_m: Match, _context: Context) -> Value | None:
    return _day(2001, 9, 11)


def _date(m: Match, context: Context) -> Value | None:
    month, day = month_number(m["month"]), day_number(m["day"])
    return in_year(_its_year(m, context, month, day), month, day, DAY_PARTS.get(m.groupdict().get("part") or "", ""))


def _its_year(m: Match, context: Context, month: int, day: int = 15) -> int | None:
    """The year that the match names, be it "last year" without a day to count it from, or else the nearest."""
    return year_of(m, context) or (None if m.groupdict().get("which") else context.year_near(month, day))


def _two_days(m: Match, context: Context) -> tuple[Value, Value] | None:
    month, day, day2 = month_number(m["month"]), day_number(m["day"]), day_number(m["day2"])
    year = _its_year(m, context, month, day)
    first, last = in_year(year, month, day), in_year(year, month, day2)
    return (first, last) if first and last and day < day2 else None


def _month_of_year(m: Match, context: Context) -> Value | None:
    return month_in(year_of(m, context), month_number(m["month"]))


def _month(m: Match, context: Context) -> Value | None:
    word, number = m["month"], month_number(m["month"])
    followed = _BEHIND_MONTH.match(context.text, context.end)
    if word not in FULL_MONTHS and not word.endswith(".") and not followed:
        return None
    if word in _ALSO_WORDS and not m["portion"] and not followed and not _LEADS_TO_MONTH.search(context.before):
        return None
    return month_in(context.year_near(number), number)


def _which_month(m: Match, context: Context) -> Value | None:
    """Written in March, "last February" is that of the year before; that of this year would be "last month"."""
    number, way, at = month_number(m["month"]), step(m["which"]), context.here
    if at is None:
        return month_in(None, number)
    if way == -1:
        return values.month(at.year - (number >= at.month - 1), number)
    return values.month(at.year + (way == 1 and number <= at.month), number)


def day_number(word: str) -> int:
    """20 for "20th"."""
    return int(word.rstrip("stndrh"))


def _day(year: int, month: int, day: int, part: str = "") -> Value | None:
    at = values.valid_day(year, month, day)
    return values.day(at, part) if at else None


def in_year(year: int | None, month: int, day: int, part: str = "") -> Value | None:
    """A day of a year; without the year a value that EDTF does not have. None where the calendar has no such day."""
    if year is None:
        known = values.valid_day(2000, month, day)
        return Value("day", f"XXXX-{month:02}-{day:02}" + (f"T{part}" if part else "")) if known else None
    return _day(year, month, day, part)


def month_in(year: int | None, month: int) -> Value:
    """A month of a year, or of none that is known."""
    return Value("month", f"XXXX-{month:02}") if year is None else values.month(year, month)


_MONTH, _DAY = f"(?P<month>{MONTH})", f"(?P<day>{DAY})"
_PORTION = f"(?P<portion>{PORTION})?"
_WEEKDAY = f"(?:{SHORT_WEEKDAY},? )?"
THAT_YEAR = (
    rf"(?: ?,? (?:(?P<year>{YEAR})|(?P<spelled>{SPELLED_YEAR}))(?! ?b\.?c\b)"
    r"|,?(?: of)? (?P<which>this|last|next|that|the same) year)"
)
"""The year behind a month, a day or a holiday."""
_IN_THE_MORNING = rf"(?:(?:(?:early|late) (?:in |on )?)?the (?:early |late )?(?P<part>{DAY_PART})(?: hours)? of )?"

ROWS: tuple[Pattern, ...] = (
    row(
        "2023-03-20",
        r"(?P<year>[12][0-9]{3})-(?P<month_number>[01][0-9])-(?P<day>[0-3][0-9])",
        _iso,
        needs=("-0", "-1"),
    ),
    row(
        "03/20/2023",
        r"(?P<number>[0-3]?[0-9])/(?P<number2>[0-3]?[0-9])/(?P<year>[12][0-9]{3}|[0-9]{2})",
        _slashed,
        needs=("/",),
    ),
    row("20.03.2023", rf"(?P<number>[0-3]?[0-9])\.(?P<number2>[01]?[0-9])\.(?P<year>{YEAR})", _dotted),
    row("9/11", r"9/11", _nine_eleven, "absolute", needs=("9/11",)),
    row("March 20, 2023", rf"{_IN_THE_MORNING}{_WEEKDAY}{_MONTH} {_DAY}{THAT_YEAR}?", _date, behind_hyphen=True),
    row("20 March 2023", rf"{_IN_THE_MORNING}{_WEEKDAY}(?:the )?{_DAY}(?: day)?(?: of)? {_MONTH}{THAT_YEAR}?", _date),
    row("the week of March 20", rf"the week of {_MONTH} {_DAY}{THAT_YEAR}?", _week_of, needs=("week",)),
    row(
        "the second Tuesday of March",
        rf"the (?P<nth>first|second|third|fourth|last|final) (?P<kind>day|week|{WEEKDAY}) (?:of|in) "
        rf"{_MONTH}{THAT_YEAR}?",
        _nth,
    ),
    row(
        "March 20-22, 2023",
        rf"(?P<first>{_MONTH} (?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?)(?: ?- ?| to | through | and | or |, )"
        rf"(?P<last>(?:the )?(?P<day2>{DAY}){THAT_YEAR}?)",
        _two_days,
    ),
    row(
        "20-22 March 2023",
        rf"(?P<first>(?:the )?(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?)(?: ?- ?| to | through | and | or )"
        rf"(?P<last>(?:the )?(?P<day2>{DAY}) {_MONTH}{THAT_YEAR}?)",
        _two_days,
    ),
    row(
        "September 2023",
        rf"{_PORTION}{_MONTH},?(?: of)? (?:(?P<year>{YEAR})|(?P<spelled>{SPELLED_YEAR}))",
        _month_of_year,
        behind_hyphen=True,
    ),
    row(
        "September last year",
        rf"{_PORTION}{_MONTH}(?: of)? (?P<which>last|this|next|that|the same) year",
        _month_of_year,
        needs=("year",),
    ),
    row(
        "last February",
        rf"{_PORTION}(?P<which>last|this past|this|next|this coming) {_MONTH}(?! [0-9])",
        _which_month,
        needs=("last", "this", "next"),
    ),
    row("September", rf"{_PORTION}{_MONTH}", _month, behind_hyphen=True),
)
