"""Two questions about two sentences, by logistic regression over the table of features, each with its reasons.

The weights are text: a line for each question and feature, with where the feature mostly lies, and its weight.
``training/claims`` makes them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import Literal

from training.claims.pairs.features import FEATURES, Pair, found

Question = Literal["related", "weakens"]

QUESTIONS: tuple[Question, ...] = ("related", "weakens")
"""Whether the two bear on one matter; whether, if they do, one weakens what the other claims."""
LOOKED_AT: Mapping[Question, tuple[str, ...]] = {
    "related": ("lesser share", "central", "quoted", "one counts"),
    "weakens": ("greater share", "opposed", "one contrasts", "other voices"),
}
"""The features that each question looks at."""
FILE = "weights.tsv"
BIAS = "(bias)"

_REASONS = 3
"""Reasons that are told."""


Rows = Mapping[str, tuple[float, float]]
"""Of each feature that a question looks at, where it mostly lies, and its weight. BIAS has the weight alone."""
Weights = Mapping[Question, Rows]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How likely the answer is yes, as often as it was on the sentences of the training (0 to 1), and why."""

    chance: float
    because: str


def weigh(pair: Pair, question: Question) -> Verdict:
    """The answer for a pair, by the weights of the package."""
    return judged(pair, weights()[question])


def judged(pair: Pair, rows: Rows) -> Verdict:
    """The answer by these weights."""
    values = found(pair)
    parts = {name: weight * (values[name] - usual) for name, (usual, weight) in rows.items() if name != BIAS}
    total = rows[BIAS][1] + sum(parts.values())
    return Verdict(1 / (1 + exp(-max(-30.0, min(30.0, total)))), _because(pair, values, parts, rows))


def _because(pair: Pair, values: Mapping[str, float], parts: Mapping[str, float], rows: Rows) -> str:
    """The heaviest features, those for a yes before those against."""
    said: dict[str, float] = {}
    for row in FEATURES:
        if row.name in parts:
            tell = row.more if values[row.name] > rows[row.name][0] else row.less
            told = tell(pair)
            said[told] = said.get(told, 0.0) + parts[row.name]
    said.pop("", None)
    heaviest = sorted(said, key=lambda told: -abs(said[told]))[:_REASONS]
    yes = "; ".join(told for told in heaviest if said[told] > 0)
    no = "; ".join(told for told in heaviest if said[told] <= 0)
    sides = [f"For it: {yes}." if yes else "", f"Against it: {no}." if no else ""]
    return " ".join(filter(None, sides)) or "Nothing speaks for it or against it."


@cache
def weights() -> Weights:
    """The weights of the package."""
    return parsed((files(__package__) / FILE).read_text(encoding="utf-8"))


def parsed(text: str) -> Weights:
    """Weights out of a file's text. Raise ValueError for a line that is none."""
    table: dict[Question, dict[str, tuple[float, float]]] = {question: {} for question in QUESTIONS}
    questions = {str(question): question for question in QUESTIONS}
    for line in text.splitlines():
        if not line.startswith("#"):
            question, name, usual, weight = line.split("\t")
            if question not in questions:
                raise ValueError(f"no question is called {question!r}; there are: {', '.join(QUESTIONS)}")
            table[questions[question]][name] = float(usual), float(weight)
    return table
