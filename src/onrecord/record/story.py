"""The articles of one news event, and what is found in them side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.record.article import Article
from onrecord.record.event import Event, EventMention
from onrecord.record.ids import content_id
from onrecord.record.judgement import Judgement
from onrecord.record.reading import Finds, MentionKind, Quote, Reading, Stamp, TimeMention
from onrecord.record.span import Span
from onrecord.record.standing import Position, Relation

UtteranceRelation = Literal["single", "same_words", "other_words", "translation"]
DifferenceKind = Literal["number", "date", "name", "attribution", "wording", "negation", "scope"]
Severity = Literal["conflict", "tension", "compatible"]
CopyKind = Literal["verbatim", "edited"]
Direction = Literal["a", "b", "unknown"]
Phase = Literal["background", "story", "announced"]


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of one event. The id is given by the article that founded it and stays while the story grows.

    ``title`` is the headline at ``title_span`` (or a file's name where no article has one); ``first`` and ``last`` are
    the EDTF days of its dated articles. ``because`` says in a sentence why they are together.
    """

    id: str
    title: str
    articles: tuple[str, ...]
    title_span: Span | None = None
    first: str | None = None
    last: str | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A story with all that was read of it: what a linker works on.

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


@dataclass(frozen=True, slots=True)
class Role:
    """A title that an article gives an actor, with where it says so.

    ``as_of`` is the day of that article. ``since`` and ``until`` tell in EDTF when the title was taken up and laid down
    where the article says so: "since 2019" is "2019"; a "former president" was one until some day not after the
    article's, "[..2031-05-07]".
    """

    title: str
    evidence: Span
    since: str | None = None
    until: str | None = None
    as_of: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """The person, state, body or place that mentions stand for. ``names`` are the forms met, ``name`` the fullest.

    ``known`` is the id by which the record knows it over all stories (an Identity's), or "" before it was looked up.
    """

    name: str
    kind: MentionKind
    names: tuple[str, ...]
    mentions: tuple[Span, ...]
    roles: tuple[Role, ...] = ()
    country: str | None = None
    known: str = ""

    @property
    def id(self) -> str:
        """The id by which the record knows it; before that made of kind and name."""
        return self.known or content_id("c", self.kind, self.name.casefold())


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that stand for actors without naming them: "he", "the minister", "the two leaders"; with the reason.

    ``actors`` are those who are meant, by their places in the text: more than one for a group.
    """

    span: Span
    actors: tuple[str, ...]
    because: str

    def __post_init__(self) -> None:
        """Raise ValueError where nobody is meant."""
        if not self.actors:
            raise ValueError("a reference is to somebody")


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who a quote's speaker is, with the reason in words: an actor, or a source whom the article does not name.

    ``named`` is the mention in the quote's article that names the actor most fully. ``actor`` is None for a source
    without a name: then ``description`` is the fullest one that the article gives ("a senior official who spoke on
    condition of anonymity").
    """

    quote: str
    actor: str | None
    because: str
    named: Span | None = None
    description: Span | None = None

    def __post_init__(self) -> None:
        """Raise ValueError unless there is either an actor or a description."""
        if (self.actor is None) == (self.description is None):
            raise ValueError("a speaker is an actor, or is described")


@dataclass(frozen=True, slots=True)
class Utterance:
    """One act of speaking, with the quotes that report it, fullest wording first."""

    quotes: tuple[str, ...]
    relation: UtteranceRelation
    because: str
    speaker: str | None = None

    @property
    def id(self) -> str:
        """Made of its quotes."""
        return content_id("u", *sorted(self.quotes))


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
class Side:
    """One version of a difference, with who tells it."""

    value: str
    articles: tuple[str, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more versions of one thing, side by side, without a verdict."""

    kind: DifferenceKind
    severity: Severity
    question: str
    because: str
    sides: tuple[Side, ...]

    @property
    def id(self) -> str:
        """Made of kind and evidence."""
        spans = [span for side in self.sides for span in side.evidence]
        return content_id("d", self.kind, *(part for s in sorted(spans) for part in (s.article, s.start, s.end)))


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

    ``basis`` digests what the linkers were given: the same basis need not be linked again. ``linked`` names the lists
    that were computed; ``replaces`` pairs a newer version of an article with the older one.
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

    @property
    def id(self) -> str:
        """One set of links per story."""
        return content_id("l", self.story)
