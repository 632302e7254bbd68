"""E-mails: a message with what is attached to it, and mailboxes of many."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from onrecord.errors import TooLarge
from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import Piece
from onrecord.sources.containers.cutting import numbered
from onrecord.sources.paths import dropped
from onrecord.sources.stream import Stream, held
from onrecord.text.mime import Part, body, message

_POSTMARK = re.compile(rb"From [^\n]{1,200}\d{4}[^\n]{0,20}\r?\n")
_SUFFIXES = {
    "message/rfc822": ".eml",
    "message/global": ".eml",
    "application/nitf+xml": ".nitf",
    "text/vnd.iptc.nitf": ".nitf",
    "text/html": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
}
_LINE = 1 << 16


@dataclass(frozen=True, slots=True)
class Mail:
    """One message: itself, and each attachment under its file name or number."""

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:
        """The message first, then what is attached to it, in order."""
        yield from taken_apart(stream.whole(name, limit))


@dataclass(frozen=True, slots=True)
class Mbox:
    """A mailbox: the messages of a file, one behind the other, read as they come."""

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:
        """Each message by its number, and what is attached to it; one that is too large is dropped."""
        for number, found in enumerate(messages(stream, limit), 1):
            if len(found) > limit:
                place = f"{name}#{number}"
                yield dropped(place, TooLarge(place, None, limit))
            elif found.strip():
                for piece in taken_apart(found):
                    yield replace(piece, place=f"{number}/{piece.place}".rstrip("/"))


def messages(stream: Stream, limit: int) -> Iterator[bytes]:
    """The messages of a mailbox, without the lines between them. One over the limit comes cut, yet still over it."""
    lines: list[bytes] = []
    size, blank = 0, True
    while line := stream.line(_LINE):
        if blank and _POSTMARK.fullmatch(line):
            if lines:
                yield b"".join(lines)
            lines, size = [], 0
        elif size <= limit:
            lines.append(re.sub(rb"^>(>*From )", rb"\1", line))
            size += len(line)
        blank = not line.strip(b"\r\n")
    if lines:
        yield b"".join(lines)


def taken_apart(data: bytes) -> Iterator[Piece]:
    """A message as a document, and what is attached to it as others."""
    yield Piece("", held(data), media="email")
    found = [part for part in message(data).walk() if not part.parts and is_attached(data, part)]
    for place, part in zip(numbered(_file_name(data, part) for part in found), found, strict=True):
        suffix = PurePath(place.partition("~")[0]).suffix.lower() or _SUFFIXES.get(part.kind, "")
        yield Piece(place, held(body(data, part)), suffix=suffix, asked=False)


def is_attached(data: bytes, part: Part) -> bool:
    """Whether a part is a document beside the message, not a piece of it."""
    disposition = part.value(data, "content-disposition").lower()
    if disposition.startswith("attachment") or part.kind.startswith("message/rfc822"):
        return True
    return part.kind in _SUFFIXES and part.kind not in ("text/html", "text/plain")


def _file_name(data: bytes, part: Part) -> str:
    """The name under which it was attached: never a path."""
    words = part.value(data, "content-disposition")
    found = re.search(r"filename\*?=(?:\"([^\"]{1,300})\"|([^;\s]{1,300}))", words)
    name = (found[1] or found[2]) if found else part.parameters.get("name", "")
    return re.split(r"[/\\]", name)[-1]
