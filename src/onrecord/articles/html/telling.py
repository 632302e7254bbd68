"""Words that tell: those of classes and ids, and those that lines begin with, each with how it speaks for the article.

The weights are logits, fitted (training/pages): above 0 what stands under the word is mostly the article's.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from math import fsum

import numpy as np
import numpy.typing as npt

from onrecord.articles.html.measures import Row
from onrecord.articles.html.places import Numbers
from onrecord.articles.html.visible import Visible

FILE = "words.tsv"
_NAME = re.compile(r"[a-z]+")
_WORD = re.compile(r"\w+")
_PART = re.compile(
    r"article|author|banner|bio|body|byline|caption|card|carousel|categor|comment|content|cookie|copyright|credit|date|desc"
    r"|disclaimer|discuss|dropdown|entry|excerpt|faq|footer|footnote|gallery|grid|header|hero|latest|menu|meta|modal|more"
    r"|navi|newsletter|pagination|popular|popup|post|pric|product|profile|promo|quote|rating|recommend|related|repl[yi]"
    r"|review|share|sharing|sidebar|signup|slide|social|sponsor|story|subscri|summary|table|tag|teaser|testimonial|text"
    r"|title|toc|toggle|trending|video|widget"
)
LOOKED_AT = 200
"""Characters of a passage."""

_MOST = 14  # words of a passage; of fewer, pairs count too

Table = Mapping[str, float]
Told = npt.NDArray[np.float64]
"""A row of lowest, highest, sum and count of the weights of some words."""

Summed = tuple[float, float, float, float]

_NOTHING: Summed = (np.inf, -np.inf, 0.0, 0.0)


@dataclass(frozen=True, eq=False)
class Words:
    """``own``: of the names of an element and the one around; ``around``: of those farther out; ``said``: of lines."""

    own: Table
    around: Table
    said: Table


@cache
def words() -> Words:
    """The tables of the package."""
    tables: dict[str, dict[str, float]] = {"own": {}, "around": {}, "said": {}}
    for line in files(__package__).joinpath(FILE).read_text("utf-8").splitlines():
        table, word, weight = line.split("\t")
        tables[table][word] = float(weight)
    return Words(**tables)


def of_name(names: str) -> list[str]:
    """The words of classes and ids, their pairs, and what other words are made of, with "~" ("~comment")."""
    row = _NAME.findall(names)
    return [*row, *map(" ".join, pairwise(row)), *{part for word in row for part in _parts(word)}]


@lru_cache(maxsize=1 << 14)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(f"~{part}" for part in _PART.findall(word))


def of_line(text: str) -> set[str]:
    """The words that a line begins with, and their pairs where it is short; a number is "#"."""
    return _telling(beginning(text))


def beginning(text: str) -> list[str]:
    """The words that a line begins with, all of them if it has no more than ``LOOKED_AT`` characters."""
    return _WORD.findall(text[:LOOKED_AT].lower())


def _telling(words: list[str]) -> set[str]:
    row = ["#" if word.isdigit() else word for word in words[:_MOST]]
    return set(row) if len(row) == _MOST else {*row, *map(" ".join, pairwise(row))}


def told(
    seen: Visible, element: Numbers, outer: Numbers, head: Numbers, table: Words, begins: Sequence[list[str]]
) -> dict[str, Row]:
    """What the names and the words tell of each passage and of the heading above it. ``begins``: as each begins."""
    own, wide = _named(seen, table)
    near = _joined(own[element], own[outer[element]])
    said = np.array([_summed(_telling(words), table.said) for words in begins]).reshape(-1, 4)
    above = np.where(((head >= 0) & (head != np.arange(len(head))))[:, None], said[np.maximum(head, 0)], _NOTHING)
    parts = {"own names": near, "names around": wide[outer[outer[element]]], "words": said, "heading's words": above}
    return {f"{name}, {how}": row for name, found in parts.items() for how, row in _columns(found).items()}


def _named(seen: Visible, table: Words) -> tuple[Told, Told]:
    """A row for each element: what its own names tell, and what its names and those of all around it tell."""
    own: list[Summed] = []
    wide: list[Summed] = []
    beside: dict[tuple[int, str], tuple[Summed, Summed]] = {}  # siblings of one name
    for element in seen.elements:
        place = element.outer, element.names
        found = beside.get(place)
        if found is None:
            near, far = _weighed(element.names, table)
            found = beside[place] = near, _with(far, wide[element.outer]) if wide else far
        own.append(found[0])
        wide.append(found[1])
    return np.array(own, dtype=np.float64), np.array(wide, dtype=np.float64)


@lru_cache(maxsize=1 << 12)
def _weighed(names: str, table: Words) -> tuple[Summed, Summed]:
    """What the names of an element tell of what stands right in it and of what stands farther in."""
    words = of_name(names) if names else []
    return _summed(words, table.own), _summed(words, table.around)


def _with(own: Summed, around: Summed) -> Summed:
    if not own[3]:
        return around
    return min(own[0], around[0]), max(own[1], around[1]), own[2] + around[2], own[3] + around[3]


def _summed(row: Iterable[str], table: Table) -> Summed:
    weights = [weight for weight in map(table.get, row) if weight is not None]
    return (min(weights), max(weights), fsum(weights), len(weights)) if weights else _NOTHING


def _joined(one: Told, other: Told) -> Told:
    return np.column_stack(
        [np.minimum(one[:, 0], other[:, 0]), np.maximum(one[:, 1], other[:, 1]), one[:, 2:] + other[:, 2:]]
    )


def _columns(found: Told) -> dict[str, Row]:
    has = found[:, 3] > 0
    return {
        "lowest": np.where(has, found[:, 0], 0.0),
        "highest": np.where(has, found[:, 1], 0.0),
        "mean": found[:, 2] / np.maximum(1, found[:, 3]),
    }
