"""Two names of one or of two: our comparison against nomenklatura's logic-v2 on the pairs of ``variants.tsv``.

The list is our own: names of public figures, bodies and states in many scripts, spellings and customs, look-alikes too.
It was written before the comparison, by the same hand. A pair's set follows from its SHA-256; rules and thresholds are
tuned on "tune", the errors of "held" are never looked at. Each system has the threshold that is best for it on "tune".
The peer lives in an environment of its own, made from ``variants-requirements.txt``; it builds PyICU, which asks for
ICU's headers and a C++ compiler (Debian: libicu-dev, pkg-config, g++).
"""

import csv
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.figures import HERE, digest, publish
from bench.peers import ONE_THREAD, environment

PAIRS = HERE / "variants.tsv"
REQUIREMENTS = HERE / "variants-requirements.txt"
SYSTEMS = ("onrecord", "logicv2")
COLUMNS = ("left", "right", "kind")

Pair = dict[str, str]
Scored = list[tuple[bool, float]]
"""For each pair whether it is one name's, and the score that a system gave."""


def pairs() -> list[Pair]:
    """The list, in order. Raise ValueError if a pair stands in another set than its digest says."""
    with PAIRS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for row in rows:
        if row["set"] != set_of(row):
            raise ValueError(f"{row['left']}, {row['right']}: in the wrong set")
    return rows


def set_of(pair: Pair) -> str:
    """ "tune" or "held", by the parity of the SHA-256 of both names with a tab between."""
    return "tune" if hashlib.sha256(f"{pair['left']}\t{pair['right']}".encode()).digest()[-1] % 2 else "held"


def scores(name: str, python: Path, rows: Sequence[Pair]) -> tuple[list[float], float]:
    """A system's scores in order, and the microseconds of CPU that a pair takes it."""
    lines = "".join(json.dumps({column: row[column] for column in COLUMNS}) + "\n" for row in rows)
    done = subprocess.run(
        [python, "-m", "bench.namepeer", name], cwd=HERE.parent, env=os.environ | ONE_THREAD,
        input=lines, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    *answers, seconds = map(json.loads, done.stdout.splitlines())
    return [answer["score"] for answer in answers], 1e6 * seconds["cpu_s"] / len(rows)


def accuracy(scored: Scored, threshold: float) -> float:
    """The share of pairs on the right side of the threshold."""
    return sum(same == (score >= threshold) for same, score in scored) / len(scored)


def best_threshold(scored: Scored) -> float:
    """The lowest score given that, as a threshold, is right most often."""
    return max(sorted({score for _, score in scored}), key=lambda tried: accuracy(scored, tried))


def figures_of(scored: Scored, threshold: float) -> dict[str, float]:
    """Accuracy; precision, recall and F1 of "one name"."""
    right = sum(same and score >= threshold for same, score in scored)
    taken = sum(score >= threshold for _, score in scored)
    wanted = sum(same for same, _ in scored)
    return {
        "accuracy": accuracy(scored, threshold),
        "precision": right / taken,
        "recall": right / wanted,
        "f1": 2 * right / (taken + wanted),
    }


def chosen(rows: Sequence[Pair], given: Iterable[float], which: str, kind: str = "") -> Scored:
    """The scored pairs of one set, of one kind or of all."""
    return [
        (row["verdict"] == "same", score)
        for row, score in zip(rows, given, strict=True)
        if row["set"] == which and kind in ("", row["kind"])
    ]


def main() -> int:
    """Measure, write, compare."""
    rows = pairs()
    python = {"onrecord": Path(sys.executable), "logicv2": environment(REQUIREMENTS)}
    figures: dict[str, float] = {}
    for name in SYSTEMS:
        given, micros = scores(name, python[name], rows)
        threshold = best_threshold(chosen(rows, given, "tune"))
        figures |= {f"{name}_threshold": threshold, f"{name}_us_a_pair": round(micros)}
        for which in ("tune", "held"):
            found = figures_of(chosen(rows, given, which), threshold)
            figures |= {f"{name}_{which}_{measure}": value for measure, value in found.items()}
        figures |= {
            f"{name}_held_{kind}": accuracy(chosen(rows, given, "held", kind), threshold)
            for kind in ("person", "organisation", "state")
        }
    for measure in ("accuracy", "f1", "precision"):
        figures[f"ahead_held_{measure}"] = figures[f"onrecord_held_{measure}"] - figures[f"logicv2_held_{measure}"]
    return publish("variants", figures, {PAIRS.name: digest(PAIRS)}, pairs=len(rows))


if __name__ == "__main__":
    sys.exit(main())
