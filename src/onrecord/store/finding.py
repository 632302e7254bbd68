"""Sentences by words, phrases and marks: the newest that fit are ranked and counted.

A word that stands in a hundred thousand sentences would take a second to rank. So no more than LOOKED are looked at,
those that came last; where there are more, that is said. They are ordered by how much of a sentence is made of the
words: by BM25 with all words equally rare, as all are required.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Row, literal_column, select

from onrecord.record.span import Span
from onrecord.store.asking import Card, Choice, Count, Group, Hit, Said, SentenceList, SentenceQuery
from onrecord.store.browsing import named, number_of
from onrecord.store.codec import column, decode
from onrecord.store.facets import MOST
from onrecord.store.fulltext import expression, terms
from onrecord.store.marks import MARK, period_marks
from onrecord.store.tables import card, facet, sentence, sentence_text

LOOKED = 2_000
"""Sentences that are ranked, and among which facets are counted."""

KINDS: tuple[Said, ...] = ("said", "fact", "other")

_USUAL = 130
"""Characters of a sentence of usual length."""

_SATURATION, _LENGTH = 1.2, 0.75
"""The constants of BM25."""

Found = Row[tuple[int, str, int, int, str, str]]


@dataclass(slots=True)
class _Together:
    """Sentences of one story on their way into a group: the best score, and each with its own."""

    best: float = 0.0
    hits: list[tuple[float, Found]] = field(default_factory=list)

    def add(self, score: float, row: Found) -> None:
        self.best = max(self.best, score)
        self.hits.append((score, row))


def sentences(connection: Connection, asked: SentenceQuery) -> SentenceList:
    """The sentences that fit, grouped, and the facets of all that were looked at."""
    wanted = _wanted(connection, asked)
    rows = _rows(connection, wanted) if wanted else []
    looked = rows[:LOOKED]
    together = _grouped(asked, looked)
    ordered = sorted(together, key=lambda key: -together[key].best)
    start = max(asked.start, 0)
    page = ordered[start : start + max(asked.limit, 0)]
    stories = _stories(connection, page)
    found = tuple(_group(stories.get(key), together[key], asked.each) for key in page)
    counts, months = _counts(connection, looked)
    chosen = named(connection, asked.chosen)
    return SentenceList(len(looked), len(rows) > LOOKED, len(ordered), found, tuple(counts), tuple(months), chosen)


def _wanted(connection: Connection, asked: SentenceQuery) -> str:
    """The expression of full text, "" where nothing can fit or nothing was asked."""
    words = expression(asked.words)
    if asked.words.strip() and not words:
        return ""
    parts = [words] if words else []
    for choice in asked.chosen:
        mark = _mark(connection, choice)
        if not mark:
            return ""
        parts.append(f'marks : "{mark}"')
    if asked.first or asked.last:
        period = period_marks(asked.first, asked.last)
        if not period:
            return ""
        parts.append(f"marks : ({' OR '.join(period)})")
    return " AND ".join(parts)


def _mark(connection: Connection, choice: Choice) -> str:
    """The word by which a choice is found, "" where no sentence has it."""
    if choice.kind == "kind":
        return choice.value if choice.value in KINDS else ""
    if choice.kind == "month":
        digits = choice.value.replace("-", "")
        return f"m{digits}" if digits.isdigit() else ""
    if choice.kind == "story":
        number = connection.scalar(select(card.c.arrived).where(card.c.id == column(choice.value)))
        return "" if number is None else f"s{number}"
    number = number_of(connection, choice)
    return "" if number is None or choice.kind not in ("outlet", "actor") else f"{choice.kind[0]}{number}"


def _rows(connection: Connection, wanted: str) -> list[Found]:
    """The newest sentences that fit: one more than are looked at, where there are more."""
    newest = (
        select(sentence_text.c.rowid)
        .where(literal_column("sentence_text").op("MATCH")(wanted))
        .order_by(sentence_text.c.rowid.desc())
        .limit(LOOKED + 1)
        .subquery()
    )
    of = (sentence.c.arrived, sentence.c.article, sentence.c.start, sentence.c.end, sentence.c.folded, sentence.c.marks)
    query = select(*of).join_from(newest, sentence, sentence.c.arrived == newest.c.rowid)
    return list(connection.execute(query.order_by(newest.c.rowid.desc())))


def _grouped(asked: SentenceQuery, rows: Sequence[Found]) -> dict[str, _Together]:
    """The sentences by the mark of their story; by their article where one story was chosen, or where there is none."""
    by_article = any(choice.kind == "story" for choice in asked.chosen)
    words = terms(asked.words)
    together: dict[str, _Together] = {}
    for row in rows:
        story = row.marks.partition(" ")[0]
        key = f"{story} {row.article}" if by_article or not story else story
        together.setdefault(key, _Together()).add(_score(row.folded, words), row)
    return together


def _score(folded: str, words: Sequence[str]) -> float:
    """How much of a sentence is made of the words."""
    room = _SATURATION * (1 - _LENGTH + _LENGTH * len(folded) / _USUAL)
    often = (max(folded.count(word), 1) for word in words)
    return sum(count / (count + room) for count in often)


def _stories(connection: Connection, page: Sequence[str]) -> dict[str, Card]:
    """The cards of the groups."""
    places = {key: int(key.partition(" ")[0][1:]) for key in page if key.startswith("s")}
    query = select(card.c.arrived, card.c.body).where(card.c.arrived.in_(set(places.values())))
    cards = {row.arrived: decode(Card, row.body) for row in connection.execute(query)}
    return {key: cards[place] for key, place in places.items() if place in cards}


def _group(story: Card | None, together: _Together, each: int) -> Group:
    best = sorted(together.hits, key=lambda hit: -hit[0])[: max(each, 1)]
    hits = tuple(Hit(Span(row.article, row.start, row.end), _kind(row.marks)) for _, row in best)
    return Group(story.id if story else "", story.title if story else "", len(together.hits), hits)


def _kind(marks: str) -> Said:
    return next((kind for kind in KINDS if f" {kind}" in marks), "other")


def _counts(connection: Connection, rows: Sequence[Found]) -> tuple[list[Count], list[Count]]:
    """The facets of these sentences, and their months in the order of time."""
    often = Counter(mark for row in rows for mark in row.marks.split())
    counts = list(_named(connection, often))
    counts += [Count("kind", kind, kind, often[kind]) for kind in KINDS if often[kind]]
    months = sorted(mark for mark in often if mark[0] == "m")
    return counts, [Count("month", f"{m[1:5]}-{m[5:]}", f"{m[1:5]}-{m[5:]}", often[m]) for m in months]


def _named(connection: Connection, often: Counter[str]) -> Iterator[Count]:
    """The outlets and actors of most sentences."""
    for kind in ("outlet", "actor"):
        found = ((MARK.fullmatch(mark), count) for mark, count in often.items())
        numbers = {int(hit[2]): count for hit, count in found if hit and hit[1] == kind[0]}
        most = sorted(numbers, key=lambda number: (-numbers[number], number))[:MOST]
        names = {row.arrived: row for row in connection.execute(select(facet).where(facet.c.arrived.in_(most)))}
        yield from (Count(kind, names[at].value, names[at].label, numbers[at]) for at in most if at in names)
