"""Each document to the extractor of its format."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from onrecord.articles.base import Extractor
from onrecord.articles.runs import parted
from onrecord.errors import LongText
from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped, Snapshot

NOTHING_KEPT = "nothing in it reads as an article's text: all of it is kept to look at, none of it is read"
_WORD = re.compile(r"[^\W\u2e80-\U0003ffff]+|\S")  # a word or a mark; a sign of Chinese is a word


@dataclass(frozen=True, slots=True)
class ByMedia:
    """``table``: the extractor for each media of a Snapshot; what it does not name goes to ``otherwise``.

    ``max_words``: words and marks to read. What has more would hold up all that comes behind it.
    """

    table: Mapping[str, Extractor]
    otherwise: Extractor
    max_words: int

    def extract(self, snapshot: Snapshot) -> Article | Dropped:
        """The article, or why there is none."""
        found = self.table.get(snapshot.media, self.otherwise).extract(snapshot)
        if isinstance(found, Dropped):
            return found
        article = parted(found)
        size = sum(1 for block in article.kept() for _ in _WORD.finditer(article.text, block.start, block.end))
        if not size:
            return replace(article, notices=(*article.notices, NOTHING_KEPT))
        if size > self.max_words:
            error = LongText(snapshot.source, size, self.max_words)
            return Dropped(snapshot.source, type(error).__name__, str(error))
        return article
