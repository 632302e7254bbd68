"""The port of this room."""

from typing import Protocol

from onrecord.record.article import Article
from onrecord.record.reading import Finds, Reading, Stamp


class Reader(Protocol):
    """Finds things of some kinds in one article. A frozen dataclass of its settings; loads its model at first use."""

    @property
    def finds(self) -> tuple[Finds, ...]:
        """The lists of a Reading that it fills."""
        ...

    @property
    def stamp(self) -> Stamp:
        """Name, version and model file: another stamp reads again."""
        ...

    def read(self, article: Article) -> Reading:
        """What it finds in the kept blocks; the same for the same article, always."""
        ...
