"""Copied passages: found in copies made of real articles, and not in independent reports of one event.

Cases, each a story of two articles: an article and an edited copy of it (three strengths of editing, ``copyedits.py``,
with sentences of the copying outlet's own); one to four of its sentences inside another outlet's article; and as what
is no copy the same quotations inside another's article, and two articles of one outlet. Beside them the labelled events
of the data, whose true copies a person marked by reading (``copies-marks.json``: ids, offsets, digests, no text; what
two articles took alike from a third text is "either" and counts for nothing). Articles are divided by a digest of their
ids: rules are tuned on "tune", errors of "held" are not looked at. Only sentences are read: quotations are known
by their marks alone.
"""

import gzip
import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import combinations
from pathlib import Path
from random import Random
from time import process_time
from typing import Any, NamedTuple

from bench.copyedits import STRENGTHS, Made, edited, embedded, quoting
from bench.figures import HERE, digest, publish, shared
from bench.outlets import DATA, path
from onrecord import wiring
from onrecord.linking.copies.linker import CopyLinker
from onrecord.reading.sentences import SentenceReader
from onrecord.record.article import Article, Stated
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.story import Copy, Coverage, Links, Story
from onrecord.settings import Settings

EDITS = 60
"""Edited copies of each strength, in each set."""
EMBEDDED = 150
QUOTING = 100
ONE_OUTLET = 60
"""Pairs of articles of one outlet, in each set."""
WORDS = range(250, 1500)
SENTENCE = 6
"""Words of a sentence that is counted."""
COVERED = 0.5
"""The share of a sentence's or passage's characters that copies must hold for it to be found."""

Row = dict[str, Any]


class Case(NamedTuple):
    """Two articles or more, and what the copy was made of; ``made`` is None where nothing was copied."""

    kind: str
    articles: tuple[Article, ...]
    made: Made | None


def which(key: str) -> str:
    """The set of an article or event."""
    return "tune" if hashlib.sha256(key.encode()).digest()[0] % 2 else "held"


def article(key: str, text: str, outlet: str) -> Article:
    """A text as ``onrecord read`` makes an article of it, with its outlet stated."""
    found = wiring.extractor(Settings()).extract(Snapshot(key, "", text.encode()))
    assert not isinstance(found, Dropped), found
    return replace(found, outlet=Stated(outlet, "row"))


def copies(articles: Sequence[Article]) -> tuple[Copy, ...]:
    """What the linker finds."""
    story = Story("s", "", tuple(one.id for one in articles))
    readings = tuple(SentenceReader().read(one) for one in articles)
    return CopyLinker().link(Coverage(story, tuple(articles), readings), Links("s")).copies


def pool(rows: Sequence[Row], name: str) -> list[Row]:
    """The articles of a set without a label, of middle length, no text twice, in an order of no meaning."""
    fitting = {
        row["text"]: row
        for row in rows
        if row["event"] is None and which(row["id"]) == name and len(row["text"].split()) in WORDS
    }
    return sorted(fitting.values(), key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())


def made_cases(rows: Sequence[Row]) -> Iterator[Case]:
    """The cases made of the articles of one set."""
    at = 0
    for strength, odds in STRENGTHS.items():
        for _ in range(EDITS):
            row, other, at = rows[at], rows[at + 1], at + 2
            made = edited(row["text"], other["text"], odds, Random(row["id"]))
            yield _case(f"edited_{strength}", row, other, made.text, made)
    for _ in range(EMBEDDED):
        row, at = rows[at], at + 1
        host = _host(row, rows)
        made_of = embedded(row["text"], host["text"], Random(row["id"]))
        if made_of:
            yield _case("embedded", row, host, made_of.text, made_of)
    for _ in range(QUOTING):
        row, at = rows[at], at + 1
        host = _host(row, rows)
        text = quoting(row["text"], host["text"], Random(row["id"]))
        if text:
            yield _case("quoting", row, host, text, None)
    by_outlet: dict[str, list[Row]] = defaultdict(list)
    for row in rows[at:]:
        by_outlet[row["source"]].append(row)
    pairs = [pair for own in by_outlet.values() for pair in zip(own[::2], own[1::2], strict=False)]
    for one, other in pairs[:ONE_OUTLET]:
        yield _case("one_outlet", one, other, other["text"], None)


