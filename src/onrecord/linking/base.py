"""The port of this room."""

from typing import Protocol

from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links


class Linker(Protocol):
    """Finds one kind of thing in a story's articles side by side."""

    @property
    def stamp(self) -> Stamp:
        """Name and version."""
        ...

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with its own lists filled and named in ``linked``; it may use what linkers before it found."""
        ...
