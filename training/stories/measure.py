"""How well articles are sorted with given likenesses of their pairs."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from training.stories.data import HELD, Corpus
from training.stories.fit import Examples, Numbers

from onrecord.stories.clustering import AverageLink, Pairs, whole


class Figures(NamedTuple):
    """BCubed F1 and F1 over pairs."""

    b3: float
    pairs: float


def scorer(shared: Path) -> Any:
    """The module ``score_stories`` of the shared tools."""
    sys.path.insert(0, str(shared / "tools"))
    import score_stories  # type: ignore[import-not-found]

    return score_stories


def homes(pairs: Examples, alike: tuple[Numbers, Numbers], least: float, link: AverageLink, size: int) -> list[int]:
    """The cluster of each article."""
    kept = alike[1] >= least
    words, faded = (whole(column[kept]) for column in alike)
    found = link.clusters(
        np.zeros(size, np.int64),
        Pairs(pairs.shared.other[kept], pairs.shared.one[kept], words, faded),
        np.arange(size, dtype=np.uint64),
    )
    homes: list[int] = found.tolist()
    return homes


def figures(corpus: Corpus, found: Sequence[int], score_stories: Any, *, held: bool) -> Figures:
    """Of the articles that are held, or of those that are not; all were sorted together, those of no event too."""
    here = [at for at, fold in enumerate(corpus.folds) if (fold == HELD if held else fold >= 0)]
    scores = score_stories.score([corpus.events[at] for at in here], [found[at] for at in here])
    return Figures(scores["b3_f1"], scores["pw_f1"])
