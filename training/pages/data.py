"""Marked pages: what a reader sees of each, its features, and which passages stand in the truth."""

import re
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt
from bench.pages import DATA, Page, pages

from onrecord.articles.html.charset import decode_page
from onrecord.articles.html.evidence import evidence
from onrecord.articles.html.measures import Row
from onrecord.articles.html.places import Tree
from onrecord.articles.html.statements import Statements
from onrecord.articles.html.telling import Words, of_line, of_name
from onrecord.articles.html.visible import Visible, visible

FILE = f"data/pages/{DATA}"
FOLDS = 5
_GRAM = 4  # words
_SAME = 0.5  # share of a passage's runs of four words from which it stands in the truth
_HIDDEN = 500  # characters
_WORD = re.compile(r"\w+")

Grams = npt.NDArray[np.uint64]


@dataclass(slots=True)
class Marked:
    """A page with its features; ``held`` says which passages stand in the truth, ``sizes`` counts their words.

    ``telling`` are the words that tell of each passage, by table (see onrecord.articles.html.telling).
    """

    site: str
    seen: Visible
    found: dict[str, Row]
    held: npt.NDArray[np.bool_]
    sizes: Row
    words: list[Grams]
    truth: Grams
    telling: dict[str, list[set[str]]] = field(default_factory=dict)

    @property
    def fold(self) -> int:
        """Pages of one site are in one fold."""
        return zlib.crc32(self.site.encode()) % FOLDS

    def f1(self, kept: npt.NDArray[np.bool_]) -> float:
        """Over runs of four words, of the passages that are kept."""
        ours = runs(np.concatenate([*(row for row, is_kept in zip(self.words, kept, strict=True) if is_kept), _NONE]))
        both = len(np.intersect1d(ours, self.truth, assume_unique=True))
        return 2 * both / max(1, len(ours) + len(self.truth))


_NONE: Grams = np.zeros(0, dtype=np.uint64)
_MIX = np.uint64(0x9E3779B97F4A7C15)


def read(shared: Path) -> list[Marked]:
    """All pages that show something."""
    return [found for page in pages(shared / FILE) if (found := marked(page))]


def marked(page: Page) -> Marked | None:
    """One page; None if nothing is seen of it."""
    truth, data = page
    decoded = decode_page(data)
    if decoded is None:
        return None
    statements = Statements(decoded.text)
    seen, wanted = visible(decoded.text, statements.see), truth["main_content"]
    if seen.hidden > _HIDDEN and _share(seen, wanted) < _SAME:
        seen = visible(decoded.text, show_hidden=True)
    if not seen.passages:
        return None
    found = evidence(seen, statements.titles(), Words({}, {}, {}))
    words = [numbered(seen.words(passage)) for passage in seen.passages]
    lines = {tuple(numbered(line)) for line in wanted.splitlines()}
    truths = runs(numbered(wanted))
    held = np.array([_stands(row, truths, lines) for row in words])
    sizes = np.array([len(row) for row in words], dtype=float)
    site = urlsplit(truth["url"]).netloc.removeprefix("www.")
    return Marked(site, seen, found, held, sizes, words, truths, _telling(seen))


def numbered(text: str) -> Grams:
    """A number for each word."""
    return np.array([zlib.crc32(word.encode("utf-8", "replace")) for word in _WORD.findall(text.lower())], np.uint64)


def runs(row: Grams) -> Grams:
    """A number for each different run of four words; the first word of a shorter text."""
    count = len(row) - _GRAM + 1
    if count < 1:
        return row[:1]
    mixed = np.zeros(count, dtype=np.uint64)
    for i in range(_GRAM):
        mixed = (mixed ^ row[i : i + count]) * _MIX
        mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed)


def _stands(row: Grams, truth: Grams, lines: set[tuple[int, ...]]) -> bool:
    if len(row) < _GRAM:
        return tuple(row) in lines
    return bool(np.isin(runs(row), truth).mean() > _SAME)


def _share(seen: Visible, truth: str) -> float:
    return float(np.isin(runs(numbered(truth)), runs(numbered(seen.text))).mean())


def _telling(seen: Visible) -> dict[str, list[set[str]]]:
    tree = Tree.of(seen)
    names = [set(of_name(element.names)) for element in seen.elements]
    around: list[set[str]] = []
    for i, outer in enumerate(tree.outer.tolist()):
        around.append(around[outer] | names[i] if i else names[i])
    outer = tree.outer[tree.element]
    return {
        "own": [names[a] | names[b] for a, b in zip(tree.element, outer, strict=True)],
        "around": [around[at] for at in tree.outer[outer]],
        "said": [of_line(seen.words(passage)) for passage in seen.passages],
    }
