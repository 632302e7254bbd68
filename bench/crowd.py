"""A record of many articles, quickly made: real stories, read and linked once, each told again in other words.

A telling anew changes the small words of every text for others of the same length, so that all places stay what they
were; it moves the days, and gives everything an id of its own. Outlets and the actors that several stories share stay
what they are; an actor of one story alone comes back in every RETURNS-th telling of it.

A large story, and every WHOLE-th of the others, is told whole: all its lines, all its marks. The rest are told in
brief: articles cut to BRIEF characters, the first LINES of each section, the marks by which sentences are found. What
no page reads is left out: the other readings, the links, the bytes as received; and the lines of a story keep their
words.
"""

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TypeVar

import msgspec

from bench.linking import chosen
from bench.outlets import path as outlets
from bench.stories import article
from onrecord import flow, wiring
from onrecord.flow import House
from onrecord.record.article import Article, Block, Stated
from onrecord.record.dossier import Line
from onrecord.record.edition import Edition
from onrecord.record.identity import Identity
from onrecord.record.ids import content_id
from onrecord.record.margin import Margin
from onrecord.record.reading import Reading
from onrecord.record.story import Story
from onrecord.settings import Settings
from onrecord.store.base import Noun

SHARES = ((200, 0.02), (20, 0.02), (2, 0.6), (1, 0.36))
"""Of stories with so many articles at least, the share of all articles that are theirs."""

RETURNS = 25
WHOLE = 20
BRIEF, LINES = 2_000, 8
FINDING = frozenset({"quote", "name", "claim"})
_LONGEST_SHIFT = 700
_PLACES = re.compile(r"\b(?P<id>[a-z])-[a-z2-7]{16}\b|\b\d{4}-\d\d-\d\d\b")
_PARTS = re.compile(rf"{_PLACES.pattern}|(?<![\\A-Za-z])[a-z]{{4,12}}\b")
"""Ids and days; and small words: a letter behind a backslash is an escape of JSON."""

M = TypeVar("M", Article, Reading, Edition, Margin, Identity)


def _fixed() -> frozenset[str]:
    """The words that JSON of our nouns is made of: the names of fields and the words of fixed vocabularies."""
    schema = json.dumps(msgspec.json.schema_components([Article, Reading, Edition, Margin, Identity])[1])
    return frozenset(re.findall(r"[a-z]+", schema)) | {"true", "false", "null"}


FIXED = _fixed()


@dataclass(frozen=True, slots=True)
class Told:
    """A real story as JSON: its articles, their readings of sentences, its edition, its margins, its actors."""

    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    edition: Edition
    margins: tuple[Margin, ...]
    identities: tuple[Identity, ...]


