"""The port of this room."""

from collections.abc import Iterator
from typing import Protocol

from onrecord.record.snapshot import Dropped, Notice, Snapshot


class Source(Protocol):
    """Somewhere that documents come from."""

    def snapshots(self) -> Iterator[Snapshot | Dropped | Notice]:
        """Each document once, in a stable order; what cannot be had is a Dropped, and the rest still comes.

        A Notice, about a file that holds many, comes behind its documents.
        """
        ...
