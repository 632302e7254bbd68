"""Every hostile file is read or named with a reason, by the command line, in its share of time and memory."""

import json
import resource
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.hostile.archives import ARCHIVES
from tests.hostile.case import READ, Case
from tests.hostile.pages import PAGES
from tests.hostile.texts import TEXTS

GROUPS: Mapping[str, Mapping[str, Case]] = {"texts": TEXTS, "pages": PAGES, "archives": ARCHIVES}
FILES = [(group, name) for group, cases in GROUPS.items() for name in cases]
CPU = 120
"""Seconds for all files of a group together; a single one that hangs takes them all."""
MEMORY = 1 << 20
"""Kilobytes."""


class Run(NamedTuple):
    """What a command printed, its exit code, its largest memory in kilobytes."""

    out: str
    err: str
    code: int
    peak: int


class Outcome(NamedTuple):
    """How a folder was read: the sources that gave an article, and the causes for which others were dropped."""

    run: Run
    read: frozenset[str]
    dropped: Mapping[str, Mapping[str, Any]]


def onrecord(*arguments: str | Path) -> Run:
    """The command line in a process of its own, which the system ends when its seconds are used up."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    made = subprocess.run(
        [sys.executable, "-m", "onrecord", *map(str, arguments)],
        capture_output=True,
        check=False,
        timeout=10 * CPU,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU)),
    )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return Run(made.stdout.decode(), made.stderr.decode(), made.returncode, peak if peak > before else 0)


def outcome(folder: Path, record: Path) -> Outcome:
    """Read a folder, then ask the record what became of it."""
    run = onrecord("read", folder, "--record", record, "--json")
    stories = json.loads(onrecord("stories", "--record", record, "--json").out)
    rows = json.loads(onrecord("dropped", "--record", record, "--all", "--json").out)
    read = frozenset(article["source"] for story in stories for article in story["articles"])
    return Outcome(run, read, {row["source"]: row for row in rows})


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Outcome]:
    """What became of a group of files, in a folder of its own, read in one run when it is first asked for."""

    @cache
    def of(group: str) -> Outcome:
        folder = tmp_path_factory.mktemp(group)
        for name, case in GROUPS[group].items():
            (folder / name).write_bytes(case.data())
        found = outcome(folder, folder.with_suffix(".db"))
        for name in GROUPS[group]:
            (folder / name).unlink()
        return found

    return of


@pytest.mark.parametrize("group", GROUPS)
def test_a_folder_of_them_is_read_in_bounded_time_and_memory(group: str, outcomes: Callable[[str], Outcome]) -> None:
    run = outcomes(group).run
    assert run.code == 1, run.err[-2000:]
    assert run.peak < MEMORY
    assert "Traceback" not in run.err


@pytest.mark.parametrize(("group", "name"), FILES)
def test_it_is_read_or_named_with_its_reason(group: str, name: str, outcomes: Callable[[str], Outcome]) -> None:
    found, case = outcomes(group), GROUPS[group][name]
    read = {source for source in found.read if f"/{name}" in source}
    causes = {row["cause"]: row["reason"] for source, row in found.dropped.items() if f"/{name}" in source}
    assert read or causes, "lost in silence"
    assert all(name in reason for reason in causes.values())
    if case.becomes == READ:
        assert read
    elif case.becomes:
        assert case.becomes in causes
