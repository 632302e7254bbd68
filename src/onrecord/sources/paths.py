"""Looking at a path before it is opened, and the one sentence for each way in which that fails."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath

from onrecord.errors import BrokenFile, MissingPath, NoPermission, NotAFile, SymlinkLoop, Unreadable
from onrecord.record.snapshot import Dropped

_NEVER_OPENED = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def name_of(path: str) -> str:
    """The absolute path as readable text: links stay as they are, bytes that are no UTF-8 show as ``\\xff``."""
    absolute = os.path.abspath(path)  # noqa: PTH100 - resolve() would follow links
    return os.fsencode(absolute).decode("utf-8", "backslashreplace") if path else path


def dropped(source: str, error: Unreadable) -> Dropped:
    """An error as the value that is stored and shown."""
    return Dropped(source, type(error).__name__, str(error))


@contextmanager
def refusing(name: str) -> Iterator[None]:
    """What the system says against reading, raised as an Unreadable that speaks of ``name``."""
    try:
        yield
    except ValueError as error:  # a NUL in the path
        raise MissingPath(name) from error
    except OSError as error:
        raise sentence(name, error) from error


def status(path: str) -> os.stat_result:
    """What the path leads to: a folder or a regular file. Raise Unreadable for anything else, without opening it."""
    with refusing(name_of(path)):
        found = os.stat(path)  # noqa: PTH116 - Path("") is the folder we are in
    for is_kind, what in _NEVER_OPENED:
        if is_kind(found.st_mode):
            raise NotAFile(name_of(path), what)
    return found


def sentence(name: str, error: OSError) -> Unreadable:
    """What the system said, as the error that speaks of ``name``."""
    if error.errno == errno.ELOOP:
        return SymlinkLoop(name)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return MissingPath(name)
    if isinstance(error, PermissionError):
        return NoPermission(name)
    return BrokenFile(name, error.strerror or type(error).__name__)


def suffix_of(name: str) -> str:
    """The suffix of a name, in lower case; that of a saved address ends before its query (``index.html?p=3``)."""
    path = PurePosixPath(name.split("?", 1)[0].lower())
    return ".warc.gz" if path.name.endswith(".warc.gz") else path.suffix
