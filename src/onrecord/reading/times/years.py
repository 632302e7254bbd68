"""Years and what is counted in years: 2012, 2019-21, the 1990s, the 20th century, third quarter, summer of 2021."""

import re

from onrecord.reading.times import values
from onrecord.reading.times.dates import year_of
from onrecord.reading.times.lexicon import ORDINAL, ORDINALS, PORTION, SEASON, SEASON_STARTS, YEAR
from onrecord.reading.times.pattern import Context, Match, Pattern, row, step
from onrecord.reading.times.values import Value

_LEADS_TO_YEAR = re.compile(
    r"(?:\b(?:in|since|of|from|to|until|till|by|before|after|during|between|through|around|circa|and|or|for|year|early"
    r"|late|mid|spring|summer|fall|autumn|winter|the|than|back|on|as|was|began|a|its|their|his|with|at)|^|[(,;:-])\s*$"
)
_THINGS = re.compile(
    r"\s*-?\s*(?:[a-z]+s\b(?!\s*[,.])|percent|people|feet|foot|pounds|dead|killed|km|men|women|points?\b)"
)
_DECADES = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
    "eighties": 1980, "nineties": 1990,
}  # fmt: skip
_CENTURIES = {"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}


def _year(m: Match, context: Context) -> Value | None:
    number = int(m["year"])
    if m["portion"] or m["fiscal"]:
        return values.year(number)
    if _THINGS.match(context.text, context.end):
        return None
    return values.year(number) if 1900 <= number < 2040 or _LEADS_TO_YEAR.search(context.before) else None


def _years(m: Match, _context: Context) -> Value | None:
    first, last = m["year"], m["last_year"]
    end = int(first[: 4 - len(last)] + last)
    return values.interval(values.year(int(first)), values.year(end)) if end > int(first) else None


def _decade(m: Match, _context: Context) -> Value | None:
    if m["word"]:
        return values.decade(_DECADES[m["word"]])
    number = int(m["digits"])
    if number < 100 and not m.group().startswith(("the ", "'")):
        return None
    return values.decade(number if number > 99 else 1900 + number)


def _century(m: Match, _context: Context) -> Value | None:
    number = int(m["number"]) if m["number"] else _CENTURIES[m["word"]]
    return values.century(number) if number else None


def _quarter(m: Match, context: Context) -> Value | None:
    number, year, at = ORDINALS[m["ordinal"]], year_of(m, context), context.published
    if m["before"]:
        year = int(m["before"])
    elif year is None and at:
        year = at.year - (number > (at.month + 2) // 3 and not context.ahead)
    return values.quarter(year, number) if year else Value("quarter", f"XXXX-Q{number}")


def _season(m: Match, context: Context) -> Value | None:
    year = year_of(m, context)
    return values.season(year, m["season"]) if year else Value("season", None)


def _which_season(m: Match, context: Context) -> Value | None:
    at, way, start = context.published, step(m["which"]), SEASON_STARTS[m["season"]]
    if at is None:
        return Value("season", None)
    if way == -1:
        return values.season(at.year - (start + 2 >= at.month), m["season"])
    return values.season(at.year + (way == 1 and start <= at.month), m["season"])


_THAT_YEAR = rf"(?:(?P<year>{YEAR})|(?P<which>this|last|next) year)"
_PART = r"(?:(?:early|late|mid|earlier|later)[ -])?"

ROWS: tuple[Pattern, ...] = (
    row(
        "2012",
        rf"(?P<portion>{PORTION})?(?P<fiscal>(?:the )?(?:fiscal|calendar)(?: year)? |the year )?(?P<year>{YEAR})",
        _year,
    ),
    row("2019-21", r"(?P<year>1[5-9][0-9]{2}|20[0-9]{2}) ?- ?(?P<last_year>[0-9]{4}|[0-9]{2})(?!-)", _years),
    row(
        "the 1990s",
        rf"(?:the )?{_PART}(?:'?(?P<digits>(?:1[0-9]|20)?[0-9]0)'?s|(?P<word>{'|'.join(_DECADES)}))",
        _decade,
        "absolute",
    ),
    row(
        "the 20th century",
        rf"(?:the )?{_PART}(?:(?P<number>[12]?[0-9])(?:st|nd|rd|th)|(?P<word>{'|'.join(_CENTURIES)}))[ -]century",
        _century,
        "absolute",
    ),
    row(
        "third quarter of 2023",
        rf"(?:(?:the )?(?P<before>{YEAR}) |(?:the )?(?:(?:fiscal|fiscal year|calendar) )?)"
        rf"(?P<ordinal>{ORDINAL})[ -]quarter(?:,?(?: of)? {_THAT_YEAR})?",
        _quarter,
    ),
    row("summer of 2021", rf"(?:the )?{_PART}(?P<season>{SEASON})(?: of)? {_THAT_YEAR}", _season),
    row(
        "last summer",
        rf"{_PART}(?P<which>last|this|next|this past|this coming|the past) (?P<season>{SEASON})",
        _which_season,
    ),
)
