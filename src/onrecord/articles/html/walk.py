"""Tag by tag over a page: what is open, what is shown, where one passage ends and the next begins."""

import html
import re
from array import array
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from onrecord.articles.html.elements import Element, Passage, Tag, tag

_PIECES = re.compile(
    r"(?P<words>[^& \t\n\r\f\0]++(?: [^& \t\n\r\f\0]++)*+)|(?P<blank>[ \t\n\r\f\0]++)"
    r"|(?P<reference>&(?:\#[xX][0-9a-fA-F]{1,60}+|\#[0-9]{1,60}+|[a-zA-Z][a-zA-Z0-9]{1,40}+);?)|&"
)
_ODD = re.compile(r"[&\t\n\r\f\0]|  ")
_BLANKS = " \t\n\r\f\0"
_LOOKED_AT = 2_000  # characters of a tag that may say something about its element


class _Frame(NamedTuple):
    """An open element."""

    tag: Tag
    hidden: bool
    linked: bool
    kept_blanks: bool
    element: int


_referred = lru_cache(maxsize=1 << 12)(html.unescape)
_OUTSIDE = _Frame(Tag(""), hidden=False, linked=False, kept_blanks=False, element=0)


@dataclass(slots=True)
class Walk:
    """What is known of a page, from its first tag to the one that comes next."""

    page: str
    show_hidden: bool
    open: list[_Frame] = field(default_factory=lambda: [_OUTSIDE])
    counts: Counter[str] = field(default_factory=Counter)
    known: dict[str, Tag] = field(default_factory=dict)
    elements: list[Element] = field(default_factory=lambda: [Element("", 0)])
    ends: list[int] = field(default_factory=lambda: [0])
    chars: list[str] = field(default_factory=list)
    size: int = 0
    pieces: tuple["array[int]", "array[int]", "array[int]"] = field(
        default_factory=lambda: (array("q"), array("q"), array("q"))
    )
    passages: list[Passage] = field(default_factory=list)
    begun: int = -1
    owner: int = 0
    linked: int = 0
    blank: tuple[int, int] | None = None
    broken_at: int = 0
    lines: int = 0
    cells: bool = False
    hidden: int = 0

    def text(self, start: int, end: int) -> None:
        """Add characters of the page that are no markup."""
        inside = self.open[-1]
        chunk = self.page[start:end]
        inner = chunk.strip(_BLANKS)
        if not inner and not inside.kept_blanks:
            if self.begun >= 0 and self.blank is None and not inside.hidden:
                self.blank = (start, end)
        elif inside.hidden:
            self.hidden += len(chunk) if inner else 0
        elif inside.kept_blanks or inner.isspace() or _ODD.search(inner):
            self._piecewise(start, end, inside)
        else:
            begin = start if len(inner) == end - start else start + chunk.index(inner[0])
            until = begin + len(inner)
            if start < begin and self.begun >= 0 and self.blank is None:
                self.blank = (start, begin)
            self._show(inner, begin, until, inside)
            if until < end:
                self.blank = (until, end)

    def _piecewise(self, start: int, end: int, inside: _Frame) -> None:
        """Text with references or odd white space in it."""
        for match in _PIECES.finditer(self.page, start, end):
            kind = match.lastgroup
            if kind == "blank" and not inside.kept_blanks:
                if self.begun >= 0 and self.blank is None:
                    self.blank = match.span()
                continue
            written = match.group()
            shown = _referred(written) if kind == "reference" else written
            if kind == "blank" or shown.isspace():
                self._space(shown.replace("\0", " "), *match.span())
            elif shown:
                self._show(shown, *match.span(), inside)

    def _space(self, shown: str, start: int, end: int) -> None:
        """White space that counts: it never begins a passage."""
        if self.begun >= 0:
            self._flush()
            self._put(shown, start, end)

    def _show(self, shown: str, start: int, end: int, inside: _Frame) -> None:
        if self.begun < 0:
            if self.passages:
                self._put("\n\n", self.broken_at, start)
            self.begun, self.owner, self.linked = self.size, inside.element, 0
        elif self.lines or self.cells or self.blank:
            self._flush(start)
        self._put(shown, start, end)
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
        begins, starts, ends = self.pieces
        begins.append(self.size)
        starts.append(start)
        ends.append(end)
        self.chars.append(shown)
        self.size += len(shown)
        self.broken_at = end

    def end_passage(self) -> None:
        """The text before and behind stand apart."""
        if self.begun >= 0:
            self.passages.append(Passage(self.begun, self.size, self.owner, self.linked))
            self.begun, self.blank, self.lines, self.cells = -1, None, 0, False

    def opened(self, name: str, start: int, end: int) -> None:
        """An opening tag."""
        written = self.page[start : min(end, start + _LOOKED_AT)]
        found = self.known.get(written)
        if found is None:
            found = self.known[written] = tag(name, written)
        if found.void:
            if name == "br":
                self._line()
            elif name == "hr":
                self.end_passage()
            return
        if found.closes:
            while self.open[-1].tag.name in found.closes:
                self._pop()
        if found.block:
            if self.counts["svg"] and not self.counts["foreignobject"]:
                self._pop_to("svg")  # a drawing that is never closed ends where the page goes on
            if self.begun >= 0:
                self._break(found)
        self._push(found)

    def _push(self, found: Tag) -> None:
        outer = self.open[-1]
        element = outer.element
        if found.block or found.names:
            element = len(self.elements)
            self.elements.append(self.elements[outer.element].inner(found, outer.element, len(self.passages)))
            self.ends.append(-1)
        hidden = outer.hidden or found.unseen or (found.hidden and not self.show_hidden)
        linked, kept = outer.linked or found.name == "a", outer.kept_blanks or found.keeps_blanks
        self.open.append(_Frame(found, hidden, linked, kept, element))
        self.counts[found.name] += 1

    def closed(self, name: str) -> None:
        """A closing tag: of the innermost element of that name, if it is open."""
        if name == "br" or (name == "p" and not self.counts["p"]):
            self._line()
        if not name or not self.counts[name]:
            return
        found = self.open[-1].tag
        if found.name != name:
            found = next(one.tag for one in reversed(self.open) if one.tag.name == name)
        if found.block:
            if self.begun >= 0:
                self._break(found)
        elif not found.unseen and not self._reaches(name):
            return
        self._pop_to(name)

    def _pop_to(self, name: str) -> None:
        while self._pop() != name:
            pass

    def _reaches(self, name: str) -> bool:
        """Whether an inline element can end here: no block has begun inside it and is still open."""
        for frame in reversed(self.open):
            if frame.tag.name == name:
                return True
            if frame.tag.block:
                return False
        return False

    def _pop(self) -> str:
        frame = self.open.pop()
        if frame.element != self.open[-1].element:
            self.ends[frame.element] = len(self.passages) + (self.begun >= 0)
        self.counts[frame.tag.name] -= 1
        return frame.tag.name

    def _break(self, found: Tag) -> None:
        """A block begins or ends behind shown text."""
        if found.cell:
            self.cells = True
        else:
            self.end_passage()

    def _line(self) -> None:
        self.lines += self.begun >= 0
        if self.lines > 1:
            self.end_passage()
