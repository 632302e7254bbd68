"""Mentions by name, marked by hand in news of many outlets and in the five seeds: found, bounded, of the right kind.

``names-marks.json`` holds the marks, no text: by article its SHA-256 and for each kind the characters of every name.
Rules are tuned on the articles of the set "tune" and on the seeds; the errors of those "held" are never looked at.
(Twelve articles that were held first stood at 97.7 % right kinds; they were then looked at and are tuned on since, and
twelve others, marked before any output on them was seen, took their place.)

What is marked, and as what:

- The name alone: no title, no article ("The Hague" keeps its own), no possessive; "Jr." and "III" are of the name.
- A name that holds others is one ("Trump Organization", "U.S. Supreme Court", "Chinese Foreign Ministry"); what a
  possessive or a comma parts is two ("China's Foreign Ministry", "Paris, France", "Washington, D.C.").
- By the name's own kind, not by its use: "Washington said" is a place, "the Trump administration" a person.
- State: a country, as a noun. Its lands, US states, England, Wales are places; its people and their adjective a group.
- Group: peoples, faiths, adherents of a party ("a Republican senator"), a region's adjective ("Western").
- Organisation: bodies, also those named by their building (White House, Kremlin, Pentagon); companies, media, teams,
  movements, armed groups. The chamber in "House Speaker" is one, the portfolio in "Labor secretary" is none.
- No name of these kinds: works, programmes, laws, events, awards, products, ships, languages, handles, hashtags.
- ``doubtful`` are stretches where either view can be held (a name inside of a work's title, of a handle, of a law):
  what is found there counts neither way.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from time import process_time
from typing import Any, NamedTuple

from bench import outlets
from bench.figures import HERE, digest, publish, shared
from onrecord import wiring
from onrecord.reading.names.mending import mended
from onrecord.reading.names.reader import NameReader, guesses, page_of
from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.settings import Settings

KINDS = ("person", "state", "organisation", "place", "group")
Row = dict[str, Any]


class Named(NamedTuple):
    """Characters ``start`` to ``end`` and what they name."""

    start: int
    end: int
    kind: str


class Case(NamedTuple):
    """One article, its marks in the blocks that are read, and the mentions that count."""

    article: Article
    marks: tuple[Named, ...]
    found: tuple[Named, ...]


def texts() -> dict[str, bytes]:
    """The articles by id or file name."""
    found = {name: text.encode() for name, text in outlets.texts().items()}
    return found | {path.name: path.read_bytes() for path in (shared() / "seeds").glob("*.txt")}


def articles(rows: Iterable[Row]) -> Iterator[Article]:
    """The marked articles, in order."""
    known, extractor = texts(), wiring.extractor(Settings())
    for row in rows:
        article = extractor.extract(Snapshot(row["id"], "", known[row["id"]]))
        assert not isinstance(article, Dropped), article
        found = hashlib.sha256(article.text.encode()).hexdigest()
        assert found == row["sha256"], f"{row['id']} is not the text that was marked"
        yield article


def case(article: Article, row: Row, reader: NameReader) -> Case:
    """What was found in an article, beside what was marked."""
    marks = sorted(Named(start, end, kind) for kind in KINDS for start, end in row[kind])
    doubtful = [Named(start, end, "") for start, end in row["doubtful"]]
    read = [Named(mention.span.start, mention.span.end, mention.kind) for mention in reader.read(article).mentions]
    kept = tuple(mark for mark in marks if article.block_at(mark.start).kept)
    return Case(article, kept, tuple(name for name in read if not any(common(name, one) for one in doubtful)))


def common(one: Named, other: Named) -> int:
    """How many characters two names share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def summary(cases: Sequence[Case]) -> dict[str, float]:
    """The figures of one set; ``exact`` counts a mention whose characters and kind are both as marked."""
    count: Counter[str] = Counter()
    for _, marks, found in cases:
        for name in found:
            best = max(marks, key=lambda mark: common(name, mark), default=name)
            if common(name, best):
                count["touching"] += 1
                count["right kind"] += name.kind == best.kind
        count["marks"] += len(marks)
        count["found"] += len(found)
        count["exact"] += len(set(marks) & set(found))
        count["touched"] += sum(any(common(mark, name) for name in found) for mark in marks)
    return {
        "names": count["marks"],
        "right_kind": count["right kind"] / count["touching"],
        "exact_f1": 2 * count["exact"] / (count["marks"] + count["found"]),
        "precision": count["touching"] / count["found"],
        "recall": count["touched"] / count["marks"],
    }


def share_of_time(read: Sequence[Article], reader: NameReader) -> float:
    """Seconds of our own rules for each second of the model."""
    model = rules = 0.0
    for article in read:
        page = page_of(article)
        began = process_time()
        entities = reader.model.predict([page.text[start:end] for start, end in page.pieces])
        asked = process_time()
        mended(guesses(page, entities), page)
        model, rules = model + asked - began, rules + process_time() - asked
    return rules / model


def main() -> int:
    """Measure, write, compare."""
    rows = json.loads((HERE / "names-marks.json").read_text("utf-8"))
    reader, read = NameReader(), list(articles(rows))
    cases = [case(article, row, reader) for article, row in zip(read, rows, strict=True)]
    figures = {
        f"{name}_{key}": value
        for name in ("tune", "held", "seeds")
        for key, value in summary([one for one, row in zip(cases, rows, strict=True) if row["set"] == name]).items()
    }
    figures["rules_to_model_time"] = share_of_time(read, reader)
    data = {outlets.DATA: digest(outlets.path()), "seeds": "the five texts, their digests in the marks"}
    return publish("names", figures, data, articles=len(rows))


if __name__ == "__main__":
    sys.exit(main())
