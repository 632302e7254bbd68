"""Names by spaCy's small English model."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.models.spacy_pipeline import digest, docs


class Entity(NamedTuple):
    """Characters ``start`` to ``end`` of a text that the model takes for a name, with its OntoNotes label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class SpacyNames:
    """Finds names. Loads spaCy at first use, once a process."""

    @property
    def sha256(self) -> str:
        """The digest of the weights that are used; spaCy is not loaded for it."""
        return digest("tok2vec", "ner")

    def predict(self, batch: Sequence[str]) -> list[list[Entity]]:
        """The names of each text, in order. Raise NoNameModel if no model is installed."""
        return [
            [Entity(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents] for doc in docs(batch, names=True)
        ]
