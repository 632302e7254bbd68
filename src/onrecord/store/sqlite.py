"""The record in one SQLite file, with a write-ahead log: readers never wait for the writer, nor it for them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine, QueuePool, and_, create_engine, event, exists, literal_column, select

from onrecord.record.article import Article
from onrecord.record.reading import Stamp
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.store import browsing, finding, states, stocktaking
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
from onrecord.store.base import N, Noun, Unread
from onrecord.store.codec import column
from onrecord.store.failures import told
from onrecord.store.fulltext import expression
from onrecord.store.opening import connect, prepare
from onrecord.store.rows import noun_of, stamp_columns
from onrecord.store.tables import TABLES, article, belongs, reading, sentence, sentence_text
from onrecord.store.writing import Batch, replace_stories, write

T = TypeVar("T")

_PAGE = 32
"""Nouns fetched at a time. Between two pages nothing is held open, so that whoever reads may write."""

_IDS = 500
"""Ids asked for at a time."""

_HITS = 100_000
"""Sentences found at most."""

PATIENCE = 30.0
"""Seconds to wait for another process to finish its writing."""


@dataclass(frozen=True)
class SqliteStore:
    """``path`` is the file as the user named it, ``address`` how SQLite is to open it; see ``open``."""

    path: Path
    address: str
    patience: float = PATIENCE

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False, patience: float = PATIENCE) -> Self:
        """The record at this path, brought to the newest format. Raise NoRecord, or another RecordError."""
        return cls(Path(path), prepare(Path(path), create=create, patience=patience), patience)

    def close(self) -> None:
        """Let go of the file; what is done with the store after this opens it again."""
        self._reading.dispose()
        self._writing.dispose()

    def put(self, nouns: Iterable[Noun]) -> int:
        """Keep them; how many were new or changed. Batches close as they fill, stories wait for the end.

        If ``nouns`` raises, what it had given until then is kept, but the former stories stay. Raise a RecordError if
        the record cannot be written: batches that were written before that are kept.
        """
        changed, batch, stories = 0, Batch(), dict[str, Story]()
        try:
            for noun in nouns:
                if isinstance(noun, Story):
                    stories[noun.id] = noun
                    continue
                batch.add(noun)
                if batch.full():
                    changed += self._write(batch)
        finally:
            changed += self._write(batch)
        if stories:
            with told(self.path), self._writing.begin() as connection:
                changed += replace_stories(connection, list(stories.values()))
        return changed

    def each(self, kind: type[N], *ids: str) -> Iterator[N]:
        """All nouns of a kind in the order of their arrival, or those that belong to these ids."""
        arrived = TABLES[kind].c.arrived
        with told(self.path), self._reading.connect() as connection:
            if not ids:
                numbers = list(connection.scalars(select(arrived).order_by(arrived)))
            else:
                chunks = _chunks(sorted({column(id_) for id_ in ids}), _IDS)
                queries = (select(arrived).where(belongs(kind, chunk)) for chunk in chunks)
                numbers = sorted({number for query in queries for number in connection.scalars(query)})
        return self._pages(kind, numbers)

    def unread(self, *stamps: Stamp) -> Iterator[Unread]:
        """The articles that one of these stamps has not read, as of now."""
        missing: dict[int, list[Stamp]] = {}
        with told(self.path), self._reading.connect() as connection:
            for stamp in stamps:
                by_stamp = and_(*(reading.c[name] == value for name, value in stamp_columns(stamp).items()))
                read = exists().where(reading.c.article == article.c.id, by_stamp)
                for number in connection.scalars(select(article.c.arrived).where(~read)):
                    missing.setdefault(number, []).append(stamp)
        numbers = sorted(missing)
        return ((found, tuple(missing[at])) for at, found in zip(numbers, self._pages(Article, numbers), strict=True))

    def unlinked(self, *stamps: Stamp) -> Iterator[Story]:
        """The stories that exactly these stamps have not linked as they now are, in the order of their arrival."""
        with told(self.path), self._reading.connect() as connection:
            numbers = states.unlinked(connection, stamps)
        return self._pages(Story, numbers)

    def state(self, story: str) -> int:
        """How often what belongs to the story has changed."""
        with told(self.path), self._reading.connect() as connection:
            return states.state(connection, story)

    def search(self, words: str, limit: int = 20) -> Iterator[Span]:
        """Sentences of kept text with all the words and "phrases", best first by BM25, ties by arrival."""
        asked = expression(words)
        if not asked or limit <= 0:
            return iter(())
        query = (
            select(sentence.c.article, sentence.c.start, sentence.c.end)
            .join_from(sentence_text, sentence, sentence.c.arrived == sentence_text.c.rowid)
            .where(literal_column("sentence_text").op("MATCH")(asked))
            .order_by(sentence_text.c.rank, sentence.c.arrived)
            .limit(min(limit, _HITS))
        )
        with told(self.path), self._reading.connect() as connection:
            return iter([Span(*row) for row in connection.execute(query)])

    def stories(self, asked: StoryQuery) -> StoryList:
        """The stories that fit, those with an edition."""
        with told(self.path), self._reading.connect() as connection:
            return browsing.stories(connection, asked)

    def sentences(self, asked: SentenceQuery) -> SentenceList:
        """The sentences of kept text that fit, those with most of the words first."""
        with told(self.path), self._reading.connect() as connection:
            return finding.sentences(connection, asked)

    def actors(self, asked: ActorQuery) -> ActorList:
        """The actors by which stories can be chosen."""
        with told(self.path), self._reading.connect() as connection:
            return browsing.actors(connection, asked)

    def lines(self, asked: LineQuery) -> LineList:
        """What all stories have of one actor."""
        with told(self.path), self._reading.connect() as connection:
            return browsing.lines(connection, asked)

    def counts(self) -> Counts:
        """How many there are of each."""
        with told(self.path), self._reading.connect() as connection:
            return stocktaking.counts(connection)

    def missing(self, asked: MissingQuery) -> MissingList:
        """What was dropped, and whether it was read since."""
        with told(self.path), self._reading.connect() as connection:
            return stocktaking.missing(connection, asked)

    def _pages(self, kind: type[N], numbers: Sequence[int]) -> Iterator[N]:
        table = TABLES[kind]
        for page in _chunks(numbers, _PAGE):
            with told(self.path), self._reading.connect() as connection:
                rows = connection.execute(select(table).where(table.c.arrived.in_(page)).order_by(table.c.arrived))
                nouns = [noun_of(kind, row) for row in rows]
            yield from nouns

    def _write(self, batch: Batch) -> int:
        rows, batch.rows, batch.size = batch.rows, [], 0
        if not rows:
            return 0
        with told(self.path), self._writing.begin() as connection:
            return write(connection, rows)

    @cached_property
    def _reading(self) -> Engine:
        open_one = partial(connect, self.address, self.patience)
        return create_engine("sqlite://", creator=open_one, poolclass=QueuePool, max_overflow=-1)

    @cached_property
    def _writing(self) -> Engine:
        open_one = partial(connect, self.address, self.patience)
        engine = create_engine("sqlite://", creator=open_one, poolclass=QueuePool, max_overflow=-1)
        event.listen(engine, "begin", _begin)
        return engine


def _begin(connection: Connection) -> None:
    """Take the lock for writing at once: one taken halfway could not be waited for."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))
