"""A stream of any number of articles with a known truth, made of real ones.

Each story takes one real event, or one article that belongs to none, as its pattern. All numbers, and all words that
are not among the common ones, are changed for others, the same way in all articles of the story and anew for each
story: two stories of one pattern share its common words and how these follow each other. Each article of a story has
the headline, the first two sentences and about seven in ten of the others of one real article of the event, and one in
eight of the changed words is its own, as outlets do not use the same words.
"""

import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from onrecord.stories.report import Report

A_DAY = 4000
"""Articles that arrive on one day."""

SHARE_OF_EVENTS = 0.55
"""Stories made of an event; the others are one article that belongs to none."""

SIZES = (2, 2, 2, 3, 3, 4, 5, 6, 8, 12)
DAYS_LATER = (0, 0, 0, 0, 0, 1, 1, 1, 2, 3)
KEPT = 0.7
OTHERS = 12
"""Of a hundred changed words in one article, those that are changed for it alone."""

START = date(2031, 1, 1).toordinal()
LONGEST = 3600
_WORD = re.compile(r"[A-Za-z]+|\d[\d,.]*\d|\d")
_NUMBER, _CAPITAL, _SMALL = range(3)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_SYLLABLES = ("ka", "ro", "mi", "te", "lu", "san", "ber", "vol", "ni", "gra", "del", "por", "shi", "an", "ek")


class Arrival(NamedTuple):
    """An article of the stream, and the number of its story."""

    report: Report
    story: int


Piece = list[str | tuple[int, int]]
"""A sentence in parts: text, and for a word that is to be changed its hash and kind."""


class Pattern(NamedTuple):
    """A real event: of each of its articles the headline and the sentences."""

    articles: tuple[tuple[Piece, tuple[Piece, ...]], ...]


def patterns(path: Path) -> tuple[list[Pattern], list[Pattern]]:
    """The real events with several articles, and the articles that belong to none."""
    events: dict[str, list[tuple[Piece, tuple[Piece, ...]]]] = defaultdict(list)
    singles = []
    common = _common(path)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            sentences = [_parted(one, common) for one in _SENTENCE.split(row["text"][:LONGEST]) if one.strip()]
            made = (_parted(row["title"] or "", common), tuple(sentences))
            if row["event"] is None:
                singles.append(Pattern((made,)))
            else:
                events[row["event"]].append(made)
    return [Pattern(tuple(made)) for made in events.values() if len(made) > 1], singles


def _common(path: Path) -> set[str]:
    """The words of more than one article in thirty: what any story may be told in."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [row["text"][:LONGEST] for row in map(json.loads, lines)]
    held = Counter(word for text in texts[::4] for word in set(re.findall(r"[a-z]+", text)))
    return {word for word, count in held.items() if count > len(texts) / 4 / 30}


def _parted(text: str, common: set[str]) -> Piece:
    parts: Piece = []
    at = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if word.lower() not in common:
            kind = _NUMBER if word[0].isdigit() else _CAPITAL if word[0].isupper() else _SMALL
            parts += [text[at : match.start()], (crc32(word.lower().encode()), kind)]
            at = match.end()
    return [*parts, text[at:]]


def stream(path: Path, count: int, late: float = 0.0, seed: int = 1) -> Iterator[Arrival]:
    """So many articles in order of arrival; the share ``late`` of them arrives two to six days after its day."""
    chance = random.Random(seed)
    events, singles = patterns(path)
    pool = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))).capitalize() for _ in range(40_000)]
    lateness = random.Random(seed + 1)
    waiting: dict[int, list[Arrival]] = defaultdict(list)
    made = story = 0
    day = START
    while made < count or waiting:
        begun = 0
        while begun < A_DAY and made < count:
            pattern = chance.choice(events if chance.random() < SHARE_OF_EVENTS else singles)
            size = chance.choice(SIZES) if len(pattern.articles) > 1 else 1
            for number in range(min(size, count - made)):
                on = day + (chance.choice(DAYS_LATER) if number else 0)
                report = _report(pattern, story, number, on, chance, pool)
                wait = lateness.randint(2, 6) if lateness.random() < late else 0
                waiting[on + wait].append(Arrival(report, story))
                begun, made = begun + 1, made + 1
            story += 1
        today = waiting.pop(day, [])
        random.Random(seed + day).shuffle(today)
        yield from today
        day += 1


def _report(pattern: Pattern, story: int, number: int, day: int, chance: random.Random, pool: Sequence[str]) -> Report:
    title, sentences = pattern.articles[number % len(pattern.articles)]
    kept = [one for place, one in enumerate(sentences) if place < 2 or chance.random() < KEPT]
    own = chance.getrandbits(32)

    def name(real: tuple[int, int]) -> str:
        key = real[0] * (2 * story + 1)
        other = real[0] * (own | 1)
        if (other >> 16) % 100 < OTHERS:
            key = other
        key = (key ^ key >> 15) * 0x9E3779B1 >> 16
        word = pool[key % len(pool)]
        return str(key % 9000 + 2) if real[1] == _NUMBER else word if real[1] == _CAPITAL else word.lower()

    def told(piece: Piece) -> str:
        return "".join([part if isinstance(part, str) else name(part) for part in piece])

    return Report(f"{story}-{number}", told(title), " ".join(told(one) for one in kept), day)
