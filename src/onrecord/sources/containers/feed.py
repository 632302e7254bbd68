"""Saved feeds: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. Each entry is a document."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import tee

from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import Piece
from onrecord.sources.containers.cutting import MOST_ITEMS, Cut, Cutting, cutting, numbered
from onrecord.sources.stream import Stream, held
from onrecord.text.jsonrow import Value, read, unescaped
from onrecord.text.tree import Tree, tree

_ENTRIES = ("item", "entry")
_HEAD = ("title", "link", "language", "publisher")
_ADDRESSES = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry states of itself, as it is written; "" for what it does not. ``data`` is its document."""

    link: str
    id: str
    published: str
    updated: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Feed:
    """A saved feed, one document an entry. Its place is the entry's own id or address."""

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:
        """The entries in the order of the feed; at its end what of it could not be read."""
        said: list[str] = []
        found, names = tee(each(stream.whole(name, limit), said))
        for place, entry in zip(numbered(one.id or one.link for one in names), found, strict=True):
            yield Piece(place, held(entry.data), media="entry")
        for words in said:
            yield Notice(name, words)


def entries(data: bytes) -> tuple[Entry, ...]:
    """The entries of a feed; none of what is no feed. Never raises, and opens nothing that they name."""
    return tuple(each(data, []))


def each(data: bytes, said: list[str]) -> Iterator[Entry]:
    """The entries of a feed, one by one; ``said`` gets what is wrong with it, in words."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _of_json(data, said)
        return
    found = cutting(data, _ENTRIES, _HEAD)
    yield from (_of_xml(found, cut) for cut in found.cuts)
    said += [found.broken] if found.broken else []


def _of_xml(found: Cutting, cut: Cut) -> Entry:
    inner = tree(found.decoded(cut.start, cut.end))
    links = [(inner.attributes(one), inner.words(one)) for one in inner.children(0, "link")]
    alternate = [
        one["href"]
        for one, words in links
        if not words and one.get("rel", "alternate") == "alternate" and "href" in one
    ]
    own = _words(inner, "guid", "id") or inner.attributes(0).get("about", "")
    named = [words for _, words in links if words]
    link = next(iter([*named, *alternate]), own if own.startswith(_ADDRESSES) else "")
    published = _words(inner, "pubdate", "published", "issued", "date")
    return Entry(link, own, published, _words(inner, "updated", "modified"), found.document(cut))


def _words(inner: Tree, *names: str) -> str:
    return next((words for name in names for one in inner.children(0, name) if (words := inner.words(one))), "")


def _of_json(data: bytes, said: list[str]) -> Iterator[Entry]:
    page = read(data.decode("latin-1"))
    feed = page.fields(page.root)
    items = page.items(feed.get("items"))
    named = [(name, _raw(data, feed.get(name))) for name in ("title", "language")]
    head = b"".join(b'"%s":"%s",' % (name.encode(), raw) for name, raw in named if raw)
    more = f"it has more than {MOST_ITEMS:,} items; the rest is not read" if len(items) > MOST_ITEMS else ""
    said += [words for words in (page.broken, more) if words]
    for item in items[:MOST_ITEMS]:
        fields = page.fields(item)
        if not fields:
            continue
        link, own, published, updated = (
            _text(data, fields.get(name)) for name in ("url", "id", "date_published", "date_modified")
        )
        document = b"{" + head + b'"items":[' + data[item.start : item.end] + b"]}"
        yield Entry(link or (own if own.startswith(_ADDRESSES) else ""), own, published, updated, document)


def _raw(data: bytes, value: Value | None) -> bytes:
    return data[value.start : value.end] if value and value.is_text and value.end - value.start < 2_048 else b""


def _text(data: bytes, value: Value | None) -> str:
    """A string by its places in the bytes."""
    if value is None or not value.is_text:
        return ""
    return " ".join(
        unescaped(data[value.start : min(value.end, value.start + 2_048)].decode("utf-8", "replace")).split()
    )
