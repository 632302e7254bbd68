"""One file, compressed: gzip, bzip2, xz, Zstandard."""

import bz2
import lzma
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from backports import zstd
from zlib_ng import zlib_ng

from onrecord.errors import DamagedFile
from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import Piece
from onrecord.sources.paths import dropped, suffix_of
from onrecord.sources.stream import Damage, Stream, overblown

_GzipError: type[Exception] = zlib_ng.error  # type: ignore[assignment]  # its stub has an instance
_FAILURES = (_GzipError, lzma.LZMAError, OSError, EOFError, ValueError, zstd.ZstdError)
_RECORD = b"WARC/1."
_READ = 1 << 16
_SOUGHT = 1 << 25
"""Bytes behind damage among which the next member is looked for."""
_INSIDE = {".tgz": ".tar", ".tbz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".tzst": ".tar"}
_WINDOW = 27
"""Log2 of the most memory that unpacking Zstandard may take, 128 MB: what its own tool allows."""


class Decompressor(Protocol):
    """One member of a compressed file, as bz2, lzma and zstd have it."""

    @property
    def eof(self) -> bool:
        """Whether the member has ended."""
        ...

    @property
    def needs_input(self) -> bool:
        """Whether there is nothing to give before more is fed."""
        ...

    @property
    def unused_data(self) -> bytes:
        """What was fed beyond the end of the member."""
        ...

    def decompress(self, data: bytes, /, max_length: int) -> bytes:
        """Feed bytes; take at most so many."""
        ...


class Inflater:
    """gzip like the others: zlib keeps what it has not used outside itself."""

    def __init__(self) -> None:
        """Begin a member."""
        self._inflate, self._rest = zlib_ng.decompressobj(31), b""

    @property
    def eof(self) -> bool:
        """Whether the member has ended and its check sum was right."""
        return self._inflate.eof

    @property
    def needs_input(self) -> bool:
        """Whether all that was fed is used."""
        return not self._rest

    @property
    def unused_data(self) -> bytes:
        """What was fed beyond the end of the member."""
        return self._inflate.unused_data

    def decompress(self, data: bytes, /, max_length: int) -> bytes:
        """Feed bytes; take at most so many."""
        out = self._inflate.decompress(self._rest + data, max_length)
        self._rest = self._inflate.unconsumed_tail
        return out


def _zstandard() -> Decompressor:
    return zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: _WINDOW})


_FRESH: dict[str, tuple[Callable[[], Decompressor], tuple[bytes, ...]]] = {
    "gzip": (Inflater, (b"\x1f\x8b",)),
    "bzip2": (bz2.BZ2Decompressor, (b"BZh",)),
    "xz": (lambda: lzma.LZMADecompressor(memlimit=1 << _WINDOW), (b"\xfd7zXZ\x00",)),
    "Zstandard": (_zstandard, (b"\x28\xb5\x2f\xfd", *(bytes((n,)) + b"\x2a\x4d\x18" for n in range(0x50, 0x60)))),
}
"""How a member is unpacked, and how one begins."""


@dataclass(frozen=True, slots=True)
class Compressed:
    """A compressed file has one piece, under its own name. ``kind`` is a key of the table above."""

    kind: str

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:  # noqa: ARG002
        """What is compressed, all members together, as it is asked for.

        A web archive in Zstandard has a frame for each record, and goes on with the next that is whole where one is
        damaged; what was lost is named by its bytes.
        """
        outer = PurePosixPath(name)
        suffix = _INSIDE.get(outer.suffix.lower()) or suffix_of(outer.stem)
        unpacking = Unpacking(stream, self.kind, opening=_RECORD if suffix == ".warc" else b"")
        yield Piece("", Stream(unpacking.read, stream.budget), suffix)
        for start, end in unpacking.lost:
            where = f"{name}#{start}"
            yield dropped(
                where, DamagedFile(where, f"the bytes {start:,} to {end:,} are lost: they cannot be unpacked")
            )
        if unpacking.ended and stream.peek(_READ).strip(b"\0"):
            yield Notice(name, f"what stands after byte {stream.offset:,} is no {self.kind} and is left out")


class Unpacking:
    """The bytes of all members of a compressed stream, a few at a time."""

    def __init__(self, stream: Stream, kind: str, opening: bytes = b"") -> None:
        """Take the compressed bytes; ``kind`` as in Compressed.

        ``opening``: how what a member holds begins, where each can be read without the others.
        """
        self._stream, self._kind, self._opening = stream, kind, opening
        self.lost: list[tuple[int, int]] = []
        self._fresh, self._magic = _FRESH[kind]
        self._member: Decompressor | None = None
        self._start, self._fed, self._packed, self._unpacked = stream.offset, 0, 0, 0
        self.ended = False

    def read(self, size: int) -> bytes:
        """At most so many bytes, none at the end. Raise Damage where they are not what they should be."""
        data = b""
        while not data and not self.ended:
            if self._member is None:
                self._begin()
            else:
                data = self._unpack(self._member, size)
        self._unpacked += len(data)
        overblown(self._packed + self._fed, self._unpacked)
        self._stream.budget.spend(len(data))
        return data

    def _begin(self) -> None:
        """The next member, or the end where nothing begins as one does."""
        self._start = self._stream.offset
        if self._stream.peek(6).startswith(self._magic):
            self._member = self._fresh()
        else:
            self.ended = not (self._opening and self._resume())

    def _unpack(self, member: Decompressor, size: int) -> bytes:
        fed = b""
        if member.needs_input:
            self._use(self._fed)
            fed = self._stream.peek(_READ)
            self._fed = len(fed)
            if not fed:
                self._stream.read(1)  # raises what ails it
                raise Damage(f"the {self._kind} data breaks off after byte {self._stream.offset:,}")
        try:
            data = member.decompress(fed, max_length=size)
        except _FAILURES as error:
            if self._opening and self._resume():
                return b""
            where = f"in the bytes {self._start:,} to {self._stream.offset + self._fed:,}"
            raise Damage(f"the {self._kind} data is damaged {where}") from error
        if member.eof:
            self._use(self._fed - len(member.unused_data))
            self._fed, self._member = 0, None
        return data

    def _resume(self) -> bool:
        """Go to the next member that begins as one should, and note what is lost; False where there is none.

        It is looked for from the bytes on at which the damage showed: what came before them was unpacked.
        """
        start = self._start
        at = 1 if self._stream.offset == start else 0
        while (found := self._stream.find(self._magic[0], at, _SOUGHT)) >= 0:
            if self._begins(self._stream.peek(_READ, found)):
                self._use(found)
                self.lost.append((start, self._stream.offset))
                self._fed, self._member = 0, None
                return True
            at = found + 1
        return False

    def _begins(self, head: bytes) -> bool:
        try:
            return self._fresh().decompress(head, max_length=len(self._opening)) == self._opening
        except _FAILURES:
            return False

    def _use(self, size: int) -> None:
        self._packed += size
        self._stream.skip(size)
