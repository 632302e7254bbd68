"""The words of a claim as comparisons need them: folded, by stem, with their places."""

from collections.abc import Iterable
from functools import cache, lru_cache

from onrecord.linking.events.acts import stem
from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.stated import Stated
from onrecord.record.span import Span
from onrecord.text.words import Word


def forms(one: Stated, span: Span | None = None) -> list[Word]:
    """The folded words of a span of the claim's article, of its clause where none is given."""
    return one.page.words(span or one.claim.span)


def stems(found: Iterable[Word]) -> frozenset[str]:
    """The stems of the words that carry meaning, numbers left out."""
    return frozenset(telling for word in found if (telling := _stem(word.form)) is not None)


@cache
def _stem(form: str) -> str | None:
    """The stem of a word that carries meaning; None for any other."""
    return None if form in FUNCTION_WORDS or any(map(str.isdigit, form)) else stem(form)


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
    found = one.page.forms(one.claim.hedge) if one.claim.hedge else []
    return frozenset(form for said in found for form in (said, stem(said)))


def printed(one: Stated, span: Span) -> str:
    """The characters of a span on one line."""
    return " ".join(one.page.cut(span).split())


def negative(word: str) -> str:
    """A folded word, or "n't" for one that ends so."""
    return "n't" if word.endswith("n't") else word
