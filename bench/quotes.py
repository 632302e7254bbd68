"""How well and how fast quotes are read, on development data (not a test set), taken in as ``onrecord read`` does it.

Figures are F1 in percent by ``tools/score_quotes.py``: over all attributions, those with a quoted word, those that are
all quoted. ``exact``: the content has the same words; ``e2e``: half the content and a word of the speaker are right.
"""

import gzip
import json
import sys
import time
from collections.abc import Iterable
from typing import Any

from bench.figures import digest, publish, shared
from onrecord import wiring
from onrecord.reading.attribution.reader import AttributionReader
from onrecord.record.article import Article
from onrecord.record.reading import Quote
from onrecord.record.snapshot import Snapshot
from onrecord.record.span import Span
from onrecord.settings import Settings

DATA = "polnear-dev.jsonl.gz"


def article(row: dict[str, Any]) -> Article:
    """A row's text as a text file would be taken in."""
    found = wiring.extractor(Settings()).extract(Snapshot(row["id"], "", row["text"].encode()))
    assert isinstance(found, Article), found
    return found


def attribution(quote: Quote) -> dict[str, list[list[int]]]:
    """A quote in the scorer's shape."""

    def edges(spans: Iterable[Span | None]) -> list[list[int]]:
        return [[span.start, span.end] for span in spans if span]

    return {"source": edges([quote.speaker]), "cue": edges([quote.cue]), "content": edges(quote.content)}


def read(rows: list[dict[str, Any]]) -> tuple[dict[str, list[dict[str, list[list[int]]]]], float]:
    """The attributions of each article by its id, and the CPU seconds of the reader alone, its model loaded."""
    reader = AttributionReader()
    articles = {row["id"]: article(row) for row in rows}
    reader.read(next(iter(articles.values())))
    start = time.process_time()
    readings = {name: reader.read(one) for name, one in articles.items()}
    seconds = time.process_time() - start
    return {name: [attribution(quote) for quote in found.quotes] for name, found in readings.items()}, seconds


def main() -> int:
    """Measure, write, compare."""
    sys.path.insert(0, str(shared() / "tools"))
    import score_quotes  # type: ignore[import-not-found]

    path = shared() / "data" / "quotes" / DATA
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found, seconds = read(rows)
    result = score_quotes.score(rows, found)["kinds"]
    figures = {
        f"{kind}_{name}": round(100 * result[kind][name]["f1"], 1)
        for kind in ("all", "quoted", "direct")
        for name in ("token", "overlap", "exact", "e2e")
    }
    words = sum(len(row["text"].split()) for row in rows)
    figures["words_per_cpu_s"] = round(words / seconds)
    return publish("quotes", figures, {DATA: digest(path)}, articles=len(rows), words=words)


if __name__ == "__main__":
    sys.exit(main())
