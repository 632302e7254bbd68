"""Tag by tag over a page: what is open, what is shown, where one passage ends and the next begins."""

import html
import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.articles.html.elements import Element, Passage, Tag

_PIECES = re.compile(
    r"(?P<words>[^& \t\n\r\f\0]++(?: [^& \t\n\r\f\0]++)*+)|(?P<blank>[ \t\n\r\f\0]++)"
    r"|(?P<reference>&(?:\#[xX][0-9a-fA-F]{1,60}+|\#[0-9]{1,60}+|[a-zA-Z][a-zA-Z0-9]{1,40}+);?)|&"
)
_ODD = re.compile(r"[&\t\n\r\f\0]|  ")
_BLANKS = " \t\n\r\f\0"
_OUTSIDE = Tag("")

_referred = lru_cache(maxsize=1 << 12)(html.unescape)


@dataclass(slots=True)
class Walk:
    """What is known of a page, from its first tag to the one that comes next.

    ``open`` are the tags of the open elements; ``places`` says by name, ``blocks`` for all blocks, where in that row
    they stand. ``hiding``, ``linking`` and ``keeping`` count those that hide their text, are links, keep white space,
    ``unseen`` those that would hide it even if what is hidden were shown.
    ``parts`` are the open elements that passages stand in, each with the number of the first passage in it, ``numbers``
    those of their elements: -1 as long as no passage has begun inside, as most of a page's elements show nothing.
    """

    page: str
    show_hidden: bool
    open: list[Tag] = field(default_factory=lambda: [_OUTSIDE])
    places: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    blocks: list[int] = field(default_factory=lambda: [-1])
    hiding: int = 0
    unseen: int = 0
    linking: int = 0
    keeping: int = 0
    parts: list[tuple[Tag, int]] = field(default_factory=lambda: [(_OUTSIDE, 0)])
    numbers: list[int] = field(default_factory=lambda: [0])
    elements: list[Element] = field(default_factory=lambda: [Element("", 0)])
    ends: list[int] = field(default_factory=lambda: [-1])
    chars: list[str] = field(default_factory=list)
    size: int = 0
    stretches: list[int] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    begun: int = -1
    owner: int = 0
    linked: int = 0
    blank: tuple[int, int] | None = None
    broken_at: int = 0
    lines: int = 0
    cells: bool = False
    hidden: int = 0
    veiled: list[str] = field(default_factory=list)

    def text(self, written: str, start: int) -> None:
        """Add characters of the page that are no markup."""
        inner = written.strip(_BLANKS)
        if not inner and not self.keeping:
            if self.begun >= 0 and self.blank is None and not self.hiding:
                self.blank = (start, start + len(written))
        elif self.hiding:
            self.hidden += len(written) if inner else 0
            if not self.unseen:
                self.veiled.append(inner)
        elif self.keeping or _ODD.search(inner) or inner.isspace():
            self._piecewise(start, start + len(written))
        else:
            begin = start if len(inner) == len(written) else start + written.index(inner[0])
            until, end = begin + len(inner), start + len(written)
            if start < begin and self.begun >= 0 and self.blank is None:
                self.blank = (start, begin)
            self._show(inner, begin, until)
            if until < end:
                self.blank = (until, end)

    def _piecewise(self, start: int, end: int) -> None:
        """Text with references or odd white space in it."""
        for match in _PIECES.finditer(self.page, start, end):
            kind = match.lastgroup
            if kind == "blank" and not self.keeping:
                if self.begun >= 0 and self.blank is None:
                    self.blank = match.span()
                continue
            written = match.group()
            shown = _referred(written) if kind == "reference" else written
            if kind == "blank" or shown.isspace():
                self._space(shown.replace("\0", " "), *match.span())
            elif shown:
                self._show(shown, *match.span())

    def _space(self, shown: str, start: int, end: int) -> None:
        """White space that counts: it never begins a passage."""
        if self.begun >= 0:
            self._flush()
            self._put(shown, start, end)

    def _show(self, shown: str, start: int, end: int) -> None:
        if self.begun < 0:
            if self.passages:
                self._put("\n\n", self.broken_at, start)
            self.begun, self.linked = self.size, 0
            self.owner = self.numbers[-1] if self.numbers[-1] >= 0 else self._number()
        elif self.blank or self.lines or self.cells:
            self._flush(start)
        self._put(shown, start, end)
        if self.linking:
            self.linked += len(shown)

    def _number(self) -> int:
        """The number of the innermost element, made with those around it that have none yet."""
        at = len(self.numbers)
        while self.numbers[at - 1] < 0:
            at -= 1
        for i in range(at, len(self.numbers)):
            outer = self.numbers[i - 1]
            self.numbers[i] = len(self.elements)
            self.elements.append(self.elements[outer].inner(*self.parts[i], outer))
            self.ends.append(-1)
        return self.numbers[-1]

    def _flush(self, until: int = -1) -> None:
        """Put the white space that was held back: a line's end, the space between two cells, or a blank."""
        if self.lines or self.cells:
            self._put("\n" if self.lines else "\t", self.broken_at, max(until, self.broken_at + 1))
        elif self.blank:
            self._put(" ", *self.blank)
        self.blank, self.lines, self.cells = None, 0, False

    def _put(self, shown: str, start: int, end: int) -> None:
        self.stretches += (self.size, start, end)
        self.chars.append(shown)
        self.size += len(shown)
        self.broken_at = end

    def end_passage(self) -> None:
        """The text before and behind stand apart."""
        if self.begun >= 0:
            self.passages.append(Passage(self.begun, self.size, self.owner, self.linked))
            self.begun, self.blank, self.lines, self.cells = -1, None, 0, False

    def opened(self, found: Tag) -> None:
        """An opening tag."""
        if found.void:
            if found.name == "br":
                self._line()
            elif found.name == "hr":
                self.end_passage()
            return
        while self.open[-1].name in found.closes:
            self._pop()
        if found.block:
            if self.hiding and self.places["svg"] and not self.places["foreignobject"]:
                self._pop_to("svg")  # a drawing that is never closed ends where the page goes on
            if self.begun >= 0:
                self._break(found)
            self.blocks.append(len(self.open))
        self.places[found.name].append(len(self.open))
        self.open.append(found)
        if found.part:
            self.parts.append((found, len(self.passages)))
            self.numbers.append(-1)
        if found.marks:
            self._mark(found, 1)

    def _mark(self, found: Tag, by: int) -> None:
        """Count an element that changes how the text in it is taken."""
        if found.unseen or (found.hidden and not self.show_hidden):
            self.hiding += by
            self.unseen += by if found.unseen else 0
        if found.linked:
            self.linking += by
        if found.keeps_blanks:
            self.keeping += by

    def closed(self, found: Tag) -> None:
        """A closing tag: of the innermost element of that name, if it is open."""
        name = found.name
        if self.open[-1].name == name:
            if found.block and self.begun >= 0:
                self._break(self.open[-1])
            self._pop()
            return
        places = self.places[name]
        if name == "br" or (name == "p" and not places):
            self._line()
        # An inline element cannot end here if a block has begun inside it and is still open.
        if not places or (places[-1] < self.blocks[-1] and not found.block and not found.unseen):
            return
        if found.block and self.begun >= 0:
            self._break(self.open[places[-1]])
        self._pop_to(name)

    def _pop_to(self, name: str) -> None:
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        found = self.open.pop()
        self.places[found.name].pop()
        if found.part:
            self.parts.pop()
            number = self.numbers.pop()
            if number >= 0:
                self.ends[number] = len(self.passages) + (self.begun >= 0)
            if found.block:
                self.blocks.pop()
        if found.marks:
            self._mark(found, -1)
        return found.name

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
