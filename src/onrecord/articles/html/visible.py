"""The text of a page as a reader sees it, in passages, with the place of each character in the page."""

from array import array
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from onrecord.articles.html.elements import STATING, Element, Passage
from onrecord.articles.html.tokens import Token, tokens
from onrecord.articles.html.walk import Walk


@dataclass(slots=True)
class Visible:
    """What is seen of a page. ``pieces`` are three rows: where each stretch of the text begins, and where in the page
    its source begins and ends.

    A stretch as long in the text as in the page is the same characters; another (a reference, white space) is what
    the stretch of the page stands for. ``elements`` are in the order in which they begin, ``ends`` says for each
    before which passage it ends. ``hidden`` counts characters of text in hidden elements, ``lost`` is where markup
    begins that never ends, -1 if all does.
    """

    text: str
    passages: list[Passage]
    elements: list[Element]
    ends: list[int]
    pieces: tuple["array[int]", "array[int]", "array[int]"]
    hidden: int = 0
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
    for token in tokens(page):
        kind, start, end, name, _ = token
        if at < start:
            walk.text(at, start)
        at = end
        if kind == "close":
            walk.closed(name)
            continue
        if see and (kind != "open" or name in STATING):
            see(token)
        if kind == "open":
            walk.opened(name, start, end)
        elif kind == "lost":
            lost = start
    if at < len(page):
        walk.text(at, len(page))
    walk.end_passage()
    ends = [len(walk.passages) if end < 0 else end for end in walk.ends]
    ends[0] = len(walk.passages)
    text = "".join(walk.chars)
    return Visible(text, walk.passages, walk.elements, ends, walk.pieces, walk.hidden, lost)
