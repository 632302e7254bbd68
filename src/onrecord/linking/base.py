"""The ports of this room."""

from typing import Protocol

from onrecord.record.identity import Identity, Known
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


class Registrar(Protocol):
    """Knows a story's actors again over the whole record."""

    @property
    def stamp(self) -> Stamp:
        """Name and version."""
        ...

    def keys(self, links: Links) -> tuple[str, ...]:
        """Under which keys and ids the identities are kept that the actors of these links may have."""
        ...

    def settle(self, coverage: Coverage, links: Links, known: Known) -> tuple[Links, tuple[Identity, ...]]:
        """The links under the record's ids, and the identities that are new or have changed."""
        ...
