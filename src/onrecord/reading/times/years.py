"""Years and what is made of them: 2012, 331 BC, 2019-21, the 1990s, the 20th century, the third quarter."""

import re

from onrecord.reading.times import values
from onrecord.reading.times.context import Context
from onrecord.reading.times.dates import year_of
from onrecord.reading.times.lexicon import AD, BC, ORDINAL, ORDINALS, PORTION, SPELLED_YEAR, YEAR, spelled_year
from onrecord.reading.times.pattern import Match, Pattern, row, step
from onrecord.reading.times.values import Value

_LEADS_TO_YEAR = re.compile(
    r"(?:\b(?:in|since|of|from|to|until|till|by|before|after|during|between|through|around|circa|and|or|for|year|early"
    r"|late|mid|spring|summer|fall|autumn|winter|the|than|back|on|as|was|began|a|its|their|his|with|at)|^|[(,;:-])\s*$"
)
_THINGS = re.compile(
    r"\s*-?\s*(?:[a-z]+s\b(?!\s*[,.])|percent|people|feet|foot|pounds|dead|killed|km|men|women|points?\b)"
)
_ROUND = 100
_DECADES = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
    "eighties": 1980, "nineties": 1990,
}  # fmt: skip
_CENTURIES = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
}  # fmt: skip


def _year(m: Match, context: Context) -> Value | None:
    number = int(m["year"])
    if m["about"]:
        return values.approximate(values.year(number))
    if m["portion"] or m["fiscal"]:
        return values.year(number)
    if _THINGS.match(context.text, context.end) and not (number % _ROUND and _LEADS_TO_YEAR.search(context.before)):
        return None
    return values.year(number) if 1900 <= number < 2040 or _LEADS_TO_YEAR.search(context.before) else None


def _spelled(m: Match, context: Context) -> Value | None:
    """ "Nineteen ninety-six" is a year; "twenty twelve" is one where the words lead to it, and no number of things."""
    known = m["spelled"].startswith(("eighteen", "nineteen")) or m["year_word"]
    if not known and (_THINGS.match(context.text, context.end) or not _LEADS_TO_YEAR.search(context.before)):
        return None
    return values.year(spelled_year(m["spelled"]))


def _year_2000(_m: Match, _context: Context) -> Value | None:
    return values.year(2000)


def _era(m: Match, _context: Context) -> Value | None:
    number = int(m["number"] or m["number2"])
    found = values.year(1 - number if m["bc"] else number) if number else None
    return values.approximate(found) if found and m["about"] else found


def _eras(m: Match, _context: Context) -> tuple[Value, Value] | None:
    first, last = int(m["number"]), int(m["number2"])
    if not (first and last) or (first <= last) == bool(m["bc"]):
        return None
    return (values.year(1 - first), values.year(1 - last)) if m["bc"] else (values.year(first), values.year(last))


def _years(m: Match, _context: Context) -> tuple[Value, Value] | None:
    first, last = m["year"], m["last"]
    end = int(first[: 4 - len(last)] + last)
    return (values.year(int(first)), values.year(end)) if end > int(first) else None


def _half(m: Match, context: Context) -> Value | None:
    number = 1 if m["half"] in {"first", "1st", "former"} else 2
    year = year_of(m, context)
    return values.half(year, number) if year else Value("half", f"XXXX-H{number}")


def _q3(m: Match, _context: Context) -> Value | None:
    year, number = m["year"] or m["year2"], int(m["number"])
    if not year or (m["kind"] == "h" and number > 2):
        return None
    return values.half(int(year), number) if m["kind"] == "h" else values.quarter(int(year), number)


def _decade(m: Match, _context: Context) -> Value | None:
    if m["word"]:
        return values.decade(_DECADES[m["word"]])
    number = int(m["digits"])
    if number < 100 and not m.group().startswith(("the ", "'")):
        return None
    return values.decade(number if number > 99 else 1900 + number)