def _case(kind: str, row: Row, other: Row, text: str, made: Made | None) -> Case:
    return Case(kind, (article(row["id"], row["text"], row["source"]), article("made", text, other["source"])), made)


def _host(row: Row, rows: Sequence[Row]) -> Row:
    """Another outlet's article of the same topic, the nearest in time."""
    others = [one for one in rows if one["source"] != row["source"]]
    day = row["date"] or ""
    return min(others, key=lambda one: (one["topic"] != row["topic"], abs(_days(one["date"]) - _days(day)), one["id"]))


def _days(date: str | None) -> int:
    """A number for a day that grows with it."""
    return datetime.fromisoformat((date or "2000-01-01")[:10]).toordinal()


def judge(case: Case, found: Counter[str]) -> None:
    """Count what became of a case, as a pair and by its sentences."""
    copy = case.articles[1]
    shared = copies(case.articles)
    found["pairs_" + ("copied" if case.made else "apart") + ("_found" if shared else "")] += 1
    found[f"{case.kind}{'_found' if shared else ''}"] += 1
    covered = bytearray(len(copy.text))
    for one in shared:
        covered[one.b.start : one.b.end] = b"\1" * (one.b.end - one.b.start)
    for piece in case.made.pieces if case.made else ():
        held = sum(covered[piece.start : piece.end]) >= COVERED * (piece.end - piece.start)
        if case.kind == "embedded":
            found["passages_found"] += held and piece.origin is not None
        elif len(copy.text[piece.start : piece.end].split()) >= SENTENCE:
            name = "copied" if piece.origin else "added"
            found[f"sentences_{name}{'_found' if held else ''}"] += 1
            found[f"{case.kind}_sentences_{name}{'_found' if held else ''}"] += 1


def labelled(rows: Sequence[Row], marks: Sequence[Row], name: str) -> Counter[str]:
    """What is found in the events of one set, against the marks: right, either, wrong; and missed marks."""
    events: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["event"] is not None and which(str(row["event"])) == name:
            events[str(row["event"])].append(row)
    found = Counter[str]()
    for event, group in sorted(events.items()):
        articles = tuple(article(row["id"], row["text"], row["source"]) for row in group)
        keys = {one.id: row["id"] for one, row in zip(articles, group, strict=True)}
        mine = [mark for mark in marks if str(mark["event"]) == event]
        met = set()
        copied = set()
        for copy in copies(articles):
            hits = [number for number, mark in enumerate(mine) if _meets(copy, keys, mark)]
            met.update(hits)
            verdicts = {mine[number]["verdict"] for number in hits}
            kind = "right" if "copy" in verdicts else "either" if verdicts else "wrong"
            found[kind] += 1
            copied.add((copy.a.article, copy.b.article, kind))
        found["marked"] += sum(mark["verdict"] == "copy" for mark in mine)
        found["met"] += sum(mine[number]["verdict"] == "copy" for number in met)
        marked = {frozenset((mark["a"], mark["b"])): mark["verdict"] for mark in mine}
        marked |= {frozenset((mark["a"], mark["b"])): "copy" for mark in mine if mark["verdict"] == "copy"}
        for one, other in combinations(articles, 2):
            verdict = marked.get(frozenset((keys[one.id], keys[other.id])), "apart")
            hit = any({a, b} == {one.id, other.id} for a, b, _ in copied)
            if verdict != "either":
                found["pairs_" + ("copied" if verdict == "copy" else "apart") + ("_found" if hit else "")] += 1
    return found


def _meets(copy: Copy, keys: dict[str, str], mark: Row) -> bool:
    sides = {keys[side.article]: (side.start, side.end) for side in (copy.a, copy.b)}
    if set(sides) != {mark["a"], mark["b"]}:
        return False
    return all(
        min(sides[mark[side]][1], mark[f"at_{side}"][1]) > max(sides[mark[side]][0], mark[f"at_{side}"][0])
        for side in ("a", "b")
    )


def share(found: Counter[str], name: str) -> float:
    """How much of it was found."""
    return found[f"{name}_found"] / (found[name] + found[f"{name}_found"])


