"""A ``read`` that is killed anywhere leaves a record that opens, checks, and ends as if nothing had happened."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

from onrecord.errors import RecordError
from onrecord.record.reading import Reading
from onrecord.store.sqlite import SqliteStore
from tests.cli.conftest import Onrecord

ARTICLES = 12
READ = (1, ARTICLES + 1, 2 * ARTICLES + 1)
"""Readings acknowledged when the process is killed: behind the first reader, the second, the third."""


def held(record: Path) -> int:
    """How many the record holds now, as another process sees it; none while it is being made."""
    try:
        return sum(1 for _ in SqliteStore.open(record).each(Reading))
    except RecordError:
        return 0


def test_kill_9_loses_nothing_and_the_next_read_goes_on(onrecord: Onrecord, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(ARTICLES):
        text = f"Port vote {number}\n\nMay {number + 1}, 2024\n\n" + "Mayor Ines Calloway said “no” on Monday.\n\n" * 40
        (folder / f"{number:02}.txt").write_text(text)
    command = [sys.executable, "-m", "onrecord", "read", str(folder), "--record", "killed.db"]
    for count in READ:
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=tmp_path) as process:
            while process.poll() is None and held(tmp_path / "killed.db") < count:
                time.sleep(0.02)
            process.kill()
        assert process.returncode == -signal.SIGKILL
        before = held(tmp_path / "killed.db")
        assert before >= count
        assert onrecord("check", "--record", "killed.db").code == 0
        assert held(tmp_path / "killed.db") == before
    assert onrecord("read", folder, "--record", "killed.db").code == 0
    assert onrecord("read", folder, "--record", "whole.db").code == 0
    assert json.loads(onrecord("read", folder, "--record", "killed.db", "--json").out)["new"] == 0
    for record in ("killed.db", "whole.db"):
        assert onrecord("check", "--record", record).code == 0
    stories = [
        json.loads(onrecord("stories", "--json", "--record", record).out) for record in ("killed.db", "whole.db")
    ]
    assert stories[0] == stories[1]
    for story in stories[0]:
        exports = [
            onrecord("export", story["id"], "--to", "json", "--record", r).out for r in ("killed.db", "whole.db")
        ]
        assert exports[0] == exports[1]
