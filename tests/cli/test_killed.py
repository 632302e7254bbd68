"""A ``read`` that is killed anywhere leaves a record that opens, checks, and ends as if nothing had happened."""

import json
import subprocess
import sys
import time
from pathlib import Path

from tests.cli.conftest import Onrecord

MOMENTS = (1.2, 1.8, 2.5, 3.5)
"""Seconds after which the process is killed: while it starts, takes in, reads, links."""


def test_kill_9_loses_nothing_and_the_next_read_goes_on(onrecord: Onrecord, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(12):
        text = f"Port vote {number}\n\nMay {number + 1}, 2024\n\n" + "Mayor Ines Calloway said “no” on Monday.\n\n" * 40
        (folder / f"{number:02}.txt").write_text(text)
    command = [sys.executable, "-m", "onrecord", "read", str(folder), "--record", "killed.db"]
    for moment in MOMENTS:
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=tmp_path) as process:
            time.sleep(moment)
            process.kill()
        if (tmp_path / "killed.db").exists():
            assert onrecord("check", "--record", "killed.db").code == 0
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
