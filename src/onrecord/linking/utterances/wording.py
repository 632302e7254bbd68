"""The words of a quote, as they are printed and as they are compared."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.page import Page
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.text.quotemarks import quotations
from onrecord.text.words import Word, words

Forms = tuple[str, ...]
"""Folded words in order."""

_MARKS = "“”„‟«»\"‘’‚‛‹›'` \t\r\n"
_INSERTED = re.compile(r"\[[^\[\]]{0,200}\]")


@dataclass(frozen=True, slots=True)
class Wording:
    """The folded words of a quote, piece by piece; an editor's inserts in brackets are left out."""

    pieces: tuple[Forms, ...]

    @property
    def forms(self) -> Forms:
        """All the words in order."""
        return self.pieces[0] if len(self.pieces) == 1 else tuple(form for piece in self.pieces for form in piece)

    @property
    def content(self) -> int:
        """How many of them carry content."""
        return sum(form not in FUNCTION_WORDS for form in self.forms)


def marked(page: Page) -> tuple[tuple[int, int], ...]:
    """The stretches of an article between quotation marks, marks included, in order; none inside another."""
    found = quotations(page.article.text, [(block.start, block.end) for block in page.blocks])
    return tuple(sorted(piece for one in found if not one.inner for piece in one.pieces))


def spoken(quote: Quote, page: Page, between: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """The characters printed as the speaker's own words: the content between these ``marked`` stretches' marks.

    A direct quote without any, whose marks are of a kind that we do not know, is taken whole.
    """
    printed = [span for piece in quote.content for span in _printed(piece, page, between)]
    yield from printed or (quote.content if quote.kind == "direct" else ())


def _printed(piece: Span, page: Page, between: Sequence[tuple[int, int]]) -> Iterator[Span]:
    first = max(0, bisect_right(between, piece.start, key=lambda place: place[0]) - 1)
    for at in range(first, len(between)):
        start, end = max(between[at][0], piece.start), min(between[at][1], piece.end)
        if between[at][0] >= piece.end:
            return
        text = page.article.text[start:end] if start < end else ""
        start, end = start + len(text) - len(text.lstrip(_MARKS)), end - len(text) + len(text.rstrip(_MARKS))
        if start < end:
            yield Span(piece.article, start, end)


def wording(spans: Iterable[Span], page: Page) -> Wording:
    """The words in these spans."""
    pieces = (folded_in(span, page) for span in spans)
    return Wording(tuple(piece for piece in pieces if piece))


@lru_cache(maxsize=8192)
def folded(text: str) -> Forms:
    """The folded words of a text, those in brackets left out."""
    return tuple(word.form.replace(".", "") for word in words(_INSERTED.sub(_blank, text)))


def folded_in(span: Span, page: Page) -> Forms:
    """The folded words in a span, those in brackets left out."""
    return tuple(word.form for word in placed(span, page))


def placed(span: Span, page: Page) -> list[Word]:
    """The folded words in a span with their places in the article."""
    text = page.cut(span)
    found = words(_INSERTED.sub(_blank, text), span.start) if "[" in text else page.words(span)
    return [word._replace(form=word.form.replace(".", "")) if "." in word.form else word for word in found]


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
