"""Articles with attributions as tagged, linked tokens.

A row is PolNeAR's: ``{"id", "text", "attributions": [{"source", "cue", "content": [[start, end], ...]}]}``, or one that
a teacher marked: ``{"id", "text", "chances", "cues": [[token, token], ...], "sources"}``. Tokens and their features are
made by the package itself, so that training and reading cannot drift apart.
"""

import base64
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.models.onnx import Floats, Ints
from onrecord.models.wordpiece import WordPieces
from onrecord.reading.attribution.decode import TAGS, best_tags
from onrecord.reading.attribution.page import Page, page
from onrecord.record.article import Article, Block

Row = dict[str, Any]
Links = dict[int, int]
"""From the first token of one span to that of another; -1 where there is none."""
UNHEARD_OF = 1e-4
"""Added to a teacher's chances before their logarithm is taken."""


@dataclass(frozen=True, slots=True)
class Example:
    """One article: tokens, a tag for each, and the links from contents to cues and from cues to sources.

    ``chances`` [tokens, tags] is what a teacher thinks of each tag; a person's tag has a chance of 1.
    """

    page: Page
    tags: Ints
    chances: Floats
    cues: Links
    sources: Links


def rows(path: Path) -> Iterator[Row]:
    """The rows of a JSON Lines file, gzipped or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def article(row: Row) -> Article:
    """The row's text, each line a paragraph."""
    blocks = tuple(
        Block("paragraph", *match.span()) for match in re.finditer(r"[^\n]*\n*", row["text"]) if match.group()
    )
    return Article(str(row.get("id", "")), "", row["text"], "utf-8", blocks)


def example(row: Row, pieces: WordPieces) -> Example:
    """Tag and link the tokens of one row, as people marked it or, with the chances that it gives, a teacher.

    Raise ValueError for a row that was marked when the package cut its text into other tokens.
    """
    here = page(article(row), pieces)
    if "chances" in row:
        chances = unpacked(row["chances"])
        if len(chances) != len(here):
            raise ValueError(f"article {row['id']} was marked with other tokens: let the teacher mark it anew")
        tags = np.array(best_tags(np.log(chances + UNHEARD_OF)), dtype=np.int64)
        return Example(here, tags, chances, dict(row.get("cues", ())), dict(row.get("sources", ())))
    return _marked(row, here)


def _marked(row: Row, here: Page) -> Example:
    tags = np.zeros(len(here), dtype=np.int64)
    cues: Links = {}
    sources: Links = {}
    for attribution in row["attributions"]:
        first = dict.fromkeys(("source", "cue"), -1)
        for begin, role in ((1, "source"), (3, "cue"), (5, "content")):
            spans = [here.tokens(start, end) for start, end in attribution[role]]
            for span in sorted((span for span in spans if span), key=lambda span: span.start):
                tags[span.start], tags[span.start + 1 : span.stop] = begin, begin + 1
                if role == "content":
                    cues.setdefault(span.start, first["cue"])
                elif first[role] < 0:
                    first[role] = span.start
        if first["cue"] >= 0:
            sources.setdefault(first["cue"], first["source"])
    return Example(here, tags, np.eye(len(TAGS), dtype=np.float32)[tags], cues, sources)


def packed(chances: Floats) -> str:
    """Chances [tokens, tags] as text for a row: a byte for each, 255 for certain, in base 64."""
    return base64.b64encode(np.round(chances * 255).astype(np.uint8).tobytes()).decode()


def unpacked(text: str) -> Floats:
    """What ``packed`` made, [tokens, tags]."""
    whole = np.frombuffer(base64.b64decode(text), dtype=np.uint8).reshape(-1, len(TAGS))
    return np.asarray(whole / 255, dtype=np.float32)
