"""Seasons: the summer of 2021, last winter, the winter of 1941-42, that spring, in the autumn."""

import re

from onrecord.reading.times import values
from onrecord.reading.times.context import Context
from onrecord.reading.times.dates import year_of
from onrecord.reading.times.lexicon import SEASON, SEASON_STARTS, SEASONS, YEAR
from onrecord.reading.times.pattern import Match, Pattern, row, step
from onrecord.reading.times.values import Value

_LEADS_TO_SEASON = re.compile(r"\b(?:in|by|over|during|throughout|until|till|since|through|before|after|for)\s+$")
_OF_SOMETHING = re.compile(r"\s+of\b")


def _season(m: Match, context: Context) -> Value | None:
    return _of_year(year_of(m, context), m["season"])


def _which_season(m: Match, context: Context) -> Value | None:
    at, way, start = context.here, step(m["which"]), SEASON_STARTS[m["season"]]
    if at is None:
        return _of_year(None, m["season"])
    if context.history:
        return _of_year(at.year + way, m["season"])
    if way == -1:
        return values.season(at.year - (start + 2 >= at.month), m["season"])
    return values.season(at.year + (way == 1 and start <= at.month), m["season"])


def _that_season(m: Match, context: Context) -> Value | None:
    return _of_year(context.told.year if context.told else None, m["season"])


def _bare_season(m: Match, context: Context) -> Value | None:
    if _OF_SOMETHING.match(context.text, context.end):
        return None
    known = m["portion"] or (m["the"] and m["season"] != "fall") or _LEADS_TO_SEASON.search(context.before)
    if not known:
        return None
    return _of_year(context.year_near(SEASON_STARTS[m["season"]] + 1 if m["season"] != "winter" else 1), m["season"])


def _of_year(year: int | None, season: str) -> Value:
    return values.season(year, season) if year else Value("season", f"XXXX-{SEASONS[season]}")


_THAT_YEAR = rf"(?:(?P<year>{YEAR})(?:[-/][0-9]{{2,4}})?|(?P<which>this|last|next|that|the same) year)"
_PART = r"(?:(?:early|late|mid|earlier|later)[ -])?"
_SEASON = f"(?P<season>{SEASON})"

ROWS: tuple[Pattern, ...] = (
    row(
        "summer of 2021",
        rf"(?:the )?{_PART}{_SEASON}(?: of|,)? {_THAT_YEAR}",
        _season,
        needs=("spring", "summer", "fall", "autumn", "winter"),
    ),
    row(
        "last summer",
        rf"{_PART}(?P<which>last|this|next|this past|this coming|the past) {_SEASON}",
        _which_season,
        needs=("spring", "summer", "fall", "autumn", "winter"),
    ),
    row(
        "that summer",
        rf"(?:{_PART}|later )(?:that|that same|the same|the following|the next) {_SEASON}",
        _that_season,
        "previous",
        needs=("spring", "summer", "fall", "autumn", "winter"),
    ),
    row(
        "in the summer",
        rf"(?P<portion>(?:early|late|later) in |the (?:beginning|middle|end|rest) of )?(?P<the>the )?{_PART}{_SEASON}",
        _bare_season,
        needs=("spring", "summer", "fall", "autumn", "winter"),
    ),
)
