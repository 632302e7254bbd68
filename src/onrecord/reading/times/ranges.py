"""Two times that are the ends of one: from 3 to 5 May, between 2014 and 2016, 1939-45, Monday through Wednesday."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.reading.times.tagger import lowered
from onrecord.record.reading import TimeMention
from onrecord.record.span import Span

_BETWEEN_ENDS = re.compile(r"\s{0,3}(?:-|\b(?:to|through|thru|until|till|(?P<and>and))\b)\s{0,3}(?:the\s)?")
_LONGEST = 15
_BETWEEN = re.compile(r"\bbetween\s{1,3}(?:the\s)?$")


def joined(text: str, times: Iterable[TimeMention]) -> Iterator[TimeMention]:
    """The times of an article's text, each range as one that spans both its ends, with an EDTF interval for a value.

    ``times`` are those of one reading, in order. Where a range ends before it begins, or the place of an end in the
    calendar is not known, both stay as they are.
    """
    first: TimeMention | None = None
    for last in times:
        whole = _range(text, first, last) if first else None
        if first and not whole:
            yield first
        first = whole or last
    if first:
        yield first


def _range(text: str, first: TimeMention, last: TimeMention) -> TimeMention | None:
    start, end = first.span.end, last.span.start
    between = _BETWEEN_ENDS.fullmatch(lowered(text[start:end])) if 0 < end - start <= _LONGEST else None
    if not between or not first.edtf or not last.edtf:
        return None
    if between["and"] and not _BETWEEN.search(lowered(text[max(0, first.span.start - 14) : first.span.start])):
        return None
    opens, closes = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    if not _before(opens, closes):
        return None
    timex3 = f"{first.timex3}/{last.timex3}" if first.timex3 and last.timex3 else None
    span = Span(first.span.article, first.span.start, last.span.end)
    return replace(first, span=span, edtf=f"{opens}/{closes}", timex3=timex3)


def _before(one: str, other: str) -> bool:
    """Whether an EDTF value without slash begins before another; as strings, years before year 1 run backwards."""
    if one.startswith("-") and other.startswith("-"):
        return other < one
    return one.startswith("-") or (one < other and not other.startswith("-"))
