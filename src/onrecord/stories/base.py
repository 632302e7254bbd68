"""The port of this room."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from onrecord.record.article import Article
from onrecord.record.story import Story


class Grouper(Protocol):
    """Sorts articles into stories."""

    def group(self, articles: Sequence[Article], known: Iterable[Story]) -> tuple[Story, ...]:
        """Every article in exactly one story; a known story keeps its id while it holds most of its articles."""
        ...
