"""JSON Lines: one article a line, for corpora that come in one file or through a pipe."""

from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from onrecord.errors import BadJsonLine, EmptyFile
from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import Piece
from onrecord.sources.paths import dropped
from onrecord.sources.stream import Stream, held

_READ = 1 << 20
_BOM = b"\xef\xbb\xbf"


class _Line(msgspec.Struct):
    """What every line must have; the other fields are for articles to read."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class JsonLines:
    """A piece for each line with an id and a text, read as it comes; bad lines are dropped by their number."""

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:
        """The lines that are not blank, in their order. ``limit``: bytes of one."""
        number, some = 0, False
        while line := _line(stream, limit):
            number += 1
            if stripped := line.removeprefix(_BOM if number == 1 else b"").strip():
                some = True
                yield _piece(name, number, stripped, limit)
        if not some:
            raise EmptyFile(name)


def _piece(name: str, number: int, line: bytes, limit: int) -> Piece | Dropped:
    place = f"{name}, line {number}"
    if len(line) > limit:
        why = f"is longer than the {limit / 1e6:,.0f} MB that one document may have"
        return dropped(place, BadJsonLine(name, number, why))
    try:
        found = msgspec.json.decode(line, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return dropped(place, BadJsonLine(name, number, _why(error)))
    if not found.id.strip():
        return dropped(place, BadJsonLine(name, number, '"id" is empty'))
    return Piece(found.id, held(line), media="json")


def _line(stream: Stream, limit: int) -> bytes:
    """The next line. One that is longer than the limit comes cut, yet still longer; its rest is read and let go."""
    room = limit + len(_BOM) + len(b"\r\n") + 1
    line = rest = stream.line(room)
    while rest and len(line) == room and not rest.endswith(b"\n"):
        rest = stream.line(_READ)
    return line


def _why(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    return " ".join(str(error).replace("`", '"').split()).rstrip(".")
