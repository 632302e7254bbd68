"""What happens inside one transaction: which rows are new, what takes the place of what, what can be searched."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from onrecord.record.article import Article
from onrecord.record.edition import Edition
from onrecord.record.identity import Identity
from onrecord.record.judgement import Judgement
from onrecord.record.margin import Margin
from onrecord.record.reading import Reading
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.story import Links, Story
from onrecord.record.visit import Visit
from onrecord.store.base import Noun
from onrecord.store.cards import forget_cards, keep_cards
from onrecord.store.codec import column
from onrecord.store.facets import rename
from onrecord.store.fulltext import kept_sentences
from onrecord.store.marks import mark_sentences, with_marks
from onrecord.store.rows import Values, noun_of, size_of, values_of
from onrecord.store.states import count_on, touched
from onrecord.store.tables import (
    TABLES,
    belongs,
    edition,
    identity_member,
    links_member,
    sentence,
    story,
    story_member,
)

N = TypeVar("N", bound=Noun)

_NOUNS, _BYTES, _SECONDS = 256, 8_000_000, 2.0
"""A batch is full at any of these: what a kill can cost is never more."""


_STORIES = 500
"""Stories that are compared with their former states at a time."""


@dataclass(slots=True)
class Batch:
    """Nouns with their rows, on their way into one transaction."""

    rows: list[tuple[Noun, Values]] = field(default_factory=list)
    size: int = 0
    since: float = 0.0

    def add(self, noun: Noun) -> None:
        """Take one in."""
        values = values_of(noun)
        self.since = self.since if self.rows else time.monotonic()
        self.size += size_of(values)
        self.rows.append((noun, values))

    def full(self) -> bool:
        """Whether it is time to write."""
        return len(self.rows) >= _NOUNS or self.size >= _BYTES or time.monotonic() - self.since >= _SECONDS


def write(connection: Connection, rows: Sequence[tuple[Noun, Values]]) -> int:
    """Put nouns of all kinds but stories; how many were new or changed."""
    articles, readings = _add(connection, Article, rows), _add(connection, Reading, rows)
    judgements = _add(connection, Judgement, rows)
    others = sum(len(_add(connection, kind, rows)) for kind in (Snapshot, Dropped)) + len(judgements)
    touched(connection, readings, judgements)
    others += (
        len(_replace(connection, Visit, rows)) + _replace_links(connection, rows) + _replace_known(connection, rows)
    )
    editions, margins = _replace(connection, Edition, _standing(connection, rows)), _replace(connection, Margin, rows)
    otherwise = keep_cards(connection, editions) | {column(noun.article) for noun in margins}
    mark_sentences(connection, otherwise - _make_searchable(connection, articles, readings))
    return len(articles) + len(readings) + others + len(editions) + len(margins)


def _standing(connection: Connection, rows: Sequence[tuple[Noun, Values]]) -> list[tuple[Noun, Values]]:
    """All but editions of stories that have gone into others meanwhile: nothing leads to those any more."""
    ids = [values["story"] for noun, values in rows if isinstance(noun, Edition)]
    elsewhere = story_member.c.member.in_(ids), story_member.c.story != story_member.c.member
    gone = set(connection.scalars(select(story_member.c.member).where(*elsewhere))) if ids else set()
    return [(noun, values) for noun, values in rows if not (isinstance(noun, Edition) and values["story"] in gone)]


def _add(connection: Connection, kind: type[N], rows: Iterable[tuple[Noun, Values]]) -> list[N]:
    """Insert those of a kind that are not there yet, and give them back. Of two with one id, the first stays."""
    table = TABLES[kind]
    given: dict[str, tuple[N, Values]] = {}
    for noun, values in rows:
        if isinstance(noun, kind):
            given.setdefault(values["id"], (noun, values))
    if not given:
        return []
    known = set(connection.scalars(select(table.c.id).where(table.c.id.in_(list(given)))))
    fresh = [row for id_, row in given.items() if id_ not in known]
    if fresh:
        connection.execute(insert(table), [values for _, values in fresh])
    return [noun for noun, _ in fresh]


def _replace_links(connection: Connection, rows: Iterable[tuple[Noun, Values]]) -> int:
    changed = _replace(connection, Links, rows)
    members = {
        column(mention.article): column(noun.id)
        for noun in changed
        for actor in noun.actors
        for mention in actor.mentions
    }
    if members:
        put = insert_or(links_member)
        connection.execute(
            put.on_conflict_do_update(index_elements=["member"], set_={"links": put.excluded.links}),
            [{"member": member, "links": id_} for member, id_ in members.items()],
        )
    return len(changed)


def _replace_known(connection: Connection, rows: Iterable[tuple[Noun, Values]]) -> int:
    changed = _replace(connection, Identity, rows)
    members = [
        {"member": column(member), "identity": column(noun.id)}
        for noun in changed
        for member in dict.fromkeys((noun.id, *noun.keys))
    ]
    if members:
        ids = [column(noun.id) for noun in changed]
        connection.execute(delete(identity_member).where(identity_member.c.identity.in_(ids)))
        connection.execute(insert(identity_member), members)
        rename(connection, changed)
    return len(changed)


def _replace(connection: Connection, kind: type[N], rows: Iterable[tuple[Noun, Values]]) -> list[N]:
    """Let those of a kind take the place of the former ones of their ids; those that are new or changed."""
    table = TABLES[kind]
    given = {values["id"]: (noun, values) for noun, values in rows if isinstance(noun, kind)}
    if not given:
        return []
    query = select(table.c.id, table.c.body).where(table.c.id.in_(list(given)))
    former = {row.id: row.body for row in connection.execute(query)}
    changed = [(noun, values) for id_, (noun, values) in given.items() if former.get(id_) != values["body"]]
    if changed:
        put = insert_or(table)
        newer = {name: put.excluded[name] for name in changed[0][1] if name != "id"}
        update = put.on_conflict_do_update(index_elements=["id"], set_=newer)
        connection.execute(update, [values for _, values in changed])
    return [noun for noun, _ in changed]


def replace_stories(connection: Connection, stories: Sequence[Story]) -> int:
    """Let these take the place of their former states and of what was merged into them; how many are new or changed."""
    changed = []
    for first in range(0, len(stories), _STORIES):
        some = _replace(connection, Story, [(noun, values_of(noun)) for noun in stories[first : first + _STORIES]])
        merged = [column(former.story) for noun in some for former in noun.merged]
        connection.execute(delete(story).where(story.c.id.in_(merged)))
        connection.execute(delete(edition).where(edition.c.story.in_(merged)))
        forget_cards(connection, merged)
        ids = [*merged, *(column(noun.id) for noun in some)]
        connection.execute(delete(story_member).where(story_member.c.story.in_(ids)))
        count_on(connection, sorted(column(noun.id) for noun in some))
        changed += some
    members = [
        {"member": column(member), "story": column(noun.id)}
        for noun in changed
        for member in dict.fromkeys((noun.id, *noun.articles, *(former.story for former in noun.merged)))
    ]
    if members:
        connection.execute(insert(story_member), members)
    return len(changed)


def _make_searchable(connection: Connection, articles: Sequence[Article], readings: Sequence[Reading]) -> set[str]:
    """Index the sentences of new readings, and of readings that were here before their article; whose they are.

    Those of an article's latest reading take the place of its former ones, so that no sentence is found twice.
    """
    texts = {noun.id: noun for noun in articles}
    latest = {
        noun.article: noun for noun in (*_belonging(connection, Reading, texts), *readings) if "sentences" in noun.finds
    }
    absent = [id_ for id_ in latest if id_ not in texts]
    texts |= {noun.id: noun for noun in _belonging(connection, Article, absent)}
    found = [
        {"article": span.article, "start": span.start, "end": span.end, "folded": folded}
        for id_, noun in latest.items()
        if id_ in texts
        for span, folded in kept_sentences(texts[id_], noun.sentences)
    ]
    if latest:
        connection.execute(delete(sentence).where(sentence.c.article.in_(list(map(column, latest)))))
    if found:
        connection.execute(insert(sentence), with_marks(connection, found))
    return set(map(column, latest))


def _belonging(connection: Connection, kind: type[N], ids: Iterable[str]) -> list[N]:
    """The nouns of a kind that belong to these ids, in the order of their arrival."""
    table, known = TABLES[kind], list(map(column, ids))
    if not known:
        return []
    query = select(table).where(belongs(kind, known)).order_by(table.c.arrived)
    return [noun_of(kind, row) for row in connection.execute(query)]
