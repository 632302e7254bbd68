"""NITF 2.x and 3.x: the news industry's text format of IPTC, by itself or inside of NewsML."""

from collections.abc import Iterable
from itertools import chain

from onrecord.articles.agencies import AGENCY
from onrecord.articles.agency import handling, moments
from onrecord.articles.agency.drafts import (
    BY_KIND,
    CHANGE,
    DATELINE,
    RIGHTS,
    STANDFIRST,
    Draft,
    byline,
    headline,
)
from onrecord.articles.agency.flowing import Passage, passages
from onrecord.articles.agency.naming import ADDRESSES, credit, note, outlet, summary
from onrecord.articles.agency.xmldocument import attribute_of, opened, text_of
from onrecord.articles.head import BYLINE_LABEL
from onrecord.articles.rules import Label
from onrecord.record.snapshot import Snapshot
from onrecord.text.tree import Tree

_DISTRIBUTOR = Label("byline", False, "who distributed it")


def draw(snapshot: Snapshot) -> Draft:
    """A document of NITF taken apart."""
    draft, tree, root = opened(snapshot, "nitf")
    _note(draft, tree, root)
    show(draft, tree, root)
    _state(draft, tree, root, snapshot.received)
    return draft


def show(draft: Draft, tree: Tree, root: int, *, titled: bool = False) -> None:
    """The parts of its body, in the order in which they are read. ``titled``: the headline is there already."""
    head, content, end = (next(tree.inside(root, name), None) for name in ("body.head", "body.content", "body.end"))
    if head is None and content is None:
        body = next(tree.inside(root, "body"), root)
        show_passages(draft, passages(tree, body))
        return
    text = passages(tree, content) if content is not None else []
    if head is not None:
        opening = " ".join(" ".join(passage.strand.text.split()) for passage in text[:20])
        _head(draft, tree, head, opening, titled=titled)
    show_passages(draft, text)
    if end is not None:
        for passage in passages(tree, end):
            draft.add(passage.strand, BY_KIND["notice"] if passage.kind == "notice" else None)


def show_passages(draft: Draft, found: Iterable[Passage]) -> None:
    """Passages as parts: a kind by the element that they stand in, else by the rules for lines."""
    for passage in found:
        draft.add(passage.strand, BY_KIND.get(passage.kind))


def _head(draft: Draft, tree: Tree, head: int, opening: str, *, titled: bool) -> None:
    for number in tree.inside(head, "hl1"):
        if not titled:
            headline(draft, text_of(tree, number), "NITF hl1")
        break
    for number in tree.inside(head, "hl2"):
        draft.add(text_of(tree, number), STANDFIRST)
    for number in tree.inside(head, "note"):
        note(draft, text_of(tree, number))
    for number in tree.inside(head, "byline"):
        _byline(draft, tree, number)
    for number in tree.inside(head, "distributor"):
        credit(draft, tree.words(number), "NITF distributor")
        draft.add(text_of(tree, number), _DISTRIBUTOR)
    for number in tree.inside(head, "abstract"):
        summary(draft, [passage.strand for passage in passages(tree, number)], opening, alone=False)
    for number in tree.inside(head, "dateline"):
        draft.add(text_of(tree, number), DATELINE)
    for number in tree.inside(head, "copyrite", "rights"):
        draft.add(text_of(tree, number), RIGHTS)


def _byline(draft: Draft, tree: Tree, number: int) -> None:
    """The persons who are marked as such; else its words, without the writer's title where that is marked."""
    persons = [tree.words(person) for person in tree.inside(number, "person")]
    titles = [tree.words(title) for title in tree.inside(number, "byttl")]
    for title in titles:
        if known := AGENCY.search(title):
            draft.state("agency", known.group(), "NITF byttl")
    if not persons and not titles:
        byline(draft, text_of(tree, number), "NITF byline")
        return
    words = tree.words(number)
    for title in titles:
        words = words.replace(title, "").rstrip(" ,")
    for name in persons or [words]:
        draft.state("byline", name, "NITF byline")
    draft.add(text_of(tree, number), BYLINE_LABEL)


def _note(draft: Draft, tree: Tree, root: int) -> None:
    """The messages to editors in its head, which are attributes."""
    for number in tree.inside(root, "ed-msg", "correction"):
        label = CHANGE if tree.elements[number].name == "correction" else None
        info = attribute_of(tree, number, "info")
        if label and info:
            draft.add(info, label)
        else:
            note(draft, info)


def _state(draft: Draft, tree: Tree, root: int, received: str) -> None:
    """What its head states."""
    data = next(tree.inside(root, "docdata"), root)
    publication = next(tree.inside(root, "pubdata"), None)
    published = tree.attributes(publication) if publication is not None else {}
    issue, release = (_of(tree, data, name, "norm") for name in ("date.issue", "date.release"))
    if not any(part.noun == "title" for part in draft.parts):
        draft.state("title", next((tree.words(one) for one in tree.inside(root, "title")), ""), "NITF title")
    dates = (("date.issue", issue), ("date.release", release), ("pubdata", published.get("date.publication", "")))
    _ = any(moments.state(draft, "published", value, f"NITF {place}", received) for place, value in dates)
    revisions = [tree.attributes(one).get("norm", "") for one in tree.inside(root, "revision-history")]
    moments.state(draft, "updated", max(revisions, default=""), "NITF revision-history", received)
    _source(draft, tree, data, published.get("name", ""))
    address = next((one for one in (published.get("ex-ref", ""), _of(tree, data, "doc-id", "id-string"))
                    if one.startswith(ADDRESSES)), "")  # fmt: skip
    draft.state("url", address, "NITF doc-id")
    spoken = (tree.attributes(one).get("lang", "") for one in (root, *tree.inside(root, "body")))
    draft.state("language", next(filter(None, spoken), ""), "NITF xml:lang")
    _handle(draft, tree, root, data, release if moments.later(release, issue) else "")


def _source(draft: Draft, tree: Tree, data: int, publication: str) -> None:
    """Whose text it is: the paper that printed it, the agency that holds or filed it."""
    holder, filed = _of(tree, data, "doc.copyright", "holder"), _of(tree, data, "doc-id", "regsrc")
    outlet(draft, publication, "NITF pubdata name")
    outlet(draft, holder, "NITF doc.copyright holder")
    outlet(draft, filed, "NITF doc-id regsrc")


def _handle(draft: Draft, tree: Tree, root: int, data: int, until: str) -> None:
    """Withdrawn, corrected, under embargo, for editors: by its status and its words."""
    found = tree.attributes(data)
    codes = [found.get("management-status", ""), found.get("management-idref-status", "")]
    codes += [tree.elements[one].name for one in tree.inside(data, "correction")]
    codes += [tree.attributes(one).get("tobject.property.type", "") for one in tree.inside(root, "tobject.property")]
    lines = [tree.attributes(one).get("info", "") for one in tree.inside(data, "ed-msg", "correction")]
    lines += [tree.attributes(one).get("key", "") for one in tree.inside(data, "keyword", "du-key")]
    lines += chain.from_iterable([tree.words(one)] for one in tree.inside(root, "hl1", "note", "title"))
    handling.notice(draft, codes, lines, until)


def _of(tree: Tree, number: int, name: str, key: str) -> str:
    """An attribute of the first element of this name inside of another; "" if there is none."""
    found = next(tree.inside(number, name), None)
    return " ".join(tree.attributes(found).get(key, "").split()) if found is not None else ""