def _century(m: Match, _context: Context) -> Value | None:
    number = int(m["number"]) if m["number"] else _CENTURIES[m["word"]]
    return values.century(-number if m["bc"] else number) if number else None


def _quarter(m: Match, context: Context) -> Value | None:
    number, year, at = ORDINALS[m["ordinal"]], year_of(m, context), context.here
    if m["before"]:
        year = int(m["before"])
    elif m["whose"] and at:
        year = at.year + step(m["whose"])
    elif year is None and at:
        year = at.year - (number > (at.month + 2) // 3 and not context.ahead)
    return values.quarter(year, number) if year else Value("quarter", f"XXXX-Q{number}")


_THAT_YEAR = rf"(?:(?P<year>{YEAR})|(?P<which>this|last|next|that|the same|the) year)"
_PART = r"(?:(?:early|late|mid|earlier|later|the beginning of the|the end of the|the middle of the)[ -])?"
_CIRCA = r"(?:circa|c\.|ca\.) ?"

ROWS: tuple[Pattern, ...] = (
    row(
        "2012",
        rf"(?P<about>{_CIRCA})?(?P<portion>{PORTION})?"
        rf"(?P<fiscal>(?:the )?(?:fiscal|calendar)(?: year)? |the years? |fy ?)?(?P<year>{YEAR})",
        _year,
    ),
    row(
        "nineteen ninety-six",
        rf"(?P<year_word>(?:the )?year )?(?P<spelled>{SPELLED_YEAR})",
        _spelled,
        "absolute",
        needs=("teen", "twenty", "thousand"),
    ),
    row("the year two thousand", r"(?:the )?year two thousand", _year_2000, "absolute", needs=("thousand",)),
    row(
        "331 BC",
        rf"(?P<about>{_CIRCA})?(?:(?P<number>[0-9]{{1,4}}) ?(?:(?P<bc>{BC})|{AD})|{AD} ?(?P<number2>[0-9]{{1,4}}))",
        _era,
        "absolute",
    ),
    row(
        "264 to 241 BC",
        rf"(?P<first>(?P<number>[0-9]{{1,4}}))(?: ?- ?| to | and | until )"
        rf"(?P<last>(?P<number2>[0-9]{{1,4}}) ?(?:(?P<bc>{BC})|{AD}))",
        _eras,
        "absolute",
    ),
    row("2019-21", r"(?P<first>(?P<year>1[0-9]{3}|20[0-9]{2})) ?[-/] ?(?P<last>[0-9]{4}|[0-9]{2})(?!-)", _years),
    row(
        "the first half of 2012",
        rf"the (?P<half>first|1st|former|second|2nd|latter|last|other) half of {_THAT_YEAR}",
        _half,
        needs=("half",),
    ),
    row("Q3 2023", rf"(?:(?P<year>{YEAR}) )?(?P<kind>[qh])(?P<number>[1-4])(?:(?: of|,)? (?P<year2>{YEAR}))?", _q3),
    row(
        "the 1990s",
        rf"(?:the )?{_PART}(?:'?(?P<digits>(?:1[0-9]|20)?[0-9]0)'?s|(?P<word>{'|'.join(_DECADES)}))",
        _decade,
        "absolute",
        needs=("0s", "0's", "ties"),
    ),
    row(
        "the 20th century",
        rf"(?:the )?{_PART}(?:(?P<number>[12]?[0-9])(?:st|nd|rd|th)|(?P<word>{'|'.join(_CENTURIES)}))[ -]century"
        rf"(?: (?:(?P<bc>{BC})|{AD}))?",
        _century,
        "absolute",
        needs=("century",),
    ),
    row(
        "third quarter of 2023",
        rf"(?:(?:the )?(?P<before>{YEAR}) |(?P<whose>this|last|next) year's "
        rf"|(?:the )?(?:fiscal|fiscal year|calendar)[ -]|the (?!{ORDINAL}-))?(?P<ordinal>{ORDINAL})[ -]quarter"
        rf"(?:,?(?: of)? {_THAT_YEAR})?",
        _quarter,
        needs=("quarter",),
    ),
)
