"""How far the telling of an article has come: the time named last, and whether it tells news or a history."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.reading.times import relative, seasons, weekdays
from onrecord.reading.times.context import Context
from onrecord.reading.times.pattern import Match, Pattern
from onrecord.reading.times.values import Value

Pair = tuple[Match, Pattern]

_OF_NEWS = frozenset(
    row.name
    for row in weekdays.ROWS + relative.ROWS + seasons.ROWS
    if row.anchor == "published" and row.name not in {"now", "in the summer", "summer of 2021"}
)
"""What news counts from its own day."""
_OF_HISTORY = ("year", "bc")
"""Groups that name the year of a match."""
_LEAST_NAMES, _LEAST_RATE = 4, 4
"""A history names years so often at least, and so many times as often as news' own "on Monday" and "last month"."""
BACKWARD = frozenset({"two weeks later", "three days ago", "the year-ago quarter"})
"""Glances back and forth, from which the telling returns to where it was."""
_DAYS = frozenset({"day", "hour", "minute"})
_SENTENCE_END = re.compile(r"[.!?;](?:\s|$)")
_NEAR = 100


def _alone(text: str, m: Match) -> Context:
    return Context(text, m.start(), m.end(), None)


def tells_history(pieces: Iterable[Iterable[Pair]]) -> bool:
    """Whether an article names years, and far more often than it counts from the day of its own publication."""
    years: set[tuple[int, int]] = set()
    news: set[tuple[int, int]] = set()
    for index, pairs in enumerate(pieces):
        for m, row in pairs:
            groups = m.groupdict()
            years.update((index, m.start(name)) for name in _OF_HISTORY if groups.get(name))
            if row.name in _OF_NEWS:
                news.add((index, m.start()))
    return len(years) >= max(_LEAST_NAMES, _LEAST_RATE * len(news))


class Telling:
    """Follows one article from its first time to its last."""

    def __init__(self, pieces: Sequence[tuple[str, Sequence[Pair]]], published: date | None) -> None:
        """``pieces`` are the stretches of the article's lowered text with all matches in them, in order."""
        self.published = published
        self.history = tells_history(pairs for _, pairs in pieces)
        self._coming = [
            (index, m.start(), int(m["year"]))
            for index, (text, pairs) in enumerate(pieces)
            for m, row in pairs
            if self.history and m.groupdict().get("year") and row.resolve(m, _alone(text, m))
        ][::-1]
        self._previous: Value | None = None
        self._day: Value | None = None
        self._named: Value | None = None
        self._named_before: Value | None = None
        self._place = (-1, 0)

    def context(self, index: int, text: str, m: Match) -> Context:
        """What a match in the piece of that index, a lowered text, may be counted from."""
        beside = None
        if self._place[0] == index and not _SENTENCE_END.search(
            text, max(self._place[1], m.start() - _NEAR), m.start()
        ):
            beside = self._previous
        named = self._standing(index, m.end())
        return Context(text, m.start(), m.end(), self.published, self._previous, named, beside, self._day, self.history)

    def _standing(self, index: int, end: int) -> Value | None:
        """The time named last; the one before it, where the telling goes on as if the last were a glance aside."""
        while self._coming and self._coming[-1][:2] < (index, end):
            self._coming.pop()
        before, last = self._named_before, self._named
        if not (before and before.start and last and last.start and self._coming):
            return last
        coming = self._coming[-1][2]
        aside = before.start.year <= coming < last.start.year or last.start.year < before.start.year <= coming
        return before if aside else last

    def tell(self, index: int, end: int, value: Value, of_calendar: bool, pattern: str) -> None:
        """Take note of a time that has been found, which ends there."""
        if value.start is None and value.ancient is None:
            return
        if pattern not in BACKWARD:
            self._previous, self._place = value, (index, end)
            self._day = value if value.grain in _DAYS else self._day
        if of_calendar:
            if not (self._named and self._named.start and value.start and self._named.start.year == value.start.year):
                self._named_before = self._named
            self._named = value
