"""Opening a document of XML: its characters, its tree, and what is wrong with it in words."""

from onrecord.articles.agency.drafts import Draft
from onrecord.articles.agency.flowing import passages
from onrecord.articles.agency.naming import bounded
from onrecord.articles.agency.strands import Piece, Strand, joined, woven
from onrecord.articles.html.charset import decode_page
from onrecord.errors import BadDocument, UnknownFormat
from onrecord.record.snapshot import Snapshot
from onrecord.text.markup import REFERENCE, attribute_at, shown
from onrecord.text.tree import Tree, tree

_LOOKED_AT = 200_000  # characters in which a document may declare entities


def opened(snapshot: Snapshot, *roots: str) -> tuple[Draft, Tree, int]:
    """An empty draft, the tree, and the number of the first element of one of these names.

    Raise UnknownFormat for bytes that are no text, BadDocument where there is no such element.
    """
    decoded = decode_page(snapshot.data)
    if decoded is None:
        raise UnknownFormat(snapshot.source, "a binary file")
    bounded(snapshot.source, decoded.text, "&")
    draft = Draft(decoded.encoding, decoded.text, notices=list(decoded.notices))
    made = tree(decoded.text)
    root = next(made.inside(-1, *roots), None)
    if root is None:
        raise BadDocument(snapshot.source, f"has no element {roots[0]!r} that can be read")
    if made.broken:
        draft.notices.append(f"the document is no whole XML: {made.broken}")
    if "<!ENTITY" in decoded.text[:_LOOKED_AT]:
        draft.notices.append("the document declares entities of its own; they are left as they are written")
    return draft, made, root


def text_of(made: Tree, number: int | None) -> Strand | None:
    """All that is seen of an element; None for no element."""
    return joined([passage.strand for passage in passages(made, number)], "\n") if number is not None else None


def content_of(made: Tree, number: int) -> Strand:
    """The text of an element as it is written, white space and all; references as what they stand for."""
    pieces: list[Piece] = []
    for run in made.runs_in(number):
        pieces += (
            [(made.page[run.start : run.end], run.start, run.end)] if run.raw else _meant(made, run.start, run.end)
        )
    return woven(pieces)


def attribute_of(made: Tree, number: int | None, name: str) -> Strand | None:
    """The value of an attribute with its places; None where there is none."""
    if number is None:
        return None
    element = made.elements[number]
    place = attribute_at(made.page, element.start, element.inner, name)
    if place is None:
        return None
    return woven(_meant(made, *place))


def _meant(made: Tree, start: int, end: int) -> list[Piece]:
    """Characters of the page in pieces, each reference a piece of its own."""
    pieces: list[Piece] = []
    at = start
    for match in REFERENCE.finditer(made.page, start, end):
        pieces += [(made.page[at : match.start()], at, match.start()), (shown(match.group()), *match.span())]
        at = match.end()
    return [*pieces, (made.page[at:end], at, end)]
