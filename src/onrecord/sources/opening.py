"""From a stream of bytes to its documents: what it is, and what is inside, all levels down."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from onrecord.errors import EmptyFile, NestedTooDeep, NoArticles, UnknownFormat, Unreadable
from onrecord.record.snapshot import Dropped, Notice, Snapshot
from onrecord.sources.containers.base import DEEPEST, Piece
from onrecord.sources.formats import LOOKED_AT, TEXT, Format, by_suffix, recognise
from onrecord.sources.paths import dropped, sentence
from onrecord.sources.signs import is_blank
from onrecord.sources.stream import Damage

Found = Snapshot | Dropped | Notice


@dataclass(slots=True)
class _Count:
    """What came out of a container."""

    documents: int = 0
    refused: int = 0
    passed: int = 0
    apart: bool = False
    said: list[str] = field(default_factory=list)

    def told(self, what: str) -> str:
        """For the user: how much that was."""
        documents = "1 document" if self.documents == 1 else f"{self.documents:,} documents"
        parts = [f"{what} with {documents}", *self.said]
        if self.passed:
            parts.append("1 file in it is no article" if self.passed == 1 else f"{self.passed:,} files in it are none")
        return "; ".join(parts)


@dataclass(frozen=True, slots=True)
class Opening:
    """Opens a file and what is in it. ``limit``: bytes of one document.

    ``lines``: the file is JSON Lines, from another program maybe, and is read as it comes.
    """

    limit: int
    lines: bool = False

    def documents(self, piece: Piece, name: str, depth: int = 0) -> Iterator[Found]:
        """The documents of a file, or of a piece of one, that is called ``name``; nothing if it is none.

        ``depth``: how many containers it lies in.
        """
        try:
            if piece.media:
                yield self._snapshot(piece, name, piece.media)
            elif (found := self._format(piece, depth)) is None:
                return
            elif found.media:
                yield self._snapshot(piece, name, found.media)
            elif found.container:
                yield from self._inside(found, piece, name, depth)
            else:
                raise UnknownFormat(name, found.what, found.instead)
        except Damage as damage:
            yield dropped(name, damage.named(name))
        except Unreadable as error:
            yield dropped(name, error)
        except OSError as error:
            yield dropped(name, sentence(name, error))

    def _format(self, piece: Piece, depth: int) -> Format | None:
        """What it is; for JSON Lines we do not wait until there is enough to tell."""
        if self.lines and not depth:
            return recognise(piece.stream.glance(LOOKED_AT), ".jsonl")
        return wanted(piece)

    def _snapshot(self, piece: Piece, name: str, media: str) -> Snapshot:
        data = piece.stream.whole(name, self.limit)
        if is_blank(data):
            raise EmptyFile(name)
        received = piece.received or datetime.now(UTC).isoformat(timespec="seconds")
        return Snapshot(name, received, data, media, piece.url, piece.charset)

    def _inside(self, found: Format, outer: Piece, name: str, depth: int) -> Iterator[Found]:
        """What is in a container, and at its end how much that was."""
        if depth == DEEPEST:
            raise NestedTooDeep(name, DEEPEST)
        assert found.container
        count, failed = _Count(), None
        try:
            for part in found.container.pieces(outer.stream, name, self.limit):
                if isinstance(part, Notice):
                    count.said.append(part.said)
                else:
                    yield from self._part(part, outer, name, depth, count)
        except (Damage, Unreadable, OSError) as error:
            failed = error
        if count.said or (count.apart and not outer.place and not self.lines):
            yield Notice(name, count.told(found.what))
        if failed:
            raise failed
        if not (count.documents or count.refused):
            raise NoArticles(name, found.what)

    def _part(self, part: Piece | Dropped, outer: Piece, name: str, depth: int, count: _Count) -> Iterator[Found]:
        """The documents of one piece, counted."""
        if isinstance(part, Dropped):
            count.refused += 1
            yield part
            return
        count.apart |= bool(part.place)
        before = count.documents + count.refused
        inner = f"{name}#{part.place}" if part.place else name
        if outer.place or outer.url or outer.received or outer.charset:
            part = _inheriting(part, outer)
        for item in self.documents(part, inner, depth + 1):
            count.documents += isinstance(item, Snapshot)
            count.refused += isinstance(item, Dropped)
            yield item
        count.passed += count.documents + count.refused == before


def _inheriting(part: Piece, outer: Piece) -> Piece:
    """A piece that knows what was known of the container that it lies in."""
    return replace(
        part,
        place=part.place or outer.place,
        url=part.url or outer.url,
        received=part.received or outer.received,
        charset=part.charset or outer.charset,
    )


def wanted(piece: Piece) -> Format | None:
    """What a piece is; None for a file among others that neither its name nor its bytes call a document."""
    found = recognise(piece.stream.peek(LOOKED_AT), piece.suffix)
    named = by_suffix(piece.suffix)
    if piece.asked:
        return found
    if found is TEXT:
        return found if named and named.is_read else named
    return found if named or found.is_read else None
