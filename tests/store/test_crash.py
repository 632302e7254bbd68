"""kill -9 at any moment: what was acknowledged is there, what was not can be put again."""

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from onrecord.record.reading import Reading, Stamp
from onrecord.store.sqlite import SqliteStore

PUT = """
import sys
from onrecord.record.reading import Reading, Stamp
from onrecord.store.sqlite import SqliteStore

store = SqliteStore.open(sys.argv[1], create=True)
for batch in range(int(sys.argv[2]), 10**6):
    store.put(Reading(f"a-{batch}-{number}", Stamp("times", "1"), ("times",)) for number in range(20))
    print(batch, flush=True)
"""


def batch_of(number: int) -> list[Reading]:
    """What the script puts before it prints the number."""
    return [Reading(f"a-{number}-{place}", Stamp("times", "1"), ("times",)) for place in range(20)]


def put_until_killed(path: Path, first: int, acknowledgements: int) -> list[int]:
    """The numbers that were printed before and while the kill came."""
    with subprocess.Popen([sys.executable, "-c", PUT, path, str(first)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout
        printed = [writer.stdout.readline() for _ in range(acknowledgements)]
        writer.kill()
        return [int(line) for line in [*printed, *writer.stdout] if line.endswith("\n")]


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    path, chance, acknowledged = tmp_path / "record.db", random.Random(9), list[int]()
    for _ in range(5):
        acknowledged += put_until_killed(path, len(acknowledged), chance.randint(1, 30))

    assert acknowledged == list(range(len(acknowledged)))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    store = SqliteStore.open(path)
    kept = {reading.article for reading in store.each(Reading)}
    whole = [reading for number in acknowledged for reading in batch_of(number)]
    assert {reading.article for reading in whole} <= kept

    more = batch_of(len(acknowledged)) + batch_of(len(acknowledged) + 1)
    missing = [reading for reading in more if reading.article not in kept]
    assert len(missing) in {20, 40}
    assert store.put(whole + more) == len(missing)
