"""The text of elements of NITF and XHTML as a reader sees it, in passages."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.articles.agency.strands import Piece, Strand, woven
from onrecord.text.markup import REFERENCE, shown
from onrecord.text.tree import Run, Tree

UNSEEN = frozenset(
    ("script", "style", "head", "title", "template", "iframe", "object", "media-object", "media-metadata", "svg")
)
"""Elements whose text no reader sees."""

KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl2", "nitf-table-title"), "headline"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    **dict.fromkeys(("media-caption", "figcaption", "caption"), "caption"),
    **dict.fromkeys(("media-producer", "photographer"), "credit"),
    **dict.fromkeys(("byline", "author"), "byline"),
    **dict.fromkeys(("dateline",), "dateline"),
    **dict.fromkeys(("copyrite", "datasource", "tagline"), "notice"),
    **dict.fromkeys(("note", "ednote"), "note"),
}
"""Elements that say what kind of block their text is; an inner one outranks those around it."""

_BLOCKS = KINDS.keys() | {
    *("p", "div", "section", "article", "header", "footer", "blockquote", "bq", "block", "address", "nav", "form"),
    *("body", "body.head", "body.content", "body.end", "abstract", "hedline", "hl1", "distributor", "credit", "series"),
    *("ul", "ol", "dl", "table", "tbody", "thead", "tfoot", "tr", "nitf-table", "pre", "hr", "fn", "slugline"),
    *("media", "figure", "aside", "main"),
}
_CELLS = frozenset(("td", "th"))
_KEPT_BLANKS = frozenset(("pre",))
_PIECES = re.compile(
    rf"(?P<blank>[ \t\r\n\f\0]++)|(?P<reference>{REFERENCE.pattern})"
    r"|(?P<words>[^& \t\r\n\f\0]++(?: [^& \t\r\n\f\0]++)*+|&)"
)


class Passage(NamedTuple):
    """Text that stands together, and of which kind; "" for a paragraph. ``element`` is the innermost block's number."""

    strand: Strand
    kind: str
    element: int


@dataclass(slots=True)
class _Walk:
    """The state of a walk over the text of an element: the pieces of the passage that is being read."""

    page: str
    found: list[Passage] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    blank: tuple[str, int, int] | None = None
    kind: str = ""
    element: int = -1

    def run(self, run: Run, kept_blanks: bool) -> None:
        """Text that goes on in this passage."""
        for match in _PIECES.finditer(self.page, run.start, run.end):
            written, (start, end) = match.group(), match.span()
            if match["blank"] and not kept_blanks:
                self.break_with(" ", start, end)
                continue
            if match["blank"]:
                said = written.replace("\0", " ")
            else:
                said = shown(written) if match["reference"] and not run.raw else written
            if self.blank and self.pieces:
                self.pieces.append(self.blank)
            self.blank = None
            self.pieces.append((said, start, end))

    def break_with(self, said: str, start: int, end: int) -> None:
        """White space that counts if words stand before and behind it; a line's end outranks a blank."""
        if self.blank is None or said == "\n" or self.blank[0] == " ":
            self.blank = (said, self.blank[1] if self.blank else start, end)

    def end(self) -> None:
        """The text before and behind stand apart."""
        if self.pieces:
            strand = woven(self.pieces).stripped()
            if strand.text:
                self.found.append(Passage(strand, self.kind, self.element))
        self.pieces, self.blank = [], None


def passages(tree: Tree, number: int) -> list[Passage]:
    """The passages of an element, in order. White space is as a browser shows it; cells are apart by a tab."""
    walk = _Walk(tree.page)
    top = tree.elements[number]
    runs = tree.runs_in(number)
    marks: list[tuple[int, int, int]] = []  # where an element of the row begins or ends, its number, 1 as it begins
    for i in (number, *range(number + 1, top.after)):
        element = tree.elements[i]
        if element.name in _BLOCKS or element.name in _CELLS or element.name == "br":
            marks += [(element.start, i, 1), (element.close, i, 0)]
    marks.sort(key=lambda mark: mark[0])
    inside = _Inside(tree, number)
    at = 0
    for run in runs:
        while at < len(marks) and marks[at][0] < run.end:
            _mark(walk, tree, marks[at])
            at += 1
        hidden, kind, block, kept_blanks = inside.of(run.parent)
        if hidden:
            continue
        if not walk.pieces:
            walk.kind, walk.element = kind, block
        walk.run(run, kept_blanks)
    walk.end()
    return walk.found


def _mark(walk: _Walk, tree: Tree, mark: tuple[int, int, int]) -> None:
    place, number, begins = mark
    name = tree.elements[number].name
    if name == "br":
        if begins:
            walk.break_with("\n", place, tree.elements[number].end)
    elif name in _CELLS:
        walk.break_with("\t", place, tree.elements[number].inner if begins else tree.elements[number].end)
    else:
        walk.end()


@dataclass(slots=True)
class _Inside:
    """What an element inherits from those around it, found once for each."""

    tree: Tree
    top: int
    known: dict[int, tuple[bool, str, int, bool]] = field(default_factory=dict)

    def of(self, number: int) -> tuple[bool, str, int, bool]:
        """Whether it is hidden, its kind, its innermost block, and whether its white space is kept."""
        row: list[int] = []
        while number not in self.known and number >= 0:
            row.append(number)
            if number == self.top:
                break
            number = self.tree.elements[number].parent
        found = self.known.get(number, (False, "", self.top, False))
        for one in reversed(row):
            name = self.tree.elements[one].name
            found = (
                found[0] or (name in UNSEEN and one != self.top),
                KINDS.get(name, found[1]),
                one if name in _BLOCKS else found[2],
                found[3] or name in _KEPT_BLANKS,
            )
            self.known[one] = found
        return found
