"""One article of a story with its findings in order, to be looked up by place."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar, cast

from onrecord.linking.lexicon import BODIES, HEADS, HER_NAMES, HIS_NAMES, MODIFIERS, SOURCES
from onrecord.record.article import Article, Block
from onrecord.record.reading import Mention, Quote, TimeMention
from onrecord.record.span import Span
from onrecord.record.story import Coverage
from onrecord.text.words import Word, Wordlist, words

NO_PERSON = BODIES | HEADS | MODIFIERS | {"the"}
"""No part of a person's name: "State Department" speaks, too."""

_REACH = 60
_NAMED = re.compile(r"\b(?P<first>[A-Z][a-z]{1,15})\s+(?:[A-Z]\.?\s+)?(?P<family>[A-Z][\w’'-]{1,30})\b")
_APPOSED = re.compile(
    r"(?:^|[\n.!?”]\s?)(?P<name>[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30})?)\s?,\s(?P<what>(?:an?|another|the)\s[\w\s-]{3,40}"
    r"|Republican|Democrat)"
)


@dataclass(frozen=True, slots=True)
class Page:
    """An article, its kept blocks, and what all readers found in it: each list by place and without doubles.

    ``wordlist`` has the words of its whole text.
    """

    id: str
    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    times: tuple[TimeMention, ...]
    wordlist: Wordlist = field(repr=False, compare=False)

    def span(self, start: int, end: int) -> Span:
        """Evidence in this article."""
        return Span(self.id, start, end)

    def cut(self, span: Span) -> str:
        """The characters of a span of this article."""
        return span.cut(self.article.text)

    def words(self, span: Span) -> list[Word]:
        """The folded words of a span with their places."""
        return self.wordlist.between(span.start, span.end)

    def forms(self, span: Span) -> list[str]:
        """The folded words of a span."""
        return [word.form for word in self.wordlist.between(span.start, span.end)]

    def paragraph(self, position: int) -> int:
        """The index into ``blocks`` of the block at or before a character; -1 before the first."""
        return bisect_right(self.blocks, position, key=lambda block: block.start) - 1

    def block(self, position: int) -> Block | None:
        """The kept block that holds a character."""
        at = self.paragraph(position)
        return self.blocks[at] if at >= 0 and position < self.blocks[at].end else None

    def sentence(self, position: int) -> Span | None:
        """The sentence that holds a character, or else the paragraph around it; None in a block that is not kept."""
        at = bisect_right(self.sentences, position, key=lambda sentence: sentence.start) - 1
        if at >= 0 and position < self.sentences[at].end:
            return self.sentences[at]
        block = self.block(position)
        return self.span(block.start, block.end) if block else None

    def mention_at(self, position: int) -> Mention | None:
        """The mention that begins with a character."""
        at = bisect_left(self.mentions, position, key=lambda mention: mention.span.start)
        return self.mentions[at] if at < len(self.mentions) and self.mentions[at].span.start == position else None

    def times_in(self, span: Span) -> tuple[TimeMention, ...]:
        """The times wholly inside a span."""
        low = bisect_left(self.times, span.start, key=lambda time: time.span.start)
        high = bisect_left(self.times, span.end, key=lambda time: time.span.start)
        return tuple(time for time in self.times[low:high] if span.holds(time.span))


T = TypeVar("T")


class Book(Mapping[str, Page]):
    """Every article of a story by its id, in the order of the coverage; and what several linkers make of them."""

    def __init__(self, pages: Iterable[Page]) -> None:
        """Of these articles."""
        self._pages = {page.id: page for page in pages}
        self._made: dict[tuple[object, ...], tuple[object, object]] = {}

    def __getitem__(self, article: str) -> Page:
        """One article. Raise KeyError if it is not of this story."""
        return self._pages[article]

    def __iter__(self) -> Iterator[str]:
        """The ids."""
        return iter(self._pages)

    def __len__(self) -> int:
        """How many articles."""
        return len(self._pages)

    def once(self, name: str, rests_on: tuple[object, ...], make: Callable[[], T]) -> T:
        """What is made of the book and of these: by the first linker that asks, and shared by the others.

        These are the same if they are the same objects: a list of the Links that no linker has replaced since.
        """
        key = (name, *map(id, rests_on))
        if key not in self._made:
            self._made[key] = rests_on, make()  # kept with it, so that no other object comes to have its id
        return cast("T", self._made[key][1])


@lru_cache(maxsize=1)
def pages(coverage: Coverage) -> Book:
    """The articles of a story with their readings; kept for the linkers that ask next."""
    readings = {article.id: list[int]() for article in coverage.articles}
    for at, reading in enumerate(coverage.readings):
        if reading.article in readings:
            readings[reading.article].append(at)
    return Book(_page(article, coverage, readings[article.id]) for article in coverage.articles)


