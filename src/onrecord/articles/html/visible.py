"""The text of a page as a reader sees it, in passages, with the place of each character in the page."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.articles.html.elements import STATING, Element, Passage, tag
from onrecord.articles.html.tokens import Token, aside, pieces
from onrecord.articles.html.walk import Walk

VEIL = "\n"
_LOOKED_AT = 2_000  # characters of a tag that may say something about its element


@dataclass(slots=True)
class Visible:
    """What is seen of a page. ``pieces`` are three rows: where each stretch of the text begins, and where in the page
    its source begins and ends.

    A stretch as long in the text as in the page is the same characters; another (a reference, white space) is what
    the stretch of the page stands for. ``elements`` are in the order in which they begin, ``ends`` says for each
    before which passage it ends. ``hidden`` counts characters of text in hidden elements, ``veiled`` is what of it
    could be shown, as it is written, its pieces apart by ``VEIL``. ``lost`` is where markup begins that never ends, or
    -1.
    """

    text: str
    passages: list[Passage]
    elements: list[Element]
    ends: list[int]
    pieces: tuple[Sequence[int], Sequence[int], Sequence[int]]
    hidden: int = 0
    veiled: str = ""
    lost: int = -1

    def of(self, passage: Passage) -> Element:
        """The element that a passage stands in."""
        return self.elements[passage.element]

    def words(self, passage: Passage) -> str:
        """The characters of a passage."""
        return self.text[passage.start : passage.end]

    def place(self, position: int) -> tuple[int, int]:
        """The characters of the page that show this character of the text. Raise IndexError beyond the text."""
        if not 0 <= position < len(self.text):
            raise IndexError(f"no character {position} in a text of {len(self.text)}")
        begins, starts, ends = self.pieces
        index = bisect_right(begins, position) - 1
        begin, start, end = begins[index], starts[index], ends[index]
        until = begins[index + 1] if index + 1 < len(begins) else len(self.text)
        if until - begin == end - start:
            return start + position - begin, start + position - begin + 1
        return start, end


def visible(page: str, see: Callable[[Token], None] | None = None, *, show_hidden: bool = False) -> Visible:
    """What is seen of a page. ``show_hidden``: also what its markup hides until a script shows it.

    ``see`` is called with all raw content on the way, and every opening tag of an element of ``STATING``.
    """
    walk = Walk(page, show_hidden)
    at, lost = 0, -1
    for text, written, other in pieces(page):
        if text:
            walk.text(text, at)
            at += len(text)
        if written:
            found = tag(written[:_LOOKED_AT])
            if see and found.name in STATING and not found.closing:
                see(Token("open", at, at + 1 + len(written), found.name))
            walk.closed(found) if found.closing else walk.opened(found)
            at += 1 + len(written)
        elif other:
            lost = _aside(page, at, other, see)
            if lost >= 0:
                break
            at += 1 + len(other)
    walk.end_passage()
    ends = [len(walk.passages) if end < 0 else end for end in walk.ends]
    ends[0] = len(walk.passages)
    text = "".join(walk.chars)
    row = walk.stretches
    stretches = row[::3], row[1::3], row[2::3]
    return Visible(text, walk.passages, walk.elements, ends, stretches, walk.hidden, VEIL.join(walk.veiled), lost)


def _aside(page: str, start: int, other: str, see: Callable[[Token], None] | None) -> int:
    """Show what is no tag; where the markup begins that never ends, -1 if this does."""
    lost = -1
    for token in aside(page, start, other):
        if see:
            see(token)
        if token.kind == "lost":
            lost = token.start
    return lost
