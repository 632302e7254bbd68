"""What SQLite and the disk say, as the sentences of onrecord.errors."""

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlalchemy.exc import DBAPIError

from onrecord.errors import BusyRecord, DamagedRecord, FullDisk, RecordError, UnwritableRecord

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_UNWRITABLE = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_IOERR)
_UNREADABLE = (sqlite3.SQLITE_IOERR_READ, sqlite3.SQLITE_IOERR_SHORT_READ)
_UNDECODABLE = (msgspec.DecodeError, json.JSONDecodeError, UnicodeDecodeError, zlib.error)
_PRIMARY = 0xFF
"""The lower byte of an extended result code is its primary code."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Raise the RecordError for whatever fails in the record at this path."""
    try:
        yield
    except DBAPIError as error:
        if not isinstance(error.orig, sqlite3.Error):
            raise
        raise _sentence(path, error.orig) from error
    except sqlite3.Error as error:
        raise _sentence(path, error) from error
    except _UNDECODABLE as error:
        raise DamagedRecord(path, str(error)) from error


def _sentence(path: Path, error: sqlite3.Error) -> RecordError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    if code & _PRIMARY in _BUSY:
        return BusyRecord(path)
    if code & _PRIMARY == sqlite3.SQLITE_FULL:
        return FullDisk(path)
    if code & _PRIMARY in _UNWRITABLE and code not in _UNREADABLE:
        return UnwritableRecord(path, str(error))
    return DamagedRecord(path, str(error))
