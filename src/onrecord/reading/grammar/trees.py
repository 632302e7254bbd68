"""The trees of an article: each block that tells news, quotes straightened and lines joined, offset for offset."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.models.spacy_parse import SpacyParser
from onrecord.reading.grammar.headings import names_in, sentence_case
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.pieces import pieces
from onrecord.record.article import Article, BlockKind
from onrecord.text.folding import straighten_for_grammar

KINDS: tuple[BlockKind, ...] = ("headline", "standfirst", "paragraph", "list")
"""Blocks that tell news; a caption tells what its picture shows."""

_HEADINGS = ("headline", "standfirst")
_BLANK = re.compile(r"[\n\r\t\v\f]")


class Piece(NamedTuple):
    """A stretch of an article's text, characters ``start`` to ``end``, with its grammar: offsets there begin with 0."""

    start: int
    end: int
    tree: Tree


class _Latest:
    """The article that was last parsed: its readers come one after the other."""

    def __init__(self) -> None:
        self.key: tuple[Article, str] | None = None
        self.pieces: tuple[Piece, ...] = ()


_LATEST = _Latest()


def trees(article: Article, parser: SpacyParser) -> tuple[Piece, ...]:
    """The kept blocks that tell news, in order; the same for every reader with the same parser."""
    key = (article, parser.sha256)
    if _LATEST.key != key:
        stretches = list(pieces(article, KINDS))
        texts = list(_plain(article, stretches))
        parsed = parser.predict(texts)
        found = zip(stretches, texts, parsed, strict=True)
        _LATEST.pieces = tuple(Piece(start, end, Tree(text, words)) for (start, end), text, words in found)
        _LATEST.key = key
    return _LATEST.pieces


def _plain(article: Article, stretches: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The text of each piece as the parser reads it, character for character."""
    flat = _BLANK.sub(" ", straighten_for_grammar(article.text))
    heads = [article.block_at(start).kind in _HEADINGS for start, _ in stretches]
    names = names_in("\n".join(flat[slice(*edges)] for edges, head in zip(stretches, heads, strict=True) if not head))
    for (start, end), head in zip(stretches, heads, strict=True):
        yield sentence_case(flat[start:end], names) if head else flat[start:end]
