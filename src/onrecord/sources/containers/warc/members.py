"""The members of a gzip file that has one for each record, and the way on where one is damaged."""

from collections.abc import Iterator

from zlib_ng import zlib_ng

from onrecord.sources.containers.warc.records import Lost
from onrecord.sources.stream import Damage, Stream, overblown

MAGIC = b"\x1f\x8b\x08"
_GzipError: type[Exception] = zlib_ng.error  # type: ignore[assignment]  # its stub has an instance
_OPENING = b"WARC/1."
_ENOUGH = 1 << 12
"""Compressed bytes that hold the first line of a record."""

_READ = 1 << 16
_PIECE = 1 << 20
"""Bytes that are unpacked in one go: most pages come whole, and are not copied again."""

_WINDOW = 1 << 20
_HELD = 1 << 25
"""Bytes of a member that are held, to look for the next one in them if it is damaged: more than a page ever has."""


class Member:
    """What one member of a stream unpacks to. The stream stays where the member begins until it is seen to be whole."""

    def __init__(self, stream: Stream) -> None:
        """Take the stream, at the first byte of a member."""
        self._stream, self._inflate, self._rest = stream, zlib_ng.decompressobj(31), b""
        self._let_go, self._fed, self._unpacked = 0, 0, 0
        self._failed: Damage | None = None

    def read(self, size: int) -> bytes:
        """About so many bytes, none at the end. Raise Damage where they are not what they should be."""
        if self._failed:
            raise self._failed
        try:
            return self._some(size)
        except Damage as damage:
            self._failed = damage
            raise
        except _GzipError as error:
            self._failed = Damage("it cannot be unpacked")
            raise self._failed from error

    def _some(self, size: int) -> bytes:
        data = b""
        while not data and not self._inflate.eof:
            data = self._inflate.decompress(self._rest or self._feed(), max(size, _PIECE))
            self._rest = self._inflate.unconsumed_tail
        self._unpacked += len(data)
        overblown(self._let_go + self._fed, self._unpacked)
        self._stream.budget.spend(len(data))
        return data

    def finish(self) -> str:
        """Go behind the member; what is wrong with it, "" if nothing is."""
        why = ""
        try:
            while self.read(_READ):
                pass
        except Damage as damage:
            why = damage.why
        if not why:
            self._stream.skip(self._fed - len(self._inflate.unused_data))
        return why

    def _feed(self) -> bytes:
        if self._fed > _HELD:
            self._stream.skip(self._fed)
            self._let_go, self._fed = self._let_go + self._fed, 0
        data = self._stream.peek(_READ, self._fed)
        if not data:
            raise self._stream.failed or Damage("it breaks off")
        self._fed += len(data)
        return data


def members(stream: Stream) -> Iterator[tuple[int, Stream] | Lost]:
    """The first byte of each member and what it unpacks to, good until the next is asked for; else what is lost."""
    while head := stream.peek(len(MAGIC)):
        at, why = stream.offset, "no record begins there"
        if head == MAGIC:
            member = Member(stream)
            yield at, Stream(member.read, stream.budget)
            why = member.finish()
        elif not stream.peek(_ENOUGH).strip(b"\0"):
            stream.skip(_ENOUGH)  # zeros, with which some writers fill up a block
            continue
        if why:
            yield Lost(at, _resume(stream), why)
            stream.budget.spend(0)  # a file of bombs ends here
    if stream.failed:
        raise stream.failed


def _resume(stream: Stream) -> int:
    """Go to the next member that unpacks to a record; the byte where that is, or the end of the stream."""
    start = 1
    while True:
        found = stream.find(MAGIC, start, _WINDOW)
        if found < 0:
            if not stream.skip(_WINDOW - len(MAGIC)):
                return stream.offset
            start = 0
        elif begins(stream.peek(_ENOUGH, found)):
            stream.skip(found)
            return stream.offset
        else:
            start = found + 1


def is_packed(stream: Stream) -> bool:
    """Whether a web archive has members, its beginning damaged or not."""
    head = stream.peek(_WINDOW)
    found = head.find(MAGIC)
    while found >= 0:
        if begins(head[found : found + _ENOUGH]):
            return True
        found = head.find(MAGIC, found + 1)
    return False


def begins(head: bytes) -> bool:
    """Whether gzip data unpacks to the first line of a record."""
    try:
        return zlib_ng.decompressobj(31).decompress(head, len(_OPENING)) == _OPENING
    except _GzipError:
        return False