def f1(found: Counter[str], positive: str, negative: str) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    right, wrong = found[f"{positive}_found"], found[f"{negative}_found"]
    precision, recall = right / (right + wrong), right / (right + found[positive])
    return precision, recall, 2 * precision * recall / (precision + recall)


def summary(made: Counter[str], real: Counter[str]) -> dict[str, float]:
    """The figures of one set."""
    both = made + real
    figures: dict[str, float] = {
        "pairs": sum(both[f"pairs_{k}{e}"] for k in ("copied", "apart") for e in ("", "_found"))
    }
    figures["pairs_precision"], figures["pairs_recall"], figures["pairs_f1"] = f1(both, "pairs_copied", "pairs_apart")
    precision, recall, figures["sentences_f1"] = f1(made, "sentences_copied", "sentences_added")
    figures |= {"sentences_precision": precision, "sentences_recall": recall}
    for strength in STRENGTHS:
        figures[f"{strength}_sentences_recall"] = share(made, f"edited_{strength}_sentences_copied")
    embedded_ = made["embedded"] + made["embedded_found"]
    figures |= {"embedded": embedded_, "embedded_recall": made["passages_found"] / embedded_}
    for kind in ("quoting", "one_outlet"):
        figures |= {kind: made[kind] + made[f"{kind}_found"], f"{kind}_called_copies": made[f"{kind}_found"]}
    figures |= {"labelled_marked": real["marked"], "labelled_recall": real["met"] / max(1, real["marked"])}
    figures |= {"labelled_wrong": real["wrong"], "labelled_precision": real["right"] / (real["right"] + real["wrong"])}
    return figures


def seeds(folder: Path) -> tuple[float, float]:
    """Copies found in the five seeds between the two that print one wire's sentences, and between any others."""
    articles = [article(path.name, path.read_text("utf-8"), path.name) for path in sorted(folder.glob("*.txt"))]
    wire = {one.id for one in articles[:2]}
    found = copies(articles)
    right = sum({copy.a.article, copy.b.article} == wire for copy in found)
    return right, len(found) - right


def cost(rows: Sequence[Row], count: int) -> float:
    """CPU seconds for a story of so many articles: a third of them edited copies of five, the others of one topic."""
    wires = rows[:5]
    texts = [
        edited(wires[n % 5]["text"], rows[5 + n]["text"], STRENGTHS["light"], Random(n)).text for n in range(count // 3)
    ]
    topic = Counter(row["topic"] for row in rows).most_common(1)[0][0]
    texts += [row["text"] for row in rows if row["topic"] == topic][: count - len(texts)]
    assert len(texts) == count
    articles = [article(str(n), text, f"outlet {n}") for n, text in enumerate(texts)]
    story = Story("s", "", tuple(one.id for one in articles))
    coverage = Coverage(story, tuple(articles), tuple(SentenceReader().read(one) for one in articles))
    start = process_time()
    CopyLinker().link(coverage, Links("s"))
    return process_time() - start


def main() -> int:
    """Measure, write, compare."""
    with gzip.open(path(), "rt", encoding="utf-8") as lines:
        rows: list[Row] = [json.loads(line) for line in lines]
    marks = json.loads((HERE / "copies-marks.json").read_text("utf-8"))
    texts = {row["id"]: row["text"] for row in rows}
    for mark in marks:
        for side in ("a", "b"):
            assert hashlib.sha256(texts[mark[side]].encode()).hexdigest() == mark[f"sha256_{side}"], mark[side]
    figures: dict[str, float] = {}
    for name in ("tune", "held"):
        made = Counter[str]()
        for case in made_cases(pool(rows, name)):
            judge(case, made)
        figures |= {f"{name}_{key}": value for key, value in summary(made, labelled(rows, marks, name)).items()}
    everything = pool(rows, "tune") + pool(rows, "held")
    for count in (100, 200, 400):
        figures[f"cpu_s_{count}_articles"] = cost(everything, count)
    figures["seeds_copies"], figures["seeds_wrong"] = seeds(shared() / "seeds")
    return publish("copies", figures, {DATA: digest(path())}, marks=len(marks))


if __name__ == "__main__":
    sys.exit(main())
