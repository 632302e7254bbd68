"""Times counted in units from publication, or from the time named before: last month, three days ago, that year."""

from datetime import date

from onrecord.reading.times import values
from onrecord.reading.times.lexicon import ABOUT, CLOCK_UNITS, NUMBER, PORTION, UNIT, amount
from onrecord.reading.times.pattern import Context, Match, Pattern, row, step
from onrecord.reading.times.values import Value

_REFERENCES = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF", "at present": "PRESENT_REF",
    "nowadays": "PRESENT_REF", "these days": "PRESENT_REF", "recently": "PAST_REF", "lately": "PAST_REF",
    "the past": "PAST_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
}  # fmt: skip


def _which_unit(m: Match, context: Context) -> Value | None:
    return _moved(context.published, m)


def _that_unit(m: Match, context: Context) -> Value | None:
    return _moved(context.told, m)


def _moved(at: date | None, m: Match) -> Value | None:
    if m["unit"] in CLOCK_UNITS:
        return None
    return values.shift(at, step(m["which"]), m["unit"]) if at else Value(m["unit"], None)


def _latest_quarter(m: Match, context: Context) -> Value | None:
    if context.previous and context.previous.grain == "quarter" and "latest" not in m.group():
        return context.previous
    return values.shift(context.published, -1, "quarter") if context.published else Value("quarter", None)


def _ago(m: Match, context: Context) -> Value | None:
    return _counted(m, context, context.published, -1)


def _from_now(m: Match, context: Context) -> Value | None:
    return _counted(m, context, context.published, 1)


def _later(m: Match, context: Context) -> Value | None:
    return _counted(m, context, context.told, -1 if m["way"] == "earlier" else 1)


def _counted(m: Match, context: Context, at: date | None, way: int) -> Value | None:
    count, unit = amount(m["count"]), m["unit"]
    if count is None:
        return Value(unit, "PAST_REF" if way < 0 else "FUTURE_REF")
    if at is None or unit in CLOCK_UNITS:
        return values.duration(count, unit)
    if unit == "year" and context.previous and context.previous.grain == "quarter" and context.previous.start:
        return values.shift(context.previous.start, way * round(count * 4), "quarter")
    if unit == "year" and count % 1:
        return values.shift(at, way * round(count * 12), "month")
    if unit == "decade":
        return values.shift(at, way * round(count * 10), "year")
    return values.shift(at, way * round(count), unit)


def _reference(m: Match, _context: Context) -> Value | None:
    return Value("day", _REFERENCES[" ".join(m.group().split())])


def _long_ago(m: Match, _context: Context) -> Value | None:
    return Value(m["unit"], "PAST_REF")


_WHICH = "last|this|next|the current|the coming|the past|this past|this coming|current"
_THAT = "that|the same|the previous|the following|the next|the prior|the preceding"
_UNIT = f"(?P<unit>{UNIT})"
_COUNT = rf"{ABOUT}?(?P<count>{NUMBER}) ?-?{_UNIT}s?"

ROWS: tuple[Pattern, ...] = (
    row("last month", rf"(?:{PORTION})?(?P<which>{_WHICH}) (?:fiscal )?{_UNIT}", _which_unit),
    row("later in the week", r"(?:early|earlier|late|later) in (?P<which>the) (?P<unit>week|month|year)", _which_unit),
    row("that year", rf"(?:{PORTION})?(?P<which>{_THAT}) {_UNIT}", _that_unit, "previous"),
    row("the latest quarter", r"the (?:latest )?quarter", _latest_quarter),
    row("three days ago", rf"{_COUNT} ago", _ago),
    row("three days from now", rf"{_COUNT} (?:from now|hence)", _from_now),
    row("two weeks later", rf"{_COUNT} (?P<way>later|earlier|afterwards?)", _later, "previous"),
    row("years ago", rf"{_UNIT}s ago", _long_ago),
    row("now", "|".join(_REFERENCES), _reference),
)
