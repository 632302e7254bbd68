"""Each document to the extractor of its format."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.articles.base import Extractor
from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped, Snapshot


@dataclass(frozen=True, slots=True)
class ByMedia:
    """``table``: the extractor for each media of a Snapshot; what it does not name goes to ``otherwise``."""

    table: Mapping[str, Extractor]
    otherwise: Extractor

    def extract(self, snapshot: Snapshot) -> Article | Dropped:
        """The article, or why there is none."""
        return self.table.get(snapshot.media, self.otherwise).extract(snapshot)
