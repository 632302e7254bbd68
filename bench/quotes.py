"""How well and how fast quotes are read, on development data (not a test set), taken in as ``onrecord read`` does it.

Figures are F1 in percent by ``tools/score_quotes.py``: over all attributions, those with a quoted word, those that are
all quoted. ``exact``: the content has the same words; ``e2e``: half the content and a word of the speaker are right;
``span``: single stretches by role; ``short_found``: contents of five tokens or fewer. ``calibration_error`` is that of
the shipped weights, which were fitted on the same articles: training.attribution.calibrate has it in five folds.
"""

import gzip
import json
import sys
import time
from typing import Any

import numpy as np

from bench.attributions import Compared, attribution, calibration_error, share
from bench.figures import digest, publish, shared
from onrecord import wiring
from onrecord.reading.attribution.reader import AttributionReader
from onrecord.record.article import Article
from onrecord.record.reading import Quote
from onrecord.record.snapshot import Snapshot
from onrecord.settings import Settings

DATA = "polnear-dev.jsonl.gz"


def article(row: dict[str, Any]) -> Article:
    """A row's text as a text file would be taken in."""
    found = wiring.extractor(Settings()).extract(Snapshot(row["id"], "", row["text"].encode()))
    assert isinstance(found, Article), found
    return found


def read(rows: list[dict[str, Any]]) -> tuple[dict[str, tuple[Quote, ...]], float]:
    """The quotes of each article by its id, and the CPU seconds of the reader alone, its model loaded."""
    reader = AttributionReader()
    articles = {row["id"]: article(row) for row in rows}
    reader.read(next(iter(articles.values())))
    start = time.process_time()
    readings = {name: reader.read(one) for name, one in articles.items()}
    seconds = time.process_time() - start
    return {name: found.quotes for name, found in readings.items()}, seconds


def main() -> int:
    """Measure, write, compare."""
    sys.path.insert(0, str(shared() / "tools"))
    import score_quotes  # type: ignore[import-not-found]

    path = shared() / "data" / "quotes" / DATA
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    quotes, seconds = read(rows)
    found = {name: [attribution(quote) for quote in own] for name, own in quotes.items()}
    whole = score_quotes.score(rows, found)
    result = whole["kinds"]
    figures = {
        f"{kind}_{name}": round(100 * result[kind][name]["f1"], 1)
        for kind in ("all", "quoted", "direct")
        for name in ("token", "overlap", "exact", "e2e")
    }
    figures |= {f"span_{role}": round(100 * value["f1"], 1) for role, value in whole["spans"].items()}
    compared = [Compared(score_quotes, row, found[row["id"]]) for row in rows]
    figures["short_found"] = share(answer for one in compared for answer in one.short())
    figures["no_source_none_given"] = share(answer for one in compared for answer in one.nobody())
    said = np.array([quote.confidence for row in rows for quote in quotes[row["id"]]])
    right = np.array([answer for one in compared for answer in one.right], dtype=float)
    figures["calibration_error"] = round(calibration_error(said, right)[0], 4)
    words = sum(len(row["text"].split()) for row in rows)
    figures["words_per_cpu_s"] = round(words / seconds)
    return publish("quotes", figures, {DATA: digest(path)}, articles=len(rows), words=words)


if __name__ == "__main__":
    sys.exit(main())
