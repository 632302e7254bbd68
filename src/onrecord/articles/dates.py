"""Stated dates to EDTF. What is ambiguous, impossible or no date is None: nothing is guessed."""

import re
from collections.abc import Callable
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,? )?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}",  # Monday, March 20, 2023
        rf"{_WEEKDAY}{_DAY}(?: of)? {_MONTH},? {_YEAR}",  # 20 March 2023
        rf"{_WEEKDAY}{_DAY}-{_MONTH}-{_YEAR}",  # 20-Mar-2023
        rf"{_YEAR}[/.](?P<month>\d{{1,2}})[/.]{_DAY}",  # 2023/03/20
    )
)
_NUMBERS = re.compile(rf"(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark){_YEAR}", re.ASCII)
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?: ?(?:Z|[+-]\d\d:?\d\d))?)?", re.ASCII)
_PART = re.compile(r"[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?", re.ASCII)
_MAIL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC?|Z)", re.ASCII
)
_CLOCK = re.compile(
    r"(?:,? ?(?:at|-|\|))? ?\b\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\b\.?)?(?: ?\(?[A-Z]{1,4}T\b\)?| ?GMT| ?UTC)?,?",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?P<new>last updated|updated|last modified|modified)|(?:first |originally )?(?:published|posted)", re.IGNORECASE
)
_LONGEST = 80


def edtf(words: str) -> str | None:
    """The date that the words are, as a whole: a day, or a day and time where a zone is given; or None."""
    words = " ".join(words.split())
    if not words or len(words) > _LONGEST:
        return None
    if _PART.fullmatch(words):
        return words
    if _ISO.fullmatch(words):
        return _moment(datetime.fromisoformat, re.sub(r" (?=[Z+-])", "", words))
    if _MAIL.fullmatch(words):
        return _moment(parsedate_to_datetime, words)
    return _calendar_day(words)


def day_alone(words: str) -> str | None:
    """The EDTF of a line that is nothing but a date with a day in it, with or without a time of day."""
    value = edtf(words)
    return value if value and len(value) >= len("2023-03-20") else None


def labelled(words: str) -> list[tuple[str, str, str]]:
    """The parts of a line like "Published May 1, 2023 | Updated May 2, 2023": ("published" or "updated", words, EDTF).

    Empty if any part of the line is something else.
    """
    found = []
    for piece in re.split(r" ?[|;•·] ?", words) if len(words) <= 2 * _LONGEST else ():
        label = _LABEL.match(piece)
        stated = piece[label.end() :].lstrip(" :,") if label else piece
        stated = re.sub(r"^(?:on|at) ", "", stated, flags=re.IGNORECASE)
        value = day_alone(stated)
        if value is None:
            return []
        found.append(("updated" if label and label["new"] else "published", stated, value))
    return found


def in_path(path: str) -> str | None:
    """The day in the path of a URL: /2023/03/20/, /2023/mar/20/, /2023-03-20; None if it has none or several."""
    found = set()
    for match in re.finditer(rf"(?<!\d){_YEAR}([/-])(?P<month>\d\d|[a-z]{{3}})\2(?P<day>\d\d)(?!\d)", path, re.ASCII):
        month = match["month"]
        if month.isdigit() or month in _NAMES:
            found.add(_day(match["year"], _month(month), match["day"]))
    return found.pop() if len(found) == 1 else None


def _calendar_day(words: str) -> str | None:
    if found := _NUMBERS.fullmatch(words):
        return _of_numbers(int(found["first"]), int(found["second"]), found["year"])
    bare = _CLOCK.sub("", words).strip(" ,")
    found = next((found for form in _FORMS if (found := form.fullmatch(bare))), None)
    return _day(found["year"], _month(found["month"]), found["day"]) if found else None


def _month(words: str) -> int:
    return int(words) if words.isdigit() else _NAMES.index(words[:3].lower()) + 1


def _of_numbers(first: int, second: int, year: str) -> str | None:
    """20/03/2023 and 03/20/2023 say which is the month; 03/04/2023 does not."""
    if first == second or (first <= 12 < second):
        return _day(year, first, second)
    return _day(year, second, first) if second <= 12 < first else None


def _moment(parse: Callable[[str], datetime], words: str) -> str | None:
    """The moment if it has a zone, else its day."""
    try:
        moment = parse(words)
    except ValueError:
        return None
    if moment.tzinfo is None:
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _day(year: str, month: int | str, day: int | str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
