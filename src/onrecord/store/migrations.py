"""How a record comes to its newest format: numbered steps, each written once and never changed again.

``PRAGMA user_version`` holds the number of the last step taken, ``PRAGMA application_id`` says that the file is ours.
All steps that are missing are one transaction: after a crash the record is as it was, or wholly new.
"""

import json
import sqlite3
from collections.abc import Callable, Sequence

Step = Callable[[sqlite3.Connection], None]

APPLICATION_ID = int.from_bytes(b"OnRe")

_CREATE = """
CREATE TABLE snapshot (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, data BLOB NOT NULL, body BLOB NOT NULL);
CREATE TABLE dropped (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
CREATE TABLE article (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
CREATE TABLE judgement (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
CREATE TABLE story (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL);
CREATE TABLE links (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, story TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE reading (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article TEXT NOT NULL, reader TEXT NOT NULL,
  version TEXT NOT NULL, model_sha256 TEXT NOT NULL, body BLOB NOT NULL);
CREATE INDEX reading_by_article ON reading (article, reader, version, model_sha256);
CREATE TABLE story_member (member TEXT NOT NULL, story TEXT NOT NULL, PRIMARY KEY (member, story));
CREATE TABLE sentence (arrived INTEGER PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL,
  "end" INTEGER NOT NULL, folded TEXT NOT NULL);
CREATE INDEX sentence_by_article ON sentence (article);
CREATE VIRTUAL TABLE sentence_text USING fts5 (folded, content='sentence', content_rowid='arrived',
  tokenize="unicode61 remove_diacritics 2");
"""

_TRIGGERS = (
    """CREATE TRIGGER sentence_comes AFTER INSERT ON sentence BEGIN
      INSERT INTO sentence_text (rowid, folded) VALUES (new.arrived, new.folded); END""",
    """CREATE TRIGGER sentence_goes AFTER DELETE ON sentence BEGIN
      INSERT INTO sentence_text (sentence_text, rowid, folded) VALUES ('delete', old.arrived, old.folded); END""",
)


def create(connection: sqlite3.Connection) -> None:
    """Step 1: all tables, in a file that has none."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in _CREATE.split(";"):
        connection.execute(statement)
    for trigger in _TRIGGERS:
        connection.execute(trigger)


_IDENTITIES = (
    "CREATE TABLE identity (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL)",
    "CREATE TABLE identity_member (member TEXT NOT NULL, identity TEXT NOT NULL, PRIMARY KEY (member, identity))",
    "CREATE INDEX identity_member_by_identity ON identity_member (identity)",
    "CREATE TABLE links_member (member TEXT NOT NULL, links TEXT NOT NULL, PRIMARY KEY (member))",
    "CREATE INDEX links_by_story ON links (story)",
)


def keep_identities(connection: sqlite3.Connection) -> None:
    """Step 2: actors as the record knows them, by what they are looked up, and which links name an article's last."""
    for statement in _IDENTITIES:
        connection.execute(statement)


def keep_visits(connection: sqlite3.Connection) -> None:
    """Step 3: how addresses on the web were asked for last."""
    connection.execute("CREATE TABLE visit (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body BLOB NOT NULL)")


_EDITIONS = (
    "CREATE TABLE edition (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, story TEXT NOT NULL,"
    " body BLOB NOT NULL)",
    "CREATE INDEX edition_by_story ON edition (story)",
)


def keep_editions(connection: sqlite3.Connection) -> None:
    """Step 4: stories as they were last composed."""
    for statement in _EDITIONS:
        connection.execute(statement)


def keep_margins(connection: sqlite3.Connection) -> None:
    """Step 5: what is shown beside each article's text."""
    connection.execute(
        "CREATE TABLE margin (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article TEXT NOT NULL,"
        " body BLOB NOT NULL)"
    )
    connection.execute("CREATE INDEX margin_by_article ON margin (article)")


_SOURCES = (
    "ALTER TABLE article ADD COLUMN source TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX article_by_source ON article (source)",
    "ALTER TABLE dropped ADD COLUMN source TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE dropped ADD COLUMN cause TEXT NOT NULL DEFAULT ''",
)

_MARKED = (
    "DROP TRIGGER sentence_comes",
    "DROP TRIGGER sentence_goes",
    "DROP TABLE sentence_text",
    "ALTER TABLE sentence ADD COLUMN marks TEXT NOT NULL DEFAULT ''",
    """CREATE VIRTUAL TABLE sentence_text USING fts5 (folded, marks, content='sentence', content_rowid='arrived',
      tokenize="unicode61 remove_diacritics 2")""",
    "INSERT INTO sentence_text (sentence_text) VALUES ('rebuild')",
    """CREATE TRIGGER sentence_comes AFTER INSERT ON sentence BEGIN
      INSERT INTO sentence_text (rowid, folded, marks) VALUES (new.arrived, new.folded, new.marks); END""",
    """CREATE TRIGGER sentence_goes AFTER DELETE ON sentence BEGIN
      INSERT INTO sentence_text (sentence_text, rowid, folded, marks)
        VALUES ('delete', old.arrived, old.folded, old.marks); END""",
    """CREATE TRIGGER sentence_changes AFTER UPDATE ON sentence BEGIN
      INSERT INTO sentence_text (sentence_text, rowid, folded, marks)
        VALUES ('delete', old.arrived, old.folded, old.marks);
      INSERT INTO sentence_text (rowid, folded, marks) VALUES (new.arrived, new.folded, new.marks); END""",
)

