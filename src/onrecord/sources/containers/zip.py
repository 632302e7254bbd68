"""zip: what the directory at its end lists."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from lzma import LZMAError
from stat import S_ISLNK
from tempfile import TemporaryFile
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from onrecord.errors import DamagedFile, Locked
from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import Piece, hidden, label
from onrecord.sources.paths import dropped, suffix_of
from onrecord.sources.stream import Damage, Stream, overblown

_READ = 1 << 20
_HEADER = 30
"""Bytes before the name of a file, at least."""

_END, _END_AT_MOST = b"PK\x05\x06", (1 << 16) + 22
_DIRECTORY = 64_000_000
"""Bytes that the directory may have: half a million names."""

_ERRORS = (BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, struct.error, zlib.error, LZMAError)


@dataclass(frozen=True, slots=True)
class Zip:
    """A piece for each file, in the order in which they lie. Names are labels, nothing is written under them."""

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:  # noqa: ARG002
        """The files; what is encrypted, damaged or lies over another is dropped by name."""
        if stream.file:
            yield from _files(stream.file, stream, name)
            return
        with TemporaryFile() as file:  # the directory comes last: what cannot be read backwards is put by first
            while data := stream.read(_READ):
                file.write(data)
            yield from _files(file, stream, name)


def _files(file: IO[bytes], stream: Stream, name: str) -> Iterator[Piece | Dropped]:
    _check(file)
    try:
        archive = ZipFile(file)
    except (*_ERRORS, OSError) as error:
        raise Damage("its directory, at the end of a zip archive, is missing or damaged") from error
    with archive:
        infos = sorted(archive.infolist(), key=lambda info: info.header_offset)
        for info, after in zip(infos, [*infos[1:], None], strict=True):
            place = label(info.filename)
            if info.is_dir() or hidden(place) or S_ISLNK(info.external_attr >> 16):
                continue
            end = after.header_offset if after else archive.start_dir
            if info.flag_bits & 1:
                yield dropped(f"{name}#{place}", Locked(f"{name}#{place}"))
            elif info.header_offset + _HEADER + info.compress_size > end:
                why = "lies over the next file of the archive, as no honest one does"
                yield dropped(f"{name}#{place}", DamagedFile(f"{name}#{place}", why))
            else:
                yield Piece(place, _content(archive, info, stream), suffix_of(place), asked=False)


def _content(archive: ZipFile, info: ZipInfo, outer: Stream) -> Stream:
    """The bytes of a file, unpacked as they are asked for."""
    opened: list[IO[bytes]] = []
    unpacked = 0

    def read(size: int) -> bytes:
        nonlocal unpacked
        try:
            if not opened:
                opened.append(archive.open(info))
            data = opened[0].read(size)
        except _ERRORS as error:
            raise Damage(f"cannot be unpacked ({' '.join(str(error).split()) or type(error).__name__})") from error
        unpacked += len(data)
        overblown(info.compress_size, unpacked)
        outer.budget.spend(len(data))
        return data

    return Stream(read, outer.budget, size=info.file_size)


def _check(file: IO[bytes]) -> None:
    """Raise Damage for a directory that is too large to be taken into memory."""
    length = file.seek(0, 2)
    file.seek(max(0, length - _END_AT_MOST))
    tail = file.read(_END_AT_MOST)
    at = tail.rfind(_END)
    size = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    wide = tail.rfind(b"PK\x06\x06", 0, max(at, 0))
    if size == 0xFFFFFFFF and wide >= 0:
        size = int.from_bytes(tail[wide + 40 : wide + 48], "little")
    if size > _DIRECTORY:
        raise Damage(f"its directory has {size / 1e6:,.0f} MB, more than is taken into memory")
