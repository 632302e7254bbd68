"""A JSON array of articles: its objects one after the other, as they come, each as a line of JSON Lines would be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from onrecord.errors import BadObject, DamagedFile
from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import LONGEST_NAME, Piece
from onrecord.sources.containers.csv import COLUMNS, known
from onrecord.sources.paths import dropped
from onrecord.sources.stream import Stream, held

_READ = 1 << 16
_MARKS = re.compile(rb'["\\{}\[\],]')
_WITH_TEXT = re.compile(
    rb'\A\s*+\[\s*+\{.*?"(?:' + b"|".join(name.encode() for name in COLUMNS["text"]) + rb')"\s{0,9}+:\s{0,9}+"',
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class JsonArray:
    """A piece for each object with a text; its keys are known by the names that columns of tables have.

    One with an id and a text is handed on as it is written, another as the line of JSON that says the same.
    """

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:
        """The objects in their order, bad ones dropped by their number. Raise DamagedFile for an array without end."""
        ended = False
        for number, found in enumerate(_elements(stream, limit), 1):
            place = f"{name}, object {number}"
            if found is None:
                ended = True
            elif len(found) > limit:
                why = f"is longer than the {limit / 1e6:,.0f} MB that one document may have"
                yield dropped(place, BadObject(name, number, why))
            else:
                piece = _piece(found, number)
                yield piece if isinstance(piece, Piece) else dropped(place, BadObject(name, number, piece))
        if not ended:
            raise DamagedFile(name, "its array breaks off before its end")


def is_array(head: bytes) -> bool:
    """Whether it begins as an array of objects one of which has a text, by a name that we know."""
    return _WITH_TEXT.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


@dataclass(slots=True)
class _Quotes:
    """Where strings are, from one chunk to the next. ``escaped``: the place that a backslash stands before."""

    open: bool = False
    escaped: int = -1

    def outside(self, chunk: bytes) -> Iterator[tuple[int, int]]:
        """The brackets and commas that stand in no string, with their places."""
        for found in _MARKS.finditer(chunk):
            at, mark = found.start(), chunk[found.start()]
            if at == self.escaped:
                continue
            if mark == ord("\\"):
                self.escaped = at + 1
            elif mark == ord('"'):
                self.open = not self.open
            elif not self.open:
                yield at, mark
        self.escaped -= len(chunk)


def _elements(stream: Stream, limit: int) -> Iterator[bytes | None]:
    """The bytes of each element, cut behind the limit, and None at the end of the array."""
    depth, quotes, kept = 0, _Quotes(), bytearray()
    while chunk := stream.read(_READ):
        start = 0
        for at, mark in quotes.outside(chunk):
            if depth == 1 and mark in b",]}":
                kept += chunk[start : min(at, start + limit + 1 - len(kept))]
                if kept.strip():
                    yield bytes(kept)
                kept, start = bytearray(), at + 1
            depth += (mark in b"[{") - (mark in b"]}")
            if not depth:
                yield None
                return
            if depth == 1 and mark == ord("["):
                start = at + 1
        kept += chunk[start : max(start, start + limit + 1 - len(kept))]


def _piece(data: bytes, number: int) -> Piece | str:
    """The article in an element, or what is wrong with it."""
    try:
        row = msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        return " ".join(str(error).replace("`", '"').split()).rstrip(".")
    except RecursionError:
        return "is nested too deeply"
    return _article(data.strip(), row, number) or "has no text" if isinstance(row, dict) else "is no object"


def _article(data: bytes, row: dict[str, object], number: int) -> Piece | None:
    names = list(row)
    found = {column: row[names[at]] for column, at in known(names).items() if row[names[at]] not in (None, "")}
    if isinstance(outlet := found.get("outlet"), dict):
        found["outlet"] = outlet.get("name")
    address = found.get("url")
    url = address if isinstance(address, str) else ""
    own = str(found.get("id", "")).strip() or url
    place = (own or f"object {number}")[:LONGEST_NAME]
    text, page = found.get("text"), found.get("html")
    if isinstance(text, str):
        written = isinstance(row.get("id"), str) and own and row.get("text") == text
        line = data if written else msgspec.json.encode(found | {"id": own or place})
        return Piece(place, held(line), media="json", url=url)
    if isinstance(page, str):
        return Piece(place, held(page.encode("utf-8", "replace")), media="html", url=url, charset="utf-8")
    return None
