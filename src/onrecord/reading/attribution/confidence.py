"""How likely a quote is right: the model's certainties weighed so that the number can be taken at its word.

A quote is right where people marked half of its words or more as one attribution, with a source that shares a word
with its speaker, or with no source where it has no speaker. Of the quotes with a confidence near 0.8, about eight in
ten are right on development data. The weights are a logistic regression (Platt 1999), fitted by
training/attribution/calibrate.py.
"""

import json
import math
from functools import cache
from pathlib import Path
from typing import NamedTuple

MOST_CERTAIN = 0.999
"""Certainties are cut here and at one minus it: beyond, a model's own numbers say nothing more."""


class Evidence(NamedTuple):
    """What speaks for a quote.

    ``words`` is the mean probability of its tokens to be content and ``weakest`` the least of them; ``linked`` the
    probability of the pointers to its cue and its speaker. ``quoted`` is the share of its words between quotation
    marks; ``cue`` and ``speaker`` say whether it has them, ``formal`` whether the form of the text marks it as a quote.
    """

    words: float
    weakest: float
    linked: float
    quoted: float
    cue: bool
    speaker: bool
    formal: bool

    def features(self) -> dict[str, float]:
        """Numbers to be weighed, by name: probabilities as their log odds."""
        return {
            "always": 1.0,
            "words": _log_odds(self.words),
            "weakest": _log_odds(self.weakest),
            "linked": _log_odds(self.linked),
            "quoted": self.quoted,
            "some quoted": float(self.quoted > 0),
            "cue": float(self.cue),
            "speaker": float(self.speaker),
            "formal": float(self.formal),
        }


def confidence(evidence: Evidence, weights: Path) -> float:
    """The probability, between 0 and 1, that a quote is right. ``weights`` is a JSON object of weights by name."""
    by_name = _weights(weights)
    total = sum(by_name.get(name, 0.0) * value for name, value in evidence.features().items())
    return 1 / (1 + math.exp(-total))


def _log_odds(probability: float) -> float:
    inside = min(MOST_CERTAIN, max(1 - MOST_CERTAIN, probability))
    return math.log(inside / (1 - inside))


@cache
def _weights(path: Path) -> dict[str, float]:
    found: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return found
