"""What each reader costs, and all of them together over the attribution reader alone: PolNeAR's development part.

An article goes to all readers at one time, as in a run: the names pay for the parse that the events find done. The
order of the readers and a warm-up on the first article are the same for all; CPU seconds of one process.
"""

import gzip
import json
import sys
from time import process_time

from bench.figures import digest, publish, shared
from bench.quotes import article
from onrecord.wiring import readers

DATA = "polnear-dev.jsonl.gz"


def main() -> int:
    """Measure, write, compare."""
    path = shared() / "data" / "quotes" / DATA
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    articles = [article(row) for row in rows]
    parts = readers()
    for reader in parts:
        reader.read(articles[0])
    took = dict.fromkeys((reader.stamp.reader for reader in parts), 0.0)
    for one in articles:
        for reader in parts:
            start = process_time()
            reader.read(one)
            took[reader.stamp.reader] += process_time() - start
    words = sum(len(row["text"].split()) for row in rows)
    whole = sum(took.values())
    figures: dict[str, float] = {f"{name}_words_per_cpu_s": round(words / it) for name, it in took.items()}
    figures["all_words_per_cpu_s"] = round(words / whole)
    figures["all_to_attribution_alone"] = took["attribution"] / whole
    return publish("readers", figures, {DATA: digest(path)}, words=words)


if __name__ == "__main__":
    sys.exit(main())
