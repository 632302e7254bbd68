"""The port of this room."""

from typing import Protocol

from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped, Snapshot


class Extractor(Protocol):
    """Makes an article of bytes."""

    def extract(self, snapshot: Snapshot) -> Article | Dropped:
        """The article, or why there is none. Never raises on hostile bytes."""
        ...
