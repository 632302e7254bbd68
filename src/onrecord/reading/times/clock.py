"""Times of the clock: 5 p.m. Friday, 9:34 p.m. on March 19, 0735 GMT, noon tomorrow."""

import re

from onrecord.reading.times import values
from onrecord.reading.times.context import Context
from onrecord.reading.times.dates import THAT_YEAR, day_number, in_year, year_of
from onrecord.reading.times.lexicon import DAY, MONTH, WEEKDAY, month_number, weekday_number
from onrecord.reading.times.pattern import Match, Pattern, row
from onrecord.reading.times.values import Value
from onrecord.reading.times.weekdays import DEICTIC

_WORDS = {"noon": 12, "midday": 12, "midnight": 0}
_BEHIND = re.compile(rf"\s{{0,3}}\([^()]{{1,30}}\),?\s{{1,3}}(?:on )?(?P<weekday>{WEEKDAY})")
"""The day behind the same time in another zone: 10:35 a.m. (0735 GMT) Friday."""


def _clock(m: Match, context: Context) -> Value | None:
    clock = _hour(m)
    if clock is None:
        return None
    hour, minute = clock
    day = _day(m, context)
    if day is None or day.start is None:
        return Value("minute" if minute else "hour", f"T{hour:02}:{minute or '00'}")
    ends = m["word"] == "midnight" and day.start != context.here
    return values.moment(day.start, 24 if ends else hour, minute)


def _hour(m: Match) -> tuple[int, str | None] | None:
    """The hour and the two digits of the minute, if it is said."""
    if m["word"]:
        return _WORDS[m["word"]], "00"
    if m["whole"]:
        return int(m["whole"][:2]), m["whole"][-2:]
    hour = int(m["hour"])
    if hour > 12:
        return None
    return hour % 12 + 12 * (m["half"] == "p"), m["minute"]


def _day(m: Match, context: Context) -> Value | None:
    if m["month"]:
        month, day = month_number(m["month"]), day_number(m["day"])
        return in_year(year_of(m, context) or context.year_near(month, day), month, day)
    behind = _BEHIND.match(context.text, context.end)
    weekday = m["weekday"] or (behind and behind["weekday"])
    if weekday:
        at = context.weekday(weekday_number(weekday))
    elif not m["deictic"] and context.beside and context.beside.grain == "day":
        return context.beside
    else:
        at = values.plus(context.here, DEICTIC.get(m["deictic"] or "", 0)) if context.here else None
    return values.day(at) if at else None


_CLOCK = (
    r"(?:(?P<hour>[01]?[0-9])(?:[:.](?P<minute>[0-5][0-9]))? ?(?P<half>[ap])\.?m\.?|(?P<word>noon|midday|midnight)"
    r"|(?P<whole>(?:[01][0-9]|2[0-3]):?[0-5][0-9])(?= (?:gmt|utc|local|hours|[ecmp][sd]t)))"
)
_ZONE = r"(?: (?:[ecmp][sd]?t|gmt|utc|hours|(?!this|that|the)[a-z]{2,12} time))?"
_DATE = rf"(?:(?P<month>{MONTH}) (?P<day>{DAY})){THAT_YEAR}?"

ROWS: tuple[Pattern, ...] = (
    row(
        "5 p.m. Friday",
        rf"{_CLOCK}{_ZONE}(?:,? (?:on )?(?:(?P<weekday>{WEEKDAY})|(?P<deictic>today|yesterday|tomorrow)|{_DATE}))?",
        _clock,
    ),
)
