"""The list of stories: what of an edition is kept beside it, so that no list ever opens one."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from onrecord.record.edition import Edition
from onrecord.store.asking import Card
from onrecord.store.codec import column, encode
from onrecord.store.facets import change, code, facets_of, number_of, numbers, packed, unpacked
from onrecord.store.fulltext import searchable
from onrecord.store.tables import actor_line, card, card_facet, listed

ACTORS_LINES = frozenset({"said", "positions", "actors"})
"""The sections whose lines are an actor's own: they are shown on its page."""

OUTLETS = 12
"""Outlets that a card names."""

_TOGETHER = 400

_DAY = re.compile(r"\d{4}(-\d\d){0,2}")

Numbers = dict[tuple[str, str], int]


def keep_cards(connection: Connection, editions: Sequence[Edition]) -> set[str]:
    """Make the cards of these editions; the ids of the articles that are listed otherwise than before."""
    if not editions:
        return set()
    wanted = {edition.id: facets_of(edition) for edition in editions}
    known = numbers(connection, {key: label for facets in wanted.values() for key, label in facets.items()})
    codes = {
        edition.id: {code(kind, known[kind, column(value)]) for kind, value in wanted[edition.id]}
        for edition in editions
    }
    places = _put(connection, editions, codes)
    numbers_of = {
        edition.id: {(kind, column(value)): known[kind, column(value)] for kind, value in wanted[edition.id]}
        for edition in editions
    }
    of = [(edition, places[column(edition.story.id)], numbers_of[edition.id]) for edition in editions]
    _keep_lines(connection, of)
    return _list(connection, of)


def forget_cards(connection: Connection, stories: Sequence[str]) -> None:
    """Take away the cards of stories that are no more."""
    former = list(connection.execute(select(card.c.arrived, card.c.facets).where(card.c.id.in_(stories))))
    if former:
        places = [row.arrived for row in former]
        change(connection, [], [number_of(one) for row in former for one in unpacked(row.facets)])
        for table in (card_facet, listed, actor_line):
            connection.execute(delete(table).where(table.c.card.in_(places)))
        connection.execute(delete(card).where(card.c.arrived.in_(places)))


def card_of(edition: Edition) -> Card:
    """The story as a list shows it."""
    often = Counter(article.outlet for article in edition.articles)
    days = Counter(day for day in map(day_of, (article.published for article in edition.articles)) if len(day) == 10)
    story = edition.story
    return Card(
        story.id,
        story.title,
        story.lead,
        len(edition.articles),
        tuple(name for name, _ in often.most_common(OUTLETS)),
        edition.origins,
        story.first or "",
        story.last or "",
        tuple(sorted(days.items())),
        tuple(dict.fromkeys(part.partition(":")[0] for part in edition.not_run)),
        len(often),
    )


def day_of(edtf: str | None) -> str:
    """The day, month or year with which an EDTF time begins, "" for none."""
    found = _DAY.match(edtf or "")
    return found[0] if found else ""


def _put(connection: Connection, editions: Sequence[Edition], codes: dict[str, set[int]]) -> dict[str, int]:
    """The cards themselves and their facets; the number of each card by its story."""
    rows = [
        {
            "id": column(edition.story.id),
            "first": day_of(edition.story.first),
            "last": day_of(edition.story.last),
            "articles": len(edition.articles),
            "origins": edition.origins,
            "folded": searchable(" ".join(_words(edition))),
            "facets": packed(codes[edition.id]),
            "body": encode(card_of(edition)),
        }
        for edition in editions
    ]
    ids = [row["id"] for row in rows]
    before = connection.execute(select(card.c.id, card.c.facets).where(card.c.id.in_(ids)))
    former = {row.id: unpacked(row.facets) for row in before}
    put = insert_or(card)
    changed = {name: put.excluded[name] for name in rows[0] if name != "id"}
    connection.execute(put.on_conflict_do_update(index_elements=["id"], set_=changed), rows)
    places = {
        row.id: row.arrived for row in connection.execute(select(card.c.id, card.c.arrived).where(card.c.id.in_(ids)))
    }
    gone, come = [], []
    for edition in editions:
        id_ = column(edition.story.id)
        had, has = former.get(id_, set()), codes[edition.id]
        gone += [(number_of(one), places[id_]) for one in had - has]
        come += [(number_of(one), places[id_]) for one in has - had]
    for number, place in gone:
        connection.execute(delete(card_facet).where(card_facet.c.facet == number, card_facet.c.card == place))
    if come:
        connection.execute(insert(card_facet), [{"facet": number, "card": place} for number, place in come])
    change(connection, [number for number, _ in come], [number for number, _ in gone])
    return places


def _words(edition: Edition) -> Iterator[str]:
    """By what a story is found: its title and lead, its articles' titles, its outlets and actors."""
    yield edition.story.title
    yield edition.story.lead
    yield from dict.fromkeys(article.title for article in edition.articles)
    yield from (one.label for one in edition.facets if one.kind in ("outlet", "actor"))


def _list(connection: Connection, of: Sequence[tuple[Edition, int, Numbers]]) -> set[str]:
    """Where each article is listed; the ids of those for which this has changed."""
    rows = {row["article"]: row for edition, place, known in of for row in _listed(edition, place, known)}
    ids, former = list(rows), {}
    for start in range(0, len(ids), _TOGETHER):
        for row in connection.execute(select(listed).where(listed.c.article.in_(ids[start : start + _TOGETHER]))):
            former[row.article] = dict(row._mapping)
    changed = [row for id_, row in rows.items() if former.get(id_) != row]
    if changed:
        put = insert_or(listed)
        values = {name: put.excluded[name] for name in changed[0] if name != "article"}
        connection.execute(put.on_conflict_do_update(index_elements=["article"], set_=values), changed)
    return {row["article"] for row in changed}


def _listed(edition: Edition, place: int, known: Numbers) -> Iterator[dict[str, Any]]:
    unread = {article for _, _, article in (name.partition(":") for name in edition.not_run)}
    for article in edition.articles:
        yield {
            "article": column(article.id),
            "card": place,
            "outlet": known.get(("outlet", column(article.outlet)), 0),
            "day": day_of(article.published),
            "unread": int(article.id in unread),
        }


def _keep_lines(connection: Connection, of: Sequence[tuple[Edition, int, Numbers]]) -> None:
    """The lines that are an actor's, in the place of those that were."""
    rows = [row for edition, place, known in of for row in _lines(edition, place, known)]
    for start in range(0, len(of), _TOGETHER):
        places = [place for _, place, _ in of[start : start + _TOGETHER]]
        connection.execute(delete(actor_line).where(actor_line.c.card.in_(places)))
    if rows:
        connection.execute(insert(actor_line), rows)


def _lines(edition: Edition, place: int, known: Numbers) -> Iterator[dict[str, Any]]:
    published = {article.id: day_of(article.published) for article in edition.articles}
    for section in edition.sections:
        for line in section.lines if section.name in ACTORS_LINES else ():
            day, body = day_of(line.detail.when) or published.get(line.evidence[0].article, ""), encode(line)
            for actor in _theirs(line.detail.actors):
                if ("actor", actor) in known:
                    number = known["actor", actor]
                    yield {"card": place, "facet": number, "section": section.name, "day": day, "body": body}


def _theirs(actors: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(map(column, actors)))
