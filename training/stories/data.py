"""The labelled articles, in folds by event, and the unlabelled ones, in which words are counted."""

import gzip
import hashlib
import json
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.stories.report import Report

FOLDS = 5
HELD = -1
"""The fold of what is looked at last: no weight and no threshold is chosen on it."""
LONE = -2
"""In place of a fold: an article that is of no event."""
LATER = 0.2
"""The share of outlets-dev's events, the latest, that is held."""
TOPICS = 11
"""Of the 33 topics of ecbplus-dev, those that are held. A topic has two events that look alike."""

Row = dict[str, Any]


class Corpus(NamedTuple):
    """Articles: the report, event and fold of each."""

    name: str
    reports: list[Report]
    events: list[str]
    folds: list[int]


def corpora(shared: Path) -> list[Corpus]:
    """outlets-dev, its labelled articles alone, and ecbplus-dev."""
    outlets = [row for row in rows(shared, "outlets") if row["event"] is not None]
    topics = rows(shared, "ecbplus")
    return [
        Corpus("outlets", [report(row) for row in outlets], [str(row["event"]) for row in outlets], by_time(outlets)),
        Corpus("ecbplus", [report(row) for row in topics], [str(row["event"]) for row in topics], by_topic(topics)),
    ]


def whole(shared: Path) -> Corpus:
    """All of outlets-dev; each article without a label is an event of its own, in no fold."""
    every = rows(shared, "outlets")
    folds = iter(by_time([row for row in every if row["event"] is not None]))
    events = [str(row["event"] or f"alone {number}") for number, row in enumerate(every)]
    held = [next(folds) if row["event"] is not None else LONE for row in every]
    return Corpus("outlets, whole", [report(row) for row in every], events, held)


def unlabelled(shared: Path) -> list[Report]:
    """The articles of outlets-dev that have no event."""
    return [report(row) for row in rows(shared, "outlets") if row["event"] is None]


def rows(shared: Path, name: str) -> list[Row]:
    """The rows of a corpus as they are in its file."""
    with gzip.open(shared / "data" / "stories" / f"{name}-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def report(row: Row) -> Report:
    """A row as what the grouper compares."""
    day = date.fromisoformat(row["date"][:10]).toordinal() if row["date"] else None
    return Report(row["id"], row["title"] or "", row["text"] or "", day)


def by_time(articles: Sequence[Row]) -> list[int]:
    """A fold for each article: the latest events are held, the others in folds by chance."""
    first: dict[str, str] = {}
    for row in articles:
        event = str(row["event"])
        first[event] = min(first.get(event, row["date"]), row["date"])
    order = sorted(first, key=lambda event: (first[event], event))
    held = set(order[int((1 - LATER) * len(order)) :])
    return [HELD if (event := str(row["event"])) in held else _chance(event) % FOLDS for row in articles]


def by_topic(articles: Sequence[Row]) -> list[int]:
    """A fold for each article: whole topics, some of them held; the two events of a topic are never apart."""
    topics = [found.group() if (found := re.match(r"\d+", row["event"])) else row["event"] for row in articles]
    held = set(sorted(set(topics), key=lambda topic: _chance("topic" + topic) % 10**9)[:TOPICS])
    return [HELD if topic in held else _chance(topic) % FOLDS for topic in topics]


def _chance(key: str) -> int:
    return int(hashlib.sha256(key.encode()).hexdigest(), 16)
