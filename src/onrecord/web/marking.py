"""An article's text as markup: its characters escaped, cut at every boundary of a mark, each piece in one element."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from markupsafe import Markup

from onrecord.record.article import Article, Block
from onrecord.record.margin import Mark, MarkKind
from onrecord.record.span import Span
from onrecord.text.printable import one_line, printable
from onrecord.views.marks import Piece, cut

SHOWN = 120
"""Characters of a mark that are repeated in the list beside its block."""
KINDS: dict[MarkKind, str] = {
    "quote": "quotes",
    "source": "sources",
    "cue": "cues",
    "name": "names",
    "time": "times",
    "claim": "claims",
    "event": "events",
    "copy": "copied passages",
}
"""What each kind of mark is called."""
USUAL: tuple[MarkKind, ...] = ("quote", "source", "cue", "copy")
"""The kinds that are highlighted where a reader asks for no others: all at once are too many to be read."""
LIT = -1
"""The number of the passage that was asked for, among those of the marks."""
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class Beside:
    """A mark of a block that has a line: in the list for those who do not point at the text."""

    kind: str
    words: str
    says: str
    href: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A block with its text as markup, its marks that have a line, and whether the passage asked for is in it."""

    block: Block
    text: Markup
    beside: tuple[Beside, ...]
    lit: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks in a row that were kept, or that were not; ``lit`` where the passage asked for is in one of them."""

    kept: bool
    lit: bool
    blocks: tuple[Shown, ...]


def runs(
    article: Article, marks: Sequence[Mark], story: str, lit: Span | None, kinds: Collection[str] = USUAL
) -> Iterator[Run]:
    """The article from its first block to its last, marks of these ``kinds`` highlighted."""
    for kept, some in groupby(blocks(article, marks, story, lit, kinds), key=lambda one: one.block.kept):
        together = tuple(some)
        yield Run(kept, any(one.lit for one in together), together)


def left_out(block: Block) -> str:
    """What a block that was not kept is, and why."""
    return f"{block.kind}, {block.reason}" if block.reason else block.kind


def language(article: Article) -> str:
    """The article's language where it is one that a browser knows how to name, else ""."""
    stated = article.language.value if article.language else ""
    return stated if _LANGUAGE.fullmatch(stated) else ""


def blocks(
    article: Article, marks: Sequence[Mark], story: str, lit: Span | None, kinds: Collection[str]
) -> Iterator[Shown]:
    """The blocks of an article that have any text, with their marks; ``lit`` is the passage that was asked for."""
    starts = [block.start for block in article.blocks]
    numbers: dict[int, list[int]] = defaultdict(list)
    for number, mark in enumerate(marks):
        first, last = bisect_right(starts, mark.start) - 1, bisect_right(starts, mark.end - 1) - 1
        for at in range(max(first, 0), last + 1):
            numbers[at].append(number)
    writer = _Writer(article, marks, story, lit, frozenset(kinds))
    for at, block in enumerate(article.blocks):
        stop = block.start + len(article.text[block.start : block.end].rstrip())
        if stop > block.start:
            yield writer.shown(block, stop, numbers[at])


def line_address(story: str, line: str) -> str:
    """Where a line of the record is shown."""
    return f"/stories/{story}/lines/{line}"


class _Writer:
    """Writes the blocks of one article. Whatever is not ours goes through ``escape``: the rest is put together bare."""

    def __init__(
        self, article: Article, marks: Sequence[Mark], story: str, lit: Span | None, kinds: frozenset[str]
    ) -> None:
        self.article, self.marks, self.story, self.lit, self.kinds = article, marks, story, lit, kinds
        self._opening: dict[int, str] = {}

    def shown(self, block: Block, stop: int, numbers: Sequence[int]) -> Shown:
        """A block up to ``stop``, with the marks of these numbers."""
        shown = ((number, self.marks[number]) for number in numbers)
        spans = [(mark.start, min(mark.end, stop), number) for number, mark in shown if mark.kind in self.kinds]
        lit = bool(self.lit and self.lit.start < stop and block.start < self.lit.end)
        if self.lit and lit:
            spans.append((self.lit.start, min(self.lit.end, stop), LIT))
        pieces = cut(block.start, stop, [span for span in spans if span[0] < span[1]])
        text = "".join(self._piece(piece) for piece in pieces)
        return Shown(block, Markup(text), tuple(self._beside(numbers)), lit)  # noqa: S704 - _piece escapes

    def _piece(self, piece: Piece) -> str:
        """Characters in a mark of all kinds that hold there; they lead to the line of the shortest that has one."""
        text = self.article.text[piece.start : piece.end].replace("\r\n", "\n").replace("\r", "\n")
        shown = escape(printable(text))
        inside = [number for number in piece.inside if number != LIT]
        if inside:
            linked = [number for number in inside if self.marks[number].line]
            if linked:
                shortest = min(linked, key=lambda number: self.marks[number].end - self.marks[number].start)
                shown = f"{self._link(shortest)}{shown}</a>"
            kinds = " ".join(dict.fromkeys(self.marks[number].kind for number in inside))
            shown = f'<mark class="{kinds}">{shown}</mark>'
        if LIT in piece.inside:
            begins = ' id="m" tabindex="-1"' if LIT in piece.begins else ""
            shown = f'<span class="lit"{begins}>{shown}</span>'
        return shown

    def _link(self, number: int) -> str:
        if number not in self._opening:
            mark = self.marks[number]
            says = one_line(f"{mark.kind}: {mark.says}" if mark.says else mark.kind)
            href = escape(line_address(self.story, mark.line))
            self._opening[number] = f'<a href="{href}" title="{escape(says)}" tabindex="-1">'
        return self._opening[number]

    def _beside(self, numbers: Sequence[int]) -> Iterator[Beside]:
        """Each line once, with the longest of its marks here."""
        longest: dict[tuple[str, str], Mark] = {}
        for mark in (self.marks[number] for number in numbers):
            former = longest.get((mark.kind, mark.line))
            if mark.line and (former is None or mark.end - mark.start > former.end - former.start):
                longest[mark.kind, mark.line] = mark
        for mark in longest.values():
            words = one_line(self.article.text[mark.start : mark.end][: 2 * SHOWN])
            words = words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
            yield Beside(mark.kind, words, one_line(mark.says), line_address(self.story, mark.line))
