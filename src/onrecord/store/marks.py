"""What a sentence is found by besides its words: each of its marks is one more word of the full-text index.

So a search among the sentences of one outlet, of one month, about one actor, is a search for one word more, and to
count what was found by outlet is to count words. The marks of a sentence are

    s12        its story's card            y2031 m203105 d20310506    the year, month and day of its article
    o7 a9      the facets of its outlet    said, fact, other          what it is
               and of the actors in it

They are made of the article's margin and of how its edition lists it; a sentence of neither has none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from onrecord.record.margin import Margin
from onrecord.store.asking import Said
from onrecord.store.codec import column, decode
from onrecord.store.tables import facet, listed, margin, sentence

_TOGETHER = 400
_YEARS = range(1800, 2200)
"""Years that an open period reaches over."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What the marks of some articles are made of, by article, and the facets of actors by id."""

    places: dict[str, Any]
    margins: dict[str, Margin]
    actors: dict[str, int]


def with_marks(connection: Connection, sentences: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of new sentences, each with its marks."""
    known = _known(connection, list(dict.fromkeys(row["article"] for row in sentences)))
    made = []
    for article, rows in groupby(sentences, key=lambda row: row["article"]):
        those = sorted(rows, key=lambda row: row["start"])
        marks = _marks(known, article, [(row["start"], row["end"]) for row in those])
        made += [row | {"marks": of_it} for row, of_it in zip(those, marks, strict=True)]
    return made


def mark_sentences(connection: Connection, articles: Iterable[str]) -> None:
    """Bring the marks of these articles' sentences up to what the record says of them now."""
    ids = sorted(articles)
    for start in range(0, len(ids), _TOGETHER):
        some = ids[start : start + _TOGETHER]
        _mark(connection, _known(connection, some), some)


def _mark(connection: Connection, known: _Known, articles: Sequence[str]) -> None:
    rows: dict[str, list[Any]] = {id_: [] for id_ in articles}
    columns = (sentence.c.arrived, sentence.c.article, sentence.c.start, sentence.c.end, sentence.c.marks)
    for row in connection.execute(select(*columns).where(sentence.c.article.in_(articles)).order_by(sentence.c.start)):
        rows[row.article].append(row)
    changed = [
        {"at": row.arrived, "new": marks}
        for article, those in rows.items()
        for row, marks in zip(those, _marks(known, article, [(row.start, row.end) for row in those]), strict=True)
        if marks != row.marks
    ]
    if changed:
        changed.sort(key=lambda one: one["at"])  # the index is written to disk whenever a number is less than the last
        connection.execute(
            update(sentence).where(sentence.c.arrived == bindparam("at")).values(marks=bindparam("new")), changed
        )


def _known(connection: Connection, articles: Sequence[str]) -> _Known:
    places: dict[str, Any] = {}
    margins: dict[str, Margin] = {}
    for start in range(0, len(articles), _TOGETHER):
        some = articles[start : start + _TOGETHER]
        places |= {row.article: row for row in connection.execute(select(listed).where(listed.c.article.in_(some)))}
        beside = select(margin.c.article, margin.c.body).where(margin.c.article.in_(some))
        margins |= {row.article: decode(Margin, row.body) for row in connection.execute(beside)}
    actors = {column(mark.actor) for one in margins.values() for mark in one.marks if mark.actor}
    return _Known(places, margins, _numbers(connection, actors))


def _marks(known: _Known, article: str, sentences: Sequence[tuple[int, int]]) -> Iterator[str]:
    """The marks of each sentence of an article; they come in the order of their starts."""
    place, beside = known.places.get(article), known.margins.get(article)
    if place is None:
        yield from ("" for _ in sentences)
        return
    all_of_it = [f"s{place.card}", f"o{place.outlet}", *day_marks(place.day)]
    kinds: list[Said] = ["other"] * len(sentences)
    meant: list[set[int]] = [set() for _ in sentences]
    starts = [start for start, _ in sentences]
    for mark in beside.marks if beside else ():
        at = max(bisect_right(starts, mark.start) - 1, 0)
        while at < len(starts) and starts[at] < mark.end:
            if sentences[at][1] > mark.start:
                if mark.kind == "quote":
                    kinds[at] = "said"
                elif mark.kind == "claim" and kinds[at] == "other":
                    kinds[at] = "fact"
                if mark.actor and column(mark.actor) in known.actors:
                    meant[at].add(known.actors[column(mark.actor)])
            at += 1
    for kind, those in zip(kinds, meant, strict=True):
        yield " ".join([*all_of_it, kind, *(f"a{number}" for number in sorted(those))])


def day_marks(day: str) -> list[str]:
    """A day by itself and by its month and year: "2031-05-06" is y2031 m203105 d20310506."""
    parts = day.split("-") if day else []
    return [f"{name}{''.join(parts[: length + 1])}" for length, name in enumerate("ymd") if length < len(parts)]


def period_marks(first: str, last: str) -> list[str]:
    """The fewest years, months and days that make up a period; "" is open, a month or a year is meant whole."""
    low = tuple(map(int, first.split("-"))) if first else (_YEARS.start,)
    high = tuple(map(int, last.split("-"))) if last else (_YEARS.stop - 1,)
    low, high = (*low, *(1,) * (3 - len(low))), (*high, *(12, 31)[len(high) - 1 :])
    return list(_period(low, high))


def _period(low: tuple[int, ...], high: tuple[int, ...]) -> Iterator[str]:
    for year in range(low[0], high[0] + 1):
        since = low[1:] if year == low[0] else (1, 1)
        until = high[1:] if year == high[0] else (12, 31)
        if since <= (1, 1) and until >= (12, 31):
            yield f"y{year:04}"
            continue
        for month in range(since[0], until[0] + 1):
            start = since[1] if month == since[0] else 1
            stop = until[1] if month == until[0] else 31
            if start <= 1 and stop >= 31:
                yield f"m{year:04}{month:02}"
            else:
                yield from (f"d{year:04}{month:02}{day:02}" for day in range(start, stop + 1))


def _numbers(connection: Connection, actors: set[str]) -> dict[str, int]:
    """The facets of actors, by their ids."""
    ids, found = sorted(actors), {}
    for start in range(0, len(ids), _TOGETHER):
        some = ids[start : start + _TOGETHER]
        query = select(facet.c.value, facet.c.arrived).where(facet.c.kind == "actor", facet.c.value.in_(some))
        found.update({row.value: row.arrived for row in connection.execute(query)})
    return found


MARK = re.compile(r"([a-z]+)(\d*)")
"""A mark's kind, and its number."""
