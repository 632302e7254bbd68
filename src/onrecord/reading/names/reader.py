"""Names of persons, states, organisations, places and groups: a small model's, mended by tables of rules."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.models.spacy_names import Entity, SpacyNames
from onrecord.reading.names.mending import mended
from onrecord.reading.names.page import KINDS, Name, Page
from onrecord.reading.pieces import pieces
from onrecord.record.article import Article
from onrecord.record.reading import Finds, Mention, Reading, Stamp
from onrecord.text.folding import straighten_for_grammar

_LONGEST_NAME = 200
"""Characters; what is longer is no name."""


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
        return Stamp("names", "4", self.model.sha256)

    def read(self, article: Article) -> Reading:
        """The names in the kept blocks, in order, without overlap."""
        page = page_of(article)
        entities = self.model.predict([page.flat[start:end] for start, end in page.pieces])
        found = mended(guesses(page, entities), page)
        mentions = tuple(Mention(article.span(start, end), kind) for start, end, kind in found)
        return Reading(article.id, self.stamp, self.finds, mentions=mentions)


def page_of(article: Article) -> Page:
    """The kept blocks of an article, very long ones in parts."""
    return Page(straighten_for_grammar(article.text), tuple(pieces(article)))


def guesses(page: Page, entities: Sequence[Sequence[Entity]]) -> Iterator[Name]:
    """What the model takes for an actor's name, in the order of the pieces."""
    for (start, _), inside in zip(page.pieces, entities, strict=True):
        for entity in inside:
            if entity.label in KINDS and entity.end - entity.start <= _LONGEST_NAME:
                yield Name(start + entity.start, start + entity.end, KINDS[entity.label])
