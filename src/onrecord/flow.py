"""The corridor: sources -> articles -> reading -> stories -> linking -> dossier, in the order of the data.

Each step puts what it made before the next begins, so that a killed run goes on where it stopped.
"""

import gc
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol, TypeVar

from onrecord import covering
from onrecord.articles.base import Extractor
from onrecord.articles.furniture.repeats import marked
from onrecord.dossier.base import Composer
from onrecord.engine.attempt import attempt
from onrecord.engine.base import Engine
from onrecord.errors import ReaderFailed
from onrecord.intake import Outcome, attend, gather
from onrecord.linking.base import Linker, Registrar
from onrecord.reading.base import Reader
from onrecord.record.amending import without
from onrecord.record.article import Article
from onrecord.record.dossier import Dossier
from onrecord.record.edition import Edition
from onrecord.record.identity import Identity, Known, holders, renamed, root
from onrecord.record.judgement import Judgement, standing
from onrecord.record.reading import Reading, Stamp
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.story import Coverage, Links, Story
from onrecord.record.visit import Visit
from onrecord.sources.base import Source, Watched
from onrecord.store.base import Store, Unread
from onrecord.stories.base import Grouper

T = TypeVar("T")

SORTED_TOGETHER = 10_000
"""Articles that are sorted into stories at a time."""


class Progress(Protocol):
    """Wraps an iterable under a label; a door may draw a bar with it."""

    def __call__(self, label: str, items: Iterable[T], /) -> Iterable[T]:
        """The same items in the same order."""
        ...


@dataclass(frozen=True, slots=True)
class House:
    """The parts that a run is made of, built by wiring."""

    extractor: Extractor
    readers: tuple[Reader, ...]
    grouper: Grouper
    linkers: tuple[Linker, ...]
    registrar: Registrar
    composer: Composer
    store: Store
    engine: Engine


def quiet(_label: str, items: Iterable[T]) -> Iterable[T]:
    """Progress for nobody."""
    return items


def read(house: House, source: Source, progress: Progress = quiet) -> Outcome:
    """Walk the whole corridor: everything that the source has, into the record."""
    return onward(house, gather(house.store, house.extractor, progress("taking in", source.snapshots())), progress)


def watch(house: House, watched: Watched, progress: Progress = quiet) -> Outcome:
    """As read, once, with what is new or has changed since the last visit. Of what was dropped only news is told."""
    known = tuple(house.store.each(Visit))
    return onward(house, attend(house.store, house.extractor, progress("fetching", watched.visits(known))), progress)


def onward(house: House, outcome: Outcome, progress: Progress) -> Outcome:
    """The rest of the corridor, behind what was taken in."""
    unreadable = read_articles(house, progress)
    stories = group(house)
    link(house, progress("linking", tuple(house.store.unlinked(*linked_by(house)))))
    return replace(outcome, dropped=(*outcome.dropped, *unreadable), stories=stories)


def read_articles(house: House, progress: Progress) -> list[Dropped]:
    """Read what today's readers have not read yet; an article on which one fails is named and stays unread by it.

    An article goes to all its readers at one time, so that what they share is done once. Where that ends the process,
    each reader is tried alone.
    """
    step = Reads(house.readers)
    stamps = tuple(reader.stamp for reader in house.readers)
    alone: list[Unread] = []
    dropped: list[Dropped] = []

    def results() -> Iterator[Reading | Dropped]:
        for (article, wanted), found in house.engine.each(step.read, progress("reading", house.store.unread(*stamps))):
            if isinstance(found, Exception):
                alone.extend((article, (stamp,)) for stamp in wanted)
            else:
                yield from found
        for (article, _), found in house.engine.each(step.read, alone):
            yield from (failed(article, found),) if isinstance(found, Exception) else found

    def readings() -> Iterator[Reading]:
        for result in results():
            if isinstance(result, Reading):
                yield result
            else:
                dropped.append(result)

    house.store.put(readings())
    house.store.put(dropped)
    return [*dropped, *read_restored(house)]


def read_restored(house: House) -> list[Dropped]:
    """Read anew the articles of which people restored a block, by stamps that say so; undone, the former stay."""
    dropped: list[Dropped] = []
    for article, named in covering.waiting(house.store, [reader.stamp for reader in house.readers]):
        for found in Reads(house.readers).read((article, tuple(named))):
            if isinstance(found, Reading):
                house.store.put([replace(found, stamp=named[found.stamp])])
            else:
                dropped.append(found)
    house.store.put(dropped)
    return dropped


def relink(house: House, judged: Iterable[Judgement]) -> bool:
    """Link the stories again that are judged of; False where one waits to be read by today's readers first."""
    read_restored(house)
    stories = tuple(house.store.each(Story, *{span.article for one in judged for span in one.evidence}))
    ready = [story for story in stories if not cover(house, story, ()).unread("mentions")]
    link(house, ready)
    return len(ready) == len(stories)


def group(house: House) -> tuple[Story, ...]:
    """Sort into stories what is not sorted yet, beside what is near it in time; all stories as they then are."""
    stamp = house.grouper.stamp
    waiting = (article for article, _ in house.store.unread(stamp))
    while fresh := list(islice(waiting, SORTED_TOGETHER)):
        new = {article.id for article in fresh}
        known = house.grouper.near(fresh, house.store.each(Story))
        sorted_before = [id_ for story in known for id_ in story.articles if id_ not in new]
        settled = tuple(house.store.each(Article, *sorted_before)) if sorted_before else ()
        house.store.put(house.grouper.group(fresh, known, settled))
        house.store.put(Reading(article.id, stamp, ()) for article in fresh)
    return tuple(house.store.each(Story))


