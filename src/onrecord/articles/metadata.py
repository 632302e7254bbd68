"""What the source states about the article, each with the place it came from. What it does not state is None."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from onrecord.articles import bylines
from onrecord.articles.blocks import Labelled, first_dateline
from onrecord.articles.dates import day_alone, edtf, in_path, labelled
from onrecord.articles.head import DATE, HEADLINE
from onrecord.articles.notices import COPYRIGHT
from onrecord.record.article import Stated

_KEYS = {
    "title": "title headline",
    "outlet": "outlet publisher publication site_name site newspaper",
    "agency": "agency wire news_agency",
    "published": "published date date_published datepublished publish_date publishdate pubdate pub_date published_at "
    "published_on publication_date",
    "updated": "updated modified last_modified lastmod date_modified datemodified updated_at last_updated",
    "url": "url canonical_url canonical link permalink source_url original_url",
    "language": "language lang locale",
    "byline": "byline author authors author.name authors.name by writer",
}
_EXCLUSIVE = re.compile(
    r"(?:read|see|get|find) more (?:exclusive )?(?:news|stories|articles) from (.{2,50}?)[.!]?", re.IGNORECASE
)
_HEADING = re.compile(r"#{1,6}\s+|[*_]{1,3}(?=\S)")
_HEADING_END = re.compile(r"[\s#*_]{1,9}$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_LONGEST = 500

Given = tuple[str, Stated]
"""A field stated outside of the running text: its folded key and its value."""


class Metadata(NamedTuple):
    """The fields of an Article that state something about it, by the same names."""

    title: Stated | None
    outlet: Stated | None
    agency: Stated | None
    published: Stated | None
    updated: Stated | None
    url: Stated | None
    language: Stated | None
    bylines: tuple[Stated, ...]
    notices: tuple[str, ...]


def given_as(given: Sequence[Given], noun: str) -> Iterator[Stated]:
    """The given fields for one of our nouns ("title", "published"), the surest key first."""
    for key in _KEYS[noun].split():
        yield from (field for name, field in given if name == key and 0 < len(field.value) <= _LONGEST)


def stated(given: Sequence[Given], body: Sequence[Labelled]) -> Metadata:
    """All that is stated: in given fields, else in the lines of the text, else in the URL."""
    notices: list[str] = []
    url = next((field for field in given_as(given, "url") if _host(field.value)), None)
    return Metadata(
        title=next(given_as(given, "title"), None) or _headline(body),
        outlet=next(given_as(given, "outlet"), None) or _named_outlet(body) or _outlet_of(url),
        agency=next(given_as(given, "agency"), None) or bylines.agency(body),
        published=_given_date(given, "published", notices)
        or _date_in(body, "published")
        or _filed(body)
        or _date_of(url),
        updated=_given_date(given, "updated", notices) or _date_in(body, "updated"),
        url=url,
        language=next((field for field in given_as(given, "language") if _LANGUAGE.fullmatch(field.value)), None),
        bylines=tuple(name for field in _authors(given) for name in bylines.names(field)) or bylines.in_lines(body),
        notices=tuple(notices),
    )


def _authors(given: Sequence[Given]) -> list[Stated]:
    """The fields of the first key for a writer: a list of them has several."""
    found = list(given_as(given, "byline"))
    return [field for field in found if field.place == found[0].place]


def _headline(body: Sequence[Labelled]) -> Stated | None:
    for unit, label in body:
        if label is HEADLINE:
            start = mark.end() if (mark := _HEADING.match(unit.text)) else 0
            end = closing.start() if mark and (closing := _HEADING_END.search(unit.text)) else len(unit.text)
            words = " ".join(unit.text[start:end].split())
            return Stated(words, f"line {unit.line}", unit.start + start, unit.start + end)
    return None


def _named_outlet(body: Sequence[Labelled]) -> Stated | None:
    """By the line that stands under an outlet's own articles: "Read more exclusive news from NAME"."""
    for unit, label in body:
        if label.kind == "navigation" and (found := _EXCLUSIVE.fullmatch(unit.text)):
            start, end = found.span(1)
            return Stated(found[1], f"line {unit.line}", unit.start + start, unit.start + end)
    return None


def _given_date(given: Sequence[Given], noun: str, notices: list[str]) -> Stated | None:
    for field in given_as(given, noun):
        if value := edtf(field.value):
            return Stated(value, field.place, field.start, field.end)
        notices.append(f"{field.place}: {field.value[:40]!r} is ambiguous or no date; the field is left empty")
    return None


def _date_in(body: Sequence[Labelled], noun: str) -> Stated | None:
    for unit, label in body:
        for role, words, value in labelled(unit.plain) if label is DATE else ():
            if role == noun:
                at = unit.text.find(words)
                span = (unit.start + at, unit.start + at + len(words)) if at >= 0 else (None, None)
                return Stated(value, f"line {unit.line}", *span)
    return None


def _filed(body: Sequence[Labelled]) -> Stated | None:
    """The day of the dateline. Its year, where it has none, from a copyright line of the agency that filed it."""
    dated = first_dateline(body)
    if not dated or not dated[1].day:
        return None
    unit, (start, end) = dated[0], dated[1].day
    day, place = unit.text[start:end], f"dateline in line {unit.line}"
    if not _YEAR.search(day) and dated[1].agency:
        agency = unit.text[slice(*dated[1].agency)]
        for notice, label in body:
            years = _YEAR.findall(notice.plain)
            if label.reason == COPYRIGHT and agency in notice.text and len(years) == 1:
                day, place = f"{day}, {years[0]}", f"{place}, its year in line {notice.line}"
                break
    value = day_alone(day)
    return Stated(value, place, unit.start + start, unit.start + end) if value else None


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if parts.scheme in ("http", "https") and "." in host else ""


def _outlet_of(url: Stated | None) -> Stated | None:
    return Stated(_host(url.value), f"host of the url in {url.place}") if url else None


def _date_of(url: Stated | None) -> Stated | None:
    day = in_path(urlsplit(url.value).path) if url else None
    return Stated(day, "date in the url") if day else None
