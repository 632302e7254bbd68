"""How likely two articles are of one event: a logistic regression over their terms' cosine and the days between."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.stories import weights
from onrecord.stories.index import Shared


class Alike(NamedTuple):
    """How likely two articles are of one event, 0 to 1, with patience for the days between and without."""

    words: float
    faded: float


Pairs = dict[tuple[int, int], Alike]
"""For articles i < j; a pair that is not there is not alike."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """``bias`` to ``undated`` are the weights, in log odds, of ``weights``.

    ``patience``: the share of what days take away that is given back where the parts of one story are compared, for a
    story may go on for days. Compared are articles within ``reach`` days whose terms have a cosine of ``floor``; less
    than ``least`` is no likeness.
    """

    bias: float = weights.BIAS
    cosine: float = weights.COSINE
    days: float = weights.DAYS
    undated: float = weights.UNDATED
    patience: float = 0.37
    reach: int = 8
    floor: float = 0.05
    least: float = 0.02

    def of(self, shared: Shared) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The likeness of pairs: ``Alike.words`` and ``Alike.faded``."""
        words = self.bias + self.cosine * np.log(shared.words) + self.undated * np.isnan(shared.days)
        days = self.days * np.log1p(np.nan_to_num(shared.days))
        return _rounded(words + days * (1 - self.patience)), _rounded(words + days)


def _rounded(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """Probabilities of log odds, rounded, so that another machine's last bits do not decide between two equals."""
    return (1 / (1 + np.exp(-odds.astype(np.float64)))).round(6)
