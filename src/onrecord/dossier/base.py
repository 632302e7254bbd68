"""The port of this room."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from onrecord.record.dossier import Dossier
from onrecord.record.edition import Edition
from onrecord.record.judgement import Judgement
from onrecord.record.margin import Margin
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links


class Composer(Protocol):
    """Makes a dossier out of what was read and linked."""

    @property
    def stamp(self) -> Stamp:
        """Which composer this is: another one publishes every edition anew."""
        ...

    def compose(self, coverage: Coverage, links: Links, judgements: Iterable[Judgement]) -> Dossier:
        """Sections of lines for a person to read; always the same for the same input."""
        ...

    def publish(self, dossier: Dossier) -> Edition:
        """What the dossier's page shows, by itself."""
        ...

    def margins(self, dossier: Dossier) -> Iterator[Margin]:
        """What the pages of the dossier's articles show beside their texts."""
        ...
