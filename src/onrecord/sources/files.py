"""Files and folders on disk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePath

from onrecord.errors import EmptyFile, TooLarge, UnknownFormat, Unreadable
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.sources.folders import walk
from onrecord.sources.formats import LINES, foreign, media_of
from onrecord.sources.jsonlines import JsonLines
from onrecord.sources.paths import dropped, name_of, refusing, status

_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Files:
    """The documents at these paths, in their order. ``max_bytes``: of one document.

    In a folder the articles are told by their suffix; a file that is named itself is tried whatever its suffix.
    A file of JSON Lines, told by its suffix, gives an article a line.
    """

    paths: tuple[str, ...]
    max_bytes: int

    def snapshots(self) -> Iterator[Snapshot | Dropped]:
        """Each file once; what cannot be had is a Dropped, and the rest still comes."""
        seen: set[str] = set()
        for path in self.paths:
            for found in walk(path):
                if isinstance(found, Dropped):
                    yield found
                elif (name := name_of(found)) not in seen:
                    seen.add(name)
                    yield from self._file(found, name)

    def _file(self, path: str, name: str) -> Iterator[Snapshot | Dropped]:
        suffix = PurePath(path).suffix.lower()
        if suffix in LINES:
            yield from JsonLines((path,), self.max_bytes).snapshots()
            return
        try:
            data = self._bytes(path, name)
            if not data.strip():
                raise EmptyFile(name)
            media = media_of(data, suffix)
            if media != "html" and (what := foreign(data)):
                raise UnknownFormat(name, what)
        except Unreadable as error:
            yield dropped(name, error)
            return
        yield Snapshot(name, datetime.now(UTC).isoformat(timespec="seconds"), data, media)

    def _bytes(self, path: str, name: str) -> bytes:
        """All bytes of a file. Raise TooLarge by its stated size, or where it goes on beyond that (/proc, a log)."""
        size = status(path).st_size
        if size > self.max_bytes:
            raise TooLarge(name, size, self.max_bytes)
        pieces, size = [], 0
        with refusing(name), Path(path).open("rb") as stream:
            while piece := stream.read(_PIECE):
                pieces.append(piece)
                size += len(piece)
                if size > self.max_bytes:
                    raise TooLarge(name, size, self.max_bytes)
        return b"".join(pieces)
