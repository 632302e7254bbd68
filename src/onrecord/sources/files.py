"""Files and folders on disk, and standard input."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import cast

from onrecord.errors import NoArticles, Unreadable
from onrecord.record.snapshot import Dropped, Notice, Snapshot
from onrecord.sources.containers.base import Piece
from onrecord.sources.folders import Entry, walk
from onrecord.sources.opening import Opening
from onrecord.sources.paths import dropped, name_of, refusing, status, suffix_of
from onrecord.sources.stream import Budget, Stream

STANDARD_INPUT = "standard input"


@dataclass(frozen=True, slots=True)
class Files:
    """The documents at these paths, in their order; the path "-" is standard input. ``max_bytes``: of one document.

    What a file is says the table of formats. A file that is named is tried whatever its suffix; in a folder, only
    what its name or its first bytes call a document. ``lines``: all are JSON Lines, and read as they come.
    """

    paths: tuple[str, ...]
    max_bytes: int
    lines: bool = False

    def snapshots(self) -> Iterator[Snapshot | Dropped | Notice]:
        """Each document once; what cannot be had is a Dropped, and the rest still comes."""
        seen: set[str] = set()
        for path in self.paths:
            some = False
            for found in walk(path) if path != "-" else [Entry(path)]:
                if isinstance(found, Dropped):
                    some = True
                    yield found
                elif (name := name_of(found.path)) in seen:
                    some = True
                else:
                    seen.add(name)
                    for item in self._file(found):
                        some = True
                        yield item
            if not some:
                yield dropped(name_of(path), NoArticles(name_of(path)))

    def _file(self, entry: Entry) -> Iterator[Snapshot | Dropped | Notice]:
        opening = Opening(self.max_bytes, lines=self.lines)
        if entry.path == "-":
            yield from opening.documents(Piece("", _standard_input()), STANDARD_INPUT)
            return
        name = name_of(entry.path)
        try:
            size = status(entry.path).st_size
            with refusing(name):
                file = Path(entry.path).open("rb")  # noqa: SIM115 - what fails below is not what fails here
        except Unreadable as error:
            yield dropped(name, error)
            return
        with file:
            stream = Stream(file.read, Budget(size), file=file, size=size)
            yield from opening.documents(Piece("", stream, suffix_of(entry.path), asked=entry.named), name)


def _standard_input() -> Stream:
    """What another program writes, as soon as it comes."""
    budget, source = Budget(), cast("BufferedReader", sys.stdin.buffer)

    def read(size: int) -> bytes:
        data = source.read1(size)
        budget.size += len(data)
        return data

    return Stream(read, budget)
