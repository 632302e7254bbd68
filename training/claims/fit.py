"""Logistic regression by Newton's steps, in numpy, and the text of a file of weights."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from training.claims.pairs.scoring import BIAS, LOOKED_AT, Question, Rows, Weights

PENALTY = 30.0
"""On the squares of the weights of features in units of their spread."""
STEPS = 25


def fit(found: Sequence[Mapping[str, float]], answers: Sequence[bool], question: Question) -> Rows:
    """Where each feature that a question looks at mostly lies, and its weight."""
    names = LOOKED_AT[question]
    values = np.array([[one[name] for name in names] for one in found])
    usual, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    weights = _newton(np.c_[(values - usual) / spread, np.ones(len(found))], np.array(answers, dtype=float))
    cells = zip(names, usual.tolist(), (weights[:-1] / spread).tolist(), strict=True)
    return {name: (where, weight) for name, where, weight in cells} | {BIAS: (0.0, float(weights[-1]))}


def _newton(values: NDArray[np.float64], wanted: NDArray[np.float64]) -> NDArray[np.float64]:
    weights = np.zeros(values.shape[1])
    penalty = np.full(values.shape[1], PENALTY)
    penalty[-1] = 0.0
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-(values @ weights)))
        slope = values.T @ (chances - wanted) + penalty * weights
        curve = (values * (chances * (1 - chances))[:, None]).T @ values + np.diag(penalty)
        weights = weights - np.linalg.solve(curve, slope)
    return weights


def written(weights: Weights) -> str:
    """The text of a file of weights."""
    lines = ["# question\tfeature\tusual\tweight"]
    for question, rows in weights.items():
        lines += [f"{question}\t{name}\t{usual:.4f}\t{weight:.4f}" for name, (usual, weight) in rows.items()]
    return "\n".join(lines) + "\n"
