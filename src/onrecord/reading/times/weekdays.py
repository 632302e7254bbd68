"""Days that are counted from publication by name: last Friday, yesterday morning, 5 p.m. Tuesday, the weekend."""

from datetime import timedelta

from onrecord.reading.times import values
from onrecord.reading.times.lexicon import DAY_PART, DAY_PARTS, WEEKDAY, weekday_number
from onrecord.reading.times.pattern import Context, Match, Pattern, row, step
from onrecord.reading.times.values import Value

_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def _part(word: str | None) -> str:
    return DAY_PARTS.get(word or "", "")


def _today(m: Match, context: Context) -> Value | None:
    if context.published is None:
        return Value("day", "PRESENT_REF" if m["deictic"] == "today" else None)
    part = "NI" if m["deictic"] == "tonight" else _part(m["part"])
    return values.day(context.published + timedelta(days=_DEICTIC[m["deictic"]]), part)


def _this_part(m: Match, context: Context) -> Value | None:
    if context.published is None:
        return Value("day", None)
    return values.day(context.published - timedelta(days=m["which"] == "last"), _part(m["part"]))


def _unplaced(number: int, part: str = "") -> Value:
    return Value("day", f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else ""))


def _weekday(m: Match, context: Context) -> Value | None:
    number, which, part = weekday_number(m["weekday"]), m["which"], _part(m["part"])
    at = context.weekday(number, step(which) if which and which != "this" else None)
    return values.day(at, part) if at else _unplaced(number, part)


def _weekday_range(m: Match, context: Context) -> Value | None:
    first, last = weekday_number(m["weekday"]), weekday_number(m["weekday2"])
    at = context.weekday(first)
    if at is None:
        return values.interval(_unplaced(first), _unplaced(last))
    return values.interval(values.day(at), values.day(at + timedelta(days=(last - first) % 7)))


def _clock(m: Match, context: Context) -> Value | None:
    if m["word"]:
        hour, minute = (12 if m["word"] == "noon" else 0), "00"
    else:
        hour, minute = int(m["hour"]) % 12 + (12 if m["half"] == "p" else 0), m["minute"]
        if int(m["hour"]) > 12:
            return None
    at = context.weekday(weekday_number(m["weekday"])) if m["weekday"] else context.published
    if at is None:
        return Value("minute" if minute else "hour", f"T{hour:02}:{minute or '00'}")
    return values.moment(at + timedelta(days=_DEICTIC.get(m["deictic"] or "", 0)), hour, minute)


def _weekend(_m: Match, context: Context) -> Value | None:
    at = context.published
    if at is None:
        return Value("weekend", None)
    return values.shift(at, 0 if at.weekday() > 4 or context.ahead else -1, "weekend")


_EARLY = r"(?:(?:early|late|earlier|later)(?: on)? )?"
_WEEKDAY, _PART = f"(?P<weekday>{WEEKDAY})", f"(?P<part>{DAY_PART})"
_CLOCK = r"(?P<hour>[01]?[0-9])(?:[:.](?P<minute>[0-5][0-9]))? ?(?P<half>[ap])\.?m\.?"
_ZONE = r"(?: (?:[ecmp][sd]?t|gmt|utc|local time))?"

ROWS: tuple[Pattern, ...] = (
    row("yesterday morning", rf"{_EARLY}(?P<deictic>{'|'.join(_DEICTIC)})(?: {_PART})?", _today),
    row("this morning", rf"{_EARLY}(?P<which>this|last) {_PART}", _this_part),
    row(
        "last Friday",
        rf"{_EARLY}(?:(?P<which>last|this past|this coming|this|next|past) )?{_WEEKDAY}(?: {_PART})?",
        _weekday,
    ),
    row("Monday through Wednesday", rf"{_WEEKDAY} (?:through|to|until) (?P<weekday2>{WEEKDAY})", _weekday_range),
    row(
        "5 p.m. Friday",
        rf"(?:(?:about|around|shortly (?:before|after)) )?(?:{_CLOCK}|(?P<word>noon|midnight)){_ZONE}"
        rf"(?:,? (?:on )?{_WEEKDAY}| (?P<deictic>today|yesterday|tomorrow))?",
        _clock,
    ),
    row("the weekend", r"(?:this past |the |over the )weekend", _weekend),
)
