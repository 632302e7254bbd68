"""Lists of stories, of actors, and of the lines that are an actor's: looked up beside the editions, never in them."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, literal_column, select

from onrecord.record.dossier import Line
from onrecord.store.asking import (
    ActorList,
    ActorQuery,
    Card,
    Choice,
    Count,
    LineList,
    LineQuery,
    Order,
    Placed,
    StoryList,
    StoryQuery,
)
from onrecord.store.codec import column, decode
from onrecord.store.facets import counted, counted_in
from onrecord.store.fulltext import expression, searchable
from onrecord.store.tables import actor_line, card, card_facet, card_text, facet

_ORDERS: dict[Order, tuple[Any, ...]] = {
    "newest": (card.c.last.desc(), card.c.arrived.desc()),
    "oldest": ((card.c.first == "").asc(), card.c.first.asc(), card.c.arrived.asc()),
    "largest": (card.c.articles.desc(), card.c.last.desc(), card.c.arrived.desc()),
    "origins": (card.c.origins.desc(), card.c.last.desc(), card.c.arrived.desc()),
}

_AFTER = "~"
"""Stands behind every character of a day, so that a month's days are not behind the month."""


def stories(connection: Connection, asked: StoryQuery) -> StoryList:
    """The stories that fit, a page of them, and the facets of them all."""
    wanted, chosen = _wanted(connection, asked), named(connection, asked.chosen)
    if wanted is None:
        return StoryList(0, (), (), (), chosen)
    if wanted and asked.counted:
        columns = connection.scalars(select(card.c.facets).where(*wanted)).all()
        total, counts = len(columns), list(counted_in(connection, columns))
    else:
        total = connection.scalar(select(func.count()).select_from(card).where(*wanted)) or 0
        counts = list(counted(connection)) if asked.counted else []
    page = select(card.c.body).where(*wanted).order_by(*_ORDERS[asked.order])
    bodies = connection.scalars(page.offset(max(asked.start, 0)).limit(max(asked.limit, 0)))
    cards = tuple(decode(Card, body) for body in bodies)
    months = tuple(one for one in counts if one.kind == "month")
    return StoryList(total, cards, tuple(one for one in counts if one.kind != "month"), months, chosen)


def _wanted(connection: Connection, asked: StoryQuery) -> list[ColumnElement[bool]] | None:
    """What a card must be; None where nothing can fit."""
    wanted: list[ColumnElement[bool]] = []
    for choice in asked.chosen:
        number = number_of(connection, choice)
        if number is None:
            return None
        wanted.append(card.c.arrived.in_(select(card_facet.c.card).where(card_facet.c.facet == number)))
    if asked.words.strip():
        words = expression(asked.words)
        if not words:
            return None
        found = select(card_text.c.rowid).where(literal_column("card_text").op("MATCH")(words))
        wanted.append(card.c.arrived.in_(found))
    if asked.first:
        wanted.append(card.c.last >= asked.first)
    if asked.last:
        wanted += [card.c.first <= asked.last + _AFTER, card.c.first != ""]
    return wanted


def number_of(connection: Connection, choice: Choice) -> int | None:
    """The number of a facet, None for one that the record does not have."""
    return connection.scalar(select(facet.c.arrived).where(_is(choice)))


def _is(choice: Choice) -> ColumnElement[bool]:
    return (facet.c.kind == column(choice.kind)) & (facet.c.value == column(choice.value))


def named(connection: Connection, chosen: Iterable[Choice]) -> tuple[Count, ...]:
    """What was chosen as a person calls it, and how many stories can be chosen by it."""
    found = []
    for choice in chosen:
        label, stories = choice.value, 0
        if choice.kind == "story":
            body = connection.scalar(select(card.c.body).where(card.c.id == column(choice.value)))
            label, stories = (decode(Card, body).title, 1) if body else (label, 0)
        else:
            row = connection.execute(select(facet).where(_is(choice))).first()
            label, stories = (row.label, row.stories) if row else (label, 0)
        found.append(Count(choice.kind, choice.value, label, stories))
    return tuple(found)


def actors(connection: Connection, asked: ActorQuery) -> ActorList:
    """The actors that fit, those in most stories first."""
    fits = [facet.c.kind == "actor", facet.c.stories > 0]
    fits += [facet.c.folded.contains(word, autoescape=True) for word in searchable(asked.words).split()]
    every = select(facet.c.arrived).where(*fits).order_by(facet.c.stories.desc(), facet.c.arrived)
    numbers = connection.scalars(every).all()
    start = max(asked.start, 0)
    page = numbers[start : start + max(asked.limit, 0)]
    known = {row.arrived: row for row in connection.execute(select(facet).where(facet.c.arrived.in_(page)))}
    found = (known[number] for number in page)
    return ActorList(len(numbers), tuple(Count("actor", row.value, row.label, row.stories) for row in found))


def lines(connection: Connection, asked: LineQuery) -> LineList:
    """The lines that fit, the newest first."""
    number = number_of(connection, Choice("actor", asked.actor))
    fits = [actor_line.c.facet == number, actor_line.c.section == asked.section]
    total = connection.scalar(select(func.count()).select_from(actor_line).where(*fits)) or 0
    page = (
        select(actor_line.c.body, card.c.body.label("card"))
        .join_from(actor_line, card, card.c.arrived == actor_line.c.card)
        .where(*fits)
        .order_by(actor_line.c.day.desc(), actor_line.c.card.desc(), actor_line.c.arrived)
        .offset(max(asked.start, 0))
        .limit(max(asked.limit, 0))
    )
    found = []
    for body, of in connection.execute(page):
        story = decode(Card, of)
        found.append(Placed(story.id, story.title, decode(Line, body)))
    return LineList(total, tuple(found))
