"""Names of persons, states, organisations, places and groups: a small model's, mended by a table of rules."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.models.spacy_names import SpacyNames
from onrecord.reading.namerules import KINDS, Name, mended
from onrecord.record.article import Article
from onrecord.record.reading import Finds, Mention, Reading, Stamp
from onrecord.text.folding import straighten

_LONGEST = 20_000
"""Characters that the model is given at once: its memory grows with them."""


@dataclass(frozen=True, slots=True)
class NameReader:
    """Finds mentions by name. The model reads a paragraph at a time, its quotes straightened."""

    model: SpacyNames = field(default_factory=SpacyNames)

    @property
    def finds(self) -> tuple[Finds, ...]:
        """Mentions alone."""
        return ("mentions",)

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules change; the model's weights tell their own."""
        return Stamp("names", "1", self.model.sha256)

    def read(self, article: Article) -> Reading:
        """The names in the kept blocks, in order, without overlap."""
        pieces = [piece for block in article.kept() for piece in _pieces(article.text, block.start, block.end)]
        plain = straighten(article.text)
        entities = self.model.predict([plain[start:end] for start, end in pieces])
        found = [
            Name(start + entity.start, start + entity.end, KINDS[entity.label])
            for (start, _), inside in zip(pieces, entities, strict=True)
            for entity in inside
            if entity.label in KINDS
        ]
        mentions = tuple(Mention(article.span(start, end), kind) for start, end, kind in mended(found, plain))
        return Reading(article.id, self.stamp, self.finds, mentions=mentions)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A block, or where it is very long its parts, cut at white space if there is any."""
    while end - start > _LONGEST:
        cut = max(text.rfind(" ", start, start + _LONGEST), text.rfind("\n", start, start + _LONGEST))
        cut = cut + 1 if cut > start else start + _LONGEST
        yield start, cut
        start = cut
    yield start, end