def groups() -> list[list[Article]]:
    """Real articles, story by story: one of 200, one of 20 of these, forty of 2 or 3, fifty of one."""
    with gzip.open(outlets(), "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    big = [shown(one) for one in chosen()]
    by_event: dict[int, list[Article]] = {}
    for row in rows:
        if row["event"] is not None:
            by_event.setdefault(row["event"], []).append(shown(article(row)))
    events = [by_event[event] for event in sorted(by_event) if len(by_event[event]) > 1]
    taken = {one.id for group in (big, *events) for one in group}
    alone = (shown(article(row)) for row in rows if row["event"] is None)
    return [big, big[:20], *events[:40], *([one] for one in islice((one for one in alone if one.id not in taken), 50))]


def shown(one: Article) -> Article:
    """The article with a block a paragraph, and its outlet by name."""
    blocks = [block for block in one.blocks if block.kind == "headline"]
    start = blocks[0].end if blocks else 0
    for piece in one.text[start:].splitlines(keepends=True):
        blocks.append(Block("paragraph", start, start + len(piece)))
        start += len(piece)
    return replace(one, blocks=tuple(blocks), outlet=Stated(one.source.partition("#")[0], "field: source"))


def story(articles: Sequence[Article]) -> Story:
    """These articles as one story, under the title of the first."""
    days = sorted(one.published.value[:10] for one in articles if one.published)
    title = articles[0].title.value if articles[0].title else ""
    ids = tuple(one.id for one in articles)
    return Story(content_id("s", *ids), title, ids, first=days[0], last=days[-1], lead=articles[0].text[:200])


def told(house: House, one: Story) -> Told:
    """A story as it was linked last."""
    edition = next(house.store.each(Edition, one.id))
    readings = (reading for reading in house.store.each(Reading, *one.articles) if "sentences" in reading.finds)
    margins = (margin for margin in house.store.each(Margin, *one.articles) if margin.story == one.id)
    actors = {facet.value for facet in edition.facets if facet.kind == "actor"}
    return Told(
        tuple(house.store.each(Article, *one.articles)),
        tuple({reading.article: reading for reading in readings}.values()),
        edition,
        tuple(margins),
        tuple(identity for identity in house.store.each(Identity, *actors) if identity.id in actors),
    )


def templates(path: Path) -> list[Told]:
    """These stories, read and linked in a small record, which is made if it is not there."""
    house = wiring.house(Settings(record=path, jobs=2), create=True)
    found = []
    for group in groups():
        one = story(group)
        if not next(house.store.each(Edition, one.id), None):
            house.store.put(group)
            flow.read_articles(house, flow.quiet)
            house.store.put([one])
            flow.link(house, [one])
        found.append(told(house, one))
    return found


class Teller:
    """Tells stories again, each time otherwise."""

    def __init__(self, stories: Sequence[Told]) -> None:
        """Take the real ones."""
        self.stories = stories
        self.brief = {one.edition.id: brief(one) for one in stories if len(one.articles) < 20}
        self.words: dict[int, list[str]] = {}
        often = Counter(word for one in stories for article in one.articles for word in _small(article.text))
        for word, _ in often.most_common(20_000):
            self.words.setdefault(len(word), []).append(word)
        actors = Counter(one.value for told in stories for one in told.edition.facets if one.kind == "actor")
        self.shared = {actor for actor, stories in actors.items() if stories > 1}

    def nouns(self, articles: int, seed: int = 0) -> Iterator[Noun]:
        """Tellings with so many articles in all; at any time the sizes have about their SHARES."""
        chance, told = random.Random(seed), dict.fromkeys(dict(SHARES), 0)
        known: set[str] = set()
        while sum(told.values()) < articles:
            size = min(SHARES, key=lambda one: told[one[0]] / one[1])[0]
            one = chance.choice([one for one in self.stories if _size(one) == size])
            told[size] += len(one.articles)
            shown = one if chance.randrange(WHOLE) == 0 else self.brief.get(one.edition.id, one)
            for noun in self.again(shown, chance.randrange(1 << 40)):
                if not isinstance(noun, Identity) or noun.id not in known:
                    known.add(noun.id)
                    yield noun

    def again(self, one: Told, number: int) -> Iterator[Noun]:
        """One story in other words, under other ids, on other days."""
        change = _Change(self, number)
        keys = {article.id: replace(article, key=f"{article.key}-{number}") for article in one.articles}
        change.ids.update((id_, article.id) for id_, article in keys.items())
        for keyed in keys.values():
            yield replace(change.told(keyed), sha256=keyed.sha256, key=keyed.key)
        yield from map(change.told, one.readings)
        yield from map(change.told, one.identities)
        edition = change.told(one.edition)
        title, lead = (_PARTS.sub(change.part, words) for words in (edition.story.title, edition.story.lead))
        edition = replace(edition, story=replace(edition.story, title=title, lead=lead))
        yield edition.story
        yield edition
        yield from map(change.told, one.margins)


class _Change:
    """What becomes what in one telling."""

    def __init__(self, teller: Teller, number: int) -> None:
        self.ids: dict[str, str] = {}
        self._teller, self._number = teller, number
        self._chance = random.Random(number)
        self._shift = timedelta(days=self._chance.randint(-_LONGEST_SHIFT, _LONGEST_SHIFT))
        self._words: dict[str, str] = {}

    def told(self, noun: M) -> M:
        """The noun, told so."""
        body = msgspec.json.encode(noun).decode()
        made = (_PARTS if isinstance(noun, Article) else _PLACES).sub(self.part, body)
        return msgspec.json.decode(made, type=type(noun))

    def part(self, hit: re.Match[str]) -> str:
        part = hit[0]
        if hit["id"]:
            return self._id(part, hit["id"])
        if part[0].isdigit():
            return _moved(part, self._shift)
        if part in FIXED:
            return part
        if part not in self._words:
            those = self._teller.words.get(len(part), [part])
            self._words[part] = those[int(len(those) * self._chance.random() ** 2)]
        return self._words[part]

    def _id(self, old: str, kind: str) -> str:
        if old not in self.ids:
            turn = self._number % RETURNS if kind == "c" else self._number
            same = kind == "c" and (old in self._teller.shared or not turn)
            self.ids[old] = old if same else content_id(kind, old, turn)
        return self.ids[old]


def brief(one: Told) -> Told:
    """The story in brief."""
    cut = {article.id: _end(article) for article in one.articles}
    articles = [
        replace(
            article,
            text=article.text[: cut[article.id]],
            blocks=tuple(block for block in article.blocks if block.end <= cut[article.id]),
        )
        for article in one.articles
    ]
    sections = [
        replace(section, table=None, lines=tuple(_within(section.lines, cut))[:LINES])
        for section in one.edition.sections
    ]
    margins = [
        replace(margin, marks=tuple(m for m in margin.marks if m.end <= cut[margin.article] and m.kind in FINDING))
        for margin in one.margins
    ]
    readings = [
        replace(reading, sentences=tuple(s for s in reading.sentences if s.end <= cut[reading.article]))
        for reading in one.readings
    ]
    edition = replace(one.edition, sections=tuple(sections))
    return Told(tuple(articles), tuple(readings), edition, tuple(margins), one.identities)


def _end(article: Article) -> int:
    """Where the block ends at which an article is cut."""
    ends = [block.end for block in article.blocks]
    return max([end for end in ends if end <= BRIEF] or ends[:1])


def _within(lines: Iterable[Line], cut: Mapping[str, int]) -> Iterator[Line]:
    return (line for line in lines if all(span.end <= cut.get(span.article, 0) for span in line.evidence))


def _size(one: Told) -> int:
    """The size that a story counts for."""
    return max(size for size, _ in SHARES if len(one.articles) >= size)


def _small(text: str) -> Iterator[str]:
    return (hit[0] for hit in _PARTS.finditer(text) if hit[0].isalpha() and hit[0] not in FIXED)


@cache
def _moved(day: str, shift: timedelta) -> str:
    try:
        return (date.fromisoformat(day) + shift).isoformat()
    except (ValueError, OverflowError):
        return day
