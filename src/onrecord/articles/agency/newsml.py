"""NewsML-G2: one newsItem of IPTC's format for the exchange of news, with its text inside as NITF, XHTML or plain."""

from collections.abc import Iterator, Sequence

from onrecord.articles.agency import handling, moments, newsml1
from onrecord.articles.agency.content import Content, show
from onrecord.articles.agency.drafts import DATELINE, RIGHTS, SLUG, STANDFIRST, Draft, byline, headline
from onrecord.articles.agency.naming import ADDRESSES, TERMS, credit, note, outlet, summary
from onrecord.articles.agency.xmldocument import opened, text_of
from onrecord.errors import NothingToRead
from onrecord.record.snapshot import Snapshot
from onrecord.text.tree import Tree

_OTHERS = {
    "packageitem": "is a package: a list of other items without a text of its own",
    "conceptitem": "is an item on a concept, not an article",
    "knowledgeitem": "is a list of concepts, not an article",
    "planningitem": "is a plan of coverage, not an article",
    "catalogitem": "is a catalogue of codes, not an article",
}
_WRAPPERS = ("newsmessage", "newsml")


def draw(snapshot: Snapshot) -> Draft:
    """A newsItem taken apart; one of NewsML 1 too."""
    draft, tree, first = opened(snapshot, "newsitem", *_OTHERS, *_WRAPPERS)
    root = next(tree.inside(-1, "newsitem", *_OTHERS), first)
    name = tree.elements[root].name
    if name != "newsitem":
        raise NothingToRead(snapshot.source, _OTHERS.get(name, "is a message without any item"))
    if next(tree.inside(root, "newsmanagement", "newscomponent"), None) is not None:
        newsml1.fill(draft, tree, root, snapshot)
        return draft
    Item(draft, tree, root, snapshot).fill()
    return draft


class Item:
    """One newsItem on its way into a draft."""

    def __init__(self, draft: Draft, tree: Tree, root: int, snapshot: Snapshot) -> None:
        """Take the item's element."""
        self._draft, self._tree, self._root, self._snapshot = draft, tree, root, snapshot
        metas = (tree.first(root, name) for name in ("contentmeta", "itemmeta"))
        self._metas = [one for one in metas if one is not None]

    def fill(self) -> None:
        """Its parts, what it states, how it is to be handled. Raise NothingToRead where it has no text."""
        self._show()
        self._state()
        codes = [code for name in ("pubstatus", "signal", "genre", "role") for code in self._codes(name)]
        lines = [self._tree.words(one) for name in ("headline", "ednote", "slugline", "keyword", "title")
                 for one in self._all(name)]  # fmt: skip
        handling.notice(self._draft, codes, lines, self._words("embargoed"))

    def _show(self) -> None:
        draft, tree = self._draft, self._tree
        body = Content.of(tree, self._root)
        self._head(body)
        described = [text_of(tree, one) for one in self._all("description")]
        if body.blank:
            kind = next(iter(self._codes("itemclass")), "").rpartition(":")[2] or "unknown"
            if kind not in ("text", "unknown") or not described:
                raise NothingToRead(self._snapshot.source, f"is an item of the kind {kind!r} without a text in it")
        summary(draft, described, body.opening, alone=body.blank)
        show(draft, tree, body)
        for number in self._all("slugline"):
            draft.add(text_of(tree, number), SLUG)
        for name, label in (("copyrightnotice", RIGHTS), ("usageterms", TERMS)):
            for number in tree.inside(self._root, name):
                draft.add(text_of(tree, number), label)

    def _head(self, body: Content) -> None:
        """What stands above the body, unless the body says it itself."""
        draft, tree = self._draft, self._tree
        for number in self._all("ednote"):
            note(draft, text_of(tree, number))
        if not body.headed:
            self._headlines()
        for number in () if body.signed else self._all("by"):
            byline(draft, text_of(tree, number), "contentMeta by")
        for number in () if body.placed else self._all("dateline"):
            draft.add(text_of(tree, number), DATELINE)

    def _headlines(self) -> None:
        """The headline; others, and those that say that they are, stand under it."""
        for i, number in enumerate(self._all("headline")):
            if i == 0:
                headline(self._draft, text_of(self._tree, number), "contentMeta headline")
            else:
                self._draft.add(text_of(self._tree, number), STANDFIRST)

    def _state(self) -> None:
        draft, received = self._draft, self._snapshot.received
        created = ("firstcreated", "contentcreated", "versioncreated")
        _ = any(moments.state(draft, "published", self._words(name), name, received) for name in created)
        version, published = self._words("versioncreated"), self._words("firstcreated") or self._words("contentcreated")
        if moments.later(version, published):
            moments.state(draft, "updated", version, "itemMeta versionCreated", received)
        for name in ("creditline", "infosource"):
            for value in self._named(name):
                credit(draft, value, f"contentMeta {name}")
        for value in (*self._named("provider"), *self._named("copyrightholder", self._root)):
            outlet(draft, value, "itemMeta provider")
        if not self._all("by"):
            for value in self._named("creator"):
                draft.state("byline", value, "contentMeta creator")
        found = self._tree.attributes(self._root)
        guid = " ".join(found.get("guid", "").split())
        draft.state("url", guid if guid.startswith(ADDRESSES) else "", "guid of the item")
        tags = [self._tree.attributes(one).get("tag", "") for one in self._all("language")]
        draft.state("language", next(filter(None, [*tags, found.get("lang", "")]), ""), "language of the item")
        if not any(part.noun == "title" for part in draft.parts):
            draft.state("title", self._words("headline") or self._words("title"), "contentMeta headline")

    def _all(self, name: str) -> list[int]:
        return [child for meta in self._metas for child in self._tree.children(meta, name)]

    def _words(self, name: str) -> str:
        return next((self._tree.words(one) for one in self._all(name)), "")

    def _codes(self, name: str) -> Iterator[str]:
        for number in self._all(name):
            found = self._tree.attributes(number)
            yield from (found[key] for key in ("qcode", "uri", "literal") if key in found)

    def _named(self, name: str, root: int | None = None) -> Sequence[str]:
        """Whom elements of this name mean: by the name in them, their words, or else their code."""
        rows = self._all(name) if root is None else list(self._tree.inside(root, name))
        found = []
        for number in rows:
            inner = next(self._tree.inside(number, "name"), number)
            own = self._tree.attributes(number)
            code = own.get("literal") or own.get("qcode", "").rpartition(":")[2]
            found.append(self._tree.words(inner) or code)
        return [value for value in found if value]
