"""Fitting a multinomial logistic regression over named features, in numpy alone and always to the same numbers."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray

from onrecord.reading.events.classifier import BIAS, UNIT, Weights
from onrecord.record.event import EventType

Matrix = NDArray[np.float64]
Found = Mapping[str, float]

PENALTY = 0.3
"""Of the squared weights."""
STEPS = 300
SEEN = 2
"""Sentences in which a feature must be found to get a weight."""
SMALL = 0.04
"""A feature whose weights are all below this is left out of the file."""


def fit(found: Sequence[Found], types: Sequence[str]) -> Weights:
    """Weights that make the types the likeliest, given the features.

    With fewer sentences than features the search runs over one number a sentence and type: the weights of the best
    solution are sums of the sentences' features (representer theorem). Nesterov's gradient descent, from zero.
    """
    names = sorted(name for name, count in Counter(name for one in found for name in one).items() if count >= SEEN)
    table = _table(found, names)
    kinds = sorted(set(types))
    wanted = np.array([[float(kind == one) for kind in kinds] for one in types])
    shares, bias = _descend(table @ table.T, wanted)
    rows = np.round((table.T @ shares) / UNIT)
    kept = {name: tuple(row * UNIT) for name, row in zip(names, rows, strict=True) if np.abs(row).max() * UNIT >= SMALL}
    kept[BIAS] = tuple(np.round(bias / UNIT) * UNIT)
    return Weights(tuple(cast("EventType", kind) for kind in kinds), kept)


def written(weights: Weights) -> str:
    """The text of a file of weights."""
    lines = ["\t".join(("# feature", *weights.types))]
    for name, row in sorted(weights.rows.items()):
        lines.append("\t".join((name, *(str(cell) if (cell := round(value / UNIT)) else "" for value in row))))
    return "\n".join(lines) + "\n"


def _table(found: Sequence[Found], names: Sequence[str]) -> Matrix:
    column = {name: at for at, name in enumerate(names)}
    table = np.zeros((len(found), len(names)))
    for row, one in zip(table, found, strict=True):
        for name, value in one.items():
            if name in column:
                row[column[name]] = value
    return table


def _descend(likeness: Matrix, wanted: Matrix) -> tuple[Matrix, Matrix]:
    count = len(wanted)
    step = 1.0 / (0.25 * float(np.mean(np.diag(likeness))) + PENALTY / count)
    shares = ahead = np.zeros_like(wanted)
    bias = bias_ahead = np.zeros(wanted.shape[1])
    pace = 1.0
    for _ in range(STEPS):
        totals = likeness @ ahead + bias_ahead
        odds = np.exp(totals - totals.max(axis=1, keepdims=True))
        off = (odds / odds.sum(axis=1, keepdims=True) - wanted) / count
        after = ahead - step * (off + PENALTY / count * ahead)
        bias_after = bias_ahead - step * off.sum(axis=0)
        faster = (1 + np.sqrt(1 + 4 * pace * pace)) / 2
        momentum = (pace - 1) / faster
        ahead, bias_ahead = after + momentum * (after - shares), bias_after + momentum * (bias_after - bias)
        shares, bias, pace = after, bias_after, faster
    return shares, bias
