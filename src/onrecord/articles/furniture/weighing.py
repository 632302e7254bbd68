"""How likely a line is furniture: logistic regression over the signs, with its reasons.

The weights are text: a line for each sign. ``python -m training.lines`` makes them (decision 0021).
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import exp
from typing import NamedTuple

from onrecord.articles.furniture.signs import LONGEST, SIGNS, Line, strengths

FILE = "weights.tsv"
BIAS = "always"
CUT, SUSPECT = 0.85, 0.4
"""From these chances on a line is not read, or is read and marked."""
_SPEECH = ("told", "quoted")
"""A line with one of these signs may hold what somebody said: it is never cut, only marked."""
_REASONS = 3


class Verdict(NamedTuple):
    """The chance from 0 to 1, what follows from it, and the heaviest signs in words."""

    chance: float
    cut: bool
    suspect: bool
    because: str


def weigh(line: Line, table: Mapping[str, float] | None = None) -> Verdict:
    """What becomes of a line, by the weights of the package or by these."""
    if len(line.text) > LONGEST:
        return Verdict(0.0, cut=False, suspect=False, because="")
    known = weights() if table is None else table
    found = strengths(line)
    parts = {name: known.get(name, 0.0) * strength for name, strength in found.items()}
    chance = 1 / (1 + exp(-max(-30.0, min(30.0, known[BIAS] + sum(parts.values())))))
    cut = chance >= CUT and not any(found[name] for name in _SPEECH)
    return Verdict(chance, cut, chance >= SUSPECT and not cut, _because(parts))


def _because(parts: Mapping[str, float]) -> str:
    told: dict[str, float] = {}
    for sign in SIGNS:
        told[sign.told] = told.get(sign.told, 0.0) + parts[sign.name]
    heaviest = sorted((clause for clause in told if told[clause] > 0), key=lambda clause: -told[clause])
    return "; ".join(heaviest[:_REASONS])


@cache
def weights() -> Mapping[str, float]:
    """The weights of the package."""
    rows = (files(__package__) / FILE).read_text(encoding="utf-8").splitlines()
    return {name: float(weight) for name, weight in (row.split("\t") for row in rows if not row.startswith("#"))}
