"""The text of a page as a reader sees it, in passages, with the place of each character in the page."""

import html
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.articles.html.elements import BLOCKS, CELLS, CLOSES, KINDS, REGIONS, UNSEEN, VOID
from onrecord.articles.html.tokens import Token, tokens

_PIECES = re.compile(
    r"(?P<words>[^& \t\n\r\f\0]++(?: [^& \t\n\r\f\0]++)*+)|(?P<blank>[ \t\n\r\f\0]++)"
    r"|(?P<reference>&(?:\#[xX][0-9a-fA-F]{1,60}+|\#[0-9]{1,60}+|[a-zA-Z][a-zA-Z0-9]{1,40}+);?)|&"
)
_HIDDEN = re.compile(
    r"\shidden(?=[\s/>=])(?!\s*=\s*[\"']?until-found)"
    r"|\sstyle\s*=\s*(?:\"[^\"]{0,400}?|'[^']{0,400}?)(?:display\s*:\s*none|visibility\s*:\s*hidden)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\s(?:class|id|role|data-testid|itemprop)\s*=\s*(?:\"([^\"]{1,300})|'([^']{1,300})|([^\s>\"']{1,300}))",
    re.IGNORECASE,
)
_LOOKED_AT = 2_000  # characters of a tag that may say something about its element
_NAMES = 200  # characters of the names of an element and those around it