def link(house: House, stories: Iterable[Story]) -> None:
    """Link each story whose coverage has changed since it was last linked, know its actors again, publish it anew.

    An edition is put before the links from which it was made: where a kill parts the two, both are made again.
    """
    stamps = linked_by(house)
    every = tuple(house.store.each(Judgement))
    judgements = standing(every)
    for story in stories:
        state = house.store.state(story.id)
        coverage = cover(house, story, judgements)
        former = next(house.store.each(Links, story.id), None)
        if former and former.basis == coverage.basis and former.stamps == stamps:
            house.store.put([replace(former, state=state)])
            continue
        links = Links(story.id, coverage.basis, stamps, state=state)
        links = without(linked(house.linkers, coverage, links), coverage.judgements)
        links, identities = house.registrar.settle(coverage, links, recall(house, coverage, links, judgements))
        dossier = house.composer.compose(coverage, links, every)
        house.store.put([*identities, house.composer.publish(dossier), *house.composer.margins(dossier), links])


def linked_by(house: House) -> tuple[Stamp, ...]:
    """The stamps of all that makes a story's links and its edition: others make them anew."""
    return (*(linker.stamp for linker in house.linkers), house.registrar.stamp, house.composer.stamp)


def linked(linkers: Iterable[Linker], coverage: Coverage, links: Links) -> Links:
    """What the linkers find, one after the other.

    They make no rings of objects, and a search for rings goes through all articles and readings: a tenth of the time.
    """
    gc.disable()
    try:
        for linker in linkers:
            links = linker.link(coverage, links)
    finally:
        gc.enable()
    return links


def recall(house: House, coverage: Coverage, links: Links, judgements: Iterable[Judgement]) -> Known:
    """What the record knows of a story's actors: by which ids their mentions went, and whom they may be."""
    articles = {article.id for article in coverage.articles}
    articles.update(span.article for judgement in coverage.judgements for span in judgement.evidence)
    former = sorted(house.store.each(Links, *articles), key=lambda one: one.story == links.story)
    mentions = holders(former, articles)
    identities = merged(house, {*mentions.values(), *house.registrar.keys(links)})
    return Known(identities, mentions, frozenset(judgement.id for judgement in judgements))


def merged(house: House, ids: set[str]) -> tuple[Identity, ...]:
    """The identities with these ids or keys and all into which they were merged, the oldest first."""
    while True:
        found = tuple(house.store.each(Identity, *ids)) if ids else ()
        further = {id_ for one in found for id_ in (one.became, one.left) if id_} - {one.id for one in found} - ids
        if not further:
            return found
        ids = ids | further


def cover(house: House, story: Story, judgements: Iterable[Judgement]) -> Coverage:
    """A story with its articles, the readings of today's readers, and what people judged of them done to both."""
    return covering.cover(house.store, [reader.stamp for reader in house.readers], story, judgements)


def compose(house: House, story: Story) -> Dossier:
    """The story for a person to read. What was not linked since it last changed is named as not run.

    Lines that many articles of an outlet have are marked here and not where the articles are made: what a file
    becomes does not hang on what lies beside it.
    """
    judgements = tuple(house.store.each(Judgement))
    coverage = cover(house, story, standing(judgements))
    coverage = replace(coverage, articles=marked(coverage.articles))
    links = next(house.store.each(Links, story.id), None)
    if links is None or links.basis != coverage.basis:
        links = Links(story.id, coverage.basis)
    return house.composer.compose(coverage, current(house, links, judgements), judgements)


def published(house: House, story: Story) -> Edition:
    """The story's page as it was last published, or composed now where it never was."""
    return next(house.store.each(Edition, story.id), None) or house.composer.publish(compose(house, story))


def current(house: House, links: Links, judgements: Iterable[Judgement]) -> Links:
    """The links with every actor under the id that it has now: others may have been merged since."""
    ids = {actor.known for actor in links.actors if actor.known}
    known = {identity.id: identity for identity in merged(house, ids)}
    stand = {judgement.id for judgement in standing(judgements)}
    return renamed(links, {id_: root(id_, known, stand) for id_ in ids})


@dataclass(frozen=True, slots=True)
class Reads:
    """Reads one article by all that have not read it yet; pickles to a worker."""

    readers: tuple[Reader, ...]

    def read(self, unread: Unread) -> tuple[Reading | Dropped, ...]:
        """A reading by each of these stamps, or that its reader failed."""
        article, stamps = unread
        wanted = (reader for reader in self.readers if reader.stamp in stamps)
        found = (attempt(reader.read, article) for reader in wanted)
        return tuple(failed(article, one) if isinstance(one, Exception) else one for one in found)


def failed(article: Article, error: Exception) -> Dropped:
    """The reading that there is none of, with the reason."""
    return Dropped(article.source, ReaderFailed.__name__, str(ReaderFailed(article.source, error)))


@dataclass(frozen=True, slots=True)
class Marker:
    """Extracts and reads one document without keeping it; pickles to a worker."""

    extractor: Extractor
    readers: tuple[Reader, ...]

    def mark(self, snapshot: Snapshot | Dropped) -> tuple[Article, tuple[Reading, ...]] | Dropped:
        """The article with a reading by each reader, or why there is none."""
        found = self.extractor.extract(snapshot) if isinstance(snapshot, Snapshot) else snapshot
        return found if isinstance(found, Dropped) else (found, tuple(reader.read(found) for reader in self.readers))
