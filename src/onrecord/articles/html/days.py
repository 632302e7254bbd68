"""Days that are written inside of a line, in the orders and languages that news pages write them."""

import re
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
_NUMBERS_END = r"(?![\w/]|[.-]\d)"
_WRITTEN = (
    rf"{_MONTH} {_DAY}(?:,| of)? {{0,2}}{_YEAR}(?!\d)",
    rf"{_DAY}(?: de| of)? {_MONTH},?(?: de| del)? {_YEAR}(?!\d)",
    rf"{_DAY}-{_MONTH}-{_YEAR}(?!\d)",
    rf"{_YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?:T\d\d:\d\d\S{{0,16}})?{_NUMBERS_END}",
    rf"(?P<day>\d{{1,2}})(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<year>(?:19|20)?\d\d){_NUMBERS_END}",
    rf"{_YEAR} ?[年년] ?(?P<month>\d{{1,2}}) ?[月월] ?(?P<day>\d{{1,2}}) ?[日일]",
)
_FORMS = tuple(re.compile(rf"(?<![\w/.-]){form}", re.IGNORECASE) for form in _WRITTEN)
_MONTH_FIRST = re.compile(r"en[-_]us|es[-_]us|fil", re.IGNORECASE)
_DAY_FIRST = re.compile(r"en[-_](?!us)|(?!en)[a-z]{2,3}\b", re.IGNORECASE)


class Day(NamedTuple):
    """A day and the characters that say it."""

    value: date
    start: int
    end: int


def days(words: str, language: str = "") -> list[Day]:
    """The days that are written in a line, in order. ``language`` of the page says which number is the month.

    What stays open is left out: 03/04/2031 in a language of both orders.
    """
    found: dict[int, Day] = {}
    for form in _FORMS:
        for match in form.finditer(words):
            if (day := _day(match, language)) and match.start() not in found:
                found[match.start()] = Day(day, *match.span())
    return _apart(sorted(found.values(), key=lambda day: day.start))


def _apart(found: list[Day]) -> list[Day]:
    """Without those that lie in another."""
    end, kept = 0, []
    for day in found:
        if day.start >= end:
            kept.append(day)
            end = day.end
    return kept


def _day(match: re.Match[str], language: str) -> date | None:
    named, day, year = match["month"].lower(), int(match["day"]), int(match["year"])
    year += 2000 if year < 100 else 0
    if not named.isdigit():
        return _made(year, _NUMBER[named], day)
    month = int(named)
    if match.start("year") > match.start("month"):  # 20/03/2031 or 03/20/2031
        if match["mark"] != "." and (day <= 12 >= month) and day != month:
            if _MONTH_FIRST.match(language):
                day, month = month, day
            elif not _DAY_FIRST.match(language):
                return None
        elif month > 12:
            day, month = month, day
    return _made(year, month, day)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
