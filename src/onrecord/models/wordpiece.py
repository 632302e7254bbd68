"""Cutting text into the word pieces of a model's vocabulary."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_SURROGATE = re.compile("[\ud800-\udfff]")


class Piece(NamedTuple):
    """A word piece: its id in the vocabulary and its characters in the text."""

    id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class WordPieces:
    """A ``tokenizer.json`` as the tokenizers library reads it. Loaded once a process."""

    path: Path

    def pieces(self, text: str) -> list[Piece]:
        """The pieces in order; offsets count code points of ``text``."""
        found = _tokenizer(self.path).encode(_SURROGATE.sub("\ufffd", text), add_special_tokens=False)
        return [Piece(number, start, end) for number, (start, end) in zip(found.ids, found.offsets, strict=True)]

    def special(self, name: str) -> int:
        """The id of a special token, such as ``[CLS]``. Raise KeyError if the vocabulary has none."""
        number: int | None = _tokenizer(self.path).token_to_id(name)
        if number is None:
            raise KeyError(name)
        return number


@cache
def _tokenizer(path: Path) -> Any:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
