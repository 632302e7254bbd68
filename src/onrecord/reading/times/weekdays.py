"""Days that are counted from publication by name: last Friday, yesterday morning, that night, the weekend."""

import re

from onrecord.reading.times import values
from onrecord.reading.times.context import Context
from onrecord.reading.times.lexicon import DAY_PART, DAY_PARTS, WEEKDAY, weekday_number
from onrecord.reading.times.pattern import Match, Pattern, row, step
from onrecord.reading.times.values import Value

_IN = re.compile(r"\bin\s{1,3}$")
DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _part(word: str | None) -> str:
    return DAY_PARTS.get(word or "", "")


def _today(m: Match, context: Context) -> Value | None:
    today = m["deictic"] == "today"
    if context.published is None or (context.history and today):
        return Value("day", "PRESENT_REF" if today else None)
    part = "NI" if m["deictic"] == "tonight" else _part(m["part"] or m["part_of"])
    beyond = {"before": -1, "after": 1}.get(m["beyond"] or "", 0)
    return _day(context, DEICTIC[m["deictic"]] + beyond, part)


def _day(context: Context, days: int, part: str) -> Value | None:
    at = values.plus(context.here, days) if context.here else None
    return values.day(at, part) if at else Value("day", None)


def _this_part(m: Match, context: Context) -> Value | None:
    return _day(context, -(m["which"] == "last"), _part(m["part"]))


def _that_part(m: Match, context: Context) -> Value | None:
    if context.told_day is None:
        return Value("day", None)
    at = values.plus(context.told_day, m["which"] in {"the next", "the following"})
    return values.day(at, _part(m["part"])) if at else None


def _morning(m: Match, context: Context) -> Value | None:
    """News tells of today's morning; what comes every night is not one night."""
    if context.history or not (m["early"] or m["mid"] or _IN.search(context.before)):
        return None
    return _day(context, 0, _part(m["part"]))


def _overnight(_m: Match, context: Context) -> Value | None:
    return None if context.history else _day(context, -1, "NI")


def _unplaced(number: int, part: str = "") -> Value:
    return Value("day", f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else ""))


def _weekday(m: Match, context: Context) -> Value | None:
    number, which, part = weekday_number(m["weekday"]), m["which"], _part(m["part"])
    at = context.weekday(number, step(which) if which and which != "this" else None)
    return values.day(at, part) if at else _unplaced(number, part)


def _that_weekday(m: Match, context: Context) -> Value | None:
    number, which, part = weekday_number(m["weekday"]), m["which"], _part(m["part"])
    if context.told_day is None:
        return _unplaced(number, part)
    gap = (number - context.told_day.weekday()) % 7
    at = values.plus(context.told_day, gap - 7 if step(which) == -1 else gap or 7 * step(which))
    return values.day(at, part) if at else None


def _weekday_range(m: Match, context: Context) -> tuple[Value, Value] | None:
    first, last = weekday_number(m["weekday"]), weekday_number(m["weekday2"])
    at = context.weekday(first)
    until = values.plus(at, (last - first) % 7) if at else None
    return (values.day(at), values.day(until)) if at and until else (_unplaced(first), _unplaced(last))


def _weekend(_m: Match, context: Context) -> Value | None:
    at = context.here
    if at is None:
        return Value("weekend", None)
    return values.shift(at, 0 if at.weekday() > 4 or context.ahead else -1, "weekend")


_EARLY = r"(?:(?:early|late|earlier|later)(?: on)? )?"
_MID = r"(?:(?:early|late|mid)[ -])?"
_WEEKDAY, _PART = f"(?P<weekday>{WEEKDAY})", f"(?P<part>{DAY_PART})"

ROWS: tuple[Pattern, ...] = (
    row(
        "yesterday morning",
        rf"(?:the day (?P<beyond>before|after) )?(?:{_MID}{_PART.replace('part', 'part_of')} )?{_EARLY}"
        rf"(?P<deictic>today|tonight|yesterday|tomorrow)(?: {_MID}{_PART})?",
        _today,
        needs=("today", "tonight", "yesterday", "tomorrow"),
    ),
    row(
        "this morning",
        rf"{_EARLY}(?P<which>this|last) {_MID}{_PART}",
        _this_part,
        needs=("morning", "afternoon", "evening", "night"),
    ),
    row(
        "that night",
        rf"(?:{_EARLY}|later )(?P<which>that|that same|the same|the next|the following) {_PART}",
        _that_part,
        "previous",
        needs=("morning", "afternoon", "evening", "night"),
    ),
    row(
        "in the morning",
        rf"(?:(?P<early>(?:early|late) in )?the {_MID}|(?P<mid>mid)[ -]){_PART}",
        _morning,
        needs=("morning", "afternoon", "evening", "night"),
    ),
    row(
        "last Friday",
        rf"{_EARLY}(?:(?P<which>last|this past|this coming|this|next|past) )?{_WEEKDAY}(?: {_PART})?",
        _weekday,
    ),
    row(
        "the following Monday",
        rf"(?P<which>that|that same|the previous|the preceding|the following) {_WEEKDAY}(?: {_PART})?",
        _that_weekday,
        "previous",
    ),
    row(
        "Monday through Wednesday",
        rf"(?P<first>{_WEEKDAY})(?: ?- ?| to | through | until )(?P<last>(?P<weekday2>{WEEKDAY}))",
        _weekday_range,
    ),
    row("overnight", "(?P<part>overnight)", _overnight, needs=("overnight",)),
    row("the weekend", r"(?:this past |the )weekend", _weekend, needs=("weekend",)),
)
