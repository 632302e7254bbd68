"""How likely two articles are of one event: from their terms' cosine, the days between, and how dense the stream is.

The odds against are those of a sparse stream, learned by a logistic regression, and those against chance, which grow
with the articles that come a day: of four thousand, some are bound to share as many words as two reports of one event.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.stories import weights
from onrecord.stories.digest import LEAD
from onrecord.stories.index import Shared

Numbers = NDArray[np.float64]
Counts = NDArray[np.float64] | NDArray[np.int32] | float

SHORT, USUAL_LENGTH = 200, 1000
"""Characters: shorter texts count as so long; how long texts are for which the weights hold as they are."""

STEPS = 500
"""The cosines tried for the least one that is enough."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """``bias`` to ``length`` and ``chance_bias`` to ``chance_days`` are the weights, in log odds, of ``weights``.

    ``usual`` is how many articles a day the weights were learned on; more are ``density``. ``patience``: the share of
    what days take away that is given back where the parts of one story are compared, for a story may go on for days;
    how dense the stream is plays no part there. Compared are articles within ``reach`` days whose terms have a cosine
    of ``floor``; less than ``least`` is no likeness.
    """

    bias: float = weights.BIAS
    cosine: float = weights.COSINE
    days: float = weights.DAYS
    undated: float = weights.UNDATED
    length: float = weights.LENGTH
    chance_bias: float = weights.CHANCE_BIAS
    chance_cosine: float = weights.CHANCE_COSINE
    chance_days: float = weights.CHANCE_DAYS
    usual: float = 20.0
    patience: float = 0.37
    reach: int = 8
    floor: float = 0.05
    least: float = 0.02

    def of(self, shared: Shared, density: Counts = 0.0, longer: Counts = USUAL_LENGTH) -> tuple[Numbers, Numbers]:
        """The likeness of pairs, with patience for the days between and without.

        ``density``: articles a day; ``longer``: characters of the longer of two texts, for long ones share more words.
        """
        cosine = np.log(shared.words.astype(np.float64))
        days = np.log1p(np.nan_to_num(shared.days.astype(np.float64)))
        length = self.length * np.log(np.clip(longer, SHORT, LEAD) / USUAL_LENGTH)
        words = self.bias + self.cosine * cosine + np.isnan(shared.days) * (self.undated + length)
        chance = self.chance_bias + self.chance_cosine * cosine + self.chance_days * days
        with np.errstate(divide="ignore"):  # a stream that is not dense: no chance pairs, log 0
            strangers = np.log(np.maximum(np.asarray(density, np.float64) - self.usual, 0))
        against = np.logaddexp(-words - self.days * days, strangers - chance)
        return _rounded(words + self.days * days * (1 - self.patience)), _rounded(-against)

    def floors(self, density: float) -> NDArray[np.float32]:
        """The least cosine of a pair that is alike, by the days between, 0 to ``reach``; last where one has no day.

        That is of short texts; longer ones need more. Above 1 where no cosine is enough.
        """
        steps = np.linspace(self.floor, 1, STEPS, dtype=np.float32)
        days = np.append(np.arange(self.reach + 1, dtype=np.float32), np.float32(np.nan))
        nothing = np.zeros(0, np.int64)
        columns = Shared(nothing, nothing, np.tile(steps, len(days)), np.repeat(days, STEPS))
        alike = self.of(columns, density, SHORT)[1].reshape(len(days), STEPS) >= self.least
        below = np.maximum(np.argmax(alike, axis=1) - 1, 0)
        return np.where(alike.any(axis=1), steps[below], np.float32(2))


def _rounded(odds: Numbers) -> Numbers:
    """Probabilities of log odds, rounded, so that another machine's last bits do not decide between two equals."""
    return (1 / (1 + np.exp(-odds))).round(6)
