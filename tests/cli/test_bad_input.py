"""Each bad input gets one clear sentence and a non-zero exit code, and the good file beside it is still read."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Onrecord


def missing(_path: Path) -> None:
    """Nothing there."""


def empty(path: Path) -> None:
    path.touch()


def blank(path: Path) -> None:
    path.write_text(" \n\n\t\n")


def folder_without_articles(path: Path) -> None:
    path.mkdir()
    (path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0")


def binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 40)


def pdf(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")


def too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200_000_000)


def one_long_line(path: Path) -> None:
    path.write_bytes(b"word " * 400_000)


def link_to_itself(path: Path) -> None:
    path.symlink_to(path)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def null_bytes(path: Path) -> None:
    path.write_bytes(b"The mayor said\0\0\0 so.\0\0" * 50)


BAD: list[tuple[Callable[[Path], None], str]] = [
    (missing, "no such file"),
    (empty, "empty"),
    (blank, "empty"),
    (folder_without_articles, "no articles"),
    (binary, "looks like"),
    (pdf, "PDF"),
    (too_large, "200.0 MB"),
    (one_long_line, "line 1"),
    (link_to_itself, "link"),
    (pipe, "pipe"),
    (null_bytes, "looks like"),
]


@pytest.mark.parametrize(("make", "words"), BAD, ids=lambda value: getattr(value, "__name__", None))
def test_it_is_named_in_one_sentence_and_the_rest_is_read(
    make: Callable[[Path], None], words: str, onrecord: Onrecord, report: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.txt"
    make(bad)
    said = onrecord("read", bad, report, "--json")
    assert said.code == 1
    assert len(said.err.splitlines()) == 1
    assert "bad.txt" in said.err
    assert words in said.err
    assert json.loads(said.out)["new"] == 1
    assert len(json.loads(said.out)["dropped"]) == 1


def test_broken_utf8_is_read_with_a_notice(onrecord: Onrecord, tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes("Mayor Ines Calloway said “no” to the cafés of Port Anlow. ".encode() * 20 + b"\xff\xfe!\n")
    said = onrecord("read", broken)
    assert said.code == 0
    assert "broken.txt" in said.err
    assert "UTF-8" in said.err
    assert json.loads(onrecord("read", broken, "--json").out)["notices"]
    marked = json.loads(onrecord("mark", broken).out)
    assert any("UTF-8" in notice for notice in marked["notices"])


def test_bidi_marks_and_escapes_never_reach_the_terminal(onrecord: Onrecord, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.md"
    hostile.write_text(
        '---\ntitle: "Mayor \\e]0;owned\\a\\e[2J \u202egnihton syas"\n---\nMayor Ines Calloway said “no \x1b[2J way”.\n'
    )
    assert onrecord("read", hostile).code == 0
    for command in ("stories", "show", "quotes"):
        said = onrecord(command)
        assert said.code == 0
        assert "\x1b]" not in said.out
        assert "\x1b[2J" not in said.out
        assert "\u202e" not in said.out


def test_a_record_that_is_not_ours(onrecord: Onrecord, report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as base:
        base.execute("create table accounts (name text)")
    before = other.read_bytes()
    for arguments in (("read", report), ("stories",)):
        said = onrecord(*arguments, "--record", other)
        assert said.code == 3
        assert "not an OnRecord record" in said.err
    assert other.read_bytes() == before


def test_a_record_from_a_newer_version(onrecord: Onrecord, report: Path, tmp_path: Path) -> None:
    assert onrecord("read", report).code == 0
    with sqlite3.connect(tmp_path / "onrecord.db") as base:
        base.execute("pragma user_version = 99")
    said = onrecord("stories")
    assert said.code == 3
    assert "upgrade" in said.err


def test_no_record_yet(onrecord: Onrecord) -> None:
    said = onrecord("show")
    assert said.code == 3
    assert "onrecord read" in said.err


def test_a_folder_in_place_of_a_record(onrecord: Onrecord, report: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    said = onrecord("read", report, "--record", tmp_path / "folder")
    assert said.code == 3
    assert len(said.err.splitlines()) == 1


def test_an_unknown_id_and_an_unknown_section_say_the_way_out(onrecord: Onrecord, report: Path) -> None:
    assert onrecord("read", report).code == 0
    assert "id" in onrecord("why", "q-nosuchthing").err
    said = onrecord("show", "--section", "weather")
    assert said.code == 2
    assert "timeline" in said.err


def test_a_bad_line_of_json_is_named_and_the_rest_is_marked(onrecord: Onrecord, tmp_path: Path) -> None:
    lines = tmp_path / "corpus.jsonl"
    lines.write_text('{"id": "a", "text": "The mayor said no."}\n{"id": "b"\n[]\n{"id": "c", "text": "She agreed."}\n')
    said = onrecord("mark", "--jsonl", lines)
    assert said.code == 1
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == ["a", "c"]
    assert [f"line {number}" in sentence for number, sentence in zip((2, 3), said.err.splitlines(), strict=True)]


def test_ctrl_c_leaves_a_record_that_goes_on(onrecord: Onrecord, tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(f"Mayor Ines Calloway said “no” on day {number}.\n" * 40)
    command = [sys.executable, "-m", "onrecord", "read", str(tmp_path)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path, text=True) as process:
        while not (tmp_path / "onrecord.db").exists():
            assert process.poll() is None, "it ended before it made a record"
            time.sleep(0.05)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        _out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "stopped" in err
    assert "Traceback" not in err
    assert onrecord("read", tmp_path).code == 0
    assert onrecord("check").code == 0


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/proc/self/status").exists(), reason="needs another user")
def test_a_folder_that_cannot_be_written(onrecord: Onrecord, report: Path) -> None:
    said = onrecord("read", report, "--record", "/proc/onrecord.db")
    assert said.code == 3
    assert "--record" in said.err