class Element(NamedTuple):
    """An open element, with what it inherits from those around it."""

    name: str
    hidden: bool = False
    regions: frozenset[str] = frozenset()
    kind: str = ""
    linked: bool = False
    kept_blanks: bool = False
    names: str = ""
    number: int = 0
    outer: int = 0


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters ``start`` to ``end`` of the text that stand together in one block of the page.

    ``kind`` is of the innermost element that has one, ``regions`` are those of all around it; ``names`` their classes
    and ids, ``linked`` the characters inside links, ``outer`` the number of the block around its own block.
    """

    start: int
    end: int
    kind: str
    regions: frozenset[str]
    names: str
    linked: int
    outer: int


@dataclass(slots=True)
class Visible:
    """What is seen of a page. ``pieces`` (text, page, page end) say in order where each stretch of the text stands.

    A stretch as long in the text as in the page is the same characters; another (a reference, white space) is what
    the stretch of the page stands for. ``hidden`` counts characters of text in hidden elements, ``lost`` is where
    markup begins that never ends, -1 if all does.
    """

    text: str
    passages: list[Passage]
    pieces: list[tuple[int, int, int]]
    hidden: int = 0
    lost: int = -1
    depth: int = 0
    elements: int = 0

    def place(self, position: int) -> tuple[int, int]:
        """The characters of the page that show this character of the text. Raise IndexError beyond the text."""
        if not 0 <= position < len(self.text):
            raise IndexError(f"no character {position} in a text of {len(self.text)}")
        index = bisect_right(self.pieces, (position, len(self.text) * 64 + (1 << 40))) - 1
        begin, start, end = self.pieces[index]
        until = self.pieces[index + 1][0] if index + 1 < len(self.pieces) else len(self.text)
        if until - begin == end - start:
            return start + position - begin, start + position - begin + 1
        return start, end


@dataclass(slots=True)
class _Walk:
    """The state of a walk over the tokens."""

    page: str
    show_hidden: bool
    open: list[Element] = field(default_factory=lambda: [Element("")])
    counts: Counter[str] = field(default_factory=Counter)
    chars: list[str] = field(default_factory=list)
    size: int = 0
    pieces: list[tuple[int, int, int]] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    begun: int = -1
    owner: Element = field(default_factory=lambda: Element(""))
    linked: int = 0
    blank: tuple[int, int] | None = None
    broken_at: int = 0
    lines: int = 0
    cells: bool = False
    hidden: int = 0
    depth: int = 0
    elements: int = 0

    def text(self, start: int, end: int) -> None:
        """Add characters of the page that are no markup."""
        inside = self.open[-1]
        if inside.hidden:
            self.hidden += len(self.page[start:end].split()) and end - start
            return
        for match in _PIECES.finditer(self.page, start, end):
            kind = match.lastgroup
            if kind == "blank" and not inside.kept_blanks:
                if self.begun >= 0 and self.blank is None:
                    self.blank = match.span()
                continue
            written = match.group()
            shown = html.unescape(written) if kind == "reference" else written
            if kind == "blank" or shown.isspace():
                self._space(shown.replace("\0", " "), match.span())
            elif shown:
                self._show(shown, match.span(), inside)

    def _space(self, shown: str, span: tuple[int, int]) -> None:
        """White space that counts: it never begins a passage."""
        if self.begun >= 0:
            self._flush()
            self._put(shown, *span)

    def _show(self, shown: str, span: tuple[int, int], inside: Element) -> None:
        if self.begun < 0:
            if self.passages:
                self._put("\n\n", self.broken_at, span[0])
            self.begun, self.owner, self.linked = self.size, inside, 0
        else:
            self._flush(span[0])
        self._put(shown, *span)
        if inside.linked:
            self.linked += len(shown)

    def _flush(self, until: int = -1) -> None:
        """Put the white space that was held back: a line's end, the space between two cells, or a blank."""
        if self.lines or self.cells:
            self._put("\n" if self.lines else "\t", self.broken_at, max(until, self.broken_at + 1))
        elif self.blank:
            self._put(" ", *self.blank)
        self.blank, self.lines, self.cells = None, 0, False

    def _put(self, shown: str, start: int, end: int) -> None:
        self.pieces.append((self.size, start, end))
        self.chars.append(shown)
        self.size += len(shown)
        self.broken_at = end

    def end_passage(self) -> None:
        """The text before and behind stand apart."""
        if self.begun >= 0:
            owner = self.owner
            self.passages.append(
                Passage(self.begun, self.size, owner.kind, owner.regions, owner.names, self.linked, owner.outer)
            )
        self.begun, self.blank, self.lines, self.cells = -1, None, 0, False

    def opened(self, token: Token) -> None:
        """An opening tag."""
        name = token.name
        self.elements += 1
        if name == "br":
            self._line()
        elif name in VOID:
            if name == "hr":
                self.end_passage()
        else:
            closes = CLOSES.get(name)
            while closes and self.open[-1].name in closes:
                self._pop()
            if name in BLOCKS:
                if self.counts["svg"] and not self.counts["foreignobject"]:
                    self._pop_to("svg")  # a drawing that is never closed ends where the page goes on
                self._break(name)
            self.counts[name] += 1
            self.open.append(self._element(token))
            self.depth = max(self.depth, len(self.open))

    def _element(self, token: Token) -> Element:
        name, outer = token.name, self.open[-1]
        written = self.page[token.start : min(token.end, token.start + _LOOKED_AT)]
        names = outer.names
        hidden = outer.hidden or name in UNSEEN
        if len(written) > len(name) + 2 and not hidden:
            hidden = not self.show_hidden and name != "body" and _HIDDEN.search(written) is not None
            if name in BLOCKS or name == "span":
                found = [a or b or c for a, b, c in _NAMED.findall(written)]
                names = f"{outer.names} {' '.join(found).lower()}"[-_NAMES:] if found else names
        region, is_block = REGIONS.get(name), name in BLOCKS
        return Element(
            name,
            hidden,
            outer.regions | {region} if region and region not in outer.regions else outer.regions,
            KINDS.get(name, outer.kind),
            outer.linked or name == "a",
            outer.kept_blanks or name in ("pre", "listing"),
            names,
            number=self.elements if is_block else outer.number,
            outer=outer.number if is_block else outer.outer,
        )

    def closed(self, token: Token) -> None:
        """A closing tag: of the innermost element of that name, if it is open."""
        name = token.name
        if name == "br" or (name == "p" and not self.counts["p"]):
            self._line()
        if not self.counts[name]:
            return
        if name in BLOCKS:
            self._break(name)
        elif name not in UNSEEN and not self._reaches(name):
            return
        self._pop_to(name)

    def _pop_to(self, name: str) -> None:
        while self._pop() != name:
            pass

    def _reaches(self, name: str) -> bool:
        """Whether an inline element can end here: no block has begun inside it and is still open."""
        for element in reversed(self.open):
            if element.name == name:
                return True
            if element.name in BLOCKS:
                return False
        return False

    def _pop(self) -> str:
        name = self.open.pop().name
        self.counts[name] -= 1
        return name

    def _break(self, name: str) -> None:
        if name in CELLS and self.begun >= 0:
            self.cells = True
        else:
            self.end_passage()

    def _line(self) -> None:
        self.lines += self.begun >= 0
        if self.lines > 1:
            self.end_passage()


def visible(page: str, see: Callable[[Token], None] | None = None, *, show_hidden: bool = False) -> Visible:
    """What is seen of a page. ``show_hidden``: also what its markup hides until a script shows it.

    ``see`` is called with every tag and all raw content on the way.
    """
    walk = _Walk(page, show_hidden)
    lost = -1
    for token in tokens(page):
        if see and token.kind != "text":
            see(token)
        match token.kind:
            case "text":
                walk.text(token.start, token.end)
            case "open":
                walk.opened(token)
            case "close":
                walk.closed(token)
            case "lost":
                lost = token.start
            case _:
                pass
    walk.end_passage()
    return Visible("".join(walk.chars), walk.passages, walk.pieces, walk.hidden, lost, walk.depth, walk.elements)
