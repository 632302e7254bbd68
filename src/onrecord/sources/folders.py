"""From a path to the files under it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR

from onrecord.errors import SymlinkLoop, Unreadable
from onrecord.record.snapshot import Dropped
from onrecord.sources.paths import dropped, name_of, refusing, status


@dataclass(frozen=True, slots=True)
class Entry:
    """A file; ``named`` by the user, or found in a folder."""

    path: str
    named: bool = True


def walk(path: str) -> Iterator[Entry | Dropped]:
    """The file at a path, or a folder's files in the order of their sorted names, all levels down.

    Hidden entries are passed over. Each real folder is walked once, however many links lead to it. What cannot be
    read comes as Dropped.
    """
    try:
        if not S_ISDIR(status(path).st_mode):
            yield Entry(path)
            return
    except Unreadable as error:
        yield dropped(name_of(path), error)
        return
    yield from _under(path)


def _under(folder: str) -> Iterator[Entry | Dropped]:
    """Depth first with a stack of our own: folders may be nested deeper than Python's calls."""
    walked: set[tuple[int, int]] = set()
    todo = [folder]
    while todo:
        path = todo.pop()
        try:
            found = status(path)
            if S_ISDIR(found.st_mode):
                todo += _entries(path, (found.st_dev, found.st_ino), walked)
            else:
                yield Entry(path, named=False)
        except Unreadable as error:
            yield dropped(name_of(path), error)


def _entries(path: str, folder: tuple[int, int], walked: set[tuple[int, int]]) -> list[str]:
    """The paths in a folder, last first; none if it was walked before. Raise SymlinkLoop if it holds itself."""
    with refusing(name_of(path)):
        if folder in walked:
            if Path(path).parent.resolve().is_relative_to(Path(path).resolve()):
                raise SymlinkLoop(name_of(path))
            return []
        walked.add(folder)
        names = sorted((name for name in os.listdir(path) if not name.startswith(".")), reverse=True)  # noqa: PTH208
    return [os.path.join(path, name) for name in names]  # noqa: PTH118
