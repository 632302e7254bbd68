"""NewsML 1: a NewsItem of the format before NewsML-G2, still in archives and in some services."""

from onrecord.articles.agency import handling, moments
from onrecord.articles.agency.content import Content, show
from onrecord.articles.agency.drafts import CAPTION, DATELINE, RIGHTS, SLUG, STANDFIRST, Draft, byline, headline
from onrecord.articles.agency.naming import ADDRESSES, credit, note, outlet
from onrecord.articles.agency.xmldocument import text_of
from onrecord.articles.rules import Label
from onrecord.errors import NothingToRead
from onrecord.record.snapshot import Snapshot
from onrecord.text.tree import Tree

_CREDIT = Label("byline", False, "whom it credits")
_LINES = {"subheadline": STANDFIRST, "dateline": DATELINE, "slugline": SLUG, "copyrightline": RIGHTS,
          "creditline": _CREDIT}  # fmt: skip


def fill(draft: Draft, tree: Tree, root: int, snapshot: Snapshot) -> None:
    """The parts of a NewsItem, what it states, how it is to be handled. Raise NothingToRead where it has no text."""
    texts = [one for one in tree.inside(root, "contentitem") if _formal(tree, one, "mediatype") in ("", "text")]
    bodies = [(one, body) for one in texts if not (body := Content.of(tree, one)).blank]
    main = next((pair for pair in bodies if _role(tree, pair[0]) == "main"), None) or next(
        (pair for pair in bodies if _role(tree, pair[0]) != "caption"), None
    )
    if main is None:
        raise NothingToRead(snapshot.source, "is an item without a text in it")
    lines = _lines(tree, root, main[0])
    _show(draft, tree, lines, main[1])
    for number, body in bodies:
        if _role(tree, number) == "caption":
            for passage in body.passages:
                draft.add(passage.strand, CAPTION)
            draft.add(body.text, CAPTION)
    _state(draft, tree, root, lines, snapshot.received)
    codes = [_formal(tree, root, "status"), *(tree.attributes(one).get("formalname", "")
             for one in tree.inside(root, "newsitemtype", "genre", "instruction"))]  # fmt: skip
    said = [tree.words(one) for name, rows in lines.items() if name != "copyrightline" for one in rows]
    handling.notice(draft, codes, said)


def _show(draft: Draft, tree: Tree, lines: dict[str, list[int]], body: Content) -> None:
    for number in lines.get("newsline", ()):
        note(draft, text_of(tree, number))
    if not body.headed:
        for number in lines.get("headline", ())[:1]:
            headline(draft, text_of(tree, number), "NewsML HeadLine")
    for name in ("subheadline", "byline", "dateline"):
        for number in lines.get(name, ()):
            if name == "byline" and not body.signed:
                byline(draft, text_of(tree, number), "NewsML ByLine")
            elif name != "byline" and not (name == "dateline" and body.placed):
                draft.add(text_of(tree, number), _LINES[name])
    show(draft, tree, body)
    for name in ("creditline", "slugline", "copyrightline"):
        for number in lines.get(name, ()):
            draft.add(text_of(tree, number), _LINES[name])


def _state(draft: Draft, tree: Tree, root: int, lines: dict[str, list[int]], received: str) -> None:
    first, revised = (_text(tree, root, name) for name in ("firstcreated", "thisrevisioncreated"))
    dates = (("FirstCreated", first), ("ThisRevisionCreated", revised))
    _ = any(moments.state(draft, "published", value, f"NewsML {place}", received) for place, value in dates)
    if moments.later(revised, first):
        moments.state(draft, "updated", revised, "NewsML ThisRevisionCreated", received)
    for number in lines.get("creditline", ()):
        credit(draft, tree.words(number), "NewsML CreditLine")
    for name in ("provider", "creator", "source"):
        for number in tree.inside(root, name):
            outlet(draft, _formal(tree, number, "party", lower=False), f"NewsML {name}")
    outlet(draft, _text(tree, root, "providerid"), "NewsML ProviderId")
    draft.state("language", _formal(tree, root, "language", lower=False), "NewsML Language")
    _address(draft, tree, root)


def _address(draft: Draft, tree: Tree, root: int) -> None:
    """What all revisions of an item have in common: its public identifier without the revision at its end."""
    found, revision = _text(tree, root, "publicidentifier"), _text(tree, root, "revisionid")
    if found.startswith(ADDRESSES):
        stem, _, end = found.rpartition(":")
        same = found.startswith("urn:newsml:") and found.count(":") == 5 and end.rstrip("AUN") == revision
        draft.state("url", stem if same else found, "NewsML PublicIdentifier")


def _lines(tree: Tree, root: int, content: int) -> dict[str, list[int]]:
    """The lines (headline, byline) of the innermost component around the text that has some."""
    found: dict[str, list[int]] = {}
    number = content
    while number > root and not found:
        number = tree.elements[number].parent
        for lines in tree.children(number, "newslines"):
            for line in tree.children(lines):
                inner = next(tree.inside(line, "newslinetext"), line)
                found.setdefault(tree.elements[line].name, []).append(inner)
    return found


def _role(tree: Tree, content: int) -> str:
    """The role of the component right around a text."""
    role = tree.first(tree.elements[content].parent, "role")
    return tree.attributes(role).get("formalname", "").lower() if role is not None else ""


def _formal(tree: Tree, root: int, name: str, *, lower: bool = True) -> str:
    number = next(tree.inside(root, name), None)
    found = tree.attributes(number).get("formalname", "") if number is not None else ""
    return found.lower() if lower else found


def _text(tree: Tree, root: int, name: str) -> str:
    return next((tree.words(one) for one in tree.inside(root, name)), "")
