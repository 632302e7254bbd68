"""Holidays and festivals: Christmas Day, Easter Monday last year, Ramadan 2023. Each is a rule from a year to a day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from onrecord.reading.times import calendars, values
from onrecord.reading.times.context import Context
from onrecord.reading.times.dates import THAT_YEAR, in_year, year_of
from onrecord.reading.times.pattern import Match, Pattern, row
from onrecord.reading.times.values import Value

_FIXED = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "epiphany": (1, 6), "orthodox christmas": (1, 7),
    "valentine's day": (2, 14), "international women's day": (3, 8), "st. patrick's day": (3, 17),
    "april fools' day": (4, 1), "anzac day": (4, 25), "may day": (5, 1), "cinco de mayo": (5, 5),
    "juneteenth": (6, 19), "canada day": (7, 1), "fourth of july": (7, 4),
    "bastille day": (7, 14), "halloween": (10, 31), "all saints' day": (11, 1), "guy fawkes night": (11, 5),
    "armistice day": (11, 11), "remembrance day": (11, 11), "veterans day": (11, 11), "christmas": (12, 25),
    "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
}  # fmt: skip
_AFTER_EASTER = {
    "ash wednesday": -46, "palm sunday": -7, "maundy thursday": -3, "good friday": -2, "holy saturday": -1, "easter": 0,
    "easter sunday": 0, "easter monday": 1, "ascension day": 39, "pentecost": 49, "whit monday": 50,
}  # fmt: skip
_NTH_WEEKDAY = {
    "martin luther king jr. day": (1, 0, 3), "martin luther king day": (1, 0, 3), "presidents' day": (2, 0, 3),
    "mother's day": (5, 6, 2), "memorial day": (5, 0, -1), "father's day": (6, 6, 3), "labor day": (9, 0, 1),
    "columbus day": (10, 0, 2), "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4),
}  # fmt: skip
"""Month, weekday (Monday is 0), which of them; -1 is the last. As the United States keep them."""

Days = Callable[[int], date]


def _nth(month: int, weekday: int, which: int) -> Days:
    def days(year: int) -> date:
        first = date(year, month, 1) if which > 0 else date(year, month, 25)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * max(which - 1, 0))

    return days


def _easter(days: int) -> Days:
    return lambda year: calendars.western_easter(year) + timedelta(days=days)


def _election_day(year: int) -> date:
    """The Tuesday after the first Monday of November."""
    return _nth(11, 0, 1)(year) + timedelta(days=1)


def _muslim(month: int, day: int = 1) -> Days:
    def days(year: int) -> date:
        return next(iter(calendars.muslim_months(year, month)), date(year, 1, 1)) + timedelta(days=day - 1)

    return days


_MOVING: dict[str, Days] = (
    {name: _easter(days) for name, days in _AFTER_EASTER.items()}
    | {name: _nth(*rule) for name, rule in _NTH_WEEKDAY.items()}
    | {
        "orthodox easter": calendars.orthodox_easter,
        "election day": _election_day,
        "passover": calendars.passover,
        "rosh hashanah": calendars.hebrew_new_year,
        "yom kippur": lambda year: calendars.hebrew_new_year(year) + timedelta(days=9),
        "hanukkah": calendars.hanukkah,
        "lunar new year": calendars.lunar_new_year,
        "chinese new year": calendars.lunar_new_year,
        "tet holiday": calendars.lunar_new_year,
    }
)
_ABOUT: dict[str, Days] = {
    "ramadan": _muslim(9),
    "muharram": _muslim(1),
    "eid al-fitr": _muslim(10),
    "eid al-adha": _muslim(12, 10),
    "ashura": _muslim(1, 10),
    "diwali": calendars.diwali,
}
"""Known to a day or two; ``calendars`` says why."""
_MANY = frozenset({"independence day", "victory day", "republic day"})
"""Each country has its own: they are times, of a day that we do not know."""
_MONTHS = {"ramadan": 29, "muharram": 29}
"""Days from the first to the last of those that last a month."""


def _holiday(m: Match, context: Context) -> Value | None:
    name = " ".join(m["holiday"].split())
    if name in _MANY:
        return Value("day", None)
    if name in _FIXED:
        month, day = _FIXED[name]
        return in_year(year_of(m, context) or context.year_near(month, day), month, day)
    rule = _MOVING.get(name) or _ABOUT[name]
    year = year_of(m, context) or _year_near(rule, context)
    if year is None or not 1583 <= year < 9000:
        return Value("day", None)
    first = rule(year)
    if name in _MONTHS:
        last = values.day(first + timedelta(days=_MONTHS[name]))
        return replace(values.approximate(values.interval(values.day(first), last)), grain="month", timex3=None)
    return values.approximate(values.day(first)) if name in _ABOUT else values.day(first)


def _year_near(rule: Days, context: Context) -> int | None:
    """The year in which the holiday is nearest; its day is taken from the year that the article stands in."""
    at = context.here
    if at is None or not 1583 <= at.year < 9000:
        return None
    usual = rule(at.year)
    return context.year_near(usual.month, usual.day)


_NAMES = frozenset(_FIXED) | frozenset(_MOVING) | frozenset(_ABOUT) | _MANY
_ALTERNATIVES = "|".join(sorted(_NAMES, reverse=True)).replace(".", r"\.")

ROWS: tuple[Pattern, ...] = (row("Christmas", rf"(?:the )?(?P<holiday>{_ALTERNATIVES}){THAT_YEAR}?", _holiday),)
