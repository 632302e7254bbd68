"""The stories whose shared facts and differences a reader has marked, read and linked, for the benches of both.

``facts-marks.json`` and ``facts-held.json`` hold the marks, no text: by story the SHA-256 of each article, ``facts``
and ``differences``. A passage is (number of the article in its story, start, end). A fact has the passages that tell it
(each with how it stands to the fullest), those ``allowed`` in it, and the articles ``silent`` about it; an ``optional``
one need not be found: what one and the same person said. A difference has its kinds and severities, best first, and the
passages of each side; one that is ``allowed`` need not be found. ``judged`` and ``judged_differences`` are verdicts on
what was found and no mark covers, made by reading later. The marks were made before the program's output was seen.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bench.figures import HERE, digest, publish, shared
from bench.outlets import DATA, path
from bench.utterances import coverage, texts
from onrecord import wiring
from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links

Marks = dict[str, Any]
Passage = tuple[int, int, int]
SETS = ("seeds", "tune", "held")
FILES = ("facts-marks.json", "facts-held.json")
HALF = 0.5
"""The share of the shorter of two stretches that both must have in common to be the same place."""
SAMPLE = Path(wiring.__file__).parent / "sample"


class Marked(NamedTuple):
    """A story with its links up to differences, and what a reader marked in it."""

    marks: Marks
    story: Coverage
    links: Links

    @property
    def set(self) -> str:
        """Under which its figures go."""
        return "seeds" if self.marks["story"] == "seeds" else str(self.marks["set"])

    def place(self, span: Span) -> Passage:
        """A span as a passage."""
        (number,) = (at for at, article in enumerate(self.story.articles) if article.id == span.article)
        return number, span.start, span.end

    def cut(self, span: Span) -> str:
        """Its words with the article's number, in one line."""
        words = " ".join(span.cut(self.story.article(span.article).text).split())
        return f"{self.place(span)[0]}: {words}"


def marked() -> Iterator[Marked]:
    """All marked stories."""
    rows = [row for name in FILES if (HERE / name).exists() for row in json.loads((HERE / name).read_text("utf-8"))]
    given = texts(rows)
    for row in rows:
        articles = [(one["id"], *given[one["id"]]) for one in row["articles"]]
        story = coverage(row["story"], ((name, text.encode(), day) for name, text, day in articles))
        yield Marked(row, story, linked(story))


def sample() -> Marked:
    """The sample; its marks are what was planted, by kind."""
    truth = json.loads((SAMPLE / "truth.json").read_text("utf-8"))["planted"]
    files = sorted((SAMPLE / "coverage").iterdir())
    story = coverage("sample", ((file.name, file.read_bytes(), None) for file in files))
    number = {file.name: at for at, file in enumerate(files)}
    for passage in (passage for plant in truth for passage in plant["passages"]):
        passage["at"] = (number[passage["article"]], passage["start"], passage["end"])
    planted: Marks = {plant["kind"]: plant for plant in truth}
    for plant in planted.values():
        plant["silent"] = [number[name] for name in plant.get("silent", ())]
    return Marked(planted, story, linked(story))


def linked(story: Coverage) -> Links:
    """Its links up to differences."""
    links = Links(story.story.id)
    for make in wiring.LINKERS:
        links = make().link(story, links)
        if make is DifferenceLinker:
            return links
    raise LookupError("wiring has no DifferenceLinker")


def same_place(one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two passages are, for the half of the shorter, the same characters."""
    common = min(one[2], other[2]) - max(one[1], other[1])
    return one[0] == other[0] and common >= HALF * min(one[2] - one[1], other[2] - other[1])


def tell(story: Marked, *lines: str) -> None:
    """Print what is to be read, of stories on which rules are tuned."""
    if story.set != "held":
        print(story.marks["story"], *lines, sep="\n  ", file=sys.stderr)


def measured(
    name: str,
    counted: Callable[[Marked], Counter[str]],
    summary: Callable[[Counter[str]], dict[str, float]],
    planted: Callable[[], dict[str, float]],
) -> int:
    """Count in each story, sum up by set, write under this name with what the sample gives, and compare."""
    counts = {each: Counter[str]() for each in SETS}
    stories = 0
    for one in marked():
        counts[one.set] += counted(one)
        stories += 1
    figures = {f"{each}_{key}": value for each, found in counts.items() for key, value in summary(found).items()}
    seeds = {file.name: digest(file) for file in sorted((shared() / "seeds").glob("*.txt"))}
    return publish(name, figures | planted(), {DATA: digest(path()), **seeds}, stories=stories)
