"""Which passages of a page are the article, and why the others are not."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from onrecord.articles.html import telling
from onrecord.articles.html.elements import Element, Passage
from onrecord.articles.html.evidence import alike, evidence
from onrecord.articles.html.forest import forest
from onrecord.articles.html.measures import Row, measures
from onrecord.articles.html.names import named
from onrecord.articles.html.places import Weights, headings
from onrecord.articles.html.second import second
from onrecord.articles.html.visible import VEIL, Visible, visible
from onrecord.articles.rules import Label

FIRST, SECOND = "first.tsv", "second.tsv"
"""The files of the trees of the two looks."""

_HIDDEN = 500  # characters of hidden text that may be the article
_FEW = 0.3  # share of the prose of a page that is seen: else the article is hidden
_FEWEST = 5  # words of a page of which nothing was chosen
_MOST = 20_000  # passages of a page that is looked at; of a larger one, what has sentences is kept
_LINKED = 0.5  # share of characters in links from which a passage is no sentence

_SURELY_NOT = 0.02  # by the first look; by folds, the second kept no passage below (they are half of a page)

_REGIONS = {
    "navigation": Label("navigation", False, "stands in the page's navigation"),
    "footer": Label("navigation", False, "stands at the foot of the page"),
    "button": Label("navigation", False, "a button"),
    "form": Label("navigation", False, "stands in a form"),
    "dialog": Label("notice", False, "stands in a dialog"),
    "aside": Label("teaser", False, "stands beside the article"),
}
_NAMES = {
    "named as other stories": Label("teaser", False, "the page names it as other stories"),
    "named as talk": Label("notice", False, "the page names it as comments"),
    "named as sharing": Label("navigation", False, "the page names it as sharing"),
    "named as a pitch": Label("notice", False, "the page names it as an advertisement or a pitch"),
    "named as a bar or menu": Label("navigation", False, "the page names it as a bar or a menu"),
    "named as a caption": Label("caption", False, "a caption outside of the main text"),
    "named as data about it": Label("metadata", False, "the page names it as data about the article"),
    "named as the foot": Label("navigation", False, "stands at the foot of the page"),
}
_OUTSIDE = Label("navigation", False, "stands outside of the main text")
_UP = 6  # elements around a passage whose names say what it is


class Kept(NamedTuple):
    """What is seen of a page, how likely each passage is the article's, and which are kept."""

    seen: Visible
    likely: Row
    kept: Sequence[bool]


def keep(page: str, seen: Visible, titles: Sequence[str]) -> Kept:
    """Decide by the features and the trees; where most prose is hidden, the hidden text counts as seen."""
    if seen.hidden > _HIDDEN and seen.veiled and _may_be_hidden(seen):
        shown = visible(page, show_hidden=True)
        if _prose(seen) < _FEW * _prose(shown):
            seen = shown
    if not seen.passages:
        return Kept(seen, np.zeros(0), [])
    if len(seen.passages) > _MOST:
        return _too_large(seen)
    likely, sizes = _likely(seen, titles)
    kept = best(likely, sizes)
    if not kept.any():  # a page without a main text: what has sentences, rather than nothing
        kept = sizes >= min(_FEWEST, int(sizes.max()))
    return Kept(seen, likely, [bool(one) for one in kept])


def _too_large(seen: Visible) -> Kept:
    measured = measures(seen.text, seen.passages)
    kept = (np.expm1(measured["words"]) >= _FEWEST) & (measured["links"] < _LINKED)
    return Kept(seen, kept.astype(float), [bool(one) for one in kept])


def best(likely: Row, sizes: Row) -> npt.NDArray[np.bool_]:
    """The likeliest passages, as many as promise the best F1 over words. ``sizes``: words of each."""
    words = np.maximum(1, sizes - 3)
    order = np.argsort(-likely, kind="stable")
    right, all_ = np.cumsum((likely * words)[order]), np.cumsum(words[order])
    kept = np.zeros(len(likely), dtype=bool)
    if len(order):
        kept[order[: int(np.argmax(2 * right / (all_ + right[-1]))) + 1]] = True
    return kept & (likely > 0.2)


def why_not(seen: Visible, element: Element) -> Label:
    """What the passages of an element are that are not the article's."""
    by_region = _by_region(element.regions)
    if by_region:
        return by_region
    names = []
    for _ in range(_UP):
        names.append(element.names)
        element = seen.elements[element.outer]
    return _by_names(" ".join(reversed(names)))


@lru_cache(maxsize=256)
def _by_region(regions: frozenset[str]) -> Label | None:
    return next((label for region, label in _REGIONS.items() if region in regions), None)


@lru_cache(maxsize=1024)
def _by_names(names: str) -> Label:
    found = named(names)
    return next((label for name, label in _NAMES.items() if name in found), _OUTSIDE)


def _likely(seen: Visible, titles: Sequence[str]) -> tuple[Row, Row]:
    """How likely each passage is, and its words."""
    found = evidence(seen, titles, telling.words())
    once = forest(FIRST).likely(found)
    found |= second(once, found, alike(seen), headings(seen))
    sizes: Row = np.rint(np.expm1(found["words"]))
    doubtful = once >= _SURELY_NOT
    twice = once.copy()
    twice[doubtful] = forest(SECOND).likely({name: found[name][doubtful] for name in forest(SECOND).features})
    return twice, sizes


def _may_be_hidden(seen: Visible) -> bool:
    """Whether most of the prose would be hidden even if all hidden words were prose: else a second walk is spared."""
    behind = measures(seen.veiled, [Passage(0, len(seen.veiled), 0, 0)])["words"]
    weights = Weights.of(measures(seen.text, seen.passages))
    pieces = seen.veiled.count(VEIL)
    return bool(weights.prose.sum() < _FEW * (weights.words.sum() + np.expm1(behind).sum() + pieces))


def _prose(seen: Visible) -> float:
    return float(Weights.of(measures(seen.text, seen.passages)).prose.sum()) if seen.passages else 0.0
