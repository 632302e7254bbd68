"""Links to a passage that survive: the place, the words, and what stands around them (W3C Web Annotation, 4.2).

A place alone is lost when a page is read anew by a better extractor, which may find other characters before it. So an
address names the words too, with those before and behind them: whoever opens it is shown the words where they are now.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import urlencode

from fastapi import Depends

from onrecord.record.article import Article
from onrecord.record.span import Span
from onrecord.text.folding import straighten

WORDS = 300
"""Characters of the passage that an address names; of a longer one its beginning."""
AROUND = 32
"""Characters before and behind it."""
PLACES = 1_000
"""Places with the same words among which the right one is looked for."""

Found = Literal["in place", "moved", "unchecked", "gone"]


@dataclass(frozen=True, slots=True)
class Selector:
    """What an address says of a passage: code points ``start`` to ``end``, and its words with what is around them."""

    start: int
    end: int
    quote: str = ""
    prefix: str = ""
    suffix: str = ""


def _asked(start: int = -1, end: int = -1, quote: str = "", prefix: str = "", suffix: str = "") -> Selector:
    return Selector(start, end, quote, prefix, suffix)


Asked = Annotated[Selector, Depends(_asked)]
"""A parameter of this type is given what the address says of a passage."""


@dataclass(frozen=True, slots=True)
class Located:
    """Where a passage is now, None where it is not; ``found`` tells how that is known."""

    found: Found
    span: Span | None = None


def selector(article: Article, span: Span) -> Selector:
    """How a passage is named so that it is found again."""
    text = article.text
    return Selector(
        span.start,
        span.end,
        text[span.start : min(span.end, span.start + WORDS)],
        text[max(0, span.start - AROUND) : span.start],
        text[span.end : span.end + AROUND],
    )


def address(article: str, asked: Selector, page: str = "") -> str:
    """The address of a passage in its article, or by itself at ``page`` "/passage"."""
    words = {"quote": asked.quote, "prefix": asked.prefix, "suffix": asked.suffix}
    given = {name: value.encode("utf-8", "replace") for name, value in words.items() if value}
    place = urlencode({"start": asked.start, "end": asked.end, **given})
    return f"/articles/{article}{page}?{place}" + ("" if page else "#m")


def locate(article: Article, asked: Selector) -> Located:
    """The characters at the place where they have the words; else where the words are, by what is around them."""
    text, (start, end) = article.text, (asked.start, asked.end)
    inside = 0 <= start < end <= len(text)
    if not asked.quote:
        return Located("unchecked", article.span(start, end)) if inside else Located("gone")
    if inside and _plain(text[start:end])[: len(_plain(asked.quote))] == _plain(asked.quote):
        return Located("in place", article.span(start, end))
    at = _found(text, asked)
    if at is None:
        return Located("gone")
    length = len(asked.quote) if len(asked.quote) < WORDS else end - start
    return Located("moved", article.span(at, min(len(text), at + max(length, 1))))


def _found(text: str, asked: Selector) -> int | None:
    """Where the words begin now: of several places the one with most of what stood around them, then the nearest."""
    places = list(_places(straighten(text), straighten(asked.quote)))

    def like(at: int) -> tuple[int, int]:
        before, behind = text[max(0, at - AROUND) : at], text[at + len(asked.quote) : at + len(asked.quote) + AROUND]
        around = _common(before[::-1], asked.prefix[::-1]) + _common(behind, asked.suffix)
        return around, -abs(at - asked.start)

    return max(places, key=like, default=None)


def _places(text: str, quote: str) -> Iterator[int]:
    at = text.find(quote)
    for _ in range(PLACES):
        if at < 0:
            return
        yield at
        at = text.find(quote, at + 1)


def _common(one: str, other: str) -> int:
    """How many characters are alike from the beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _plain(text: str) -> str:
    """Lone surrogates, which no address can hold, as the sign that takes their place."""
    return straighten(text).encode("utf-8", "replace").decode()
