"""The port of this room."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from onrecord.record.article import Article
from onrecord.record.reading import Stamp
from onrecord.record.story import Story


class Grouper(Protocol):
    """Sorts articles into stories."""

    @property
    def stamp(self) -> Stamp:
        """What sorted them; articles that another stamp sorted are sorted anew."""
        ...

    def near(self, fresh: Sequence[Article], known: Iterable[Story]) -> tuple[Story, ...]:
        """Those of the known stories that are near enough in time to have to do with fresh articles."""
        ...

    def group(
        self, fresh: Sequence[Article], known: Iterable[Story], settled: Sequence[Article] = ()
    ) -> tuple[Story, ...]:
        """Every article in exactly one story, articles and stories in order of arrival, ``settled`` first.

        A known story keeps its id while it holds most of its articles; of several in one, the others are ``merged``
        into it. ``settled`` articles stay where they are known to be unless something fresh touches their story.
        """
        ...
