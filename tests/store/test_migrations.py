"""A record of an older format comes to the newest, or stays as it was."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect

from onrecord.record.article import Article, Block
from onrecord.record.edition import Edition
from onrecord.record.identity import Identity
from onrecord.record.snapshot import Dropped
from onrecord.record.span import Span
from onrecord.record.story import Links, Story
from onrecord.store import migrations
from onrecord.store.asking import MissingQuery, SentenceQuery
from onrecord.store.codec import encode
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
        SqliteStore.open(tmp_path / "first.db", create=True).close()
    with closing(sqlite3.connect(tmp_path / "first.db")) as connection, connection:
        connection.execute("INSERT INTO dropped (id, body) VALUES (?, ?)", (NOUN.id, encode(NOUN)))

    store = SqliteStore.open(tmp_path / "first.db")
    berg = Identity("c-berg", "person", "Ann Berg", ("Ann Berg",), Span("a", 0, 8), keys=("person=ann berg",))

    assert store.put([berg, Links("s")]) == 2
    assert list(store.each(Dropped)) == [NOUN]
    assert list(store.each(Identity, "person=ann berg")) == [berg]


def test_what_an_older_record_holds_is_found_and_its_pages_are_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = Article("/a.txt", "0", "The ferry sank.", "utf-8", (Block("paragraph", 0, 15),))
    edition = Edition(Story("s-a", "A", (article.id,)), "b", (), (), (), ())
    with monkeypatch.context() as then:
        then.setattr(migrations, "STEPS", migrations.STEPS[:5])
        SqliteStore.open(tmp_path / "old.db", create=True).close()
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection, connection:
        for table, noun in (("article", article), ("dropped", NOUN)):
            connection.execute(f"INSERT INTO {table} (id, body) VALUES (?, ?)", (noun.id, encode(noun)))
        composed = (edition.id, "s-a", encode(edition))
        connection.execute("INSERT INTO edition (id, story, body) VALUES (?, ?, ?)", composed)
        words = (article.id, 0, 15, "the ferry sank.")
        connection.execute('INSERT INTO sentence (article, start, "end", folded) VALUES (?, ?, ?, ?)', words)

    store = SqliteStore.open(tmp_path / "old.db")
    assert store.sentences(SentenceQuery("ferry")).looked == 1
    assert list(store.search("ferry")) == [article.span(0, 15)]
    assert [one.what for one in store.missing(MissingQuery("EmptyFile")).found] == [NOUN]
    assert list(store.each(Edition)) == []
    assert store.put([edition]) == 1


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
