import io
import json
import os
import sys
from pathlib import Path

import pytest

from onrecord.record.snapshot import Dropped, Notice, Snapshot
from onrecord.sources.files import Files

GOOD = b'{"id": "one", "text": "The mine shut."}'


def read(path: Path, data: bytes, max_bytes: int = 1000) -> list[Snapshot | Dropped | Notice]:
    path.write_bytes(data)
    return list(Files((str(path),), max_bytes, lines=True).snapshots())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "wire.jsonl"


def test_each_line_is_a_snapshot_of_its_own_bytes(path: Path) -> None:
    first, second = read(path, GOOD + b'\r\n\n  {"text": "y", "id": "t/2", "title": "T"}')
    assert isinstance(first, Snapshot)
    assert (first.source, first.data, first.media) == (f"{path}#one", GOOD, "json")
    assert second.source == f"{path}#t/2"


def test_a_byte_order_mark_is_no_part_of_the_first_line(path: Path) -> None:
    (found,) = read(path, b"\xef\xbb\xbf" + GOOD)
    assert isinstance(found, Snapshot)
    assert found.data == GOOD


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (b"{", "truncated"),
        (b"[1, 2]", "Expected"),
        (b'{"text": "x"}', '"id"'),
        (b'{"id": 7, "text": "x"}', "str"),
        (b'{"id": "a", "text": null}', "str"),
        (b'{"id": " ", "text": "x"}', "empty"),
        (b'{"id": "a", "text": "\xff"}', "utf-8"),
        (b'{"id": "a", "text": "x"} y', "trailing"),
        (b'{"id": "a", "text": "x", "z": ' + b"[" * 50_000 + b"]" * 50_000 + b"}", "deep"),
    ],
)
def test_a_bad_line_is_dropped_by_its_number_and_the_rest_comes(path: Path, bad: bytes, why: str) -> None:
    first, dropped, last = read(path, GOOD + b"\n" + bad + b"\n" + GOOD, max_bytes=1_000_000)
    assert isinstance(first, Snapshot)
    assert isinstance(last, Snapshot)
    assert isinstance(dropped, Dropped)
    assert dropped.cause == "BadJsonLine"
    assert dropped.reason.startswith(f"{path}, line 2: ")
    assert why in dropped.reason


def test_two_bad_lines_are_two_things_to_keep(path: Path) -> None:
    first, second = read(path, b"{\n{\n")
    assert isinstance(first, Dropped)
    assert isinstance(second, Dropped)
    assert first.id != second.id


@pytest.mark.parametrize("size", [60, 66, 67, 68, 500])
def test_a_line_over_the_limit_is_dropped_and_the_next_is_whole(path: Path, size: int) -> None:
    line = b'{"id": "a", "text": "' + b"x" * (size - 23) + b'"}'
    assert len(line) == size
    found = read(path, line + b"\r\n" + GOOD + b"\n", max_bytes=60)
    assert [type(item) for item in found] == [Snapshot if size <= 60 else Dropped, Snapshot]


def test_of_an_endless_line_only_the_beginning_is_held(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(200_000_000)
        stream.seek(0, 2)
        stream.write(b"\n" + GOOD)
    dropped, found = Files((str(path),), 1000, lines=True).snapshots()
    assert isinstance(dropped, Dropped)
    assert isinstance(found, Snapshot)


def test_standard_input_is_read_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    with os.fdopen(writer, "wb", buffering=0) as out, io.TextIOWrapper(os.fdopen(reader, "rb")) as into:
        monkeypatch.setattr(sys, "stdin", into)
        out.write(GOOD + b"\n" + b" " * 8192 + b"\n")
        found = next(Files(("-",), 1000, lines=True).snapshots())  # while the pipe is still open
    assert found.source == "standard input#one"


def test_what_is_no_file_is_refused_without_opening_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    given = tuple(str(tmp_path / name) for name in ("pipe", "", "missing"))
    found = [item for item in Files(given, 1000, lines=True).snapshots() if isinstance(item, Dropped)]
    assert [item.cause for item in found] == ["NotAFile", "NotAFile", "MissingPath"]


def test_a_file_without_a_line_is_empty(path: Path) -> None:
    (found,) = read(path, b"\n \n")
    assert isinstance(found, Dropped)
    assert found.cause == "EmptyFile"


def test_fields_that_we_do_not_know_are_no_error(path: Path) -> None:
    (found,) = read(path, json.dumps({"id": "a", "text": "x", "words": [1], "title": None}).encode())
    assert isinstance(found, Snapshot)
