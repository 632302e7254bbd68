"""What came in: bytes as received, or the reason why there are none."""

import hashlib
from dataclasses import dataclass

from onrecord.record.ids import content_id


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Bytes as received, where from and when.

    ``source`` is the absolute path of a file, or ``FILE#PLACE`` for a document inside one: the id of a line of JSON
    Lines, the offset of a record in a web archive, a name in a zip. ``received`` is ISO 8601, UTC. ``media`` names the
    format that the bytes were recognised as: "text", "markdown", "json", "html" and others. What came with the bytes
    without being in them, "" if nothing did: ``url`` is the address of the page, ``charset`` the encoding of HTTP.
    """

    source: str
    received: str
    data: bytes
    media: str = "text"
    url: str = ""
    charset: str = ""

    @property
    def sha256(self) -> str:
        """The digest of the bytes, in hex."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def id(self) -> str:
        """Made of where from and what: the same bytes seen at two places are two snapshots."""
        return content_id("n", self.source, self.sha256)


@dataclass(frozen=True, slots=True)
class Dropped:
    """Something that could not be read: kept and shown, never a silent None.

    ``cause`` is the error's class name, ``reason`` its sentence for the user: what, where, and the way out.
    """

    source: str
    cause: str
    reason: str

    @property
    def id(self) -> str:
        """Made of where and why."""
        return content_id("x", self.source, self.cause)


@dataclass(frozen=True, slots=True)
class Notice:
    """What whoever reads a source should know of it though nothing is wrong; said, not kept."""

    source: str
    said: str
