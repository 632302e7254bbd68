"""The body of an item of NewsML: NITF, other XML, HTML as text, or plain text; of several forms the first of these."""

from dataclasses import dataclass, field

from onrecord.articles.agency import nitf
from onrecord.articles.agency.drafts import BY_KIND, Draft
from onrecord.articles.agency.flowing import Passage, passages
from onrecord.articles.agency.htmlbody import TITLE_AGAIN, is_html, same, show_html
from onrecord.articles.agency.strands import Strand
from onrecord.articles.agency.xmldocument import content_of
from onrecord.text.tree import Tree

_HOLDERS = ("inlinexml", "inlinedata", "datacontent")
_ENCODED = ("base64",)


@dataclass(slots=True)
class Content:
    """What an item holds as its text. ``nitf`` is the number of its element, ``passages`` are of other XML.

    ``headed``, ``signed``, ``placed``: NITF that has a headline, a byline, a dateline of its own.
    """

    nitf: int | None = None
    passages: list[Passage] = field(default_factory=list)
    text: Strand | None = None
    headed: bool = False
    signed: bool = False
    placed: bool = False
    opening: str = ""

    @property
    def blank(self) -> bool:
        """Whether there is nothing to see in it."""
        return not self.opening

    @classmethod
    def of(cls, tree: Tree, root: int) -> "Content":
        """The best of all forms inside of this element."""
        found = [_form(tree, number) for number in tree.inside(root, *_HOLDERS)]
        ranked = sorted((one for one in found if not one.blank), key=_rank)
        return ranked[0] if ranked else cls()


def show(draft: Draft, tree: Tree, body: Content) -> None:
    """Add it to the parts of the article."""
    if body.nitf is not None:
        nitf.show(draft, tree, body.nitf, titled=not body.headed)
    elif body.text is not None and is_html(body.text.text):
        show_html(draft, body.text)
    elif body.text is not None:
        draft.add(body.text)
    title = next((part.strand.text for part in draft.parts if part.noun == "title"), "")
    for passage in body.passages:
        again = passage.kind == "headline" and same(passage.strand.text, title)
        draft.add(passage.strand, TITLE_AGAIN if again else BY_KIND.get(passage.kind))


def _form(tree: Tree, holder: int) -> Content:
    """One form of the text, as far as it can be read."""
    if any(word in tree.attributes(holder).get("encoding", "").lower() for word in _ENCODED):
        return Content()
    inner = next(tree.inside(holder, "nitf", "body.content"), None)
    if inner is not None:
        names = ("hl1", "byline", "dateline")
        headed, signed, placed = (next(tree.inside(inner, name), None) is not None for name in names)
        row = passages(tree, next(tree.inside(inner, "body.content", "body"), inner))
        return Content(inner, headed=headed, signed=signed, placed=placed, opening=_opening(row))
    if next(tree.children(holder), None) is not None:
        row = passages(tree, holder)
        return Content(passages=row, opening=_opening(row))
    text = content_of(tree, holder)
    return Content(text=text, opening=" ".join(text.text[:5_000].split()))


def _rank(one: Content) -> int:
    return 0 if one.nitf is not None else 1 if one.passages else 2


def _opening(row: list[Passage]) -> str:
    return " ".join(" ".join(passage.strand.text.split()) for passage in row[:20])
