"""Bytes in one direction, with a look ahead: what a format is told by, and what containers are taken apart from."""

import io
from collections.abc import Callable
from typing import IO, TYPE_CHECKING

from onrecord.errors import DamagedFile, Overblown, TooLarge, Unreadable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_READ = 1 << 16

RATIO = 250
"""How many times its own size a file may unpack to: text that was compressed grows by 3 to 60, zeros by 1,000."""

FREE = 32_000_000
"""Bytes that anything may unpack to, however small it is."""

ALTOGETHER = 4 * FREE
"""Bytes that all pieces of a file may unpack to, however small it is: some bombs, and the articles beside them."""


class Damage(Exception):
    """The bytes of a stream cannot be had any further. ``named`` gives the sentence for whoever was reading it."""

    def __init__(self, why: str, kind: type[DamagedFile] = DamagedFile) -> None:
        """Take what is wrong, without the name of the file."""
        super().__init__(why, kind)
        self.why, self.kind = why, kind

    def named(self, name: str) -> Unreadable:
        """The sentence about the file, or the piece of one, that was being read."""
        return self.kind(name, self.why)


class Budget:
    """What one file may unpack to, all layers and pieces together. ``size``: bytes of the file, as far as known."""

    def __init__(self, size: int = 0) -> None:
        """Take the size of the file; 0 if that will only be known as it comes."""
        self.size, self.unpacked = size, 0

    def spend(self, size: int) -> None:
        """Note so many unpacked bytes. Raise Damage where they are more than any honest file would give."""
        self.unpacked += size
        overblown(self.size, self.unpacked, ALTOGETHER)


def overblown(packed: int, unpacked: int, free: int = FREE) -> None:
    """Raise Damage where so many bytes come of so few."""
    if unpacked > free and unpacked > RATIO * packed:
        why = f"{packed:,} bytes of it unpack to more than {unpacked // 1_000_000:,} MB"
        raise Damage(why, Overblown)


class Stream:
    """Reads what ``read`` gives (``b""`` at the end), with any look ahead.

    ``offset`` is how many bytes were taken. ``file`` is the same bytes where they can be read in any order, before
    anything was taken; else None. ``size`` is how many there are said to be, where that is known. What ``read`` raises
    comes when these bytes are asked for, and each time after that; until then it is in ``failed``.
    """

    def __init__(
        self,
        read: Callable[[int], bytes],
        budget: Budget | None = None,
        *,
        file: IO[bytes] | None = None,
        size: int | None = None,
    ) -> None:
        """Take a function that gives at most so many bytes."""
        self._read, self.file, self.size = read, file, size
        self.budget = budget or Budget()
        self._ahead: bytes | bytearray = b""
        self._at = 0  # what stands before it in _ahead was taken
        self._ended = False
        self.failed: Exception | None = None
        self.offset = 0

    def peek(self, size: int, at: int = 0) -> bytes:
        """Bytes from a place ahead of us on, fewer only at the end or before damage; they stay."""
        start = self._at + at
        if len(self._ahead) < start + size:
            self._fill(at + size)
            start = self._at + at
        found = self._ahead[start : start + size]
        return found if isinstance(found, bytes) else bytes(found)

    def glance(self, size: int) -> bytes:
        """What the next read gives of them: all that somebody who waits for an answer may have written yet."""
        if not self._ready():
            self._more(_READ)
        return bytes(memoryview(self._ahead)[self._at : self._at + size])

    def find(self, what: bytes, start: int, end: int) -> int:
        """Where these bytes stand ahead of us, counted from here; -1 where they do not, from start to end."""
        while (found := self._ahead.find(what, self._at + start, self._at + end)) < 0:
            start = max(start, self._ready() - len(what) + 1)
            if self._ready() >= end or not self._more(_READ):
                return -1
        return found - self._at

    def read(self, size: int) -> bytes:
        """The next bytes, at most so many, at least one but at the end."""
        self._fill(1)
        if not self._ready():
            self._raise()
        return self._take(size)

    def exactly(self, size: int) -> bytes:
        """So many bytes, fewer only at the end. All are held: for sizes that were looked at before."""
        if self._ready() < size:
            self._fill(size)
            if self._ready() < size:
                self._raise()
        return self._take(size)

    def skip(self, size: int) -> bool:
        """Let so many bytes go; False where there are fewer."""
        while size > 0 and (self._ready() or self._more(_READ)):
            size -= self._drop(size)
        if size > 0:
            self._raise()
        return size <= 0

    def whole(self, name: str, limit: int) -> bytes:
        """All that is left. Raise TooLarge, of this name, where it is more than the limit."""
        if self.size is not None and self.size > limit:
            raise TooLarge(name, self.size, limit)
        data = self.exactly(limit + 1)
        if len(data) > limit:
            raise TooLarge(name, None, limit)
        return data

    def line(self, limit: int) -> bytes:
        """The next line with its line feed; one that is longer than the limit comes in pieces of that size."""
        end = self.find(b"\n", 0, limit)
        if end < 0 and self._ready() < limit:
            self._raise()
        return self._take(end + 1 if end >= 0 else limit)

    def _ready(self) -> int:
        return len(self._ahead) - self._at

    def _take(self, size: int) -> bytes:
        if not self._at and size >= len(self._ahead) and isinstance(self._ahead, bytes):
            data = self._ahead
        else:
            data = bytes(memoryview(self._ahead)[self._at : self._at + size])
        self._drop(size)
        return data

    def _drop(self, size: int) -> int:
        """Let go of what is ahead, at most so many bytes; how many it were."""
        ready = len(self._ahead) - self._at
        size = min(size, ready)
        self._at += size
        self.offset += size
        if size == ready:
            self._ahead, self._at = b"", 0
        return size

    def _fill(self, size: int) -> None:
        while (lacks := size - self._ready()) > 0 and self._more(max(_READ, lacks)):
            pass

    def _more(self, size: int) -> bool:
        if self._ended:
            return False
        data = b""
        try:
            data = self._read(size)
        except (Unreadable, Damage, OSError) as error:
            self.failed = error
        self._ended = not data
        if not self._ahead:
            self._ahead = data  # not copied: a page often comes in one piece
        elif data:
            ahead = (
                self._ahead if isinstance(self._ahead, bytearray) else bytearray(memoryview(self._ahead)[self._at :])
            )
            del ahead[: self._at if ahead is self._ahead else 0]
            self._ahead, self._at = ahead, 0
            ahead += data
        return bool(data)

    def _raise(self) -> None:
        if self.failed:
            raise self.failed


class AsFile(io.RawIOBase):
    """A stream for a library that wants a file."""

    def __init__(self, stream: Stream) -> None:
        """Take the stream; it is read in one direction."""
        self._stream = stream

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill a part of the buffer; 0 at the end."""
        view = memoryview(buffer)
        data = self._stream.read(len(view))
        view[: len(data)] = data
        return len(data)


def held(data: bytes) -> Stream:
    """A stream of bytes that are in memory already."""
    rest = [data] if data else []
    return Stream(lambda _size: rest.pop() if rest else b"", size=len(data))
