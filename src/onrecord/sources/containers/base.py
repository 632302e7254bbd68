"""The port of the containers: a file that holds documents gives its pieces, one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.stream import Stream

DEEPEST = 5
"""Containers inside containers that are opened: a page in a gzip in a tar in a bzip2 in a zip, and no deeper."""

LONGEST_NAME = 300
"""Characters of a name in an archive that are kept."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a container.

    ``place`` is where in it: it stands after "#" in the Snapshot's source, is the same each time the container is read
    and belongs to no other piece; "" for all that there is in a compressed file. ``stream`` is good until the next
    piece is asked for. ``suffix`` is that of its name, in lower case, dot included. ``media``, where the container
    knows it, is the Snapshot's; "" asks the table of formats, which looks at the bytes. ``url`` is the page's address,
    ``received`` when it was had (ISO 8601, UTC), ``charset`` the encoding that was told beside it, each "" if unknown.
    ``asked``: False for a file among others, which is passed over if neither its name nor its bytes call it a document.
    """

    place: str
    stream: Stream
    suffix: str = ""
    media: str = ""
    url: str = ""
    received: str = ""
    charset: str = ""
    asked: bool = True


class Container(Protocol):
    """One format of files that hold documents. Implementations are frozen dataclasses."""

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:
        """Its parts in their order, each once. ``name`` is for sentences; ``limit`` the bytes of one document.

        A part that cannot be had is a Dropped whose source is ``f"{name}#{place}"`` and whose reason begins with it,
        and the rest still comes. What a reader need not see, yet may want to know of, is one Notice at the end, with
        counts. May raise Unreadable, or Damage, where nothing more can be had.
        """
        ...


def label(name: bytes | str) -> str:
    """The name of a file in an archive, as something to call it by and nothing else: it is never a path to write to."""
    text = name if isinstance(name, str) else name.decode("utf-8", "backslashreplace")
    return text.removeprefix("./")[:LONGEST_NAME]


def hidden(name: str) -> bool:
    """Whether a file in an archive is one that folders hide, or that a Mac puts beside another."""
    return any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in name.split("/"))
