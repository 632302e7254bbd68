"""tar: files one after the other, each behind a header of 512 bytes.

Our own reader of the format of pax(1): the standard library's keeps every header, takes names of any length into memory
and gives up at the first damaged header. Here that one is named, and the next whose sum is right goes on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.errors import DamagedFile
from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import Piece, hidden, label
from onrecord.sources.paths import dropped, suffix_of
from onrecord.sources.stream import Damage, Stream

_BLOCK = 512
_LONGEST = 1 << 20
"""Bytes of an extended header: a name, and what a program may keep beside it."""

_SIGN, _SIGN_AT = b"ustar", 257
_OTHERS = b"123456gKVSDM"
"""Kinds that are no regular files: links, devices, folders, labels. What is not known is a file, says the standard."""


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before a file. ``kind`` is one byte, ``size`` how many follow."""

    name: bytes
    kind: bytes
    size: int

    @property
    def room(self) -> int:
        """Bytes to the next header: whole blocks."""
        return -(-self.size // _BLOCK) * _BLOCK


@dataclass(frozen=True, slots=True)
class Tar:
    """A piece for each regular file; links, folders and devices are passed over. Names are labels."""

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:  # noqa: ARG002
        """The files in their order; of what is damaged, where it goes on."""
        told: dict[bytes, bytes] = {}
        while block := stream.peek(_BLOCK):
            if not block.strip(b"\0"):
                stream.skip(len(block))
            elif header := parse(block):
                stream.skip(_BLOCK)
                if header.kind in (b"x", b"L"):
                    told |= _extended(header, stream.exactly(min(header.room, _LONGEST)))
                    stream.skip(header.room - _LONGEST)
                else:
                    yield from _file(stream, _named(header, told))
                    told = {}
            else:
                place = f"{name}#{stream.offset}"
                yield dropped(place, DamagedFile(place, f"no header of a tar file is there{_resume(stream)}"))
        if stream.failed:
            raise stream.failed


def is_tar(head: bytes) -> bool:
    """Whether it begins with a header."""
    return bool(head.strip(b"\0")) and parse(head[:_BLOCK]) is not None


def parse(block: bytes) -> Header | None:
    """The header in a block; None where its sum is not right."""
    if len(block) < _BLOCK or _number(block[148:156]) != sum(block[:148]) + 8 * ord(" ") + sum(block[156:]):
        return None
    name, prefix = block[:100].split(b"\0", 1)[0], block[345:500].split(b"\0", 1)[0]
    posix = block[_SIGN_AT : _SIGN_AT + 6] == _SIGN + b"\0"
    size = _number(block[124:136])
    return None if size is None else Header(prefix + b"/" + name if prefix and posix else name, block[156:157], size)


def _number(field: bytes) -> int | None:
    """Octal digits, or base 256 behind a first bit that is set."""
    if field[0] & 0x80:
        return int.from_bytes(field[1:]) if field[0] == 0x80 else None
    digits = field.strip(b" \0")
    try:
        return int(digits, 8) if digits else 0
    except ValueError:
        return None


def _extended(header: Header, data: bytes) -> dict[bytes, bytes]:
    """What an extended header tells of the file behind it: ``length key=value`` a line, or the name alone."""
    if header.kind == b"L":
        return {b"path": data[: header.size].rstrip(b"\0")}
    found: dict[bytes, bytes] = {}
    for line in data[: header.size].split(b"\n"):
        key, _, value = line.partition(b" ")[2].partition(b"=")
        if key in (b"path", b"size"):
            found[key] = value
    return found


def _named(header: Header, told: dict[bytes, bytes]) -> Header:
    size = told.get(b"size", b"")
    return replace(
        header,
        name=told.get(b"path", header.name),
        size=int(size) if size.isdigit() and len(size) < 20 else header.size,
    )


def _file(stream: Stream, header: Header) -> Iterator[Piece]:
    """The piece of a regular file, and past it."""
    end, content = stream.offset + header.size, stream.offset + header.room
    name = label(header.name)

    def read(size: int) -> bytes:
        data = stream.read(min(size, end - stream.offset)) if stream.offset < end else b""
        if not data and stream.offset < end:
            raise Damage("the archive breaks off inside it")
        return data

    if header.kind not in _OTHERS and not hidden(name):
        part = Stream(read, stream.budget, size=header.size)
        yield Piece(name, part, suffix_of(name), asked=False)
    stream.skip(content - stream.offset)


def _resume(stream: Stream) -> str:
    """Go to the next header that is whole; where that is, for a sentence."""
    while True:
        found = stream.find(_SIGN, _SIGN_AT, _LONGEST)
        if found < 0:
            if not stream.skip(_LONGEST - _BLOCK):
                return ", nor further on"
        elif parse(stream.peek(_BLOCK, found - _SIGN_AT)):
            stream.skip(found - _SIGN_AT)
            return f"; the archive goes on at byte {stream.offset:,}"
        else:
            stream.skip(found - _SIGN_AT + 1)
