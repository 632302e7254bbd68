"""Sources of several kinds in a row."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.record.snapshot import Dropped, Notice, Snapshot
from onrecord.sources.base import Source


@dataclass(frozen=True, slots=True)
class Several:
    """One source after the other."""

    sources: tuple[Source, ...]

    def snapshots(self) -> Iterator[Snapshot | Dropped | Notice]:
        """What each has, in their order."""
        for source in self.sources:
            yield from source.snapshots()
