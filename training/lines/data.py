"""Lines with what they are: marked by hand, of pages whose main text is known, of articles that are all body."""

import gzip
import json
import re
import sys
import tarfile
from collections.abc import Iterator, Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.articles.blocks import Labelled, label
from onrecord.articles.furniture.doubt import lines_in
from onrecord.articles.furniture.signs import Line
from onrecord.articles.html.charset import decode_page
from onrecord.articles.html.visible import visible
from onrecord.articles.lines import units

MARKS = Path(__file__).parents[2] / "bench" / "lines-marks.json"
OUTLETS, PAGES, BODIES = (
    "stories/outlets-dev.jsonl.gz",
    "pages/wcxb-dev-articles.tar.gz",
    "quotes/polnear-train.jsonl.gz",
)
_AROUND = 3
"""Passages above and below the main text of a page that are taken with it, as a careless crawler would."""
_EVERY = 4
"""One page of so many is taken: more change nothing."""
_WORD = re.compile(r"\w+")


class Example(NamedTuple):
    """A line, whether it is furniture, and how much it counts."""

    line: Line
    furniture: bool
    weight: float


def of(text: str) -> list[tuple[Labelled, Line]]:
    """The lines of a text that are weighed, in their places."""
    return lines_in(label(units(text)))


def marked(shared: Path, chosen: str, weight: float = 1.0) -> Iterator[Example]:
    """The lines marked by hand in the articles of one set, "tune" or "held"; those that a rule decides left out."""
    texts = _texts(shared / "data" / OUTLETS)
    for row in json.loads(MARKS.read_text("utf-8")):
        text = texts[row["id"]]
        assert sha256(text.encode()).hexdigest() == row["sha256"], f"{row['id']} is not the text that was marked"
        if row["set"] == chosen:
            kinds = {start: kind for start, _, kind in row["lines"]}
            for labelled, line in of(text):
                if kind := kinds.get(labelled.unit.start):
                    yield Example(line, kind == "furniture", weight)


def bodies(shared: Path, weight: float) -> Iterator[Example]:
    """The paragraphs of PolNeAR that hold an attribution: all body."""
    for row in _rows(shared / "data" / BODIES):
        edges = [piece[0] for attribution in row["attributions"] for piece in attribution["content"]]
        for labelled, line in of(row["text"]):
            unit = labelled.unit
            if any(unit.start <= edge < unit.end for edge in edges):
                yield Example(line, False, weight)


def pages(shared: Path, weight: float) -> Iterator[Example]:
    """The main text of WCXB's pages with the passages around it, by whether the truth has their words."""
    with tarfile.open(shared / "data" / PAGES) as archive:
        for name in sorted(name for name in archive.getnames() if name.endswith(".json"))[::_EVERY]:
            truth = json.loads(_member(archive, name))["ground_truth"].get("main_content")
            page = name.replace("ground-truth", "html").replace(".json", ".html.gz")
            if truth:
                yield from _of_page(gzip.decompress(_member(archive, page)), truth, weight)


def _of_page(data: bytes, truth: str, weight: float) -> Iterator[Example]:
    decoded = decode_page(data)
    if decoded is None:
        return
    seen = visible(decoded.text)
    shown = [" ".join(seen.text[p.start : p.end].split()) for p in seen.passages]
    wanted = " ".join(_WORD.findall(truth.lower()))
    own = [bool(bare := " ".join(_WORD.findall(words.lower()))) and bare in wanted for words in shown]
    body = [i for i, held in enumerate(own) if held and len(shown[i]) > 80]
    if len(body) < 2:
        return
    first, last = max(0, body[0] - _AROUND), min(len(shown), body[-1] + 1 + _AROUND)
    text, starts = "", {}
    for i in range(first, last):
        starts[len(text)] = own[i]
        text += shown[i] + "\n\n"
    for labelled, line in of(text):
        held = starts.get(labelled.unit.start)
        if held is not None and len(line.words) > 1:
            yield Example(line, not held, weight)


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    stream = archive.extractfile(name)
    assert stream
    return stream.read()


@cache
def _texts(path: Path) -> dict[str, str]:
    return {row["id"]: row["text"] for row in _rows(path)}


def _rows(path: Path) -> Iterator[Any]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def examples(shared: Path, wanted: Sequence[str] = ("marks", "pages", "bodies")) -> list[Example]:
    """All that the weights are fitted on."""
    found: list[Example] = []
    if "marks" in wanted:
        found += marked(shared, "tune", 5.0)
    if "pages" in wanted:
        found += pages(shared, 0.08)
    if "bodies" in wanted:
        found += bodies(shared, 0.3)
    print(f"{len(found)} lines, {sum(one.furniture for one in found)} of them furniture", file=sys.stderr)
    return found
