"""JSON Lines: one article a line, for corpora that come in one file or through a pipe."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISDIR
from typing import IO

import msgspec

from onrecord.errors import BadJsonLine, EmptyFile, NotAFile, Unreadable
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.sources.paths import dropped, name_of, refusing, status

_BOM = b"\xef\xbb\xbf"


class _Line(msgspec.Struct):
    """What every line must have; the other fields are for articles to read."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class JsonLines:
    """The lines of these files, in their order; the path "-" is standard input. ``max_bytes``: of one line."""

    paths: tuple[str, ...]
    max_bytes: int

    def snapshots(self) -> Iterator[Snapshot | Dropped]:
        """A snapshot for each line with an id and a text, read as it comes; bad lines are dropped by their number."""
        for path in dict.fromkeys(self.paths):
            yield from self._file(path)

    def _file(self, path: str) -> Iterator[Snapshot | Dropped]:
        name = "standard input" if path == "-" else name_of(path)
        empty = True
        try:
            with _opened(path, name) as stream:
                for number, line in self._lines(stream, name):
                    empty = False
                    yield self._snapshot(name, number, line)
            if empty:
                raise EmptyFile(name)
        except Unreadable as error:
            yield dropped(name, error)

    def _lines(self, stream: IO[bytes], name: str) -> Iterator[tuple[int, bytes]]:
        """The lines that are not blank, with their numbers."""
        number = 0
        while True:
            with refusing(name):
                line = _line(stream, self.max_bytes)
            if not line:
                return
            number += 1
            if stripped := line.removeprefix(_BOM if number == 1 else b"").strip():
                yield number, stripped

    def _snapshot(self, name: str, number: int, line: bytes) -> Snapshot | Dropped:
        place = f"{name}, line {number}"
        if len(line) > self.max_bytes:
            why = f"is longer than the {self.max_bytes / 1e6:,.0f} MB that one document may have"
            return dropped(place, BadJsonLine(name, number, why))
        try:
            found = msgspec.json.decode(line, type=_Line)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            return dropped(place, BadJsonLine(name, number, _why(error)))
        if not found.id.strip():
            return dropped(place, BadJsonLine(name, number, '"id" is empty'))
        return Snapshot(f"{name}#{found.id}", datetime.now(UTC).isoformat(timespec="seconds"), line, "json")


def _opened(path: str, name: str) -> AbstractContextManager[IO[bytes]]:
    if path == "-":
        return nullcontext(sys.stdin.buffer)
    if S_ISDIR(status(path).st_mode):
        raise NotAFile(name, "a folder")
    with refusing(name):
        return Path(path).open("rb")


def _line(stream: IO[bytes], limit: int) -> bytes:
    """The next line. One that is longer than the limit comes cut, yet still longer; its rest is read and let go."""
    room = limit + len(_BOM) + len(b"\r\n") + 1
    line = rest = stream.readline(room)
    while len(rest) == room and not rest.endswith(b"\n"):
        rest = stream.readline(room)
    return line


def _why(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    return " ".join(str(error).replace("`", '"').split()).rstrip(".")
