"""Moments that a page marks with ``time``, and the characters of its text that stand in them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from onrecord.articles.dates import edtf
from onrecord.articles.html.visible import Visible
from onrecord.record.article import Stated

_PUBLISHED = re.compile(r"datepublished|pubdate|publish|entry-date|dt-published")
_LONGEST = 600  # characters of the page between a tag of a time and its end


class Tag(NamedTuple):
    """The opening tag of a ``time``: where it ends in the page, its moment as written, its classes and marks."""

    end: int
    moment: str
    marks: str


class Moment(NamedTuple):
    """Characters ``start`` to ``end`` of the text, and the day that their element states."""

    start: int
    end: int
    day: date


def moments(page: str, seen: Visible, tags: Sequence[Tag]) -> list[Moment]:
    """Those that a reader sees something of."""
    begins, starts, _ = seen.pieces
    found = []
    for tag in tags:
        until = page.find("</time", tag.end, tag.end + _LONGEST)
        first = bisect_left(starts, tag.end)
        behind = bisect_left(starts, until if until >= 0 else tag.end)
        value = edtf(tag.moment) or edtf(tag.moment[:10]) or ""
        if first < behind and len(value) >= 10:
            end = begins[behind] if behind < len(begins) else len(seen.text)
            found.append(Moment(begins[first], end, date.fromisoformat(value[:10])))
    return found


def marked(tags: Sequence[Tag]) -> Stated | None:
    """The one moment that tags mark as that of publication; None if they mark several days."""
    found = {value[:10]: value for tag in tags if _PUBLISHED.search(tag.marks) and (value := edtf(tag.moment))}
    return Stated(found.popitem()[1], "time, marked as published") if len(found) == 1 else None
