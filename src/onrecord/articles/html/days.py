"""Days that are written inside of a line, in the orders and languages that news pages write them."""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

_MONTHS = (
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia января ocak leden ledna",
    "february feb februar févr février febrero febbraio febbr fevereiro fev februari lutego февраля şubat února",
    "march mar märz mär mars marzo março maart marca марта mart března",
    "april apr avril avr abril abr aprile kwietnia апреля nisan dubna",
    "may mai mayo maggio mag maio mei maj maja мая mayıs května",
    "june jun juni juin junio giugno giu junho czerwca июня haziran června",
    "july jul juli juillet juil julio luglio lug julho lipca июля temmuz července",
    "august aug août aout agosto ago augustus augusti sierpnia августа ağustos srpna",
    "september sep sept septembre septiembre setiembre settembre sett setembro września сентября eylül září",
    "october oct oktober okt octobre octubre ottobre ott outubro out października октября ekim října",
    "november nov novembre noviembre novembro listopada ноября kasım listopadu",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia декабря aralık prosince",
)
_NUMBER = {name: i + 1 for i, names in enumerate(_MONTHS) for name in names.split()}
_MONTH = rf"(?P<month>{'|'.join(sorted(_NUMBER, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_YEAR_END = r"(?!\d(?!\d?:\d\d))"  # a time of day may stand right behind: "20319:30 am"
_NUMBERS_END = r"(?![\w/]|[.-]\d)"
_BEGIN = r"(?:(?<![\w/.-])|(?-i:(?<=[a-z])(?=[A-Z])))"  # also where two elements stand side by side: "HealthMay 6"
_WRITTEN = (
    rf"{_MONTH} {_DAY}(?: ?,| of)? {{0,2}}{_YEAR}{_YEAR_END}",
    rf"{_DAY}(?: de| of)? {_MONTH},?(?: de| del)? {_YEAR}{_YEAR_END}",
    rf"{_DAY}-{_MONTH}-{_YEAR}{_YEAR_END}",
    rf"{_YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?:T\d\d:\d\d\S{{0,16}})?{_NUMBERS_END}",
    rf"(?P<day>\d{{1,2}})(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<year>(?:19|20)?\d\d){_NUMBERS_END}",
    rf"{_YEAR} ?[年년] ?(?P<month>\d{{1,2}}) ?[月월] ?(?P<day>\d{{1,2}}) ?[日일]",
)
_FORMS = tuple(re.compile(_BEGIN + form, re.IGNORECASE) for form in _WRITTEN)
_NUMERIC = re.compile(r"(?<![\w/.-])(\d\d?)([-/.])(\d\d?)\2(?:19|20)\d\d(?![\w/]|[.-]\d)")
_MARKED_YEAR = re.compile(r"[-/.](?:19|20)\d\d")
_MARKED = 6  # characters before the mark of a year: "05/06" and one more
YEARS = re.compile(r"(?:19|20)\d\d|\d[/.-]\d\d?[/.-]\d\d")
"""Digits without which no day is written."""
_BEFORE, _BEHIND = 30, 40  # characters of a day, and of what must not stand beside it, around its year
_MONTH_FIRST = re.compile(r"en[-_]us|es[-_]us|fil", re.IGNORECASE)
_DAY_FIRST = re.compile(r"en[-_](?!us)|(?!en)[a-z]{2,3}\b", re.IGNORECASE)
_BLANKS = str.maketrans(dict.fromkeys("\t\n\r\f\u00a0\u2002\u2003\u2009\u202f", " "))

Order = Mapping[str, bool]
"""By the mark between the numbers of 05/06/2031: whether the first is the month. What is open is left out."""


class Day(NamedTuple):
    """A day and the characters that say it; ``other`` is the second reading of 05/06/2031 where the order is open."""

    value: date
    start: int
    end: int
    other: date | None = None


def order(text: str, language: str = "") -> Order:
    """The order of the numbers as the page itself writes them (12/25/2031), else as its language does."""
    seen: dict[str, set[bool]] = {}
    years = _MARKED_YEAR.finditer(text)  # these are few
    for match in filter(None, (_NUMERIC.search(text, max(0, one.start() - _MARKED), one.end() + 2) for one in years)):
        first, second = int(match[1]), int(match[3])
        if (first <= 12) != (second <= 12):
            seen.setdefault(match[2], set()).add(first <= 12)
    if _MONTH_FIRST.match(language):
        usual = {"/": True, "-": True, ".": False}
    elif _DAY_FIRST.match(language):
        usual = {"/": False, "-": False, ".": False}
    else:
        usual = {".": False}
    return usual | {mark: votes.pop() for mark, votes in seen.items() if len(votes) == 1}


def days(words: str, known: Order | None = None) -> list[Day]:
    """The days that are written in a line, from left to right."""
    words = words.translate(_BLANKS)
    found: dict[int, Day] = {}
    for begin, end in _windows(words):
        for form in _FORMS:
            for match in form.finditer(words, begin, end):
                if (day := _day(match, known or {})) and match.start() not in found:
                    found[match.start()] = day
    return _apart(sorted(found.values(), key=lambda day: day.start))


def _windows(words: str) -> list[tuple[int, int]]:
    """The stretches of a line in which days may stand."""
    found: list[tuple[int, int]] = []
    for match in YEARS.finditer(words):
        begin, end = max(0, match.start() - _BEFORE), match.end() + _BEHIND
        if found and begin <= found[-1][1]:
            begin = found.pop()[0]
        found.append((begin, end))
    return found


def _apart(found: list[Day]) -> list[Day]:
    """Without those that lie in another."""
    end, kept = 0, []
    for day in found:
        if day.start >= end:
            kept.append(day)
            end = day.end
    return kept


def _day(match: re.Match[str], known: Order) -> Day | None:
    named, day, year = match["month"].lower(), int(match["day"]), int(match["year"])
    year += 2000 if year < 100 else 0
    month = int(named) if named.isdigit() else _NUMBER[named]
    other = None
    if named.isdigit() and match.start("year") > match.start("month"):  # 20/03/2031 or 03/20/2031
        if day <= 12 >= month and day != month:
            first = known.get(match["mark"])
            other = _made(year, day, month) if first is None else None
            if first:
                day, month = month, day
        elif month > 12:
            day, month = month, day
    value = _made(year, month, day)
    return Day(value, *match.span(), other) if value else None


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
