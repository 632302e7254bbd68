"""Where each passage stands: in the tree of the page, among its neighbours, under which heading."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.articles.html.elements import Element
from onrecord.articles.html.measures import Row, sums
from onrecord.articles.html.visible import Visible

Numbers = npt.NDArray[np.int64]

_TAGS = ("", "p", "div", "li", "h1", "h2", "h3", "h4", "td", "figcaption", "blockquote", "span", "section", "article",
         "button", "pre", "dd", "aside", "ul", "main", "header", "footer")  # fmt: skip
_ALIKE = {"h5": "h4", "h6": "h4", "th": "td", "dt": "dd", "caption": "figcaption", "ol": "ul", "nav": "ul"}
_TAG = {name: i for i, name in enumerate(_TAGS)}
_LONG = 12  # words from which a passage may be prose
_LINKED = 0.4  # share of its characters in links from which it is none
_FAR = 50  # passages: farther is as far
_UP = 4  # elements
_OWN_BLOCKS = frozenset(("p", "li", "h2", "h3", "h4", "td", "span", "blockquote", "pre"))


@dataclass(frozen=True, slots=True)
class Tree:
    """The elements as rows of numbers, and for each passage its element."""

    element: Numbers
    outer: Numbers
    depth: Row
    first: Numbers
    end: Numbers
    tag: Numbers

    @classmethod
    def of(cls, seen: Visible) -> "Tree":
        """The tree of a page."""
        rows = np.array([(e.outer, e.depth, e.first) for e in seen.elements], dtype=np.int64)
        tags = [_TAG.get(_ALIKE.get(e.name, e.name), 0) for e in seen.elements]
        return cls(
            np.array([p.element for p in seen.passages], dtype=np.int64),
            rows[:, 0],
            rows[:, 1].astype(float),
            rows[:, 2],
            np.array(seen.ends, dtype=np.int64),
            np.array(tags, dtype=np.int64),
        )

    def within(self, row: Row) -> Row:
        """The sum over the passages inside of each element."""
        return sums(row, self.first, np.maximum(self.first, self.end))

    def holds(self, element: int) -> Row:
        """Which passages stand inside of an element."""
        at = np.arange(len(self.element))
        inside: Row = ((at >= self.first[element]) & (at < self.end[element])).astype(float)
        return inside


@dataclass(frozen=True, slots=True)
class Weights:
    """How much stands in each passage: words, characters, characters in links, and words if it is prose."""

    words: Row
    characters: Row
    linked: Row
    prose: Row

    @classmethod
    def of(cls, measured: dict[str, Row]) -> "Weights":
        """From the measures of the passages."""
        words, characters = np.expm1(measured["words"]), np.expm1(measured["characters"])
        links = measured["links"]
        return cls(words, characters, links * characters, np.where((words >= _LONG) & (links < _LINKED), words, 0.0))


def standing(seen: Visible, tree: Tree, weights: Weights) -> dict[str, Row]:
    """Features of the elements around each passage."""
    inside = [tree.within(row) for row in (weights.words, weights.characters, weights.linked, weights.prose)]
    words, characters, linked, prose = inside
    total = max(1.0, prose[0]) if len(prose) else 1.0
    found: dict[str, Row] = {"depth": tree.depth[tree.element]}
    at = tree.element
    for up in range(1, _UP + 1):
        name = f"up {up}"
        found[f"{name} tag"] = tree.tag[at].astype(float)
        found[f"{name} prose"] = prose[at] / total
        found[f"{name} share of prose"] = prose[at] / np.maximum(1, words[at])
        found[f"{name} links"] = linked[at] / np.maximum(1, characters[at])
        found[f"{name} words"] = np.log1p(words[at])
        found[f"{name} passages"] = np.log1p(tree.end[at] - tree.first[at])
        at = tree.outer[at]
    for share in (0.5, 0.8):
        held = np.flatnonzero(prose >= share * total)
        body = int(held[np.argmax(tree.depth[held])]) if len(held) else 0
        found |= _relative(tree, body, f"body of {share}")
    return found | _hosted(seen.elements, tree, weights, total)


def _relative(tree: Tree, body: int, name: str) -> dict[str, Row]:
    """Where the passages stand as seen from one element."""
    at, holds = np.arange(len(tree.element)), tree.holds(body)
    size = max(1, int(tree.end[body] - tree.first[body]))
    return {
        f"in {name}": holds,
        f"along {name}": np.clip((at - tree.first[body]) / size, -1, 2),
        f"below {name}": np.where(holds > 0, tree.depth[tree.element] - tree.depth[body], -1),
    }


def _hosted(elements: Sequence[Element], tree: Tree, weights: Weights, total: float) -> dict[str, Row]:
    """As readability does: each element hosts the paragraphs right inside of it, and half of those one level below."""
    own = np.array([element.name in _OWN_BLOCKS for element in elements])[tree.element]
    host = np.where(own, tree.outer[tree.element], tree.element)
    count = len(elements)
    score = np.bincount(host, weights.prose, count) + np.bincount(tree.outer[host], weights.prose / 2, count)
    best = int(np.argmax(score))
    return {
        **_relative(tree, best, "best host"),
        "own host": (host == best).astype(float),
        "best host's share": np.full(len(host), score[best] / total),
        "host": score[host] / max(1.0, score[best]),
    }


def order(seen: Visible, tree: Tree, weights: Weights, title: Row) -> dict[str, Row]:
    """Features of the place in the row of passages. ``title``: how much of each passage's words are the title's."""
    size = len(tree.element)
    at = np.arange(size)
    total = np.cumsum(weights.words)
    prose = np.concatenate([[0.0], np.cumsum(weights.prose)])
    long = np.flatnonzero(weights.prose)
    next_, previous = np.searchsorted(long, at), np.searchsorted(long, at, side="right") - 1
    behind = np.where(next_ < len(long), _taken(long, next_) - at, _FAR)
    before = np.where(previous >= 0, at - _taken(long, previous), _FAR)
    first = np.flatnonzero(tree.tag[tree.element] == _TAG["h1"])
    top = int(np.argmax(title)) if size and title.max() > 0.5 else int(first[0]) if len(first) else 0
    return {
        "place": at / max(1, size),
        "words before": (total - weights.words) / max(1.0, total[-1] if size else 1.0),
        "passages": np.full(size, np.log1p(size)),
        "prose": np.full(size, np.log1p(prose[-1])),
        "to prose": np.minimum(behind, _FAR).astype(float),
        "since prose": np.minimum(before, _FAR).astype(float),
        "prose passages before": next_ / max(1, len(long)),
        "prose before": np.log1p(prose[at]),
        "prose behind": np.log1p(prose[-1] - prose[at]),
        "since title": np.clip(at - top, -20, 60).astype(float),
        "title": title,
        **_headed(seen, tree, prose),
    }


def headings(seen: Visible) -> Numbers:
    """For each passage the number of the heading that it stands under, itself if it is one; -1 for none."""
    heads = np.flatnonzero([seen.elements[p.element].kind == "headline" for p in seen.passages])
    under = np.searchsorted(heads, np.arange(len(seen.passages)), side="right") - 1
    return np.where(under >= 0, _taken(heads, under), -1)


def _headed(seen: Visible, tree: Tree, prose: Row) -> dict[str, Row]:
    head, at = headings(seen), np.arange(len(tree.element))
    has, place = head >= 0, np.maximum(head, 0)
    return {
        "since heading": np.where(has, np.minimum(at - place, _FAR), _FAR).astype(float),
        "heading's tag": np.where(has, tree.tag[tree.element[place]], -1).astype(float) if len(at) else np.zeros(0),
        "prose since heading": np.where(has, prose[at] - prose[place], prose[at]),
    }


def _taken(row: Numbers, at: Numbers) -> Numbers:
    """The entries at these places, which may lie beside the row."""
    return row[np.clip(at, 0, len(row) - 1)] if len(row) else np.zeros(len(at), dtype=np.int64)
