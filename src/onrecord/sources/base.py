"""The port of this room."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from onrecord.record.snapshot import Dropped, Notice, Snapshot
from onrecord.record.visit import Visit


class Source(Protocol):
    """Somewhere that documents come from."""

    def snapshots(self) -> Iterator[Snapshot | Dropped | Notice]:
        """Each document once, in a stable order; what cannot be had is a Dropped, and the rest still comes.

        A Notice, about a file that holds many, comes behind its documents.
        """
        ...


@dataclass(frozen=True, slots=True)
class Fetched:
    """What one request brought. The last of ``visits`` is the one to the address that gave what was ``found``.

    Visits are kept after what was found: until then it is as if nobody had asked.
    """

    visits: tuple[Visit, ...] = ()
    found: tuple[Snapshot | Dropped | Notice, ...] = ()


class Watched(Protocol):
    """Somewhere that is looked at again and again."""

    def visits(self, known: Iterable[Visit]) -> Iterator[Fetched]:
        """One round: what is new or has changed since these visits."""
        ...
