"""The tables as they are in the newest format. migrations.py makes them; a test holds the two together.

A noun is kept whole as JSON in ``body``; beside it stand only the columns that are looked up. ``id`` is made of content
and decides what is new; ``arrived`` numbers the rows in the order in which they came.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    BLOB,
    Column,
    ColumnElement,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    column,
    or_,
    select,
    table,
)

from onrecord.record.article import Article
from onrecord.record.edition import Edition
from onrecord.record.identity import Identity
from onrecord.record.judgement import Judgement
from onrecord.record.margin import Margin
from onrecord.record.reading import Reading
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.story import Links, Story
from onrecord.record.visit import Visit

METADATA = MetaData()


def _table(name: str, *columns: Column[Any]) -> Table:
    arrived = Column("arrived", Integer, primary_key=True)
    id_ = Column("id", Text, nullable=False, unique=True)
    return Table(name, METADATA, arrived, id_, *columns, Column("body", BLOB, nullable=False))


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


snapshot = _table("snapshot", Column("data", BLOB, nullable=False))
"""``data`` is the bytes as received, deflated; ``body`` is the rest."""

dropped = _table("dropped", _text("source"), _text("cause"))
article = _table("article", _text("source"))
Index("article_by_source", article.c.source)
judgement = _table("judgement")
story = _table("story")
links = _table("links", _text("story"), _text("made_by"), Column("state", Integer, nullable=False))
"""``made_by`` digests the linkers' stamps, ``state`` is the story's state of which the links were made."""
Index("links_by_story", links.c.story)
edition = _table("edition", _text("story"))
Index("edition_by_story", edition.c.story)
margin = _table("margin", _text("article"))
Index("margin_by_article", margin.c.article)
identity = _table("identity")
visit = _table("visit")

reading = _table("reading", _text("article"), _text("reader"), _text("version"), _text("model_sha256"))
Index("reading_by_article", reading.c.article, reading.c.reader, reading.c.version, reading.c.model_sha256)

story_member = Table("story_member", METADATA, _text("member"), _text("story"), PrimaryKeyConstraint("member", "story"))
"""Whose a story is: its own id and its articles'."""

story_state = Table(
    "story_state", METADATA, Column("story", Text, primary_key=True), Column("state", Integer, nullable=False)
)
"""How often what belongs to a story has changed; no row is never."""

links_member = Table("links_member", METADATA, _text("member"), _text("links"), PrimaryKeyConstraint("member"))
"""Which links were the last to find an actor in an article."""

identity_member = Table(
    "identity_member", METADATA, _text("member"), _text("identity"), PrimaryKeyConstraint("member", "identity")
)
"""Whose an identity is: its own id and its keys."""
Index("identity_member_by_identity", identity_member.c.identity)

sentence = Table(
    "sentence",
    METADATA,
    Column("arrived", Integer, primary_key=True),
    _text("article"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    _text("folded"),
    _text("marks"),
)
"""Sentences of kept text; ``folded`` is what is searched, ``marks`` what they are found by besides: see marks.py."""
Index("sentence_by_article", sentence.c.article)

sentence_text = table("sentence_text", column("rowid", Integer), column("rank"))
"""The full-text index over a sentence's ``folded`` and ``marks``: kept in step by triggers, not made by SQLAlchemy."""

card = _table(
    "card",
    _text("first"),
    _text("last"),
    Column("articles", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    _text("folded"),
    Column("facets", BLOB, nullable=False),
)
"""A story in the list of stories, by its id; ``facets`` are the codes of all by which it can be chosen (facets.py)."""
Index("card_by_last", card.c.last)
Index("card_by_articles", card.c.articles)
Index("card_by_origins", card.c.origins)

card_text = table("card_text", column("rowid", Integer))
"""The full-text index over ``card.folded``, likewise."""

facet = Table(
    "facet",
    METADATA,
    Column("arrived", Integer, primary_key=True),
    _text("kind"),
    _text("value"),
    _text("label"),
    _text("folded"),
    Column("stories", Integer, nullable=False),
)
"""What stories can be chosen by, and how many can; ``folded`` are the names of an actor."""
Index("facet_by_value", facet.c.kind, facet.c.value, unique=True)
Index("facet_by_stories", facet.c.kind, facet.c.stories)

card_facet = Table(
    "card_facet",
    METADATA,
    Column("facet", Integer, nullable=False),
    Column("card", Integer, nullable=False),
    PrimaryKeyConstraint("facet", "card"),
)

listed = Table(
    "listed",
    METADATA,
    _text("article"),
    Column("card", Integer, nullable=False),
    Column("outlet", Integer, nullable=False),
    _text("day"),
    Column("unread", Integer, nullable=False),
    PrimaryKeyConstraint("article"),
)
"""An article in its story's edition: the facet of its outlet, its EDTF day, whether some reader has not read it."""
Index("listed_by_card", listed.c.card)

actor_line = Table(
    "actor_line",
    METADATA,
    Column("arrived", Integer, primary_key=True),
    Column("card", Integer, nullable=False),
    Column("facet", Integer, nullable=False),
    _text("section"),
    _text("day"),
    Column("body", BLOB, nullable=False),
)
"""A line of a story that is an actor's: what it said, where it stands."""
Index("actor_line_by_facet", actor_line.c.facet, actor_line.c.section, actor_line.c.day)
Index("actor_line_by_card", actor_line.c.card)

TABLES: dict[type, Table] = {
    Snapshot: snapshot,
    Dropped: dropped,
    Article: article,
    Reading: reading,
    Judgement: judgement,
    Story: story,
    Links: links,
    Edition: edition,
    Margin: margin,
    Identity: identity,
    Visit: visit,
}

_OWNER: dict[type, Column[str]] = {
    Snapshot: snapshot.c.id,
    Dropped: dropped.c.id,
    Article: article.c.id,
    Reading: reading.c.article,
    Margin: margin.c.article,
    Judgement: judgement.c.id,
    Visit: visit.c.id,
}


def belongs(kind: type, ids: Sequence[str]) -> ColumnElement[bool]:
    """The condition that a noun of this kind belongs to one of the ids."""
    if kind is Story:
        return story.c.id.in_(select(story_member.c.story).where(story_member.c.member.in_(ids)))
    if kind is Edition:
        return edition.c.story.in_(select(story_member.c.story).where(story_member.c.member.in_(ids)))
    if kind is Identity:
        return identity.c.id.in_(select(identity_member.c.identity).where(identity_member.c.member.in_(ids)))
    if kind is Links:
        last = select(links_member.c.links).where(links_member.c.member.in_(ids))
        return or_(links.c.story.in_(ids), links.c.id.in_(last))
    return _OWNER[kind].in_(ids)
