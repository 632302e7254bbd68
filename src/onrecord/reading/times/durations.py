"""Stretches of time whose place is not said (P3D), and the vague ones of the past (recent years)."""

import re

from onrecord.reading.times import values
from onrecord.reading.times.context import Context
from onrecord.reading.times.lexicon import ABOUT, NUMBER, UNIT, amount
from onrecord.reading.times.pattern import Match, Pattern, row
from onrecord.reading.times.values import Value

_AGE = re.compile(r"s?[ -]old\b|\s+of\s+age\b|-(?:ago|earlier|end|round|long|to-date)\b")


def _duration(m: Match, context: Context) -> Value | None:
    count, unit = amount(m["count"]), m["unit"]
    if _AGE.match(context.text, context.end) or _fraction_or_rank(m, count):
        return None
    if count is not None and m.groupdict().get("half"):
        count += 0.5
    return values.duration(count, unit)


def _fraction_or_rank(m: Match, count: float | None) -> bool:
    """Whether it is "a quarter of them", "three-quarters", "some quarters" or "a second chance" instead."""
    if m["unit"] not in {"quarter", "second"}:
        return False
    if count is None:
        return m["count"].startswith("some")
    return count <= 1 or (m["unit"] == "quarter" and ("-" in m.group() or count > 12))


def _long(m: Match, _context: Context) -> Value | None:
    return values.duration(None if m["many"] else 1, m["unit"])


def _vague(m: Match, context: Context) -> Value | None:
    return None if _AGE.match(context.text, context.end) else values.duration(None, m["unit"])


def _recent(_m: Match, _context: Context) -> Value | None:
    return Value("duration", "PAST_REF")


_THE = r"(?:(?:the|these|those|its|his|her|their|our) )?"
_AT_LEAST = r"(?:(?:at least|at most|about|nearly|almost|only|just) )?"
_WHICH = (
    r"(?:(?:past|last|next|first|previous|coming|final|other|additional|more|full|entire|whole|same|following"
    r"|intervening|latest|preceding|opening|closing|early) )?"
)
_KIND = (
    r"(?: (?:more|full|additional|consecutive|straight|previous|preceding|following|long|short|whole|entire|working"
    r"|trading|business|calendar|solid|successive|bloody))?"
)
_UNIT = f"(?P<unit>{UNIT})"

ROWS: tuple[Pattern, ...] = (
    row(
        "nearly 13 months",
        rf"{_AT_LEAST}{_THE}(?:{_WHICH}|{ABOUT})(?P<count>{NUMBER})(?:(?: to | or ){NUMBER}|-[0-9]{{1,4}})?"
        rf"(?: and a (?P<half>half))?{_KIND} {_UNIT}s?",
        _duration,
    ),
    row("three-day", rf"(?P<count>{NUMBER})-{_UNIT}(?:[ -]long)?", _duration, needs=("-",)),
    row("year-long", r"(?P<unit>hour|day|week|month|year|decade|century)(?P<many>s)?-long", _long, needs=("-long",)),
    row(
        "a three-year period",
        rf"an? (?P<count>{NUMBER})[ -]{_UNIT} (?:period|stretch|span)",
        _duration,
        needs=("period", "stretch", "span"),
    ),
    row("a year and a half", rf"{ABOUT}?(?P<count>an?|one) {_UNIT} and a (?P<half>half)", _duration, needs=("half",)),
    row("half a century", rf"{ABOUT}?(?P<count>half an?) {_UNIT}", _duration, needs=("half",)),
    row(
        "recent years",
        r"(?:the )?(?:most )?(?:recent|past) (?:minute|hour|day|week|month|quarter|year|decade|centurie)s"
        r"(?: and (?:week|month|year)s)?",
        _recent,
        needs=("recent", "past"),
    ),
    row(
        "the coming years",
        r"(?:(?:the )?(?:past|last|next|following|ensuing|intervening|subsequent|coming|many|final|first) )?"
        r"(?P<unit>minute|hour|day|week|month|year|decade|centurie)s",
        _vague,
    ),
    row(
        "the weeks ahead",
        r"the (?P<unit>hour|day|week|month|year|decade)s (?:ahead|to come)",
        _vague,
        needs=("ahead", "come"),
    ),
)
