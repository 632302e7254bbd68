"""Sets: what recurs. Every Tuesday, Mondays, twice a week, per day, daily. TIMEX3 has values for them, EDTF none."""

from onrecord.reading.times import values
from onrecord.reading.times.context import Context
from onrecord.reading.times.lexicon import (
    DAY_PART,
    DAY_PARTS,
    MONTH,
    NUMBER,
    SEASON,
    SEASONS,
    UNIT,
    WEEKDAY,
    WEEKDAYS,
    amount,
    month_number,
    weekday_number,
)  # fmt: skip
from onrecord.reading.times.pattern import Match, Pattern, row
from onrecord.reading.times.values import Value

_RATES = {
    "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annually": "year",
    "everyday": "day",
}  # fmt: skip


def _every(m: Match, _context: Context) -> Value | None:
    return _of(m, 2 if m["other"] else 1)


def _of(m: Match, count: float | None) -> Value | None:
    named = m["part"] or m["daypart"]
    part = f"T{DAY_PARTS[named]}" if named else ""
    if m["weekday"]:
        return values.recurring(f"XXXX-WXX-{weekday_number(m['weekday']) + 1}{part}")
    if m["month"]:
        return values.recurring(f"XXXX-{month_number(m['month']):02}")
    if m["season"]:
        return values.recurring(f"XXXX-{SEASONS[m['season']]}")
    if part:
        return values.recurring(f"XXXX-XX-XX{part}")
    return values.recurring(values.duration(count, m["unit"]).timex3 or "")


def _every_few(m: Match, _context: Context) -> Value | None:
    return values.recurring(values.duration(amount(m["count"]), m["unit"]).timex3 or "")


def _weekdays(m: Match, _context: Context) -> Value | None:
    part = f"T{DAY_PARTS[m['part']]}" if m["part"] else ""
    return values.recurring(f"XXXX-WXX-{weekday_number(m['weekday'] or m['weekday2']) + 1}{part}")


def _per(m: Match, _context: Context) -> Value | None:
    return values.recurring(values.duration(1, m["unit"]).timex3 or "")


def _rate(m: Match, _context: Context) -> Value | None:
    return values.recurring(values.duration(1, _RATES[m.group()]).timex3 or "")


_UNIT, _PART = f"(?P<unit>{UNIT})", f"(?P<part>{DAY_PART})"
_TIMES = rf"(?:once|twice|thrice|(?:{NUMBER}) times)"

ROWS: tuple[Pattern, ...] = (
    row(
        "every Tuesday",
        rf"(?:every|each) (?P<other>other |second )?(?:(?P<weekday>{WEEKDAY})(?: {_PART})?|{_UNIT}(?! (?:of|in which))"
        rf"|(?P<daypart>{DAY_PART})|(?P<month>{MONTH})|(?P<season>{SEASON}))",
        _every,
        needs=("every", "each"),
    ),
    row("every two weeks", rf"(?:every|each) (?P<count>{NUMBER}) {_UNIT}s", _every_few, needs=("every", "each")),
    row(
        "Tuesday nights",
        rf"(?P<weekday>{WEEKDAY}) (?P<part>{DAY_PART})s|(?P<weekday2>{WEEKDAYS})s(?! (?:ago|later|before))",
        _weekdays,
        needs=("days", "nights", "mornings", "evenings", "afternoons"),
    ),
    row("twice a week", rf"{_TIMES} (?:an?|per|each|every) {_UNIT}", _per, needs=("once", "twice", "thrice", "times")),
    row("per day", r"per (?P<unit>day|week|month|quarter|year|decade)", _per, needs=("per",)),
    row("daily", "|".join(_RATES), _rate),
)
