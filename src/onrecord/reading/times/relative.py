"""Times counted in units from publication, or from the time named before: last month, three days ago, that year."""

import re
from datetime import date

from onrecord.reading.times import values
from onrecord.reading.times.context import Context
from onrecord.reading.times.lexicon import ABOUT, CLOCK_UNITS, NUMBER, PORTION, UNIT, amount
from onrecord.reading.times.pattern import Match, Pattern, row, step
from onrecord.reading.times.values import Value

_REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "at present": "PRESENT_REF",
    "nowadays": "PRESENT_REF", "these days": "PRESENT_REF", "at this time": "PRESENT_REF", "current": "PRESENT_REF",
    "to date": "PRESENT_REF", "then current": "PAST_REF", "a later date": "FUTURE_REF", "someday": "FUTURE_REF",
    "recently": "PAST_REF", "more recently": "PAST_REF", "lately": "PAST_REF",
    "recent": "PAST_REF", "the past": "PAST_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
}  # fmt: skip


_OF = re.compile(r"\s{1,3}(?:of|in)\s{1,3}(?!history\b)(?:the\s|[a-z]{3,9}\b\.?\s?)")
"""The last week of March is not last week."""
_SPRING = 4
_MAY = re.compile(r"\b(?:will|would|could|might|may|shall|can|to)\s+$")


def _which_unit(m: Match, context: Context) -> Value | None:
    if _OF.match(context.text, context.end):
        return None
    if m["unit"] in {"decade", "century"} and not m["which"].startswith("this"):
        return values.duration(1, m["unit"])
    return _moved(context.here, m)


def _that_unit(m: Match, context: Context) -> Value | None:
    if context.previous and context.previous.ancient is not None and m["unit"] == "year":
        return values.year(context.previous.ancient + step(m["which"]))
    return _moved(context.told_by(m["unit"]), m)


def _moved(at: date | None, m: Match) -> Value | None:
    if m["unit"] in CLOCK_UNITS:
        return None
    return values.shift(at, step(m["which"]), m["unit"]) if at else Value(m["unit"], None)


def _in_the_unit(m: Match, context: Context) -> Value | None:
    return values.shift(context.here, 0, m["unit"]) if context.here else Value(m["unit"], None)


def _year_end(_m: Match, context: Context) -> Value | None:
    """ "Since year-end" is since that of the year before, and in winter most talk is of that."""
    if context.here is None:
        return Value("year", None)
    before = context.before.endswith("since ") or (context.here.month < _SPRING and not context.ahead)
    return values.shift(context.here, -before, "year")


def _whole(m: Match, _context: Context) -> Value | None:
    return values.duration(1, m["unit"])


def _day_beside(m: Match, context: Context) -> Value | None:
    way = -1 if m["way"] == "before" else 1
    at = context.told_by(m["unit"])
    return values.shift(at, way, m["unit"]) if at else Value(m["unit"], None)


def _latest_quarter(m: Match, context: Context) -> Value | None:
    if context.previous and context.previous.grain == "quarter" and "latest" not in m.group():
        return context.previous
    return values.shift(context.published, -1, "quarter") if context.published else Value("quarter", None)


def _year_ago_quarter(_m: Match, context: Context) -> Value | None:
    if context.previous and context.previous.grain == "quarter" and context.previous.start:
        return values.shift(context.previous.start, -4, "quarter")
    return values.shift(context.published, -1, "year") if context.published else Value("year", None)


def _ago(m: Match, context: Context) -> Value | None:
    return _counted(m, context, context.here, -1)


def _from_now(m: Match, context: Context) -> Value | None:
    return _counted(m, context, context.here, 1)


def _later(m: Match, context: Context) -> Value | None:
    return _counted(
        m, context, context.told_by(m["unit"]), 1 if m["way"] in {"later", "afterward", "afterwards"} else -1
    )


