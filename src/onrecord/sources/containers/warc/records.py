"""The records of a web archive that is not compressed, and the way on where one is damaged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.sources.stream import Stream

Headers = dict[bytes, bytes]
"""By name in lower case; of two with one name, the last."""

_OPENING = b"WARC/1."
_HEAD = re.compile(rb"WARC/1\.[01]\r?\n((?:[!#-'*+.0-9A-Z^-z|~-]++:[^\n]*+\n)*+)(\r?\n)?+")
_LONGEST_HEAD = 1 << 16
_USUAL_HEAD = 1 << 11
_WINDOW = 1 << 20
_ROOM = 1 << 16
"""Bytes that the answer's headers may have, beside a document of the largest size."""


@dataclass(frozen=True, slots=True)
class Record:
    """One record. ``at`` is its first byte in the stream, ``size`` the bytes of its block.

    ``content`` begins with the block and is good until the next record; None where the block is too large.
    """

    at: int
    headers: Headers
    size: int
    content: Stream | None

    @property
    def kind(self) -> str:
        """The type of the record, such as "response"."""
        return self.headers[b"warc-type"].lower().decode("latin-1")


@dataclass(frozen=True, slots=True)
class Lost:
    """Bytes that are no whole record, from one place to another, and why."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class _Head:
    """A record's headers, the bytes that they take, and those of the block that they promise."""

    headers: Headers
    length: int
    size: int


def records(stream: Stream, limit: int) -> Iterator[Record | Lost]:
    """The records in their order. ``limit``: bytes of a document; a block that is larger is passed over.

    A record counts as whole if what it says is its end is followed by what follows a record; else the next header
    after its own is looked for. Raise what ails the stream where it fails.
    """
    while _next(stream):
        at, head = stream.offset, _head(stream)
        if head is None:
            yield Lost(at, _resume(stream, 1), "no record begins there")
        elif head.size > limit + _ROOM:
            stream.skip(head.length)
            yield Record(at, head.headers, head.size, None)
            _resume(stream, 0)  # its length is not to be trusted with so much
        elif why := _unfinished(stream, head.length + head.size):
            yield Lost(at, _resume(stream, head.length), why)
        else:
            stream.skip(head.length)
            end = stream.offset + head.size
            yield Record(at, head.headers, head.size, stream)
            stream.skip(end - stream.offset)


def _next(stream: Stream) -> bool:
    """Go past the line ends between two records; whether there is more."""
    while (ahead := stream.peek(64))[:1] in (b"\r", b"\n"):
        stream.skip(len(ahead) - len(ahead.lstrip(b"\r\n")))
    if not ahead and stream.failed:
        raise stream.failed
    return bool(ahead)


def _head(stream: Stream) -> _Head | None:
    """The header that is next."""
    for most in (_USUAL_HEAD, _LONGEST_HEAD):
        found = _HEAD.match(ahead := stream.peek(most))
        if found is None or found.end() < len(ahead):
            break
    return _parsed(found) if found else None


def _parsed(found: re.Match[bytes]) -> _Head | None:
    """The header in a match; None where it has no end, no type or no length."""
    if not found[2] or found.end() - found.start() > _LONGEST_HEAD:
        return None
    headers: Headers = {}
    for line in found[1].split(b"\n"):
        name, _, value = line.partition(b":")
        headers[name.lower()] = value.strip()
    size = headers.get(b"content-length", b"")
    if b"warc-type" not in headers or not size.isdigit() or len(size) > 15:
        return None
    return _Head(headers, found.end() - found.start(), int(size))


def _unfinished(stream: Stream, end: int) -> str:
    """What is wrong with a record that says it ends at a place ahead; "" if nothing is."""
    after = stream.peek(12, end)
    if len(after) < 4 and stream.failed:
        raise stream.failed
    if not after and not stream.peek(1, end - 1):
        return "the record breaks off"
    rest = after.lstrip(b"\r\n")
    if after.startswith(b"\r\n\r\n") or not rest or rest.startswith(_OPENING):
        return ""
    return "the record is not as long as it says"


def _resume(stream: Stream, start: int) -> int:
    """Go to the next header that is one, so many bytes from here or more; the byte where that is, or the end.

    Where a header fails, none that begins inside it can be one: the pattern goes over each byte once.
    """
    stream.skip(start)
    size = _USUAL_HEAD
    while window := stream.peek(size := min(2 * size, _WINDOW)):
        keep = max(1, len(window) - len(_OPENING) - 3)
        for found in _HEAD.finditer(window):
            if found.end() == len(window) == size:
                keep = found.start() or len(window)
            elif _parsed(found):
                stream.skip(found.start())
                return stream.offset
        stream.skip(keep if len(window) == size else len(window))
    if stream.failed:
        raise stream.failed
    return stream.offset
