"""From a path to a record that can be used: what lies there is looked at before it is touched."""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from onrecord.errors import NewerRecord, NoPermission, NoRecord, NotARecord, UnwritableRecord
from onrecord.store import migrations
from onrecord.store.failures import told


def prepare(path: Path, *, create: bool, patience: float) -> str:
    """Make sure that there is a record of the newest format; the SQLite address under which it can be opened.

    A record in a folder that may not be written is opened for reading, as it lies there. Raise a RecordError for
    whatever cannot be used, and change nothing then.
    """
    if not _look(path):
        if not create:
            raise NoRecord(path)
        _touch(path)
    address = path.absolute().as_uri() + "?mode=rw"
    try:
        with told(path):
            _bring_up_to_date(path, address, patience, create=create)
    except UnwritableRecord:
        _check_frozen(path)
        address = path.absolute().as_uri() + "?mode=ro&immutable=1"
        with told(path):
            _bring_up_to_date(path, address, patience, create=create)
    return address


def connect(address: str, patience: float) -> sqlite3.Connection:
    """A connection that begins no transaction of its own accord, waits ``patience`` seconds, and syncs every commit."""
    connection = sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None, check_same_thread=False)
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def _look(path: Path) -> bool:
    """Whether there is a record; an empty file counts as none. Raise NotARecord for anything else."""
    try:
        found = path.stat()
    except PermissionError as error:
        raise NoPermission(path) from error
    except OSError:
        return False
    if not stat.S_ISREG(found.st_mode):
        raise NotARecord(path)
    if not found.st_size:
        return False
    if not os.access(path, os.R_OK, effective_ids=True):
        raise NoPermission(path)
    unfinished = Path(f"{path}-journal").exists()  # killed while it was made: SQLite rolls it back to nothing
    if _owner(path) != migrations.APPLICATION_ID and not unfinished:
        raise NotARecord(path)
    return True


def _owner(path: Path) -> int | None:
    """The number by which a database says whose it is; None for a file that is no database.

    Asked of SQLite, without locks or changes: if we opened and closed the file ourselves, POSIX would drop every lock
    that this process holds on it (https://sqlite.org/howtocorrupt.html, 2.2).
    """
    try:
        with closing(sqlite3.connect(path.absolute().as_uri() + "?mode=ro&immutable=1", uri=True)) as connection:
            return int(connection.execute("PRAGMA application_id").fetchone()[0])
    except sqlite3.DatabaseError:
        return None


def _touch(path: Path) -> None:
    try:
        path.touch()
    except OSError as error:
        raise UnwritableRecord(path, error.strerror or str(error)) from error


def _bring_up_to_date(path: Path, address: str, patience: float, *, create: bool) -> None:
    with closing(connect(address, patience)) as connection:
        found, newest = migrations.version(connection), len(migrations.STEPS)
        if found > newest:
            raise NewerRecord(path, found, newest)
        if found < newest:
            if not migrations.ours_or_empty(connection):
                raise NotARecord(path)
            if not found and not create:
                raise NoRecord(path)
            migrations.upgrade(connection, migrations.STEPS)
        if "immutable" not in address:
            connection.execute("PRAGMA journal_mode = WAL")


def _check_frozen(path: Path) -> None:
    """Raise UnwritableRecord if the file alone is not the whole record."""
    log = Path(f"{path}-wal")
    if log.exists() and log.stat().st_size:
        raise UnwritableRecord(path, f"and its last changes lie in {log.name}, which must be taken in first")
