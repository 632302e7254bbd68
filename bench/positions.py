"""Who is for or against what, marked by hand: the stances found, and which of them are on one issue.

``positions-marks.json`` holds the marks, no text: by article its SHA-256 and for each stance the characters ``at`` of
the sentence that tells it, those of names of its holder (any of ``holders`` will do), the ``stances`` that are right,
and an ``issue`` by a key that is the same over a story's articles. A sentence that can be read either way is
``arguable``: to find it is neither right nor wrong. The five seeds are one story, the others have three outlets each.
Rules are tuned on the stories of the set "tune"; the errors of those "held" are never looked at, only counted.
"""

import gzip
import hashlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations
from typing import Any, NamedTuple

from bench.figures import HERE, digest, publish, shared
from bench.outlets import DATA, path
from onrecord import wiring
from onrecord.record.article import Article, Stated
from onrecord.record.reading import Reading
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.story import Coverage, Links, Story
from onrecord.settings import Settings

Mark = dict[str, Any]


class Found(NamedTuple):
    """A stance that the linker found in one sentence."""

    article: str
    start: int
    end: int
    holder: str
    stance: str
    issue: str


class Tally(NamedTuple):
    """What became of the stances and of the pairs of stances on one issue."""

    right: int = 0
    wrong: int = 0
    marked: int = 0
    met: int = 0
    together_right: int = 0
    together_found: int = 0
    together_marked: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Both."""
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))


def texts() -> dict[str, tuple[bytes, str | None]]:
    """The bytes of every article by its id or the seed's file name, with its day where the data gives one."""
    with gzip.open(path(), "rt", encoding="utf-8") as lines:
        found = {row["id"]: (row["text"].encode(), row["date"][:10]) for row in map(json.loads, lines)}
    return {**found, **{file.name: (file.read_bytes(), None) for file in sorted((shared() / "seeds").glob("*.txt"))}}


def coverage(story: str, rows: Iterable[Mark], known: Mapping[str, tuple[bytes, str | None]]) -> Coverage:
    """The articles of one story, read as ``onrecord read`` reads them."""
    marker = wiring.marker(Settings())
    articles: list[Article] = []
    readings: list[Reading] = []
    for row in rows:
        data, day = known[row["id"]]
        assert hashlib.sha256(data).hexdigest() == row["sha256"], f"{row['id']} is not the text that was marked"
        found = marker.mark(Snapshot(row["id"], "", data))
        assert not isinstance(found, Dropped), found
        articles.append(replace(found[0], published=Stated(day, "data")) if day else found[0])
        readings += found[1]
    return Coverage(Story(story, story, tuple(one.id for one in articles)), tuple(articles), tuple(readings))


def linked(story: Coverage) -> Links:
    """Its links, by all linkers in their order."""
    links = Links(story.story.id)
    for make in wiring.LINKERS:
        links = make().link(story, links)
    return links


def stances(links: Links) -> list[Found]:
    """Every sentence of every position."""
    return sorted(
        Found(span.article, span.start, span.end, one.actor, one.stance, one.issue)
        for one in links.positions
        for span in one.evidence
    )


def told(one: Found, mark: Mark, article: Article, mentions: Mapping[str, list[tuple[int, int]]]) -> bool:
    """Whether a stance found is the one that is marked."""
    start, end = mark["at"]
    if one.article != article.id or one.start >= end or start >= one.end or one.stance not in mark["stances"]:
        return False
    named = (words for edges in mark["holders"] for words in _occurrences(article.text, *edges))
    return any(a < d and c < b for a, b in named for c, d in mentions.get(one.holder, ()))


def _occurrences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Everywhere in the article where the same characters stand as whole words."""
    return [m.span() for m in re.finditer(rf"(?<!\w){re.escape(text[start:end])}(?!\w)", text)]


def tally(story: Coverage, links: Links, rows: Iterable[Mark]) -> Tally:
    """What became of one story's marks. Each mark is met by one stance at most, the first in the text."""
    found, total = stances(links), Tally()
    left: set[Found] = set(found)
    issue_of: list[tuple[str, str]] = []
    excused: set[Found] = set()
    for article, row in zip(story.articles, rows, strict=True):
        mentions: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for actor in links.actors:
            mentions[actor.id] += [(span.start, span.end) for span in actor.mentions if span.article == article.id]
        for mark in sorted(row["positions"], key=lambda mark: mark.get("arguable", False)):
            fitting = [one for one in found if one in left and told(one, mark, article, mentions)]
            sure = not mark.get("arguable", False)
            total = total.plus(Tally(marked=sure, met=sure and bool(fitting), right=sure and bool(fitting)))
            for one in fitting[:1] if sure else fitting:
                left.discard(one)
                excused.update(() if sure else (one,))
                issue_of.append((mark["issue"], one.issue))
    pairs = list(combinations(issue_of, 2))
    return total.plus(
        Tally(
            wrong=len(left),
            together_right=sum(a[0] == b[0] and a[1] == b[1] for a, b in pairs),
            together_found=sum(a[1] == b[1] for a, b in pairs),
            together_marked=sum(a[0] == b[0] for a, b in pairs),
        )
    )


def summary(total: Tally) -> dict[str, float]:
    """The figures of one set."""
    return {
        "marked": total.marked,
        "found": total.right + total.wrong,
        "precision": total.right / max(1, total.right + total.wrong),
        "recall": total.met / max(1, total.marked),
        "same_issue_precision": total.together_right / max(1, total.together_found),
        "same_issue_recall": total.together_right / max(1, total.together_marked),
    }


def main() -> int:
    """Measure, write, compare."""
    marks: list[Mark] = json.loads((HERE / "positions-marks.json").read_text("utf-8"))
    known, totals = texts(), {"tune": Tally(), "held": Tally()}
    by_story: defaultdict[str, list[Mark]] = defaultdict(list)
    for row in marks:
        by_story[row["story"]].append(row)
    for story, rows in by_story.items():
        read = coverage(story, rows, known)
        totals[rows[0]["set"]] = totals[rows[0]["set"]].plus(tally(read, linked(read), rows))
    figures = {f"{name}_{key}": value for name, total in totals.items() for key, value in summary(total).items()}
    data = {DATA: digest(path()), **{file.name: digest(file) for file in sorted((shared() / "seeds").glob("*.txt"))}}
    return publish("positions", figures, data, articles=len(marks), stories=len(by_story))


if __name__ == "__main__":
    sys.exit(main())
