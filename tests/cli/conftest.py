"""A record in an empty folder, and the command line run in this process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from onrecord.cli.main import run


class Said(NamedTuple):
    """What a command said and how it left."""

    code: int
    out: str
    err: str


Onrecord = Callable[..., Said]

REPORT = """Harbour vote delayed, mayor says

October 14, 2024

Mayor Ines Calloway said on Monday that the harbour vote would be delayed by a week. “We will not vote in the dark,” she
told reporters in Port Anlow.

The council had planned to vote on Tuesday.
"""


@pytest.fixture
def onrecord(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Onrecord:
    """Run a command in an empty folder, where ``onrecord.db`` will stand."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ONRECORD_RECORD", raising=False)

    def command(*arguments: str | Path) -> Said:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        return Said(code, *capsys.readouterr())

    return command


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A small readable article."""
    path = tmp_path / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path
