"""Knowing actors again over a large record: invented news of 50,000 articles with a million mentions.

The people, bodies and states are made up, several thousand of them, and met as often as in news: a few everywhere, most
seldom. Their names vary as names do in print: accents dropped, a first name shortened to its letter, transliterations,
the family name at the other end, a slip of the pen. Some have a namesake in another walk of life. Who is meant by each
mention is known, so that ids can be held against it.
"""

import random
import resource
import statistics
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.figures import publish
from onrecord import flow, wiring
from onrecord.linking.actors.linker import ActorLinker
from onrecord.record.article import Article, Block
from onrecord.record.reading import Mention, MentionKind, Reading, Stamp
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links, Story
from onrecord.settings import Settings

ARTICLES = 50_000
MENTIONS = 20
"""Mentions of an article, about."""
PERSONS, BODIES, STATES = 6_000, 1_200, 150
NAMESAKES = 0.04
"""The share of persons who bear another's name."""
VARIED = 0.12
"""The share of a person's full names in print that are not the usual one."""
PARTS = (ARTICLES // 4, ARTICLES // 2, ARTICLES)

TITLES = {
    "state": ("President", "Prime Minister", "Foreign Minister", "Senator", "Ambassador", "Mayor", "Governor"),
    "arms": ("General", "Colonel"),
    "law": ("Judge", "Prosecutor", "Sheriff"),
    "faith": ("Archbishop", "Cardinal"),
    "learning": ("Professor",),
    "sport": ("Coach",),
}


def listed(words: str) -> tuple[str, ...]:
    """A table written as running text."""
    return tuple(words.split())


GIVEN = listed(
    """José María Inês Zoë Søren Jürgen André Chloé Łucja Óscar Begoña François Renée Mirela Dragan Oleksandr Yevgeny
    Dmitriy Sergey Aleksei Nataliya Yuliya Mohammed Yousef Khaled Fatima Tariq Leila Omar Haruto Aiko Ngozi Chidi Kwame
    Amara Anna Peter Thomas Karin Lars Ingrid Paul Emma Daniel Ruth Martin Helen Victor Sofia Bruno Clara Hugo Irene"""
)
STEMS = listed(
    """Bar Bren Cal Dor Dun Fal Gar Hal Kal Kor Lan Lind Mar Mel Nor Ost Per Ral Ser Tal Tor Val Ver Vol Wal Zel"""
)
MIDDLES = listed("a ad am an ar as e el en er i ik in is o ol on or u ul un")
ENDINGS = listed("sky enko ov ova ev man berg quist sen aldo ez ão ić ač ünder ova ström dahl well ton ford ier eau")
EASTERN = listed("Wang Li Zhang Chen Liu Kim Park Choi Nguyen Tran")
SYLLABLES = listed(
    "bao chun de fang guo hai jian kang lei min ning pei qing rong shu ting wei xiu yan zhen hyun jin soo thi"
)
RESPELLED = (
    ("iy", "y"), ("y", "iy"), ("sky", "skyy"), ("ov", "off"), ("ć", "ch"), ("ü", "ue"), ("ø", "oe"),
    ("Mohammed", "Muhammad"), ("Yousef", "Youssef"), ("Khaled", "Khalid"), ("Sergey", "Sergei"), ("Aleksei", "Alexey"),
)  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """One of whom the news speaks; ``number`` tells who it is."""

    number: int
    kind: MentionKind
    name: str
    short: str
    titles: tuple[str, ...] = ()


@dataclass
class Press:
    """Makes the news: ``cast`` are all figures, the most prominent first."""

    chance: random.Random
    cast: list[Figure] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def gather(self) -> None:
        """Invent everybody."""
        names: list[tuple[str, str]] = []
        for _ in range(PERSONS):
            borrowed = names and self.chance.random() < NAMESAKES
            names.append(self.chance.choice(names) if borrowed else self._person())
        taken: dict[str, set[str]] = {}
        for name, short in names:
            free = [sphere for sphere in TITLES if sphere not in taken.setdefault(name, set())]
            sphere = self.chance.choices(free, [8 if one == "state" else 1 for one in free])[0]
            taken[name].add(sphere)
            self.cast.append(Figure(len(self.cast), "person", name, short, TITLES[sphere]))
        kinds = ("Institute", "Holdings", "Airways", "Foundation", "Times")
        bodies = {f"{self._stem()} {self.chance.choice(kinds)}": None for _ in range(BODIES)}
        lands = {f"{self._stem()}land": None for _ in range(STATES)}
        self.cast += [Figure(PERSONS + at, "organisation", name, name) for at, name in enumerate(bodies)]
        self.cast += [Figure(PERSONS + BODIES + at, "state", name, name) for at, name in enumerate(lands)]
        self.chance.shuffle(self.cast)
        self.weights = [1 / (rank + 12) for rank in range(len(self.cast))]

    def _stem(self) -> str:
        return self.chance.choice(STEMS) + self.chance.choice(MIDDLES) + self.chance.choice(MIDDLES) + "n"

    def _person(self) -> tuple[str, str]:
        if self.chance.random() < 0.1:
            given = "".join(self.chance.choices(SYLLABLES, k=2)).capitalize()
            family = self.chance.choice(EASTERN)
            return f"{family} {given}", family
        family = self.chance.choice(STEMS) + self.chance.choice(MIDDLES) + self.chance.choice(ENDINGS)
        if self.chance.random() < 0.5:
            family = self.chance.choice(STEMS) + self.chance.choice(MIDDLES) + family.lower()
        return f"{self.chance.choice(GIVEN)} {family}", family

    def printed(self, figure: Figure) -> str:
        """A figure's name as an article prints it in full."""
        if figure.kind != "person" or self.chance.random() > VARIED:
            return figure.name
        first, last = figure.name.split(" ", 1)
        way = self.chance.choices(("accents", "initial", "respelled", "turned", "slip"), (30, 15, 35, 8, 12))[0]
        if way == "initial" and figure.short == last:
            return f"{first[0]}. {last}"
        if way == "respelled":
            fitting = [(old, new) for old, new in RESPELLED if figure.name.endswith(old) or old in first]
            old, new = self.chance.choice(fitting) if fitting else ("", "")
            return figure.name.replace(old, new, 1) if old else figure.name
        if way == "turned" and figure.short == first:
            return f"{last} {first}"
        if way == "slip" and len(last) > 6:
            at = self.chance.randrange(2, len(last) - 2)
            return f"{first} {last[:at]}{last[at + 1 :]}"
        plain = unicodedata.normalize("NFKD", figure.name)
        return "".join(char for char in plain if not unicodedata.combining(char))

    def stories(self, articles: int) -> Iterator[tuple[Coverage, dict[Span, int]]]:
        """Stories until there are so many articles, each with the number of the figure by mention."""
        made = told = 0
        while told < articles:
            count = min(articles - told, 1 + int(self.chance.expovariate(1 / 3)))
            cast = list(dict.fromkeys(self.chance.choices(range(len(self.cast)), self.weights, k=16)))
            yield self.story(f"s-{made}", [self.cast[at] for at in cast], count)
            made, told = made + 1, told + count

    def story(self, story: str, cast: Sequence[Figure], count: int) -> tuple[Coverage, dict[Span, int]]:
        """One story by so many outlets, about this cast. Of two namesakes a story speaks of one."""
        cast = list({figure.name: figure for figure in reversed(cast)}.values())[::-1]
        articles, readings, truth = [], [], dict[Span, int]()
        for number in range(count):
            pieces, places = self.text(self.chance.sample(cast, min(len(cast), self.chance.randint(6, 11))))
            text = "".join(pieces)
            whole = (Block("paragraph", 0, len(text)),)
            article = Article(f"/{story}/{number}", f"{story}.{number}", text, "utf-8", whole)
            mentions = [(article.span(start, end), figure) for start, end, figure in places]
            truth |= {span: figure.number for span, figure in mentions}
            found = tuple(Mention(span, figure.kind) for span, figure in mentions)
            sentences, at = [], 0
            for piece in pieces:
                sentences.append(article.span(at, at + len(piece) - 1))
                at += len(piece)
            articles.append(article)
            readings.append(Reading(article.id, STAMP, ("sentences", "mentions"), tuple(sentences), found))
        told = Story(story, story, tuple(article.id for article in articles))
        return Coverage(told, tuple(articles), tuple(readings)), truth

    def text(self, cast: Sequence[Figure]) -> tuple[list[str], list[tuple[int, int, Figure]]]:
        """The sentences of an article and its mentions: everybody in full first, then by the short name."""
        rounds = [*cast, *self.chance.choices(cast, k=MENTIONS - len(cast))]
        met: set[int] = set()
        pieces: list[str] = []
        places: list[tuple[int, int, Figure]] = []
        at = 0
        for figure in rounds:
            first = figure.number not in met
            met.add(figure.number)
            name = self.printed(figure) if first else figure.short
            titled = first and figure.titles and self.chance.random() < 0.7
            lead = f"On that day {self.chance.choice(figure.titles)} " if titled else "Then "
            piece = f"{lead}{name} came to the harbour. "
            places.append((at + len(lead), at + len(lead) + len(name), figure))
            pieces.append(piece)
            at += len(piece)
        return pieces, places


STAMP = Stamp("invented", "1")


class Record:
    """A record that knows its actors; ``pairs`` counts mentions by id and by who they truly are.

    ``seconds`` are of CPU: the machine may have other work.
    """

    def __init__(self, path: Path) -> None:
        """Make it."""
        self.house = wiring.house(Settings(record=path), create=True)
        self.pairs: Counter[tuple[str, int]] = Counter()
        self.seconds = 0.0
        self.mentions = 0

    def take(self, coverage: Coverage, truth: dict[Span, int], *, count: bool = True) -> float:
        """Link a story's actors and know them again; the seconds of the clock that took."""
        start, cpu = time.perf_counter(), time.process_time()
        links = ActorLinker().link(coverage, Links(coverage.story.id, coverage.basis))
        known = flow.recall(self.house, coverage, links, ())
        links, identities = self.house.registrar.settle(coverage, links, known)
        self.house.store.put([*identities, links])
        took = time.perf_counter() - start
        if count:
            self.seconds += time.process_time() - cpu
            self.mentions += len(truth)
            self.pairs.update((actor.id, truth[span]) for actor in links.actors for span in actor.mentions)
        return took


def b_cubed(pairs: Counter[tuple[str, int]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over mentions (Bagga and Baldwin 1998)."""
    ids, truths = Counter[str](), Counter[int]()
    for (id_, truth), count in pairs.items():
        ids[id_] += count
        truths[truth] += count
    total = sum(pairs.values())
    precision = sum(count * count / ids[id_] for (id_, _), count in pairs.items()) / total
    recall = sum(count * count / truths[truth] for (_, truth), count in pairs.items()) / total
    return precision, recall, 2 * precision * recall / (precision + recall)


def main() -> int:
    """Measure, write, compare."""
    press = Press(random.Random(4))
    press.gather()
    minutes: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        record, told = Record(Path(folder) / "record.db"), 0
        for coverage, truth in press.stories(ARTICLES):
            record.take(coverage, truth)
            told += len(coverage.articles)
            for part in PARTS:
                if told >= part:
                    minutes.setdefault(part, record.seconds / 60)
        prominent = [press.chance.choices(press.cast, press.weights, k=12) for _ in range(200)]
        new = [record.take(*press.story(f"s-new-{n}", cast, 1), count=False) for n, cast in enumerate(prominent)]
    precision, recall, f1 = b_cubed(record.pairs)
    figures = {
        "articles": told,
        "mentions": record.mentions,
        **{f"cpu_minutes_{part}": taken for part, taken in minutes.items()},
        "second_half_per_first": minutes[ARTICLES] / minutes[ARTICLES // 2] - 1,
        "peak_memory_gb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20,
        "new_article_p50_ms": 1000 * statistics.median(new),
        "new_article_p95_ms": 1000 * statistics.quantiles(new, n=20)[-1],
        "b_cubed_precision": precision,
        "b_cubed_recall": recall,
        "b_cubed_f1": f1,
    }
    return publish("identities", figures, {"news": "invented by bench/identities.py, seed 4"})


if __name__ == "__main__":
    sys.exit(main())
