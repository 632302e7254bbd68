"""From scores for tags to spans of tokens: the best allowed sequence of B, I and O (Viterbi)."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

import numpy as np

from onrecord.models.onnx import Floats

Role = Literal["source", "cue", "content"]
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
_BEGINS: dict[int, Role] = {1: "source", 3: "cue", 5: "content"}
_NEVER = -1e9


class Tagged(NamedTuple):
    """Tokens ``start`` to ``end`` (half-open) that play one role."""

    role: Role
    start: int
    end: int


def best_tags(scores: Floats) -> list[int]:
    """One tag a token, with the largest sum of ``scores`` [tokens, tags] in which I follows only B or I of its role."""
    back: list[list[int]] = []
    totals = [0.0] + [_NEVER] * (len(TAGS) - 1)
    for row in scores.tolist():
        top = max(range(len(TAGS)), key=totals.__getitem__)
        came = [top] * len(TAGS)
        for begin in _BEGINS:
            came[begin + 1] = begin if totals[begin] >= totals[begin + 1] else begin + 1
        totals = [totals[before] + score for before, score in zip(came, row, strict=True)]
        back.append(came)
    tag = max(range(len(TAGS)), key=totals.__getitem__)
    tags = []
    for came in reversed(back):
        tags.append(tag)
        tag = came[tag]
    return tags[::-1]


def spans(tags: Sequence[int]) -> list[Tagged]:
    """What begins with B and goes on with I, in order."""
    edges = [place for place, tag in enumerate(tags) if tag == 0 or tag in _BEGINS]
    return [
        Tagged(_BEGINS[tags[start]], start, end)
        for start, end in pairwise([*edges, len(tags)])
        if tags[start] in _BEGINS
    ]


def probabilities(scores: Floats) -> Floats:
    """Scores [tokens, tags] as probabilities (softmax)."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float32)
