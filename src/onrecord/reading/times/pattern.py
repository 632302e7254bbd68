"""A named pattern, a row of the table that the tagger runs, and the context in which its match is resolved."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from onrecord.reading.times import values
from onrecord.reading.times.values import Value
from onrecord.record.reading import Anchor

Match = re.Match[str]

_FORWARD = re.compile(
    r"\b(?:will|would|shall|won't|to be|(?:is|are|was|were) (?:to|due|set|expected|scheduled|planned|slated|likely)"
    r"|scheduled|due|expected|upcoming|expires?|plans? to|planned (?:to|for|a)|planning|going to|set (?:to|for)"
    r"|as (?:early|soon) as)\b|'ll\b"
)
_MODAL = re.compile(r"\b(?:could|may|might|begins?|starts?|opens?|resumes?|meets?|takes? place)\b")
"""Verbs that announce what stands behind them, not what stands before: "could vote on Friday"."""
_BACK = re.compile(r"\b(?:was|were|had|did|said|told|(?<!\bbe )[a-z]{3,}ed)\b")
_SENTENCE_END = re.compile(r"[.!?;](?:\s|$)")
_NEAR = 70

_TO_COME = 3
"""How many times farther off a day to come counts than a day gone by, where nothing announces it."""
_LONG_AGO = timedelta(days=1500)
"""An article that has named a year this far from its own is telling history: bare months belong to that year."""


@dataclass(frozen=True)
class Context:
    """Where an expression stands in a lowered text, and what it may be counted from.

    ``previous`` is the last resolved value with a first day; ``named`` the last one that named its own year,
    unless the article is news (it says "on Monday" more often than it names a year).
    """

    text: str
    start: int
    end: int
    published: date | None
    previous: Value | None = None
    named: Value | None = None

    @property
    def before(self) -> str:
        """The characters before it: at most 70, and no more than its sentence."""
        return _SENTENCE_END.split(self.text[max(0, self.start - _NEAR) : self.start])[-1]

    @property
    def after(self) -> str:
        """The characters behind it: at most 70, and no more than its sentence."""
        return _SENTENCE_END.split(self.text[self.end : self.end + _NEAR])[0]

    @property
    def told(self) -> date | None:
        """The day from which "two days later" is counted: that of the time before it, or else of publication."""
        return self.previous.start if self.previous else self.published

    @cached_property
    def ahead(self) -> bool:
        """Whether the words around it say that it is still to come. Most news is past, "Friday's vote" too."""
        if self.after.startswith("'s"):
            return False
        cues = [m.end() for pattern in (_FORWARD, _MODAL) for m in pattern.finditer(self.before)]
        if cues:
            return not _BACK.search(self.before, max(cues))
        return bool(_FORWARD.search(self.after)) and not _BACK.search(self.before)

    def weekday(self, number: int, step: int | None = None) -> date | None:
        """The day of that weekday: ``step`` 1 the next after publication, -1 the last before; else as the words say."""
        if self.published is None:
            return None
        gap = (number - self.published.weekday()) % 7
        if step == 1:
            gap = gap or 7
        elif step == -1 or (gap and not self.ahead):
            gap -= 7
        return self.published + timedelta(days=gap)

    def year_near(self, month: int, day: int = 15) -> int | None:
        """The year that puts a bare month and day nearest to publication, or to the history that is being told."""
        at, weight = self.published, 1 if self.ahead else _TO_COME
        if self.named and self.named.start and (at is None or abs(at - self.named.start) > _LONG_AGO):
            if self.named.grain == "year":
                return self.named.start.year
            at, weight = self.named.start, 1
        if at is None:
            return None
        gaps = []
        for year in (at.year - 1, at.year, at.year + 1):
            found = values.valid_day(year, month, min(day, 28))
            if found:
                days = (found - at).days
                gaps.append((days * weight if days > 0 else -days, year))
        return min(gaps)[1]


_BLANKS = {"[ -]": r"(?:\s{1,9}|-)", " ?": r"\s{0,9}", " ": r"\s{1,9}"}

Resolve = Callable[[Match, Context], Value | None]


@dataclass(frozen=True)
class Pattern:
    """``resolve`` gives the value of a match, or None where it is no expression of time after all."""

    name: str
    regex: re.Pattern[str]
    resolve: Resolve
    anchor: Anchor


def row(name: str, fragment: str, resolve: Resolve, anchor: Anchor = "published") -> Pattern:
    """A row of the table, named by an example; a blank in the fragment stands for white space, line ends included.

    Groups of one name have one sense in all rows: ``year``, ``month``, ``day``, ``weekday``, ``which`` (last, this,
    next), ``unit``, ``count``. A match with a ``year`` is absolute, whatever the row's anchor.
    """
    for plain, spaced in _BLANKS.items():
        fragment = fragment.replace(plain, spaced)
    return Pattern(name, re.compile(rf"(?<![\w$£€#.,/-])(?:{fragment})(?!\w)"), resolve, anchor)


def step(words: str | None) -> int:
    """-1 for "last", 1 for "next", 0 for "this" and for nothing."""
    found = set((words or "").split())
    if found & {"last", "previous", "past", "prior", "preceding"}:
        return -1
    return int(bool(found & {"next", "coming", "following"}))
