"""Stretches of time whose place is not said (P3D), and what recurs (daily)."""

import re

from onrecord.reading.times import values
from onrecord.reading.times.lexicon import ABOUT, NUMBER, UNIT, WEEKDAY, amount, weekday_number
from onrecord.reading.times.pattern import Context, Match, Pattern, row
from onrecord.reading.times.values import Value

_AGE = re.compile(r"s?[ -]old\b|\s+of\s+age\b")
_RATES = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}


def _duration(m: Match, context: Context) -> Value | None:
    count, unit = amount(m["count"]), m["unit"]
    if _AGE.match(context.text, context.end) or _fraction_or_rank(m, count):
        return None
    if count is not None and m.groupdict().get("half"):
        count += 0.5
    return values.duration(count, unit)


def _fraction_or_rank(m: Match, count: float | None) -> bool:
    """Whether it is "a quarter of them", "three-quarters" or "a second chance" rather than a stretch of time."""
    if m["unit"] not in {"quarter", "second"} or count is None:
        return False
    return count <= 1 or (m["unit"] == "quarter" and "-" in m.group())


def _vague(m: Match, context: Context) -> Value | None:
    return None if _AGE.match(context.text, context.end) else values.duration(None, m["unit"])


def _every(m: Match, _context: Context) -> Value | None:
    if m["weekday"]:
        return Value("day", f"XXXX-WXX-{weekday_number(m['weekday']) + 1}")
    return values.duration(1, m["unit"])


def _rate(m: Match, _context: Context) -> Value | None:
    return values.duration(1, _RATES[m.group()])


_THE = r"(?:(?:the|these|those|its|his|her|their|our) )?"
_WHICH = r"(?:(?:past|last|next|first|previous|coming|final|other|additional|more|full|entire|whole) )?"
_UNIT = f"(?P<unit>{UNIT})"

ROWS: tuple[Pattern, ...] = (
    row(
        "nearly 13 months",
        rf"{_THE}{_WHICH}{ABOUT}?(?P<count>{NUMBER})(?: and a (?P<half>half))?"
        rf"(?: (?:more|full|additional|consecutive|straight))?[ -]{_UNIT}s?",
        _duration,
    ),
    row("a year and a half", rf"{ABOUT}?(?P<count>an?|one) {_UNIT} and a (?P<half>half)", _duration),
    row("half a century", rf"{ABOUT}?(?P<count>half an?) {_UNIT}", _duration),
    row(
        "recent years",
        r"(?:(?:the )?(?:past|last|next|recent|coming|many) )?"
        r"(?P<unit>minute|hour|day|week|month|year|decade|centurie)s",
        _vague,
    ),
    row("every week", rf"(?:every|each) (?:(?P<weekday>{WEEKDAY})|{_UNIT})", _every),
    row("daily", "|".join(_RATES), _rate),
)
