"""An article as a row of words, each with what it is worth as evidence of copying before anything is compared."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.copies.lexicon import EVERYWHERE
from onrecord.linking.copies.passages import Passage
from onrecord.linking.copies.shingles import BREAK, SHINGLE, shared_shingles
from onrecord.record.article import Article
from onrecord.record.span import Span
from onrecord.record.story import Coverage
from onrecord.text.quotemarks import quotations
from onrecord.text.words import Word, words

Stretch = tuple[int, int]
"""Words from one place to another, the last not included."""

_SIGNATURE = re.compile(r"[—–―-] ?[^\n()—–―]{1,60}\( ?@ ?\w{1,30} ?\)(?: [A-Z][a-z]{2,8}\.? \d{1,2} ?, \d{4})?")
"""Who wrote a post, and when: "— Odo Pell (@odopell) May 6, 2031"."""

_POST = 400
"""Characters of the longest post, those before its signature in the same block."""

_STRAY = 2
"""Words of another sentence that agree by chance at a passage's edge."""

_SHORT = 2
"""Forms of so few characters are initials, endings after an apostrophe, and the like."""


@dataclass(frozen=True, slots=True)
class Page:
    """The kept words of an article; for each its number and what it is, by place.

    ``quoted``: somebody's words, between quotation marks or said. ``reported``: indirect speech. ``capital``: begins
    with a capital. ``everywhere``: what all reports hold. ``counts``: how often each number stands here. Where blocks
    were left out stands an empty word with the number BREAK. ``sentences`` are those that a reader found,
    ``begins`` where they begin.
    """

    article: Article
    words: tuple[Word, ...]
    numbers: tuple[int, ...]
    quoted: bytearray
    reported: bytes
    capital: bytes
    everywhere: bytes
    counts: Mapping[int, int]
    sentences: tuple[Stretch, ...]
    begins: frozenset[int]

    def span(self, first: int, last: int) -> Span:
        """The characters from one word to another, both included."""
        return self.article.span(self.words[first].start, self.words[last].end)


def pages(coverage: Coverage) -> list[Page]:
    """The articles of a story in order. What one of them marks as somebody's words is so in all of them."""
    numbers: dict[str, int] = {}
    direct: dict[str, list[Span]] = defaultdict(list)
    indirect: dict[str, list[Span]] = defaultdict(list)
    for quote in coverage.quotes():
        (direct if quote.kind == "direct" else indirect)[quote.article] += quote.content
    sentences: dict[str, list[Span]] = defaultdict(list)
    for sentence in coverage.sentences():
        sentences[sentence.article].append(sentence)
    made = [
        _page(article, direct[article.id], indirect[article.id], sentences[article.id], numbers)
        for article in coverage.articles
    ]
    _quote_alike(made)
    return made


def _page(
    article: Article,
    direct: Iterable[Span],
    indirect: Iterable[Span],
    sentences: Iterable[Span],
    numbers: dict[str, int],
) -> Page:
    """``numbers`` has a number for each form met so far."""
    quoted = _mask(article, [*_marked(article), *((span.start, span.end) for span in direct)])
    reported = _mask(article, [(span.start, span.end) for span in indirect])
    kept = tuple(_kept_words(article))
    stretches = tuple(_stretches(kept, sentences))
    sequence = tuple(numbers.setdefault(word.form, len(numbers) + 1) if word.form else BREAK for word in kept)
    return Page(
        article=article,
        words=kept,
        numbers=sequence,
        quoted=bytearray(bool(word.form) and quoted[word.start] for word in kept),
        reported=bytes(bool(word.form) and reported[word.start] for word in kept),
        capital=bytes(bool(word.form) and article.text[word.start].isupper() for word in kept),
        everywhere=bytes(len(word.form) <= _SHORT or word.form in EVERYWHERE for word in kept),
        counts=Counter(sequence),
        sentences=stretches,
        begins=frozenset(first for first, _ in stretches),
    )


def _marked(article: Article) -> Iterator[tuple[int, int]]:
    """What stands between quotation marks, and posts by their signatures.

    Of a quotation that is never closed its first paragraph alone.
    """
    for one in quotations(article.text, [(block.start, block.end) for block in article.kept()]):
        yield from one.pieces if one.closed else one.pieces[:1]
    for block in article.kept():
        for signature in _SIGNATURE.finditer(article.text, block.start, block.end):
            yield max(block.start, signature.start() - _POST), signature.end()


def _mask(article: Article, stretches: Iterable[tuple[int, int]]) -> bytearray:
    """A byte for each character of the text: 1 inside the stretches."""
    mask = bytearray(len(article.text))
    for start, end in stretches:
        mask[start:end] = b"\1" * (end - start)
    return mask


def _kept_words(article: Article) -> Iterator[Word]:
    """The words of kept blocks, with an empty one where a block between them is not kept."""
    end = 0
    for block in article.kept():
        if block.start != end:
            yield Word("", end, end)
        yield from words(article.text[block.start : block.end], block.start)
        end = block.end


def _stretches(kept: Sequence[Word], spans: Iterable[Span]) -> Iterator[Stretch]:
    """The words that begin inside each span."""
    starts = [word.start for word in kept]
    for span in spans:
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first < last:
            yield first, last


def _quote_alike(made: Sequence[Page]) -> None:
    """Mark words as quoted that stand in a shingle which another place prints between quotation marks.

    A post or a transcript is often printed bare in one article and between marks in the next.
    """
    for places in shared_shingles([page.numbers for page in made]):
        if any(all(made[text].quoted[place : place + SHINGLE]) for text, place in places):
            for text, place in places:
                made[text].quoted[place : place + SHINGLE] = b"\1" * SHINGLE


def trimmed(page: Page, passage: Passage) -> Passage:
    """The passage without a word or two of the sentence before it and of the one behind it."""
    hits = passage.hits
    at_start = [n for n in range(1, _STRAY + 1) if n < len(hits) and hits[n][0] in page.begins]
    hits = hits[max(at_start, default=0) :]
    at_end = [n for n in range(len(hits) - _STRAY, len(hits)) if n > 0 and hits[n][0] in page.begins]
    return Passage(hits[: min(at_end, default=len(hits))])
