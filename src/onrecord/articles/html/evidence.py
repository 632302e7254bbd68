"""What speaks for and against each passage of a page being the article's: a row of named numbers for each."""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np

from onrecord.articles.html.measures import Row, measures, shifted, sums
from onrecord.articles.html.places import Numbers, Tree, Weights, headings, order, standing
from onrecord.articles.html.telling import LOOKED_AT, Words, beginning, told
from onrecord.articles.html.visible import Visible

_REGIONS = (
    "navigation", "aside", "footer", "header", "form", "button", "dialog", "figure", "quotation", "article", "main",
)  # fmt: skip
_NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
_WIDTHS = (5, 15)
_WORD = re.compile(r"\w+")
_LONGEST_TITLE = 400  # characters


def evidence(seen: Visible, titles: Sequence[str], table: Words) -> dict[str, Row]:
    """The features of the passages by name, each a row as long as there are passages. There must be some."""
    tree, measured = Tree.of(seen), measures(seen.text, seen.passages)
    weights = Weights.of(measured)
    same = alike(seen)
    begins = [beginning(seen.words(passage)) for passage in seen.passages]
    return {
        **measured,
        **_regions(seen),
        **standing(seen, tree, weights),
        **order(seen, tree, weights, _titled(seen, titles, begins)),
        **_groups(same, weights),
        **_near(measured, tree, same),
        **_around(weights),
        **told(seen, tree.element, tree.outer, headings(seen), table, begins),
        "repeated": _repeated(seen),
    }


def _regions(seen: Visible) -> dict[str, Row]:
    known: dict[frozenset[str], int] = {}
    of_each = np.array([known.setdefault(seen.elements[p.element].regions, len(known)) for p in seen.passages])
    return {f"in {name}": np.array([name in one for one in known], dtype=float)[of_each] for name in _REGIONS}


def alike(seen: Visible) -> Numbers:
    """A number for each passage: the same for those whose elements are named alike and stand in ones named alike."""
    known: dict[tuple[str, ...], int] = {}
    found = []
    for passage in seen.passages:
        element = seen.elements[passage.element]
        outer = seen.elements[element.outer]
        found.append(known.setdefault((element.name, element.names, outer.name, outer.names), len(known)))
    return np.array(found, dtype=np.int64)


def _groups(same: Numbers, weights: Weights) -> dict[str, Row]:
    """What stands in the passages of the same shape, wherever on the page."""
    count = np.bincount(same)
    words, characters = np.bincount(same, weights.words), np.bincount(same, weights.characters)
    return {
        "alike": np.log1p(count[same]),
        "words of the alike": np.log1p(words / np.maximum(1, count))[same],
        "links of the alike": (np.bincount(same, weights.linked) / np.maximum(1, characters))[same],
        "share of the alike": words[same] / max(1.0, float(weights.words.sum())),
    }


def _near(measured: dict[str, Row], tree: Tree, same: Numbers) -> dict[str, Row]:
    """The passages before and behind."""
    found: dict[str, Row] = {}
    outer, tag = tree.outer[tree.element].astype(float), tree.tag[tree.element].astype(float)
    for by in _NEIGHBOURS:
        for name in ("words", "links", "closed"):
            found[f"{name} at {by:+}"] = shifted(measured[name], by)
        found[f"tag at {by:+}"] = shifted(tag, by)
        found[f"alike at {by:+}"] = (shifted(same.astype(float), by) == same).astype(float)
        found[f"same block at {by:+}"] = (shifted(outer, by) == outer).astype(float)
    return found


def _around(weights: Weights) -> dict[str, Row]:
    """The share of prose and of links among the passages around."""
    found: dict[str, Row] = {}
    at = np.arange(len(weights.words))
    for width in _WIDTHS:
        start, end = np.maximum(0, at - width), np.minimum(len(at), at + width + 1)
        words, characters = sums(weights.words, start, end), sums(weights.characters, start, end)
        found[f"prose within {width}"] = sums(weights.prose, start, end) / np.maximum(1, words)
        found[f"links within {width}"] = sums(weights.linked, start, end) / np.maximum(1, characters)
    return found


def _titled(seen: Visible, titles: Sequence[str], begins: Sequence[list[str]]) -> Row:
    """How much of its words and the stated title's are shared."""
    wanted = set(_WORD.findall(titles[0].lower())) if titles else set()
    found = np.zeros(len(seen.passages))
    for i, passage in enumerate(seen.passages if wanted else ()):
        size = passage.end - passage.start
        if size < _LONGEST_TITLE:
            words = set(begins[i] if size <= LOOKED_AT else _WORD.findall(seen.words(passage).lower()))
            shared = len(wanted & words)
            found[i] = shared / (len(wanted) + len(words) - shared)
    return found


def _repeated(seen: Visible) -> Row:
    texts = [seen.words(passage) for passage in seen.passages]
    count = Counter(texts)
    return np.array([count[text] > 1 for text in texts], dtype=float)
