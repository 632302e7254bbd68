"""What a second look adds: how the first saw the passages around each one."""

from collections.abc import Mapping

import numpy as np

from onrecord.articles.html.measures import Row, shifted, sums
from onrecord.articles.html.places import Numbers

_NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
_WIDTHS = (4, 12)
_SURE, _LONG = 0.5, 12  # likelihood and words of a passage that bounds the body


def second(likely: Row, found: Mapping[str, Row], same: Numbers, head: Numbers) -> dict[str, Row]:
    """The features that the second look has beside those of the first, from the first's likelihoods.

    ``same``: equal for passages of the same shape; ``head``: the heading that each stands under.
    """
    words = np.maximum(1, np.expm1(found["words"]))
    size, at = len(likely), np.arange(len(likely))
    total, part = words.sum(), likely * words
    upto = np.cumsum(part)
    near: dict[str, Row] = {f"likely at {by:+}": shifted(likely, by) for by in _NEIGHBOURS}
    for width in _WIDTHS:
        start, end = np.maximum(0, at - width), np.minimum(size, at + width + 1)
        others = np.maximum(1, sums(words, start, end) - words)
        near[f"likely within {width}"] = (sums(part, start, end) - part) / others
    body = np.flatnonzero((likely > _SURE) & (words >= _LONG))
    inside = ((at >= body[0]) & (at <= body[-1])).astype(float) if len(body) else np.zeros(size)
    return {
        "likely": likely,
        **near,
        "likely before": (upto - part) / max(1.0, float(upto[-1])),
        "likely share": np.full(size, upto[-1] / total),
        "likely of all": np.full(size, np.log1p(upto[-1])),
        "inside": inside,
        "likely of the alike": _others(part, words, same),
        "likely heading": np.where((head >= 0) & (head != at), likely[np.maximum(head, 0)], -1.0),
        "likely under the heading": _others(part, words, head + 1),
    }


def _others(part: Row, words: Row, group: Numbers) -> Row:
    """The mean over the others of each group."""
    others = np.bincount(group, words)[group] - words
    mean: Row = (np.bincount(group, part)[group] - part) / np.maximum(1, others)
    return mean
