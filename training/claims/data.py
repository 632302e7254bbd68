"""The marked pairs of sentences: their features, what was marked, and folds that part no topic."""

import gzip
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from training.claims.pairs.features import found, paired
from training.claims.pairs.scoring import Question
from training.claims.pairs.sentence import Topic

FILE = "data/claims/claimdiff-train.jsonl.gz"


class Marked(NamedTuple):
    """Two sentences of two outlets on one topic: whether the second was found to strengthen or to weaken the first."""

    topic: str
    one: str
    other: str
    strengthens: bool
    weakens: bool

    @property
    def related(self) -> bool:
        """It does either."""
        return self.strengthens or self.weakens


def read(path: Path) -> list[Marked]:
    """Every row of the file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Marked(row["topic"], row["a"], row["b"], bool(row["strengthen"]), bool(row["weaken"])) for row in rows]


def looked_at(marked: Sequence[Marked]) -> list[Mapping[str, float]]:
    """The features of each pair; the words of a topic are weighed by all of its sentences that are in a pair."""
    topics = {
        topic: Topic.of(text for pair in marked if pair.topic == topic for text in (pair.one, pair.other))
        for topic in {pair.topic for pair in marked}
    }
    return [found(paired(pair.one, pair.other, topics[pair.topic])) for pair in marked]


def asked(marked: Sequence[Marked], question: Question) -> list[int]:
    """The places of the pairs that a question is about: all for "related", the related ones for "weakens"."""
    return [at for at, pair in enumerate(marked) if question == "related" or pair.related]


def answer(pair: Marked, question: Question) -> bool:
    """What was marked."""
    return pair.related if question == "related" else pair.weakens


def folds(marked: Sequence[Marked], count: int, turn: int) -> list[int]:
    """A fold for each pair: whole topics, each into the fold with the fewest pairs, in another order each ``turn``."""
    sizes = Counter(pair.topic for pair in marked)
    load = [0] * count
    chosen: dict[str, int] = {}
    for name in sorted(sizes, key=lambda one: sha256(f"{turn} {one}".encode()).digest()):
        chosen[name] = load.index(min(load))
        load[chosen[name]] += sizes[name]
    return [chosen[pair.topic] for pair in marked]
