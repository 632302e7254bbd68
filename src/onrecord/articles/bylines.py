"""Who wrote it and which agency it came from, out of the lines that say so."""

import itertools
import re
from collections.abc import Iterator, Sequence

from onrecord.articles.agencies import AGENCY
from onrecord.articles.blocks import Labelled, first_dateline
from onrecord.articles.head import BYLINE_LABEL
from onrecord.articles.notices import COPYRIGHT
from onrecord.record.article import Stated

_BY = re.compile(r"\W{0,6}(?:(?:story|words|written|analysis|opinion|commentary) )?by:?\s+", re.IGNORECASE)
_ON = re.compile(r"\s+on\b[^,]{0,40}$")  # "Bloomberg News, Bloomberg News on March 20"
_BETWEEN = re.compile(r"(?<!\s)\s*(?:,\s*and\s|[,&|/–()]|\s(?:-|and|for|of|in)\s)\s*")
_NO_PERSON = re.compile(
    r"^[a-z]|^The |\b(?:News|Times|Post|Press|Tribune|Herald|Journal|Service|Agency|Network|Magazine|Chronicle|Dispatch"
    r"|Gazette|Standard|Ledger|Observer|Radio|Television|TV|Staff|Writer|Reporter|Correspondent|Editor|Bureau)s?\b"
)
_MARKS = " \t\r\n\u00a0*_"
_SYNDICATE = re.compile(
    r"(?:distributed|syndicated) by (?P<agency>[^.;,]{2,60}(?:\.[^.;,\s]{1,20}){0,2})", re.IGNORECASE
)


def in_lines(body: Sequence[Labelled]) -> tuple[Stated, ...]:
    """The names in the bylines of the text, in order."""
    return tuple(
        name
        for unit, label in body
        if label is BYLINE_LABEL
        for name in names(Stated(unit.text, f"line {unit.line}", unit.start, unit.end))
    )


def names(byline: Stated) -> tuple[Stated, ...]:
    """The writers in a byline: "By Jane Doe and Jim Roe, Associated Press" has two. Its body, where it names none."""
    opening = _BY.match(byline.value)
    at = opening.end() if opening else 0
    words = _ON.sub("", byline.value[at:])
    pieces = _pieces(words)
    people = list(itertools.takewhile(lambda piece: not _is_body(piece[1].strip(_MARKS)), pieces))
    return tuple(_part(byline, at + start, name) for start, name in people or pieces[:1])


def agency(body: Sequence[Labelled]) -> Stated | None:
    """From the dateline, else a byline, else a line that says who distributed it or holds the copyright."""
    return next((found for find in (_in_dateline, _in_byline, _in_notice) for found in find(body)), None)


def _in_dateline(body: Sequence[Labelled]) -> Iterator[Stated]:
    dated = first_dateline(body)
    if dated and dated[1].agency:
        unit, (start, end) = dated[0], dated[1].agency
        yield Stated(unit.text[start:end], f"dateline in line {unit.line}", unit.start + start, unit.start + end)


def _in_byline(body: Sequence[Labelled]) -> Iterator[Stated]:
    """An agency that we know, or a body that signs for itself: "Bloomberg News, Bloomberg News on"."""
    for unit, label in body:
        if label is not BYLINE_LABEL:
            continue
        line = Stated(unit.text, f"line {unit.line}", unit.start, unit.end)
        if known := AGENCY.search(unit.text):
            yield _part(line, known.start(), known.group())
        elif _ON.search(unit.text):
            pieces = _pieces(_ON.sub("", unit.text))
            if len(pieces) == 2 and pieces[0][1].strip(_MARKS) == pieces[1][1].strip(_MARKS):
                yield _part(line, *pieces[0])


def _in_notice(body: Sequence[Labelled]) -> Iterator[Stated]:
    for unit, label in body:
        if label.kind != "notice" or label.kept:
            continue
        line = Stated(unit.text, f"line {unit.line}", unit.start, unit.end)
        if by := _SYNDICATE.search(unit.text):
            yield _part(line, by.start("agency"), by["agency"])
        elif label.reason == COPYRIGHT and (known := AGENCY.search(unit.text)):
            yield _part(line, known.start(), known.group())


def _pieces(words: str) -> list[tuple[int, str]]:
    """The names in a line with their places, split at commas, "and", "for" and the like."""
    edges = [0, *(edge for between in _BETWEEN.finditer(words) for edge in between.span()), len(words)]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return [(start, words[start:end]) for start, end in pairs if words[start:end].strip(_MARKS)]


def _is_body(name: str) -> bool:
    return bool(_NO_PERSON.search(name) or AGENCY.fullmatch(name))


def _part(whole: Stated, at: int, words: str) -> Stated:
    """Some words of a statement with their own characters, without white space and Markdown marks around them."""
    value = words.strip(_MARKS)
    if whole.start is None:
        return Stated(value, whole.place)
    start = whole.start + at + words.index(value)
    return Stated(value, whole.place, start, start + len(value))
