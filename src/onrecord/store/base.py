"""The port of this room."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from onrecord.record.article import Article
from onrecord.record.edition import Edition
from onrecord.record.identity import Identity
from onrecord.record.judgement import Judgement
from onrecord.record.margin import Margin
from onrecord.record.reading import Reading, Stamp
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.span import Span
from onrecord.record.story import Links, Story
from onrecord.record.visit import Visit
from onrecord.store.asking import (
    ActorList,
    ActorQuery,
    Counts,
    LineList,
    LineQuery,
    MissingList,
    MissingQuery,
    SentenceList,
    SentenceQuery,
    StoryList,
    StoryQuery,
)

Noun = Snapshot | Dropped | Article | Reading | Story | Links | Edition | Margin | Identity | Judgement | Visit
"""What a store keeps. Everything else is found inside these."""

Unread = tuple[Article, tuple[Stamp, ...]]
"""An article with the stamps that have not read it yet."""

N = TypeVar("N", Snapshot, Dropped, Article, Reading, Story, Links, Edition, Margin, Identity, Judgement, Visit)


class Agenda(Protocol):
    """What is still to be done in a record."""

    def unread(self, *stamps: Stamp) -> Iterator[Unread]:
        """The articles that one of these stamps has not read yet, in the order of their arrival."""
        ...

    def unlinked(self, *stamps: Stamp) -> Iterator[Story]:
        """The stories that exactly these stamps have not linked as they now are, in the order of their arrival."""
        ...

    def state(self, story: str) -> int:
        """A number that grows with each change of a story, of its articles' readings or of what is judged of them.

        Links that were made of what is here from then on carry it: what changes meanwhile leaves the story unlinked.
        """
        ...


class Store(Agenda, Protocol):
    """Keeps nouns. What ``put`` has returned for survives a kill of the process."""

    def put(self, nouns: Iterable[Noun]) -> int:
        """Keep them, in batches that are acknowledged whole; how many were new or changed. Twice is the same as once.

        Stories and Links are what is thought now: a Story takes the place of its former state and of the stories that
        were merged into it, all those of one call at one time; the links and the edition of a story, and the
        margin of an article, take the place of its former ones, an Identity and a Visit that of its former state.
        """
        ...

    def each(self, kind: type[N], *ids: str) -> Iterator[N]:
        """All nouns of a kind in the order of their arrival, or those that belong to these ids.

        A Snapshot belongs to its own id; an Article to its own id; a Reading to its article's; a Story to its own, to
        its articles' and to those of the stories that were merged into it; Links to their story's, and to each article
        that they were the last to find an actor in; an Edition as its story does; a Margin to its article; an Identity
        to its own and to its keys; a Visit to its own.
        """
        ...

    def search(self, words: str, limit: int = 20) -> Iterator[Span]:
        """Sentences of kept text with all the words, best first; accents, case and curly quotes make no difference."""
        ...


class Catalogue(Protocol):
    """What a person asks of a record as a whole: lists with counts, a page at a time, that open no story."""

    def stories(self, asked: StoryQuery) -> StoryList:
        """The stories that fit, those with an edition."""
        ...

    def sentences(self, asked: SentenceQuery) -> SentenceList:
        """The sentences of kept text that fit, those with most of the words first."""
        ...

    def actors(self, asked: ActorQuery) -> ActorList:
        """The actors by which stories can be chosen."""
        ...

    def lines(self, asked: LineQuery) -> LineList:
        """What all stories have of one actor."""
        ...


class Inventory(Protocol):
    """What a record holds and what it lacks."""

    def counts(self) -> Counts:
        """How many there are of each; cheap enough to ask every second."""
        ...

    def missing(self, asked: MissingQuery) -> MissingList:
        """What was dropped, and whether it was read since."""
        ...
