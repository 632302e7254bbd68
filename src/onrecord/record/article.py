"""An article: all that a reader of the source could see, tiled by blocks."""

from bisect import bisect
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal

from onrecord.record.ids import content_id
from onrecord.record.span import Span

BlockKind = Literal[
    "headline",
    "standfirst",
    "dateline",
    "byline",
    "paragraph",
    "caption",
    "list",
    "metadata",
    "navigation",
    "teaser",
    "notice",
    "image",
    "credit",
]


@dataclass(frozen=True, slots=True)
class Block:
    """Characters ``start`` to ``end`` of the text, of one kind, white space behind them included.

    Only kept blocks are read. ``reason`` says why a block is not kept, or which rule named a kept one. A ``suspect``
    block is kept and read, though it may be no part of the article: ``reason`` says why.
    """

    kind: BlockKind
    start: int
    end: int
    kept: bool = True
    reason: str = ""
    suspect: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """A value that the source states, with the place it came from: "front matter: date", "line 3".

    ``start`` and ``end`` give the characters in the article's text, or are None where it came from elsewhere.
    """

    value: str
    place: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One text of one outlet. For a text or Markdown file ``text`` is the decoded file, unchanged.

    ``published`` and ``updated`` are EDTF (``2023-03-20`` or ``2023-03-20T14:05:00Z``). What the source does not
    state is None: nothing is guessed. ``notices`` are sentences about the input that its reader should know.
    """

    source: str
    sha256: str
    text: str
    encoding: str
    blocks: tuple[Block, ...]
    title: Stated | None = None
    outlet: Stated | None = None
    agency: Stated | None = None
    published: Stated | None = None
    updated: Stated | None = None
    url: Stated | None = None
    language: Stated | None = None
    bylines: tuple[Stated, ...] = ()
    key: str = ""
    notices: tuple[str, ...] = field(default=())

    @property
    def id(self) -> str:
        """Made of the bytes, and of the researcher's own key where there is one."""
        return content_id("a", self.sha256, self.key)

    @property
    def label(self) -> str:
        """How a person names it: its outlet, or else its file."""
        return self.outlet.value if self.outlet else self.source.rsplit("/", 1)[-1]

    def kept(self) -> tuple[Block, ...]:
        """The blocks that are read, in order."""
        return tuple(block for block in self.blocks if block.kept)

    def block_at(self, position: int) -> Block:
        """The block that holds a character. Raise IndexError beyond the text."""
        at = bisect(self.blocks, position, key=attrgetter("start")) - 1
        if at >= 0 and position < self.blocks[at].end:
            return self.blocks[at]
        raise IndexError(f"no character {position} in a text of {len(self.text)}")

    def span(self, start: int, end: int) -> Span:
        """Evidence in this article."""
        return Span(self.id, start, end)
