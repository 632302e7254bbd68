"""Grammar by spaCy's small English model: words with their lemma, tag, and the word they hang on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from onrecord.models.spacy_names import digest, harmless, package

_PARTS = ("tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer")


class Word(NamedTuple):
    """Characters ``start`` to ``end`` of a text; ``tag`` is Penn's, ``dep`` ClearNLP's label of its arc.

    ``head`` is the place in the list of words of the one that it hangs on: its own for the root of a sentence.
    """

    start: int
    end: int
    lemma: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class SpacyParser:
    """Parses. Loads spaCy at first use, once a process."""

    @property
    def sha256(self) -> str:
        """The digest of the weights that are used; spaCy is not loaded for it."""
        return digest(package(), ("tok2vec", "tagger", "parser"))

    def predict(self, batch: Sequence[str]) -> list[list[Word]]:
        """The words of each text, in order, white space left out. Raise NoNameModel if no model is installed."""
        return [_words(doc) for doc in _load(package()).pipe([harmless(text) for text in batch])]


def _words(doc: Any) -> list[Word]:
    tokens = [token for token in doc if not token.is_space]
    place = {token.i: at for at, token in enumerate(tokens)}
    return [
        Word(
            token.idx,
            token.idx + len(token),
            token.lemma_,
            token.tag_,
            token.dep_,
            place.get(_solid(token.head).i, at),
        )
        for at, token in enumerate(tokens)
    ]


def _solid(token: Any) -> Any:
    """The word itself, or for white space the first word above it."""
    while token.is_space and token.head is not token:
        token = token.head
    return token


@cache
def _load(name: str) -> Any:
    import spacy

    pipeline = spacy.load(name)
    pipeline.select_pipes(enable=list(_PARTS))
    return pipeline
