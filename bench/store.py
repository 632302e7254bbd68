"""How fast the record takes and gives, and what a kill costs it.

The articles are made of a thousand invented words, the common ones far more often, as in a language.
"""

import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.figures import publish
from onrecord.record.article import Article, Block
from onrecord.record.reading import Reading, Stamp
from onrecord.record.snapshot import Snapshot
from onrecord.store.sqlite import SqliteStore

ARTICLES = 2_000
STAMP = Stamp("sentences", "1")
SENTENCES, WORDS = 30, 20
PUT = """
import sys
from onrecord.record.reading import Reading, Stamp
from onrecord.store.sqlite import SqliteStore
store = SqliteStore.open(sys.argv[1], create=True)
for n in range(int(sys.argv[2]), 10**9):
    store.put([Reading(f"a-{n}", Stamp("times", "1"), ("times",))])
    print(n, flush=True)
"""


def vocabulary(chance: random.Random) -> list[str]:
    """A thousand words of two to four syllables."""
    return ["".join(chance.choices(["ka", "ro", "mi", "te", "lu", "san", "ber"], k=chance.randint(2, 4))) + str(n % 10)
            for n in range(1000)]  # fmt: skip


def documents(count: int, chance: random.Random) -> Iterator[tuple[Snapshot, Article, Reading]]:
    """Articles of 30 sentences of 20 words, with where each sentence stands."""
    words = vocabulary(chance)
    weights = [1 / (rank + 1) for rank in range(len(words))]
    for number in range(count):
        text, edges = "", []
        for _ in range(SENTENCES):
            sentence = " ".join(chance.choices(words, weights, k=WORDS)).capitalize() + "."
            edges.append((len(text), len(text) + len(sentence)))
            text += sentence + " "
        snapshot = Snapshot(f"/news/{number}.txt", "2031-05-06T00:00:00Z", text.encode())
        article = Article(snapshot.source, snapshot.sha256, text, "utf-8", (Block("paragraph", 0, len(text)),))
        yield (
            snapshot,
            article,
            Reading(article.id, STAMP, ("sentences",), tuple(article.span(*edge) for edge in edges)),
        )


def timed(action: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds, and what came of it."""
    start = time.perf_counter()
    result = action()
    return time.perf_counter() - start, result


def throughput(store: SqliteStore, count: int) -> dict[str, float]:
    """Everything put, put again, asked for."""
    made = list(documents(count, random.Random(1)))
    bulk, singly = made[: count * 3 // 4], made[count * 3 // 4 :]
    readings = {article.id: reading for _, article, reading in made}
    together, _ = timed(lambda: store.put(noun for pair in bulk for noun in pair[:2]))
    one_by_one, _ = timed(lambda: [store.put([noun]) for pair in singly for noun in pair[:2]])
    reading, _ = timed(lambda: store.put(readings[article.id] for article, _ in store.unread(STAMP)))
    again, changed = timed(lambda: store.put(noun for triple in made for noun in triple))
    text = sum(len(article.text.encode()) for _, article, _ in made)
    store.close()
    return {
        "articles_per_s_in_bulk": len(bulk) / together,
        "articles_per_s_one_by_one": len(singly) / one_by_one,
        "readings_per_s": count / reading,
        "articles_with_readings_per_s": count / (together + one_by_one + reading),
        "put_again_s": again,
        "put_again_changed": changed,
        "bytes_on_disk_per_byte_of_text": store.path.stat().st_size / text,
    }


def latency(store: SqliteStore, queries: int = 200) -> dict[str, float]:
    """Milliseconds for a query of one to three words, every other one a phrase."""
    chance = random.Random(2)
    words = vocabulary(random.Random(1))
    took = []
    for number in range(queries):
        asked = " ".join(chance.choices(words, k=chance.randint(1, 3)))
        query = f'"{asked}"' if number % 2 else asked
        took.append(timed(lambda query=query: list(store.search(query)))[0] * 1000)  # type: ignore[misc]
    return {"search_p50_ms": statistics.median(took), "search_p95_ms": statistics.quantiles(took, n=20)[-1]}


def kills(path: Path, times: int = 12) -> dict[str, float]:
    """Writers killed after a random number of acknowledgements; what they acknowledged and is not there."""
    chance = random.Random(3)
    acknowledged: list[int] = []
    for _ in range(times):
        command = [sys.executable, "-c", PUT, str(path), str(len(acknowledged))]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout
            lines = [writer.stdout.readline() for _ in range(chance.randint(1, 200))]
            writer.kill()
            acknowledged += [int(line) for line in [*lines, *writer.stdout] if line.endswith("\n")]
    kept = {reading.article for reading in SqliteStore.open(path).each(Reading)}
    lost = [number for number in acknowledged if f"a-{number}" not in kept]
    return {"kill_9": times, "kill_9_acknowledged": len(acknowledged), "kill_9_acknowledged_lost": len(lost)}


def main() -> int:
    """Measure, write, compare."""
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore.open(Path(folder) / "record.db", create=True)
        figures = throughput(store, ARTICLES) | latency(store) | kills(Path(folder) / "killed.db")
    made = f"{ARTICLES} articles of {SENTENCES} sentences of {WORDS} words, made by the bench"
    return publish("store", figures, {"made": made}, sqlite=sqlite3.sqlite_version)


if __name__ == "__main__":
    sys.exit(main())
