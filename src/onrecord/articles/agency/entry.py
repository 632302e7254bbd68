"""An entry of a feed, RSS 0.9x, 1.0, 2.0 or Atom: with its whole text, or with a summary that says that it is one."""

import re
from collections.abc import Iterator

from onrecord.articles.agency import handling, jsonentry, moments
from onrecord.articles.agency.body import readable, show_body
from onrecord.articles.agency.drafts import Draft, headline
from onrecord.articles.agency.flowing import passages
from onrecord.articles.agency.naming import ADDRESSES
from onrecord.articles.agency.strands import Strand, joined
from onrecord.articles.agency.xmldocument import content_of, opened
from onrecord.errors import NothingToRead
from onrecord.record.snapshot import Snapshot
from onrecord.text.tree import Tree

_FOREIGN = frozenset(
    ("media", "itunes", "googleplay", "podcast", "geo", "georss", "slash", "wfw", "thr", "sy", "image")
)
"""Prefixes of modules whose elements have the names of a feed's own."""

_WHOLE = ("encoded", "content", "full-text", "body")
_SUMMARIES = ("description", "summary", "abstract", "subtitle")
_PUBLISHED = ("pubdate", "published", "issued", "date", "created")
_UPDATED = ("updated", "modified", "lastmodified")
_WRITER = re.compile(r"[^\s()<>@]{1,80}@[^\s()<>@]{1,80}\s*\((?P<name>[^()]{1,100})\)")


def draw(snapshot: Snapshot) -> Draft:
    """An entry taken apart, of a feed that holds nothing else. Raise NothingToRead where it says nothing."""
    if snapshot.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return jsonentry.draw(snapshot)
    draft, tree, number = opened(snapshot, "item", "entry")
    Entry(draft, tree, number, snapshot).fill()
    return draft


class Entry:
    """One entry on its way into a draft."""

    def __init__(self, draft: Draft, tree: Tree, number: int, snapshot: Snapshot) -> None:
        """Take the entry's element."""
        self._draft, self._tree, self._number, self._snapshot = draft, tree, number, snapshot

    def fill(self) -> None:
        """Its parts and what it states."""
        draft, tree = self._draft, self._tree
        for number in self._own("title"):
            title = self._text(number)
            headline(draft, readable(title) if title else None, "title of the entry")
            break
        for name in self._writers():
            draft.state("byline", name, "author of the entry")
        wholes = [text for name in _WHOLE for one in self._own(name) if (text := self._text(one))]
        summaries = [text for name in _SUMMARIES for one in self._own(name) if (text := self._text(one))]
        if not show_body(draft, max(wholes, key=lambda one: len(one.text), default=None), summaries):
            raise NothingToRead(self._snapshot.source, "is an entry of a feed without any text")
        self._state()
        keywords = [tree.attributes(one).get("term") or tree.words(one) for one in self._own("category", "keywords")]
        handling.notice(draft, (), [*(tree.words(one) for one in self._own("title")), *keywords])

    def _text(self, number: int) -> Strand | None:
        """The text of an element, which may be XHTML, HTML in characters, or plain; None for none."""
        if next(self._tree.children(number), None) is not None:
            return joined([passage.strand for passage in passages(self._tree, number)])
        strand = content_of(self._tree, number)
        return strand if strand.text.strip() else None

    def _state(self) -> None:
        draft, tree, received = self._draft, self._tree, self._snapshot.received
        dates = [
            (tree.words(one), tree.elements[one].name) for name in (*_PUBLISHED, *_UPDATED) for one in self._own(name)
        ]
        _ = any(moments.state(draft, "published", value, f"{name} of the entry", received) for value, name in dates)
        first = next((value for value, _ in dates), "")
        for number in self._own(*_UPDATED):
            if moments.later(tree.words(number), first):
                moments.state(draft, "updated", tree.words(number), "updated of the entry", received)
        draft.state("url", next(self._addresses(), self._snapshot.url), "link of the entry")
        for number in self._own("source", "publisher", "creditline"):
            inner = next(tree.children(number, "title", "name"), number)
            draft.state("outlet", tree.words(inner), "source of the entry")
        if not next((value for noun, value in draft.given if noun in ("outlet", "url")), None):
            draft.state("outlet", self._of_feed("title"), "title of the feed")
        spoken = [tree.attributes(one).get("lang", "") for one in (self._number, *tree.inside(-1, "feed", "rss"))]
        draft.state("language", next(filter(None, [*spoken, self._of_feed("language")]), ""), "language of the feed")

    def _addresses(self) -> Iterator[str]:
        """Where its page is, the surest first."""
        tree = self._tree
        links = [(tree.attributes(one), tree.words(one)) for one in self._own("origlink", "link")]
        yield from (words for _, words in links if words.startswith(ADDRESSES))
        yield from (one["href"] for one, _ in links if one.get("rel", "alternate") == "alternate" and "href" in one)
        for number in self._own("guid", "id"):
            if tree.attributes(number).get("ispermalink", "true") != "false" and (words := tree.words(number)):
                yield from (words,) if words.startswith(ADDRESSES) else ()
        about = tree.attributes(self._number).get("about", "")
        yield from (about,) if about.startswith(ADDRESSES) else ()

    def _writers(self) -> Iterator[str]:
        """Who wrote it: a name in an element of its own, behind an address, or bare."""
        for number in self._own("author", "creator", "byline"):
            names = [self._tree.words(one) for one in self._tree.children(number, "name")]
            words = self._tree.words(number)
            found = _WRITER.fullmatch(words)
            yield from names or ([found["name"]] if found else [] if "@" in words else [words])

    def _own(self, *names: str) -> Iterator[int]:
        """Its own elements of these names, those of other modules left out."""
        for number in self._tree.children(self._number, *names):
            start = self._tree.elements[number].start + 1
            prefix = self._tree.page[start : start + 20].partition(":")[0]
            if prefix not in _FOREIGN:
                yield number

    def _of_feed(self, name: str) -> str:
        """What the feed around it states."""
        for outer in self._tree.inside(-1, "channel", "feed"):
            for number in self._tree.children(outer, name):
                return self._tree.words(number)
        return ""
