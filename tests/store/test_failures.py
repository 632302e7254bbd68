"""A disk that is full, a record that is held, bytes that went bad: one sentence each, and nothing lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from onrecord.errors import BusyRecord, DamagedRecord, FullDisk
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.store.sqlite import SqliteStore

SNAPSHOTS = [Snapshot(f"/{number}", "2031", number.to_bytes(2) * 50 + bytes(range(256)) * 8) for number in range(600)]


def test_a_full_disk_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "record.db", create=True)
    assert store.put(SNAPSHOTS[:100]) == 100
    limit_growth(store, 10)

    with pytest.raises(FullDisk, match="Make room"):
        store.put(SNAPSHOTS)
    kept = len(list(store.each(Snapshot)))
    assert 100 <= kept < 600

    limit_growth(store, 10_000)
    assert store.put(SNAPSHOTS) == 600 - kept
    assert list(store.each(Snapshot)) == SNAPSHOTS


def limit_growth(store: SqliteStore, pages: int) -> None:
    """To SQLite a file that may not grow is a full disk."""
    with store._writing.connect() as connection:
        size = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {size + pages}")


def test_a_record_that_another_holds_can_be_read_and_is_waited_for(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "record.db", create=True, patience=0.1)
    noun = Dropped("/a", "EmptyFile", "")
    store.put([noun])

    with closing(sqlite3.connect(tmp_path / "record.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert list(store.each(Dropped)) == [noun]
        with pytest.raises(BusyRecord, match="try again"):
            store.put(SNAPSHOTS[:1])

    assert store.put(SNAPSHOTS[:1]) == 1


def test_bytes_gone_bad_on_the_disk_are_told(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    store = SqliteStore.open(path, create=True)
    store.put(SNAPSHOTS)
    store.close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2] + b"\xaa" * 40_000 + whole[len(whole) // 2 + 40_000 :])

    with pytest.raises(DamagedRecord, match="--record"):
        list(SqliteStore.open(path).each(Snapshot))


@pytest.mark.parametrize("damage", ["body = 'nonsense'", "data = x'00'", "body = x'eda080'"])
def test_a_noun_gone_bad_is_told(tmp_path: Path, damage: str) -> None:
    store = SqliteStore.open(tmp_path / "record.db", create=True)
    store.put(SNAPSHOTS[:1])
    with closing(sqlite3.connect(tmp_path / "record.db", isolation_level=None)) as other:
        other.execute(f"UPDATE snapshot SET {damage}")

    with pytest.raises(DamagedRecord):
        list(store.each(Snapshot))


def test_a_missing_table_is_told(tmp_path: Path) -> None:
    store = SqliteStore.open(tmp_path / "record.db", create=True)
    with closing(sqlite3.connect(tmp_path / "record.db", isolation_level=None)) as other:
        other.execute("DROP TABLE snapshot")

    with pytest.raises(DamagedRecord, match="no such table"):
        store.put(SNAPSHOTS[:1])
