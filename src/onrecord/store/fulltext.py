"""Full text: what is put into the index, and what is asked of it. Both go through the same folding."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from onrecord.record.article import Article
from onrecord.record.span import Span
from onrecord.text.folding import fold

_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
"""Scripts written without blanks: each character is searched as a word, a word of several as a phrase."""

_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')


def searchable(text: str) -> str:
    """Text as the index holds it: folded, without what SQLite cannot hold."""
    return _UNSPACED.sub(r" \g<0> ", _UNSTORABLE.sub(" ", fold(text)))


def terms(words: str) -> list[str]:
    """The words, and the "words in quotation marks" as one term each, folded; each once."""
    found = (phrase or word for phrase, word in _TERM.findall(searchable(words)))
    return list(dict.fromkeys(term for term in found if any(map(str.isalnum, term))))


def expression(words: str) -> str:
    """An FTS5 expression for all of the terms in what is folded. Empty if there are none.

    Every term goes in as a quoted string, so that nothing a user types is read as query syntax.
    """
    found = " AND ".join(f'"{term}"' for term in terms(words))
    return f"folded : ({found})" if found else ""


def kept_sentences(article: Article, spans: tuple[Span, ...]) -> Iterator[tuple[Span, str]]:
    """The sentences that lie in kept text, each once, with their searchable form."""
    here = article.id
    starts = [block.start for block in article.blocks]
    for span in dict.fromkeys(spans):
        at = bisect_right(starts, span.start) - 1
        if at >= 0 and article.blocks[at].kept and span.article == here and span.end <= len(article.text):
            yield span, searchable(span.cut(article.text))
