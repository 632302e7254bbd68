"""Days and months that are named by the calendar: March 20, 2023; 20 March; September last year; Christmas."""

import re

from onrecord.reading.times import values
from onrecord.reading.times.lexicon import DAY, FULL_MONTHS, MONTH, PORTION, SHORT_WEEKDAY, YEAR, month_number
from onrecord.reading.times.pattern import Context, Match, Pattern, row, step
from onrecord.reading.times.values import Value

_ALSO_WORDS = frozenset({"march", "april", "may", "june", "august"})
_LEADS_TO_MONTH = re.compile(
    r"(?:\b(?:in|of|by|since|until|till|from|to|through|before|after|between|during|late|early|mid|and|or|for|last|next"
    r"|this|than|end|around)|-)\s*$"
)
_HOLIDAYS = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1),
    "new year's eve": (12, 31), "boxing day": (12, 26), "valentine's day": (2, 14), "halloween": (10, 31),
    "independence day": (7, 4), "veterans day": (11, 11), "bastille day": (7, 14),
}  # fmt: skip


def year_of(m: Match, context: Context) -> int | None:
    """The year that the match itself names: 2023, or last year."""
    found = m.groupdict()
    if found.get("year"):
        return int(found["year"])
    if found.get("which") and context.published:
        return context.published.year + step(found["which"])
    return None


def _iso(m: Match, _context: Context) -> Value | None:
    return _day(int(m["year"]), int(m["month_number"]), int(m["day"]))


def _slashed(m: Match, _context: Context) -> Value | None:
    year, first, second = int(m["year"]), int(m["number"]), int(m["number2"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    return _day(year, first, second) or _day(year, second, first)


def _date(m: Match, context: Context) -> Value | None:
    month, day = month_number(m["month"]), _day_number(m["day"])
    return _in_year(year_of(m, context) or context.year_near(month, day), month, day)


def _date_range(m: Match, context: Context) -> Value | None:
    month, day = month_number(m["month"]), _day_number(m["day"])
    last_month = month_number(m["month2"]) if m["month2"] else month
    year = year_of(m, context) or context.year_near(month, day)
    first, last = _in_year(year, month, day), _in_year(year, last_month, _day_number(m["day2"]))
    if not (first and last) or (month, day) >= (last_month, _day_number(m["day2"])):
        return None
    return values.interval(first, last)


def _month_of_year(m: Match, context: Context) -> Value | None:
    return _month_in(year_of(m, context), month_number(m["month"]))


def _month(m: Match, context: Context) -> Value | None:
    word, number = m["month"], month_number(m["month"])
    if word not in FULL_MONTHS and not word.endswith("."):
        return None
    if word in _ALSO_WORDS and not m["portion"] and not _LEADS_TO_MONTH.search(context.before):
        return None
    return _month_in(context.year_near(number), number)


def _which_month(m: Match, context: Context) -> Value | None:
    """Written in March, "last February" is that of the year before; that of this year would be "last month"."""
    number, way, at = month_number(m["month"]), step(m["which"]), context.published
    if at is None:
        return _month_in(None, number)
    if way == -1:
        return values.month(at.year - (number >= at.month - 1), number)
    return values.month(at.year + (way == 1 and number <= at.month), number)


def _holiday(m: Match, context: Context) -> Value | None:
    month, day = _HOLIDAYS[" ".join(m["holiday"].split())]
    return _in_year(year_of(m, context) or context.year_near(month, day), month, day)


def _day_number(word: str) -> int:
    return int(word.rstrip("stndrh"))


def _day(year: int, month: int, day: int) -> Value | None:
    at = values.valid_day(year, month, day)
    return values.day(at) if at else None


def _in_year(year: int | None, month: int, day: int) -> Value | None:
    return Value("day", f"XXXX-{month:02}-{day:02}") if year is None else _day(year, month, day)


def _month_in(year: int | None, month: int) -> Value:
    return Value("month", f"XXXX-{month:02}") if year is None else values.month(year, month)


_MONTH, _DAY = f"(?P<month>{MONTH})", f"(?P<day>{DAY})"
_PORTION = f"(?P<portion>{PORTION})?"
_WEEKDAY = f"(?:{SHORT_WEEKDAY},? )?"
_THAT_YEAR = rf"(?:,? (?P<year>{YEAR})|(?: of)? (?P<which>this|last|next) year)"

ROWS: tuple[Pattern, ...] = (
    row("2023-03-20", r"(?P<year>[12][0-9]{3})-(?P<month_number>[01][0-9])-(?P<day>[0-3][0-9])", _iso),
    row("03/20/2023", r"(?P<number>[0-3]?[0-9])/(?P<number2>[0-3]?[0-9])/(?P<year>[12][0-9]{3}|[0-9]{2})", _slashed),
    row("March 20, 2023", rf"{_WEEKDAY}{_MONTH} {_DAY}{_THAT_YEAR}?", _date),
    row("20 March 2023", rf"{_WEEKDAY}(?:the )?{_DAY}(?: day)?(?: of)? {_MONTH}{_THAT_YEAR}?", _date),
    row(
        "March 20 to April 2, 2023",
        rf"{_MONTH} (?P<day>[0-3]?[0-9])(?: ?- ?| to | through )(?:(?P<month2>{MONTH}) )?(?P<day2>{DAY}){_THAT_YEAR}?",
        _date_range,
    ),
    row("September 2023", rf"{_PORTION}{_MONTH},?(?: of)? (?P<year>{YEAR})", _month_of_year),
    row("September last year", rf"{_PORTION}{_MONTH}(?: of)? (?P<which>last|this|next) year", _month_of_year),
    row(
        "last February",
        rf"{_PORTION}(?P<which>last|this past|this|next|this coming) {_MONTH}(?! [0-9])",
        _which_month,
    ),
    row("September", rf"{_PORTION}{_MONTH}", _month),
    row("Christmas", rf"(?P<holiday>{'|'.join(sorted(_HOLIDAYS, reverse=True))}){_THAT_YEAR}?", _holiday),
)
