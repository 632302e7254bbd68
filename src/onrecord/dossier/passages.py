"""Evidence as a person reads it: the characters in their paragraph."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.record.article import Article, BlockKind
from onrecord.record.dossier import Dossier
from onrecord.record.span import Span

Shown = tuple[str, Span]
"""What a span shows, in a word or two, and the span."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Evidence in its paragraph. ``shows`` says what of: "words", "speaker", "side: 12".

    ``text`` are the characters of ``span``; they stand at ``start`` to ``end`` of ``paragraph``, the block or blocks of
    kind ``block`` around them, white space behind left out.
    """

    shows: str
    span: Span
    outlet: str
    block: BlockKind
    text: str
    paragraph: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """What an id stands for, in words, with all its evidence and the reason why it is there."""

    id: str
    what: str
    text: str
    because: str
    passages: tuple[Passage, ...]


def passages(dossier: Dossier, shown: Iterable[Shown]) -> tuple[Passage, ...]:
    """Each span in its paragraph, in the order given."""
    articles = {article.id: article for article in dossier.coverage.articles}
    return tuple(passage(articles[span.article], shows, span) for shows, span in shown)


def passage(article: Article, shows: str, span: Span) -> Passage:
    """The span in the block, or the run of blocks, that holds it."""
    first, last = article.block_at(span.start), article.block_at(span.end - 1)
    around = article.text[first.start : last.end]
    paragraph = around[: max(len(around.rstrip()), span.end - first.start)]
    start, end = span.start - first.start, span.end - first.start
    return Passage(shows, span, article.label, first.kind, span.cut(article.text), paragraph, start, end)
