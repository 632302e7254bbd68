"""The kept part of an article as this reader sees it: paragraphs, quotations, tokens with the features of the model."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from onrecord.models.onnx import Ints
from onrecord.models.wordpiece import WordPieces
from onrecord.reading.attribution.naming import names
from onrecord.record.article import Article, Block, BlockKind
from onrecord.text.quotemarks import Quotation, quotations

Stretch = tuple[int, int]
"""Characters of the article's text, half-open."""

HEADLINES: frozenset[BlockKind] = frozenset({"headline", "standfirst"})
"""Blocks in which quotes are printed without full stops, and with a colon for a verb."""

_SENTENCE_END = re.compile("[.?!]")
_CASES = 3
"""Token types: lower case 0, capital 1, all capitals 2; 3 more inside quotation marks."""
_TRAINED_ON = {"“", '"'}


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """Tokens of the kept blocks, in order.

    ``ids``, ``types``, ``starts`` and ``ends`` have one entry a token; offsets are into the article's text. A paragraph
    break is a token of its own, [SEP], of no characters. ``quoted`` is true for each character between quotation marks,
    the marks included, unless they mark a name. ``outer`` are the pieces of all quotations that stand in no other one,
    in order; ``inner`` is where the others begin. ``passages`` numbers the paragraphs; those over which a quotation
    runs on have one number. ``visible`` are the paragraphs without the white space around them, ``kinds`` those of
    their blocks.
    """

    text: str
    paragraphs: tuple[Stretch, ...]
    visible: tuple[Stretch, ...]
    kinds: tuple[BlockKind, ...]
    passages: tuple[int, ...]
    outer: tuple[tuple[Stretch, Quotation], ...]
    inner: frozenset[int]
    quoted: NDArray[np.bool_]
    ids: Ints
    types: Ints
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        """The number of tokens."""
        return len(self.starts)

    def tokens(self, start: int, end: int) -> range:
        """The tokens that share a character with ``start`` to ``end``."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def paragraph(self, position: int) -> int:
        """The number of the paragraph that holds this character."""
        return bisect_right(self.paragraphs, position, key=itemgetter(0)) - 1

    def passage(self, position: int) -> int:
        """The number of the passage that holds this character."""
        return self.passages[self.paragraph(position)]

    def quotation(self, position: int) -> tuple[Stretch, Quotation] | None:
        """The outer quotation that holds this character, with the piece of it in this paragraph."""
        number = bisect_right(self.outer, position, key=lambda one: one[0][0]) - 1
        if number < 0 or self.outer[number][0][1] <= position:
            return None
        return self.outer[number]

    def outer_within(self, start: int, end: int) -> tuple[tuple[Stretch, Quotation], ...]:
        """The pieces of outer quotations that begin in these characters."""
        first, last = (bisect_left(self.outer, place, key=lambda one: one[0][0]) for place in (start, end))
        return self.outer[first:last]

    def breaks(self, token: int) -> bool:
        """Whether the token is a paragraph break."""
        return self.starts[token] == self.ends[token]

    def may_cut(self, token: int) -> bool:
        """Whether the token is a paragraph break or begins, roughly, a sentence: there a window may be cut."""
        if token == 0 or self.breaks(token):
            return True
        before = self.ends[token - 1]
        return self.starts[token] > before and bool(_SENTENCE_END.search(self.text, max(0, before - 2), before))


def page(article: Article, pieces: WordPieces) -> Page:
    """Encode the kept blocks of an article."""
    text = article.text
    blocks = [block for block in article.kept() if text[block.start : block.end].strip()]
    paragraphs = tuple((block.start, block.end) for block in blocks)
    found = quotations(text, paragraphs)
    quoted = np.zeros(len(text), dtype=np.bool_)
    for start, end in (piece for one in found for piece in one.pieces):
        quoted[start:end] = True
    rows = list(_rows(_with_plain_marks(text, found), paragraphs, quoted, pieces))
    for start, end in names(text, _in_prose(blocks, found)):
        quoted[start:end] = False
    ids, types, starts, ends = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Page(
        text=text,
        paragraphs=paragraphs,
        visible=tuple(_visible(text, *paragraph) for paragraph in paragraphs),
        kinds=tuple(block.kind for block in blocks),
        passages=_passages(paragraphs, found),
        outer=tuple(
            sorted(((piece, one) for one in found if not one.inner for piece in one.pieces), key=itemgetter(0))
        ),
        inner=frozenset(one.start for one in found if one.inner),
        quoted=quoted,
        ids=np.array(ids, dtype=np.int64),
        types=np.array(types, dtype=np.int64),
        starts=starts,
        ends=ends,
    )


def _in_prose(blocks: Sequence[Block], found: Sequence[Quotation]) -> Iterator[Stretch]:
    """Closed quotations of one piece, in order; none in headlines, where every word may have a capital."""
    starts = [block.start for block in blocks]
    for one in sorted(found, key=lambda one: one.start):
        prose = blocks[bisect_right(starts, one.start) - 1].kind not in HEADLINES
        if prose and one.closed and not one.inner and len(one.pieces) == 1:
            yield one.pieces[0]


def _visible(text: str, start: int, end: int) -> Stretch:
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip())


def _passages(paragraphs: tuple[Stretch, ...], found: Sequence[Quotation]) -> tuple[int, ...]:
    starts = [start for start, _ in paragraphs]
    numbers = list(range(len(paragraphs)))
    for one in found:
        first, *others = (bisect_right(starts, start) - 1 for start, _ in one.pieces)
        for other in others:
            numbers[other] = numbers[first]
    return tuple(numbers)


def _rows(
    text: str, paragraphs: tuple[Stretch, ...], quoted: NDArray[np.bool_], pieces: WordPieces
) -> Iterator[tuple[int, int, int, int]]:
    """Id, type, start and end of each token."""
    for number, (start, end) in enumerate(paragraphs):
        if number:
            yield pieces.special("[SEP]"), 0, start, start
        for piece in pieces.pieces(text[start:end]):
            first, last = start + piece.start, start + piece.end
            yield piece.id, _case(text[first:last]) + _CASES * bool(quoted[first]), first, last


def _case(piece: str) -> int:
    if len(piece) > 1 and piece.isupper():
        return 2
    return int(piece[:1].isupper())


def _with_plain_marks(text: str, found: Sequence[Quotation]) -> str:
    """The text with each outer quotation between “ and ”, as the model was trained; as long as before."""
    changed = [one for one in found if one.mark not in _TRAINED_ON and not one.inner]
    if not changed:
        return text
    chars = list(text)
    for one in changed:
        for start in (start for start, _ in one.pieces if text.startswith(one.mark, start)):
            chars[start : start + len(one.mark)] = "“".ljust(len(one.mark))
        if one.closed:
            width = 2 if text.endswith("''", one.start, one.end) else 1
            chars[one.end - width : one.end] = "”".rjust(width)
    return "".join(chars)
