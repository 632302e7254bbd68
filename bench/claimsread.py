"""Claims marked by reading: heads, figures with their bounds and units, denials and hedges; and what they cost.

``claimsread-marks.json`` holds the marks, no text: by article its SHA-256 and for each sentence the characters ``at``
which it stands. A claim's ``at`` is the word that says most of what is or happens: a claim is found if the head of one
of ours holds it. ``negated`` and ``hedged`` are "yes" or "either" where they are not "no"; what is ``optional`` may be
found or not. Of some sentences only the figures are marked. Rules are tuned on the articles of the set "tune"; the
errors of those "held" are never looked at, only counted. Two of five articles of the seeds are held.

The cost is that of the claims alone, on whole articles that were parsed before.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from time import process_time
from typing import Any

from bench.figures import HERE, digest, publish, shared
from bench.outlets import DATA, path, texts
from onrecord import wiring
from onrecord.reading.claims.reader import ClaimReader
from onrecord.record.article import Article
from onrecord.record.claim import Claim, Figure
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.span import Span
from onrecord.settings import Settings

Mark = dict[str, Any]
Counts = Counter[str]


def articles(marks: Sequence[Mark]) -> Iterator[Article]:
    """Each marked article, from its outlet's or from the seeds' file."""
    found, extractor = texts(), wiring.extractor(Settings())
    for row in marks:
        seed = shared() / "seeds" / row["id"]
        text = seed.read_text("utf-8") if row["id"].endswith(".txt") else found[row["id"]]
        article = extractor.extract(Snapshot(row["id"], "", text.encode()))
        assert not isinstance(article, Dropped), article
        assert hashlib.sha256(article.text.encode()).hexdigest() == row["sha256"], f"{row['id']} is another text"
        yield article


def compared(article: Article, claims: Sequence[Claim], sentence: Mark) -> Counts:
    """What of one marked sentence is found, and what else is."""
    inside = article.span(*sentence["at"])
    here = [claim for claim in claims if inside.holds(claim.head)]
    counts: Counts = Counter()
    if "claims" in sentence:
        counts += _heads(article, here, sentence["claims"])
    figures = [figure for claim in here for figure in claim.figures]
    return counts + _figures(article, figures, sentence["figures"])


def _heads(article: Article, claims: Sequence[Claim], marks: Sequence[Mark]) -> Counts:
    counts: Counts = Counter()
    left = list(claims)
    for mark in marks:
        at = article.span(*mark["at"])
        holding = [claim for claim in claims if claim.head.holds(at)]
        claim = min(holding, key=lambda one: one.head.end - one.head.start, default=None)
        if claim in left:
            left.remove(claim)
        if mark.get("optional"):
            continue
        counts["claims"] += 1
        if claim:
            counts["claims_found"] += 1
            counts += _said("negations", mark.get("negated", "no"), claim.negation)
            counts += _said("hedges", mark.get("hedged", "no"), claim.hedge)
    counts["claims_wrong"] += len(left)
    return counts


def _said(name: str, wanted: str, found: Span | None) -> Counts:
    if wanted == "either":
        return Counter()
    return Counter({name: wanted == "yes", f"{name}_found": wanted == "yes" and bool(found)}) + Counter(
        {f"{name}_wrong": wanted == "no" and bool(found)}
    )


def _figures(article: Article, figures: Sequence[Figure], marks: Sequence[Mark]) -> Counts:
    counts: Counts = Counter()
    left = list(figures)
    for mark in marks:
        at = article.span(*mark["at"])
        figure = next((one for one in left if one.span.overlaps(at)), None)
        if figure:
            left.remove(figure)
        if mark.get("optional"):
            continue
        counts["figures"] += 1
        if figure:
            right = {
                "value": (figure.low, figure.high) == (mark["low"], mark["high"]),
                "bound": figure.bound == mark["bound"],
                "unit": figure.unit == mark["unit"],
            }
            counts["figures_found"] += 1
            counts["figures_right"] += all(right.values())
            counts.update(f"figures_{name}" for name, is_right in right.items() if is_right)
    counts["figures_wrong"] += len(left)
    return counts


def summary(counts: Mapping[str, int]) -> dict[str, float]:
    """The figures of one set: how many are marked, recall and precision; what is right is so of those found."""
    found: dict[str, float] = {}
    for name in ("claims", "negations", "hedges", "figures"):
        right = counts[f"{name}_found"]
        found[name] = counts[name]
        found[f"{name}_recall"] = right / counts[name]
        found[f"{name}_precision"] = right / (right + counts[f"{name}_wrong"])
    for part in ("value", "bound", "unit", "right"):
        found[f"figures_{part}"] = counts[f"figures_{part}"] / counts["figures_found"]
    return found


def words_per_cpu_second(read: Callable[[Article], object], texts: Sequence[Article]) -> float:
    """Words a second of CPU on one thread, for what is done on top of a parse that is there."""
    reader, took = ClaimReader(), 0.0
    for article in texts:
        reader.read(article)
        began = process_time()
        read(article)
        took += process_time() - began
    return sum(len(article.text.split()) for article in texts) / took


def main() -> int:
    """Measure, write, compare."""
    marks = json.loads((HERE / "claimsread-marks.json").read_text("utf-8"))
    reader, read = ClaimReader(), list(articles(marks))
    counts: dict[str, Counts] = {"tune": Counter(), "held": Counter()}
    for row, article in zip(marks, read, strict=True):
        claims = reader.read(article).claims
        for sentence in row["sentences"]:
            counts[row["set"]].update(compared(article, claims, sentence))
    figures = {f"{name}_{key}": value for name in counts for key, value in summary(counts[name]).items()}
    figures["words_per_cpu_second"] = round(words_per_cpu_second(reader.read, read))
    return publish("claimsread", figures, {DATA: digest(path())}, sentences=sum(len(row["sentences"]) for row in marks))


if __name__ == "__main__":
    sys.exit(main())
