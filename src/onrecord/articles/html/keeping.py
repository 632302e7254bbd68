"""Which passages of a page are the article, and why the others are not."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from onrecord.articles.html import weights
from onrecord.articles.html.choosing import Choices
from onrecord.articles.html.evidence import FEATURES, SECOND, Matrix, Words, evidence, surroundings
from onrecord.articles.html.names import named
from onrecord.articles.html.visible import Passage, Visible, visible
from onrecord.articles.rules import Label

_CUT = 0.3  # likelihood from which a passage is kept: in doubt it is
_HIDDEN = 500  # characters of hidden text that may be the article
_FOUND = 0.7  # of the choice that is seen: else the article is hidden
_FEWEST = 5  # words of a page of which nothing was chosen

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


class Kept(NamedTuple):
    """What is seen of a page, how likely each passage is the article's, and which are kept."""

    seen: Visible
    likely: Matrix
    kept: Sequence[bool]


def keep(page: str, seen: Visible, found: Choices) -> Kept:
    """Decide by the features and their weights; where what was chosen is hidden, the hidden text counts as seen."""
    words = _words(seen)
    if seen.hidden > _HIDDEN and words.found(found.trafilatura) < _FOUND:
        shown = visible(page, show_hidden=True)
        more = _words(shown)
        if more.found(found.trafilatura) > words.found(found.trafilatura):
            seen, words = shown, more
    if not seen.passages:
        return Kept(seen, np.zeros(0), [])
    likely = _likely(seen, words, found)
    kept = likely > _CUT
    if not kept.any():  # a page without a main text: what has sentences, rather than nothing
        kept = words.sizes >= min(_FEWEST, int(words.sizes.max()))
    return Kept(seen, likely, [bool(one) for one in kept])


def why_not(passage: Passage) -> Label:
    """What a passage is that is not the article's."""
    names = named(passage.names)
    by_region = next((label for region, label in _REGIONS.items() if region in passage.regions), None)
    by_name = next((label for name, label in _NAMES.items() if name in names), None)
    return by_region or by_name or _OUTSIDE


def _words(seen: Visible) -> Words:
    return Words(seen.text[passage.start : passage.end] for passage in seen.passages)


def _likely(seen: Visible, words: Words, found: Choices) -> Matrix:
    first = evidence(seen.text, seen.passages, words, found.trafilatura, found.resiliparse)
    once = _logistic(first, weights.FIRST, FEATURES)
    sizes = np.maximum(1, words.sizes).astype(float)
    second = np.column_stack([first, once, *surroundings(once, sizes, seen.passages)])
    return _logistic(second, weights.SECOND, (*FEATURES, *SECOND))


def _logistic(rows: Matrix, table: dict[str, float], columns: Sequence[str]) -> Matrix:
    weighed = rows @ np.array([table[name] for name in columns]) + table["always"]
    likely: Matrix = 1 / (1 + np.exp(-np.clip(weighed, -30, 30)))
    return likely
