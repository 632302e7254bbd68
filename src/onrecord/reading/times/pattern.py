"""A named pattern: a row of the table that the tagger runs."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.reading.times.context import Context
from onrecord.reading.times.values import Value
from onrecord.record.reading import Anchor

Match = re.Match[str]
Resolve = Callable[[Match, Context], Value | tuple[Value, Value] | None]

_BLANKS = {"[ -]": r"(?:\s{1,9}|-)", " ?": r"\s{0,9}", " ": r"\s{1,9}"}


@dataclass(frozen=True)
class Pattern:
    """``resolve`` gives the value of a match, or None where it is no expression of time after all.

    Two values are of two expressions, the groups ``first`` and ``last``: both ends of "May 3-5".
    """

    name: str
    regex: re.Pattern[str]
    resolve: Resolve
    anchor: Anchor
    needs: tuple[str, ...] = ()

    def may_match(self, text: str) -> bool:
        """Whether a lowered text has one of the pieces of words that every match has: far cheaper than to search."""
        return not self.needs or any(piece in text for piece in self.needs)


def row(
    name: str,
    fragment: str,
    resolve: Resolve,
    anchor: Anchor = "published",
    *,
    needs: tuple[str, ...] = (),
    behind_hyphen: bool = False,
) -> Pattern:
    """A row of the table, named by an example; a blank in the fragment stands for white space, line ends included.

    Groups of one name have one sense in all rows: ``year``, ``month``, ``day``, ``weekday``, ``which`` (last, this,
    next), ``unit``, ``count``. A match with a ``year`` is absolute, whatever the row's anchor. Only a row that is
    ``behind_hyphen`` finds "August" in "May-August".
    """
    for plain, spaced in _BLANKS.items():
        fragment = fragment.replace(plain, spaced)
    before = r"(?<![\w$£€#.,/])" + ("" if behind_hyphen else "(?<!-)")
    return Pattern(name, re.compile(rf"{before}(?:{fragment})(?!\w)"), resolve, anchor, needs)


def step(words: str | None) -> int:
    """-1 for "last", 1 for "next", 0 for "this" and for nothing."""
    found = set((words or "").split())
    if found & {"last", "previous", "past", "prior", "preceding"}:
        return -1
    return int(bool(found & {"next", "coming", "following"}))
