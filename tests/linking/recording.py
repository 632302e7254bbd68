"""A record of stories told by hand, linked as the corridor links them."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from onrecord import flow
from onrecord.articles.text import TextExtractor
from onrecord.dossier.composing import StoryComposer
from onrecord.engine.serial import Serial
from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.identities.registrar import Registrar
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.linking.utterances.linker import UtteranceLinker
from onrecord.record.actor import Actor
from onrecord.record.article import Article
from onrecord.record.identity import Identity
from onrecord.record.judgement import UNDO, Judgement
from onrecord.record.reading import Finds, MentionKind, Reading, Stamp
from onrecord.record.span import Span
from onrecord.record.story import Links, Story
from onrecord.store.sqlite import SqliteStore
from onrecord.stories.grouping import TfidfGrouper
from tests.linking.telling import Said, told


@dataclass(frozen=True)
class Hand:
    """The reader of articles that were read by hand."""

    finds: tuple[Finds, ...] = ("sentences", "mentions", "quotes", "times")

    @property
    def stamp(self) -> Stamp:
        """That of ``told``."""
        return Stamp("hand", "1")

    def read(self, article: Article) -> Reading:
        """Nothing: the readings are there."""
        return Reading(article.id, self.stamp, self.finds)


@dataclass
class Record:
    """Stories by id, each told by texts; a text is put with the names that are read in it."""

    path: Path
    names: dict[str, MentionKind]
    stories: dict[str, tuple[Article, ...]] = field(default_factory=dict)
    moments: int = 0

    @property
    def house(self) -> flow.House:
        """The parts of a run, on the record as it lies there now."""
        return flow.House(
            TextExtractor(max_line=100_000),
            (Hand(),),
            TfidfGrouper(),
            (ActorLinker(), SpeakerLinker(), UtteranceLinker()),
            Registrar(),
            StoryComposer(),
            SqliteStore.open(self.path, create=True),
            Serial(),
        )

    def tell(self, story: str, *texts: str, quotes: Iterable[Said] = ()) -> "Record":
        """Add articles to a story and link."""
        self.add(story, *texts, quotes=quotes)
        return self.link()

    def add(self, story: str, *texts: str, quotes: Iterable[Said] = ()) -> None:
        """Add articles to a story."""
        made = [told(text, self.names, tuple(quotes), outlet=f"Outlet {text[:30]}") for text in texts]
        self.house.store.put(noun for pair in made for noun in pair)
        self.stories[story] = (*self.stories.get(story, ()), *(article for article, _ in made))

    def link(self) -> "Record":
        """Put the stories and link those that changed."""
        stories = [Story(id_, id_, tuple(one.id for one in articles)) for id_, articles in self.stories.items()]
        self.house.store.put(stories)
        flow.link(self.house, stories)
        return self

    def links(self, story: str) -> Links:
        """A story's links with every actor under its id of today."""
        house = self.house
        return flow.current(house, next(house.store.each(Links, story)), tuple(house.store.each(Judgement)))

    def ids(self, story: str) -> dict[str, str]:
        """The id of every form of a name in a story."""
        return {name: actor.id for actor in self.links(story).actors for name in actor.names}

    def actor(self, story: str, name: str) -> Actor:
        """The actor that has this form among its names."""
        return next(actor for actor in self.links(story).actors if name in actor.names)

    def identities(self) -> dict[str, Identity]:
        """All by id."""
        return {one.id: one for one in self.house.store.each(Identity)}

    def place(self, story: str, words: str, number: int = 0) -> Span:
        """Where these words stand in a story's article of that number."""
        article = self.stories[story][number]
        start = article.text.index(words)
        return article.span(start, start + len(words))

    def judge(self, verdict: str, *places: Span) -> Judgement:
        """Keep what a person says of two mentions, and link."""
        self.moments += 1
        judgement = Judgement(places, "…", verdict, "ada", f"2031-05-08T10:00:{self.moments:02}.000Z")
        self.house.store.put([judgement])
        self.link()
        return judgement

    def undo(self, judgement: Judgement) -> Judgement:
        """Take a judgement back, and link."""
        self.moments += 1
        at = f"2031-05-08T10:00:{self.moments:02}.000Z"
        taken = replace(judgement, verdict=UNDO, at=at, undoes=judgement.id)
        self.house.store.put([taken])
        self.link()
        return taken
