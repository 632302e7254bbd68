"""The few phrases that all sections share: counts, lists of names, whose article."""

from collections.abc import Iterable, Sequence

from onrecord.record.dossier import GAP
from onrecord.record.span import Span
from onrecord.record.story import Coverage
from onrecord.text.folding import straighten
from onrecord.text.printable import one_line
from onrecord.text.words import words

NAMED = 6
"""How many names a list gives before it counts the rest."""


def counted(number: int, thing: str) -> str:
    """ "1 outlet", "3 outlets"."""
    return f"{number} {thing}" if number == 1 else f"{number:,} {thing}s"


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C", and beyond NAMED names "A, B, ... and 12 more"."""
    shown = list(names[:NAMED])
    if len(names) > NAMED:
        shown.append(f"{len(names) - NAMED} more")
    return " and ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def labels(coverage: Coverage) -> dict[str, str]:
    """The outlet of each article by the article's id, in the order of the coverage."""
    return {article.id: one_line(article.label) for article in coverage.articles}


def outlets(label: dict[str, str], articles: Iterable[str]) -> list[str]:
    """The outlets of these articles, each once, in the order given."""
    return list(dict.fromkeys(label[article] for article in articles))


def texts(coverage: Coverage) -> dict[str, str]:
    """The text of each article by the article's id."""
    return {article.id: article.text for article in coverage.articles}


def joined(text: dict[str, str], pieces: Iterable[Span]) -> str:
    """The characters of all pieces, as a verbatim line has them."""
    return GAP.join(piece.cut(text[piece.article]) for piece in pieces)


def wording(text: str) -> str:
    """Its words folded, each with a blank on both sides, so that one wording can be looked for in another."""
    return f" {' '.join(word.form for word in words(text))} "


def with_marks(text: str, piece: Span) -> Span:
    """The piece with the quotation marks that are printed right around it.

    A single mark on one side only may be an apostrophe: it is left out.
    """
    before, after = straighten(text[max(piece.start - 1, 0) : piece.start]), straighten(text[piece.end : piece.end + 1])
    singles = before == after == "'"
    start = piece.start - (before == '"' or singles)
    end = piece.end + (after == '"' or singles)
    return Span(piece.article, start, end)
