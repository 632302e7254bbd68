"""The lines of a page that name days, with the elements that they stand in."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from onrecord.articles.html.days import YEARS, Day, Order, days
from onrecord.articles.html.moments import Moment
from onrecord.articles.html.visible import Visible

_LONGEST = 400  # characters of a line in which days are looked for
_MOST = 1_000  # lines in which days are looked for
_TAG = 400  # characters of a tag right before a day
_DIGIT = re.compile(r"\d")
_NAME = re.compile(r"[a-z]+")
_NAMES = re.compile(r"(?:class|id|itemprop|property|data-testid)\s*=\s*[\"']?([^\"'>]{1,300})")


Shape = tuple[str, ...]
"""What the names around the lines of one list have in common."""


class Line(NamedTuple):
    """A passage with days. ``names`` are those of the innermost element; lines of one list have the same ``shape``."""

    number: int
    words: str
    days: tuple[Day, ...]
    names: str
    shape: Shape


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of a page when its days are looked for. ``headline``, ``body``: numbers of passages."""

    page: str
    seen: Visible
    kept: Sequence[bool]
    headline: int | None
    body: tuple[int, int]
    moments: Sequence[Moment]

    def lines(self, order: Order) -> Iterator[Line]:
        """From top to bottom. ``order``: of the numbers of a day (see ``days``)."""
        seen = self.seen
        begins = [passage.start for passage in seen.passages]
        marked: dict[int, list[Moment]] = {}
        for moment in self.moments:
            marked.setdefault(bisect_right(begins, moment.start) - 1, []).append(moment)
        numbers = {bisect_right(begins, match.start()) - 1 for match in YEARS.finditer(seen.text)} | marked.keys()
        for number in self._nearest(numbers):
            passage = seen.passages[number]
            words = seen.text[passage.start : min(passage.end, passage.start + _LONGEST)]
            found = _read(days(words, order), passage.start, words, marked.get(number, ()))
            if found:
                element = seen.of(passage)
                outer = seen.elements[element.outer]
                tag = _tag_before(self.page, seen.place(passage.start + found[0].start)[0])
                shape = _shape(tag, element.names, outer.name, outer.names)
                yield Line(number, words, tuple(found), f"{tag} {element.names}", shape)

    def _nearest(self, numbers: Set[int]) -> list[int]:
        """In order; of a list without end those that are next to the headline or the beginning of the text."""
        at = self.body[0] if self.headline is None else self.headline
        return sorted(sorted(numbers, key=lambda number: abs(number - at))[:_MOST])


def _read(found: list[Day], start: int, words: str, moments: Sequence[Moment]) -> list[Day]:
    """The days of a line; one in a ``time`` is read as that says. Where they say different days, neither counts."""
    for moment in moments:
        begin, end = moment.start - start, min(moment.end - start, len(words))
        inside = [day for day in found if begin <= day.start < end]
        if not inside and any(map(str.isdigit, words[begin:end])):
            found.append(Day(moment.day, begin, end))
        for day in inside:
            if moment.day in (day.value, day.other):
                found[found.index(day)] = Day(moment.day, day.start, day.end)
            elif abs(moment.day - day.value).days > 1:
                found.remove(day)
    return sorted(found, key=lambda day: day.start)


def _tag_before(page: str, at: int) -> str:
    """Name, classes and properties of the opening tag right before a place in the page; "" if it is something else."""
    begin = page.rfind("<", max(0, at - _TAG), at)
    tag = page[begin:at].rstrip().lower() if begin >= 0 else ""
    if not tag.endswith(">") or tag.startswith("</"):
        return ""
    return " ".join((*_NAME.findall(tag)[:1], *_NAMES.findall(tag)))


def _shape(*names: str) -> Shape:
    """Names without what numbers them."""
    return tuple(map(_unnumbered, names))


@lru_cache(maxsize=4096)
def _unnumbered(name: str) -> str:
    return " ".join(word for word in name.split() if not _DIGIT.search(word))
