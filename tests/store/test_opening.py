"""Every path that a user may name, and the sentence for each that cannot be used."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from onrecord.errors import (
    NewerRecord,
    NoPermission,
    NoRecord,
    NotARecord,
    OnRecordError,
    RecordError,
    UnwritableRecord,
)
from onrecord.record.reading import Reading
from onrecord.record.snapshot import Dropped
from onrecord.store import migrations
from onrecord.store.sqlite import SqliteStore

NOUN = Dropped("/a", "EmptyFile", "/a: is empty")
MAKE = "import sys; from onrecord.store.sqlite import SqliteStore; SqliteStore.open(sys.argv[1], create=True)"


def record(path: Path) -> Path:
    """A record with one noun in it."""
    store = SqliteStore.open(path, create=True)
    store.put([NOUN])
    store.close()
    return path


def unprivileged(action: str) -> None:
    """Root may write anywhere: for these tests nobody does."""
    if os.getuid() == 0:
        os.seteuid(65534 if action == "drop" else 0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of our own, while we are nobody."""
    unprivileged("drop")
    try:
        with TemporaryDirectory() as name:
            yield Path(name)
            Path(name).chmod(0o755)
    finally:
        unprivileged("regain")


@pytest.mark.parametrize(
    "name", ["a?b.db", "a#b", "100%", "%41", " ", "zwei Wörter", "新闻.db", ":memory:", "?mode=ro", "\udcff"]
)
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    path = record(tmp_path / name)

    assert path.stat().st_size > 0
    assert list(SqliteStore.open(path).each(Dropped)) == [NOUN]


def test_a_relative_path_stays_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    store = SqliteStore.open("record.db", create=True)
    monkeypatch.chdir("/")
    store.put([NOUN])

    assert list(SqliteStore.open(tmp_path / "record.db").each(Dropped)) == [NOUN]


def test_no_record_is_made_unless_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    with pytest.raises(NoRecord, match="onrecord read"):
        SqliteStore.open(path)
    assert not path.exists()

    path.touch()
    with pytest.raises(NoRecord):
        SqliteStore.open(path)
    assert list(SqliteStore.open(path, create=True).each(Dropped)) == []


def others_database(path: Path, application_id: int = 0) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (url)")
        connection.execute(f"PRAGMA application_id = {application_id}")


@pytest.mark.parametrize("what", ["text", "folder", "pipe", "database", "owned database", "half a header"])
@pytest.mark.parametrize("create", [False, True])
def test_what_is_not_ours_is_left_alone(tmp_path: Path, what: str, create: bool) -> None:
    path = tmp_path / "record.db"
    match what:
        case "text":
            path.write_text("Dear diary")
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "database":
            others_database(path)
        case "owned database":
            others_database(path, 7)
        case _:
            path.write_bytes(b"SQLite format 3\0")
    before = path.read_bytes() if path.is_file() else b""

    with pytest.raises(NotARecord, match="--record"):
        SqliteStore.open(path, create=create)
    assert [found.name for found in tmp_path.iterdir()] == ["record.db"]
    assert not path.is_file() or path.read_bytes() == before


def test_a_database_whose_owner_was_killed_is_left_alone_too(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    others_database(path)
    Path(f"{path}-journal").touch()

    with pytest.raises(NotARecord):
        SqliteStore.open(path, create=True)


def test_a_record_of_a_later_program_is_not_touched(tmp_path: Path) -> None:
    path = record(tmp_path / "record.db")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")

    with pytest.raises(NewerRecord, match="99"):
        SqliteStore.open(path, create=True)


@pytest.mark.parametrize("where", ["no/such/record.db", "file/record.db", "x" * 300])
def test_a_place_that_cannot_hold_a_record(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NoRecord):
        SqliteStore.open(tmp_path / where)
    with pytest.raises(UnwritableRecord, match="--record"):
        SqliteStore.open(tmp_path / where, create=True)


def test_in_a_folder_that_may_not_be_written_a_record_can_be_read(folder: Path) -> None:
    path = record(folder / "record.db")
    folder.chmod(0o555)
    store = SqliteStore.open(path, create=True)

    assert list(store.each(Dropped)) == [NOUN]
    with pytest.raises(UnwritableRecord):
        store.put([Dropped("/b", "EmptyFile", "")])
    with pytest.raises(UnwritableRecord, match="Permission denied"):
        SqliteStore.open(folder / "other.db", create=True)


def test_an_older_record_in_such_a_folder_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = record(folder / "record.db")
    folder.chmod(0o555)
    newest = (*migrations.STEPS, lambda connection: connection.execute("CREATE TABLE more (x)"))
    monkeypatch.setattr(migrations, "STEPS", newest)

    with pytest.raises(UnwritableRecord):
        SqliteStore.open(path)


def test_a_file_that_may_not_be_written_can_be_read(folder: Path) -> None:
    path = record(folder / "record.db")
    path.chmod(0o444)
    store = SqliteStore.open(path)

    assert list(store.each(Dropped)) == [NOUN]
    with pytest.raises(UnwritableRecord):
        store.put([Dropped("/b", "EmptyFile", "")])


def test_a_file_that_may_not_be_read(folder: Path) -> None:
    path = record(folder / "record.db")
    path.chmod(0o000)

    with pytest.raises(NoPermission):
        SqliteStore.open(path)


def test_last_changes_that_were_not_taken_in_are_not_passed_over(folder: Path) -> None:
    path = record(folder / "record.db")
    Path(f"{path}-wal").write_bytes(b"left by a program that was killed")
    folder.chmod(0o555)

    with pytest.raises(RecordError, match=r"record\.db-wal"):
        SqliteStore.open(path)


def test_many_processes_may_make_the_same_record(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    makers = [subprocess.Popen([sys.executable, "-c", MAKE, path]) for _ in range(2)]

    assert [maker.wait() for maker in makers] == [0] * 2
    SqliteStore.open(path).put([NOUN])


@pytest.mark.parametrize("cut", [50, 100, 3000, 5000, 40_000])
def test_a_shortened_file_is_one_clear_sentence(tmp_path: Path, cut: int) -> None:
    path = record(tmp_path / "record.db")
    path.write_bytes(path.read_bytes()[:cut])

    with pytest.raises(OnRecordError, match=r"damaged|not an OnRecord record"):
        list(SqliteStore.open(path).each(Dropped))


PUT_ONE = """
import sys
from onrecord.record.reading import Reading, Stamp
from onrecord.store.sqlite import SqliteStore
store = SqliteStore.open(sys.argv[1])
store.put([Reading(f"a-{sys.argv[2]}", Stamp("times", "1"), ("times",))])
store.close()
"""


def test_opening_a_record_again_keeps_the_locks_of_those_who_have_it_open(tmp_path: Path) -> None:
    """Without them another process that closes the record takes the log away from under its readers."""
    path = tmp_path / "record.db"
    first = SqliteStore.open(path, create=True)
    assert not list(first.each(Reading))
    for count in (1, 2, 3):
        again = SqliteStore.open(path)
        subprocess.run([sys.executable, "-c", PUT_ONE, str(path), str(count)], check=True)
        assert len(list(first.each(Reading))) == count
        assert len(list(again.each(Reading))) == count
