"""Sentences of an article, block by block."""

from dataclasses import dataclass

from onrecord.record.article import Article
from onrecord.record.reading import Finds, Reading, Stamp
from onrecord.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class SentenceReader:
    """Finds sentences; a block's end always ends one."""

    @property
    def finds(self) -> tuple[Finds, ...]:
        """Sentences alone."""
        return ("sentences",)

    @property
    def stamp(self) -> Stamp:
        """Raise the version when sentences end elsewhere than before."""
        return Stamp("sentences", "1")

    def read(self, article: Article) -> Reading:
        """The sentences of the kept blocks, in order."""
        found = tuple(
            article.span(block.start + start, block.start + end)
            for block in article.kept()
            for start, end in sentences(article.text[block.start : block.end])
        )
        return Reading(article.id, self.stamp, self.finds, sentences=found)