def _page(article: Article, coverage: Coverage, places: Iterable[int]) -> Page:
    """One article with its readings. Of two findings on the same characters the first reader's stays."""
    found = [coverage.readings[at] for at in places]
    mentions = {mention.span: mention for reading in reversed(found) for mention in reading.mentions}
    quotes = {quote.id: quote for reading in reversed(found) for quote in reading.quotes}
    times = {time.span: time for reading in reversed(found) for time in reading.times}
    seen = sorted(mentions)
    for missed in unread_speakers(article, tuple(quotes.values()), seen):
        for part in _overlapping(seen, missed.span):
            mentions.pop(part, None)
        mentions[missed.span] = missed
    for given in list(first_named(article, tuple(quotes.values()), mentions)):
        mentions[given.span] = given
    return Page(
        article.id,
        article,
        article.kept(),
        tuple(sorted({sentence for reading in found for sentence in reading.sentences})),
        tuple(sorted(mentions.values(), key=lambda mention: mention.span)),
        tuple(sorted(quotes.values(), key=lambda quote: (quote.content, quote.id))),
        tuple(sorted(times.values(), key=lambda time: time.span)),
        Wordlist(article.text),
    )


def unread_speakers(article: Article, quotes: Iterable[Quote], known: Sequence[Span]) -> Iterator[Mention]:
    """The persons named as speakers whom no names reader saw.

    In full ("Ann Berg, the pilot", "Mayor Ann Berg"), or by one name that an apposition makes a person's ("Berg,
    another witness"). One who was seen by the family name alone is named in full.
    """
    for speaker in sorted({quote.speaker for quote in quotes if quote.speaker}):
        name = _full_name(speaker, article) or _explained(speaker, article)
        if name and all(name.start < other.start and other.end == name.end for other in _overlapping(known, name)):
            yield Mention(name, "person")


def _overlapping(spans: Sequence[Span], one: Span) -> list[Span]:
    """Of spans in order, of which none overlaps its neighbour, those that share a character with one."""
    low = max(0, bisect_left(spans, one.start, key=lambda span: span.start) - 1)
    high = bisect_left(spans, one.end, key=lambda span: span.start)
    return [span for span in spans[low:high] if span.overlaps(one)]


def _full_name(speaker: Span, article: Article) -> Span | None:
    """The two or three capitalised words that a speaker's words are, before any comma and behind any title."""
    said = words(speaker.cut(article.text).split(",")[0], speaker.start)
    title = max((at for at, word in enumerate(said) if word.form in HEADS), default=-1)
    small = max((at for at, word in enumerate(said) if article.text[word.start].islower()), default=-1)
    name = said[(max(title, small) if title >= 0 else title) + 1 :]
    capital = all(article.text[word.start].isupper() and word.form not in NO_PERSON for word in name)
    return article.span(name[0].start, name[-1].end) if capital and len(name) in (2, 3) else None


def _explained(speaker: Span, article: Article) -> Span | None:
    """One or two capitalised words at the start of a sentence, with a comma and what the person is behind them."""
    opening = max(0, speaker.start - _REACH)
    for at, text in ((speaker.start, speaker.cut(article.text)), (opening, article.text[opening : speaker.end])):
        found = _APPOSED.search(text)
        if found and at + found.end("name") <= speaker.end and at + found.end() >= speaker.start:
            heads = {word.form for word in words(found.group("what"))} & (HEADS | SOURCES)
            name = words(found.group("name"), at + found.start("name"))
            if heads and not {word.form for word in name} & NO_PERSON:
                return article.span(name[0].start, name[-1].end)
    return None


def first_named(article: Article, quotes: Iterable[Quote], known: Mapping[Span, Mention]) -> Iterator[Mention]:
    """The mentions that a well-known first name makes a person's: "Ann Berg", and with it every "Berg" that speaks."""
    speaking = {quote.speaker.cut(article.text) for quote in quotes if quote.speaker}
    families = {name for said in speaking if (name := said.strip()).isalpha() and name[:1].isupper()}
    named: set[str] = set()
    persons = sorted(mention.span for mention in known.values() if mention.kind == "person")
    for found in (match for block in article.kept() for match in _NAMED.finditer(article.text, block.start, block.end)):
        first, family = found.group("first").casefold(), found.group("family")
        if first in HIS_NAMES | HER_NAMES and family in families:
            named.add(family)
            whole = article.span(found.start("first"), found.end())
            if not _overlapping(persons, whole):
                yield Mention(whole, "person")
    for mention in known.values():
        if mention.kind in {"organisation", "place"} and mention.span.cut(article.text) in named:
            yield Mention(mention.span, "person")
