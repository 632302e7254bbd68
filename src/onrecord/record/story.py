"""The articles of one news event, and what is found in them side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.record.actor import Actor, Reference, Speaking
from onrecord.record.article import Article
from onrecord.record.claim import Claim
from onrecord.record.difference import Difference
from onrecord.record.event import Event, EventMention
from onrecord.record.fact import Fact
from onrecord.record.ids import content_id
from onrecord.record.judgement import Judgement
from onrecord.record.reading import Finds, Quote, Reading, Stamp, TimeMention
from onrecord.record.revision import Revision
from onrecord.record.span import Span
from onrecord.record.standing import Position, Relation

UtteranceRelation = Literal["single", "same_words", "other_words", "translation"]
CopyKind = Literal["verbatim", "edited"]
Direction = Literal["a", "b", "unknown"]
Phase = Literal["background", "story", "announced"]


@dataclass(frozen=True, slots=True)
class Former:
    """Another story that this one has to do with, by the id it had, and why they are one now, or two."""

    story: str
    because: str


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of one event. The id is given by the article that founded it and stays while the story grows.

    ``title`` is the headline at ``title_span`` (or a file's name where no article has one), ``lead`` the sentence at
    ``lead_span`` that says most of what its articles share. ``first`` and ``last`` are the EDTF days of its dated
    articles. ``because`` says in a sentence why they are together. ``merged`` are the stories that went into this one:
    whoever asks for one of them is shown this. ``split`` is the story that it was a part of before.
    """

    id: str
    title: str
    articles: tuple[str, ...]
    title_span: Span | None = None
    first: str | None = None
    last: str | None = None
    because: str = ""
    lead: str = ""
    lead_span: Span | None = None
    merged: tuple[Former, ...] = ()
    split: Former | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Coverage:
    """A story with all that was read of it: what a linker works on. Equal to itself alone, so that it hashes at once.

    ``judgements`` are those that stand and touch its articles, oldest first.
    """

    story: Story
    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    judgements: tuple[Judgement, ...] = ()

    @property
    def basis(self) -> str:
        """A digest of what is here: the articles, by which stamps they were read, and what was judged of them."""
        parts = [article.id for article in self.articles] + sorted(reading.id for reading in self.readings)
        parts += [judgement.id for judgement in self.judgements]
        return content_id("b", self.story.id, self.story.title, *parts)

    def article(self, article: str) -> Article:
        """One article by id. Raise KeyError if it is not of this story."""
        for candidate in self.articles:
            if candidate.id == article:
                return candidate
        raise KeyError(article)

    def of(self, article: str) -> Iterator[Reading]:
        """The readings of one article."""
        return (reading for reading in self.readings if reading.article == article)

    def quotes(self) -> Iterator[Quote]:
        """All quotes, by article and place."""
        return (quote for reading in self.readings for quote in reading.quotes)

    def scare_quotes(self, article: str) -> Iterator[Span]:
        """What stands between quotation marks in one article and was not said, by place."""
        return (span for reading in self.of(article) for span in reading.scare_quotes)

    def times(self) -> Iterator[TimeMention]:
        """All times, by article and place."""
        return (time for reading in self.readings for time in reading.times)

    def events(self) -> Iterator[EventMention]:
        """All mentions of events, by article and place."""
        return (event for reading in self.readings for event in reading.events)

    def claims(self) -> Iterator[Claim]:
        """All claims, by article and place."""
        return (claim for reading in self.readings for claim in reading.claims)

    def said(self) -> dict[str, str]:
        """The EDTF time of speaking by quote: as its reader gave it, or the value of the time at its ``when``."""
        values = {
            (time.span.article, at): time.edtf
            for time in self.times()
            if time.edtf
            for at in range(time.span.start, time.span.end)
        }
        found: dict[str, str] = {}
        for quote in self.quotes():
            named = ((quote.article, at) for at in range(quote.when.start, quote.when.end)) if quote.when else ()
            value = quote.said or next((values[place] for place in named if place in values), None)
            if value:
                found[quote.id] = value
        return found

    def sentences(self) -> Iterator[Span]:
        """All sentences, by article and place."""
        return (sentence for reading in self.readings for sentence in reading.sentences)

    def unread(self, kind: Finds) -> tuple[str, ...]:
        """The articles of which no reader has looked for this kind of thing yet."""
        done = {reading.article for reading in self.readings if kind in reading.finds}
        return tuple(article.id for article in self.articles if article.id not in done)


@dataclass(frozen=True, slots=True, order=True)
class Aligned:
    """Words of an utterance's fullest wording, and the words of another that stand for them."""

    one: Span
    other: Span


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of speaking, with the quotes that report it, fullest wording first.

    ``aligned`` pairs phrases of the first quote with those of each other quote, in the order of the first's text.
    """

    quotes: tuple[str, ...]
    relation: UtteranceRelation
    because: str
    speaker: str | None = None
    aligned: tuple[Aligned, ...] = ()

    @property
    def id(self) -> str:
        """Made of its quotes."""
        return content_id("u", *sorted(self.quotes))


@dataclass(frozen=True, slots=True)
class SharedPhrase:
    """The same few words in quotes of several acts of speaking: by others, on another day, or a fixed formula.

    ``words`` are as the first quote prints them, ``evidence`` where each quote has them.
    """

    words: str
    quotes: tuple[str, ...]
    evidence: tuple[Span, ...]
    because: str

    @property
    def id(self) -> str:
        """Made of its evidence."""
        return content_id(
            "h", *(part for span in sorted(self.evidence) for part in (span.article, span.start, span.end))
        )


@dataclass(frozen=True, slots=True)
class Copy:
    """The same passage in two articles. ``similarity`` is the share of words alike, 0 to 1."""

    a: Span
    b: Span
    kind: CopyKind
    similarity: float
    direction: Direction
    because: str

    @property
    def id(self) -> str:
        """Made of both passages."""
        return content_id("y", self.a.article, self.a.start, self.a.end, self.b.article, self.b.start, self.b.end)


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something placed in time. ``precision`` is the grain of ``when``; ``line`` the characters that say so.

    ``event`` is the Event's id, None for a dated sentence in which no event was found. ``disputed`` are other times
    that articles give for it.
    """

    when: str
    precision: str
    status: Phase
    line: str
    told_by: tuple[str, ...]
    evidence: tuple[Span, ...]
    event: str | None = None
    disputed: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Made of its evidence."""
        return content_id("t", self.when, *(part for s in self.evidence for part in (s.article, s.start, s.end)))


@dataclass(frozen=True, slots=True)
class Links:
    """What was found in a story's articles side by side.

    ``basis`` digests what the linkers were given: the same basis need not be linked again; ``state`` is the store's
    number of the story's state at that time. ``linked`` names the lists
    that were computed; ``replaces`` pairs a newer version of an article with the older one, ``origins`` each article
    with the one whose text it is: itself where it is its own.
    """

    story: str
    basis: str = ""
    stamps: tuple[Stamp, ...] = ()
    linked: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    speakings: tuple[Speaking, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    copies: tuple[Copy, ...] = ()
    differences: tuple[Difference, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    replaces: tuple[tuple[str, str], ...] = ()
    chains: tuple[Reference, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    relations: tuple[Relation, ...] = ()
    facts: tuple[Fact, ...] = ()
    phrases: tuple[SharedPhrase, ...] = ()
    origins: tuple[tuple[str, str], ...] = ()
    revisions: tuple[Revision, ...] = ()
    state: int = 0

    @property
    def id(self) -> str:
        """One set of links per story."""
        return content_id("l", self.story)