def _counted(m: Match, context: Context, at: date | None, way: int) -> Value | None:
    count, unit, previous = amount(m["count"]), m["unit"], context.previous
    if count is None:
        return Value(unit, "PAST_REF" if way < 0 else "FUTURE_REF")
    if unit == "year" and previous and previous.ancient is not None:
        return values.year(previous.ancient + way * round(count))
    if unit == "year" and previous and previous.grain == "quarter" and previous.start:
        return values.shift(previous.start, way * round(count * 4), "quarter")
    if at is None or unit in CLOCK_UNITS:
        return values.duration(count, unit)
    return _shifted(at, way, count, unit)


def _shifted(at: date, way: int, count: float, unit: str) -> Value | None:
    if unit == "year" and count % 1:
        return values.shift(at, way * round(count * 12), "month")
    if unit == "decade":
        return values.shift(at, way * round(count * 10), "year")
    return values.shift(at, way * round(count), unit) or _long_before(at, way * round(count), unit)


def _long_before(at: date, count: int, unit: str) -> Value | None:
    """ "3,000 years ago", where the calendar's own arithmetic ends."""
    year = at.year + count
    return values.approximate(values.year(year)) if unit == "year" and -10_000 < year < 1 else None


def _reference(m: Match, _context: Context) -> Value | None:
    return Value("day", _REFERENCES[" ".join(m.group().split())])


def _one_day(_m: Match, context: Context) -> Value | None:
    return Value("day", "FUTURE_REF") if _MAY.search(context.before) else None


def _long_ago(m: Match, _context: Context) -> Value | None:
    return Value(m["unit"], "PAST_REF")


_WHICH = "last|this|next|the current|the coming|the past|this past|this coming|current"
_THAT = "that|that same|the same|the previous|the following|the next|the prior|the preceding"
_UNIT = f"(?P<unit>{UNIT})"
_COUNT = rf"{ABOUT}?(?P<count>{NUMBER}) ?-?{_UNIT}s?"
_PORTION = rf"(?:{PORTION}|sometime )?"

ROWS: tuple[Pattern, ...] = (
    row("last month", rf"{_PORTION}(?P<which>{_WHICH}) (?:fiscal )?{_UNIT}", _which_unit),
    row(
        "later in the week",
        r"(?:(?:early|earlier|late|later) in|the (?:end|middle|beginning|start|rest|remainder) of)"
        r" (?P<which>the) (?P<unit>week|month|year|decade|century)(?! (?:of|ended|ending|to))",
        _in_the_unit,
    ),
    row("the fiscal year", r"the fiscal (?P<unit>year)(?! (?:ended|ending))", _in_the_unit, needs=("fiscal",)),
    row("year-end", r"(?:the )?(?P<unit>year)(?:[ -]|'s )end", _year_end, needs=("end",)),
    row(
        "the year ended", r"the (?:fiscal )?(?P<unit>year)(?= (?:ended|ending|to) )", _whole, needs=("ended", "ending")
    ),
    row("that year", rf"{_PORTION}(?P<which>{_THAT}) {_UNIT}", _that_unit, "previous"),
    row(
        "the day before",
        r"the (?P<unit>day|week|month|year) (?P<way>before|after)(?=[,.;)])",
        _day_beside,
        "previous",
        needs=("before", "after"),
    ),
    row("the latest quarter", r"the (?:latest )?quarter", _latest_quarter, needs=("quarter",)),
    row(
        "the year-ago quarter",
        r"(?:the )?(?:comparable |same )?year-(?:ago|earlier) (?:(?:third|second|first|fourth) )?(?:quarter|period)"
        r"|year-(?:ago|earlier)",
        _year_ago_quarter,
        needs=("year-",),
    ),
    row("three days ago", rf"{_COUNT} ago", _ago, needs=("ago",)),
    row("three days from now", rf"{_COUNT} (?:from now|hence)", _from_now, needs=("now", "hence")),
    row(
        "two weeks later",
        rf"{_COUNT} (?P<way>later|earlier|afterwards?|previously|before(?=[,.;)]))",
        _later,
        "previous",
        needs=("later", "earlier", "afterward", "previously", "before"),
    ),
    row("years ago", rf"{_UNIT}s (?:ago|earlier)", _long_ago, needs=("ago", "earlier")),
    row("one day", r"(?:one|some) day", _one_day, needs=("one", "some")),
    row("now", "|".join(_REFERENCES), _reference),
)
