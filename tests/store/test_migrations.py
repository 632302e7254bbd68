"""A record of an older format comes to the newest, or stays as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from onrecord.record.identity import Identity
from onrecord.record.snapshot import Dropped
from onrecord.record.span import Span
from onrecord.record.story import Links
from onrecord.store import migrations
from onrecord.store.opening import connect, prepare
from onrecord.store.sqlite import SqliteStore
from onrecord.store.tables import METADATA

NOUN = Dropped("/a", "EmptyFile", "/a: is empty")


def add_note(connection: sqlite3.Connection) -> None:
    """A further step, such as there may be one day."""
    connection.execute("ALTER TABLE dropped ADD COLUMN note TEXT NOT NULL DEFAULT 'none'")


def fail(connection: sqlite3.Connection) -> None:
    connection.execute("DROP TABLE dropped")
    raise OSError("the power went")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A record of today's format with one noun."""
    store = SqliteStore.open(tmp_path / "record.db", create=True)
    store.put([NOUN])
    store.close()
    return tmp_path / "record.db"


def test_an_older_record_takes_the_steps_that_are_missing(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newest = (*migrations.STEPS, add_note)
    monkeypatch.setattr(migrations, "STEPS", newest)
    store = SqliteStore.open(old)

    assert list(store.each(Dropped)) == [NOUN]
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT note FROM dropped").fetchall() == [("none",)]
        assert migrations.version(connection) == len(newest)


def test_a_step_that_fails_leaves_the_record_as_it_was(old: Path) -> None:
    with closing(connect(prepare(old, create=False, patience=1), 1)) as connection:
        with pytest.raises(OSError, match="the power went"):
            migrations.upgrade(connection, (*migrations.STEPS, fail))
        assert migrations.version(connection) == len(migrations.STEPS)

    assert list(SqliteStore.open(old).each(Dropped)) == [NOUN]


def test_a_record_of_the_first_format_is_opened_and_takes_identities(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as then:
        then.setattr(migrations, "STEPS", migrations.STEPS[:1])
        SqliteStore.open(tmp_path / "first.db", create=True).put([NOUN])

    store = SqliteStore.open(tmp_path / "first.db")
    berg = Identity("c-berg", "person", "Ann Berg", ("Ann Berg",), Span("a", 0, 8), keys=("person=ann berg",))

    assert store.put([berg, Links("s")]) == 2
    assert list(store.each(Dropped)) == [NOUN]
    assert list(store.each(Identity, "person=ann berg")) == [berg]


def test_the_steps_make_the_tables_that_the_program_knows(old: Path) -> None:
    found = inspect(create_engine(f"sqlite:///{old}"))

    for table in METADATA.sorted_tables:
        columns = {
            column["name"]: (str(column["type"]), column["nullable"]) for column in found.get_columns(table.name)
        }
        indexes = {index["name"]: index["column_names"] for index in found.get_indexes(table.name)}
        keys = found.get_pk_constraint(table.name)["constrained_columns"]
        known = {c.name: (str(c.type), columns[c.name][1] if c.name in keys else c.nullable) for c in table.columns}
        assert columns == known
        assert indexes == {index.name: [column.name for column in index.columns] for index in table.indexes}
        assert keys == [column.name for column in table.primary_key]
