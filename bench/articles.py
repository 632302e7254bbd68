"""What a corpus costs from text to marks, and whether a body is ever dropped: PolNeAR's development part.

``mark --jsonl`` with one process; a character of an attribution in a block that is not read would be a body dropped.
"""

import gzip
import json
import sys
import tempfile
from pathlib import Path

from bench.figures import cost, digest, publish, shared

DATA = "polnear-dev.jsonl.gz"


def main() -> int:
    """Measure, write, compare."""
    path = shared() / "data" / "quotes" / DATA
    rows = [json.loads(line) for line in gzip.decompress(path.read_bytes()).splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        corpus, marks = Path(folder) / "corpus.jsonl", Path(folder) / "marks.jsonl"
        corpus.write_text("".join(json.dumps({"id": row["id"], "text": row["text"]}) + "\n" for row in rows), "utf-8")
        took = cost([sys.executable, "-m", "onrecord", "mark", "--jsonl", corpus], marks)
        marked = {mark["id"]: mark for mark in map(json.loads, marks.read_text("utf-8").splitlines())}
    dropped = total = 0
    for row in rows:
        unread = [(block["start"], block["end"]) for block in marked[row["id"]]["blocks"] if not block["kept"]]
        for start, end in (piece for attribution in row["attributions"] for piece in attribution["content"]):
            total += end - start
            dropped += sum(max(0, min(end, e) - max(start, s)) for s, e in unread)
    words = sum(len(row["text"].split()) for row in rows)
    figures = {
        "articles": len(marked),
        "articles_per_cpu_s": len(rows) / took.cpu_s,
        "words_per_cpu_s": words / took.cpu_s,
        "wall_s": took.wall_s,
        "peak_mb": took.peak_mb,
        "attribution_characters": total,
        "attribution_characters_not_read": dropped,
    }
    return publish("articles", figures, {DATA: digest(path)})


if __name__ == "__main__":
    sys.exit(main())
