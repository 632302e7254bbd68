"""The words of a claim as comparisons need them: folded, by stem, with their places."""

from collections.abc import Iterable
from functools import lru_cache

from onrecord.linking.events.acts import stem
from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.stated import Stated
from onrecord.record.span import Span
from onrecord.text.words import Word, words


def forms(one: Stated, span: Span | None = None) -> tuple[Word, ...]:
    """The folded words of a span of the claim's article, of its clause where none is given."""
    span = span or one.claim.span
    return _words(one.page.cut(span), span.start)


@lru_cache(maxsize=8192)  # one claim is compared with many
def _words(text: str, offset: int) -> tuple[Word, ...]:
    return tuple(words(text, offset))


def stems(found: Iterable[Word]) -> frozenset[str]:
    """The stems of the words that carry meaning, numbers left out."""
    return frozenset(
        stem(word.form) for word in found if word.form not in FUNCTION_WORDS and not any(map(str.isdigit, word.form))
    )


def has(found: Iterable[Word], table: frozenset[str]) -> bool:
    """Whether a word is of a table, as it stands or by its stem."""
    known = stemmed(table)
    return any(word.form in table or stem(word.form) in known for word in found)


@lru_cache(maxsize=256)
def stemmed(table: frozenset[str]) -> frozenset[str]:
    """The stems of a table's words."""
    return frozenset(map(stem, table))


def hedge_words(one: Stated) -> frozenset[str]:
    """The folded words that keep a distance, and their stems."""
    found = words(one.page.cut(one.claim.hedge)) if one.claim.hedge else []
    return frozenset(form for word in found for form in (word.form, stem(word.form)))


def printed(one: Stated, span: Span) -> str:
    """The characters of a span on one line."""
    return " ".join(one.page.cut(span).split())


def negative(word: str) -> str:
    """A folded word, or "n't" for one that ends so."""
    return "n't" if word.endswith("n't") else word
