"""Logistic regression by Newton's steps, in numpy, and the text of a file of weights."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from training.lines.data import Example

from onrecord.articles.furniture.signs import SIGNS, strengths
from onrecord.articles.furniture.weighing import BIAS

PENALTY = 1.0
"""On the squares of the weights."""
STEPS = 30


def fit(examples: Sequence[Example]) -> Mapping[str, float]:
    """The weight of each sign."""
    found = [strengths(one.line) for one in examples]
    values = np.array([[one[sign.name] for sign in SIGNS] + [1.0] for one in found])
    wanted = np.array([one.furniture for one in examples], dtype=float)
    counts = np.array([one.weight for one in examples])
    names = [*(sign.name for sign in SIGNS), BIAS]
    return dict(zip(names, _newton(values, wanted, counts).tolist(), strict=True))


def _newton(
    values: NDArray[np.float64], wanted: NDArray[np.float64], counts: NDArray[np.float64]
) -> NDArray[np.float64]:
    weights = np.zeros(values.shape[1])
    penalty = np.full(values.shape[1], PENALTY)
    penalty[-1] = 0.0
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-np.clip(values @ weights, -30, 30)))
        slope = values.T @ (counts * (chances - wanted)) + penalty * weights
        curve = (values * (counts * chances * (1 - chances))[:, None]).T @ values + np.diag(penalty + 1e-9)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def written(weights: Mapping[str, float]) -> str:
    """The text of a file of weights."""
    return "\n".join(["# sign\tweight", *(f"{name}\t{weight:.3f}" for name, weight in weights.items())]) + "\n"
