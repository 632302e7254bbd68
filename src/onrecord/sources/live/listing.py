"""What a feed, a sitemap, a list of feeds or a front page names: addresses, not articles."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import NamedTuple
from xml.parsers.expat import ExpatError, ParserCreate

from onrecord.sources.codings import decoded
from onrecord.sources.containers.feed import Feed, entries
from onrecord.sources.formats import LOOKED_AT, recognise
from onrecord.sources.signs import root

MOST = 50_000
"""Addresses of one list that are looked at: what the protocol lets a sitemap have (sitemaps.org)."""

SITEMAPS = 20
"""Sitemaps of an index that are followed: the newest. The others are an archive."""

FEEDS = 5
"""Feeds of a front page that are followed: the first. The others are of its parts."""

_INDEX = root("sitemapindex")
_SITEMAP = root("urlset", "sitemapindex")
_OPML = root("opml")
_PLACES = frozenset(("url", "sitemap"))
_DATES = frozenset(("lastmod", "publication_date"))
_LONGEST = 4096
_LONGEST_FEED = 4_000_000
_HEAD = 1 << 19
_LINK = re.compile(rb"<link\b([^<>]{0,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    rb"([a-z]{1,20})\s{0,9}=\s{0,9}(?:\"([^\"<>]{0,1500})\"|'([^'<>]{0,1500})'|([^\s\"'<>]{1,1500}))", re.IGNORECASE
)
_FEED = re.compile(rb"application/(?:(?:rss|atom|rdf)\+xml|feed\+json)", re.IGNORECASE)


class Named(NamedTuple):
    """An address as a list names it, and when it last changed, as ISO 8601 in UTC, "" if the list does not say."""

    url: str
    changed: str = ""


class Listing(NamedTuple):
    """What a list names. ``lists``: these are lists themselves."""

    names: tuple[Named, ...]
    lists: bool = False


def listing(body: bytes, limit: int) -> Listing | None:
    """What a feed, a sitemap, an index of sitemaps or an OPML file names, in gzip or not; None for what is no list.

    The newest come first, then those without a date, in the order of the list. ``limit``: bytes that are unpacked.
    """
    if body.startswith(b"\x1f\x8b"):
        body, _ = decoded(body, ("gzip",), limit)
    head = body[:LOOKED_AT]
    if _SITEMAP(head):
        index = _INDEX(head)
        return Listing(_newest(_read(body).places)[: SITEMAPS if index else None], lists=index)
    if _OPML(head):
        return Listing(tuple(map(Named, dict.fromkeys(_read(body).feeds))), lists=True)
    if isinstance(recognise(head).container, Feed):
        stated = entries(body[:_LONGEST_FEED])[:MOST]
        dated = (Named(one.link, max(moment(one.updated), moment(one.published))) for one in stated)
        return Listing(_newest(name for name in dated if name.url))
    return None


def announced(page: bytes) -> Listing:
    """The feeds that a page of HTML names in its head (``<link rel=alternate>``), each once, in their order."""
    found: dict[str, None] = {}
    for link in _LINK.finditer(page[:_HEAD]):
        stated = {one[1].lower(): one[2] or one[3] or one[4] or b"" for one in _ATTRIBUTE.finditer(link[1])}
        if b"alternate" in stated.get(b"rel", b"").lower().split() and _FEED.match(stated.get(b"type", b"").strip()):
            found[unescape(stated.get(b"href", b"").decode("utf-8", "replace")).strip()] = None
    return Listing(tuple(Named(url) for url in found if url)[:FEEDS], lists=True)


def moment(stated: str) -> str:
    """A date as feeds and sitemaps write it, as ISO 8601 in UTC; "" for what is none."""
    text = stated.strip()[:64]
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            found = read(text)
            found = found if found.tzinfo else found.replace(tzinfo=UTC)
            return found.astimezone(UTC).isoformat(timespec="seconds")
        except (ValueError, TypeError, OverflowError, IndexError):
            continue
    return ""


def _newest(places: Iterable[Named]) -> tuple[Named, ...]:
    found: dict[str, str] = {}
    for url, changed in places:
        found[url] = max(changed, found.get(url, ""))
    return tuple(sorted((Named(*one) for one in found.items()), key=lambda one: one.changed, reverse=True))


class _Enough(Exception):
    """More is named than is looked at, or what no list has is in it."""


class _Reader:
    """Takes down what a sitemap or an OPML file names as its elements come: no tree is built, it may be long."""

    def __init__(self) -> None:
        self.places: list[Named] = []
        self.feeds: list[str] = []
        self._url: str | None = None
        self._changed = ""
        self._reading = ""
        self._text = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = _local(tag)
        if name in _PLACES:
            self._url = self._changed = ""
        elif name == "outline":
            stated = {key.lower(): value.strip() for key, value in attributes.items()}
            if stated.get("xmlurl"):
                self.feeds.append(stated["xmlurl"])
                self._check()
        elif self._url is not None and (name == "loc" or name in _DATES):
            self._reading, self._text = name, ""

    def data(self, text: str) -> None:
        """Characters of an element."""
        if self._reading and len(self._text) < _LONGEST:
            self._text += text

    def end(self, tag: str) -> None:
        """An element ends."""
        name = _local(tag)
        if name in _PLACES:
            if self._url:
                self.places.append(Named(self._url, self._changed))
                self._check()
            self._url = None
        elif name == self._reading:
            if name == "loc":
                self._url = self._url or self._text.strip()  # the first: those of its pictures come later
            else:
                self._changed = max(self._changed, moment(self._text))
        self._reading = ""

    def entity(self, *_declared: object) -> None:
        """An entity is declared: no list needs one, bombs do."""
        raise _Enough

    def _check(self) -> None:
        if len(self.places) + len(self.feeds) >= MOST:
            raise _Enough


def _read(body: bytes) -> _Reader:
    """What is named up to where the XML can be read. Expat opens nothing, and what declares an entity is not read."""
    reader = _Reader()
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler, parser.EntityDeclHandler = reader.data, reader.entity
    with suppress(ExpatError, ValueError, LookupError, _Enough):
        parser.Parse(body, True)
    return reader


def _local(tag: str) -> str:
    return tag.rpartition(":")[2]