_CARDS = (
    """CREATE TABLE card (arrived INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, first TEXT NOT NULL, last TEXT NOT NULL,
      articles INTEGER NOT NULL, origins INTEGER NOT NULL, folded TEXT NOT NULL, facets BLOB NOT NULL,
      body BLOB NOT NULL)""",
    "CREATE INDEX card_by_last ON card (last)",
    "CREATE INDEX card_by_articles ON card (articles)",
    "CREATE INDEX card_by_origins ON card (origins)",
    """CREATE VIRTUAL TABLE card_text USING fts5 (folded, content='card', content_rowid='arrived',
      tokenize="unicode61 remove_diacritics 2")""",
    """CREATE TRIGGER card_comes AFTER INSERT ON card BEGIN
      INSERT INTO card_text (rowid, folded) VALUES (new.arrived, new.folded); END""",
    """CREATE TRIGGER card_goes AFTER DELETE ON card BEGIN
      INSERT INTO card_text (card_text, rowid, folded) VALUES ('delete', old.arrived, old.folded); END""",
    """CREATE TRIGGER card_changes AFTER UPDATE ON card BEGIN
      INSERT INTO card_text (card_text, rowid, folded) VALUES ('delete', old.arrived, old.folded);
      INSERT INTO card_text (rowid, folded) VALUES (new.arrived, new.folded); END""",
    """CREATE TABLE facet (arrived INTEGER PRIMARY KEY, kind TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL,
      folded TEXT NOT NULL, stories INTEGER NOT NULL)""",
    "CREATE UNIQUE INDEX facet_by_value ON facet (kind, value)",
    "CREATE INDEX facet_by_stories ON facet (kind, stories)",
    """CREATE TABLE card_facet (facet INTEGER NOT NULL, card INTEGER NOT NULL, PRIMARY KEY (facet, card))
      WITHOUT ROWID""",
    """CREATE TABLE listed (article TEXT NOT NULL, card INTEGER NOT NULL, outlet INTEGER NOT NULL, day TEXT NOT NULL,
      unread INTEGER NOT NULL, PRIMARY KEY (article))""",
    "CREATE INDEX listed_by_card ON listed (card)",
    """CREATE TABLE actor_line (arrived INTEGER PRIMARY KEY, card INTEGER NOT NULL, facet INTEGER NOT NULL,
      section TEXT NOT NULL, day TEXT NOT NULL, body BLOB NOT NULL)""",
    "CREATE INDEX actor_line_by_facet ON actor_line (facet, section, day)",
    "CREATE INDEX actor_line_by_card ON actor_line (card)",
    "DELETE FROM edition",  # they are composed anew, each with its card
    "DELETE FROM margin",
)


def keep_cards(connection: sqlite3.Connection) -> None:
    """Step 6: stories and sentences by all that they can be chosen by, and articles by where they came from."""
    for statement in (*_SOURCES, *_MARKED, *_CARDS):
        connection.execute(statement)
    for table, fields in (("article", ("source",)), ("dropped", ("source", "cause"))):
        change = f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in fields)} WHERE arrived = ?"  # noqa: S608
        for arrived, body in connection.execute(f"SELECT arrived, body FROM {table}"):  # noqa: S608
            noun = json.loads(body.decode("utf-8", "surrogatepass"))
            values = (noun[name].encode("utf-8", "backslashreplace").decode() for name in fields)
            connection.execute(change, (*values, arrived))


_STATES = (
    "CREATE TABLE story_state (story TEXT NOT NULL PRIMARY KEY, state INTEGER NOT NULL)",
    "ALTER TABLE links ADD COLUMN made_by TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE links ADD COLUMN state INTEGER NOT NULL DEFAULT 0",
)


def keep_states(connection: sqlite3.Connection) -> None:
    """Step 7: how often each story has changed, and in which state and by whom it was linked: nobody, as of now."""
    for statement in _STATES:
        connection.execute(statement)


STEPS: tuple[Step, ...] = (
    create,
    keep_identities,
    keep_visits,
    keep_editions,
    keep_margins,
    keep_cards,
    keep_states,
)


def version(connection: sqlite3.Connection) -> int:
    """The format of a record, which is the number of steps taken; 0 is an empty file."""
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return found


def ours_or_empty(connection: sqlite3.Connection) -> bool:
    """Whether steps may be taken here: never in a database that another program made."""
    owner, tables = (
        connection.execute(query).fetchone()[0]
        for query in ("PRAGMA application_id", "SELECT count(*) FROM sqlite_schema")
    )
    return owner == APPLICATION_ID or not (owner or tables)


def upgrade(connection: sqlite3.Connection, steps: Sequence[Step]) -> None:
    """Take the steps that are missing. Two processes may try at once: the second finds nothing left to do."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps[version(connection) :]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {max(len(steps), version(connection))}")
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
