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
    """One tag a token, with the largest sum of ``scores`` [tokens, tags] in which I follows only B or I of its role.

    All other tags may follow any tag, and so follow the one with the best total. Written out for each tag, in the order
    of ``TAGS``: a loop over them takes three times as long.
    """
    back: list[tuple[int, ...]] = []
    totals = [0.0] + [_NEVER] * (len(TAGS) - 1)
    for o, b_source, i_source, b_cue, i_cue, b_content, i_content in scores.tolist():
        best = max(totals)
        top = totals.index(best)
        source = 1 if totals[1] >= totals[2] else 2
        cue = 3 if totals[3] >= totals[4] else 4
        content = 5 if totals[5] >= totals[6] else 6
        back.append((top, top, source, top, cue, top, content))
        totals = [
            best + o,
            best + b_source, totals[source] + i_source,
            best + b_cue, totals[cue] + i_cue,
            best + b_content, totals[content] + i_content,
        ]  # fmt: skip
    tag = totals.index(max(totals))
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
