"""Who belongs to what: each content points to its cue, each cue to its source, within one window."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from onrecord.models.onnx import Floats
from onrecord.reading.attribution.decode import TAGS
from onrecord.reading.attribution.windows import Output

WIDTH = 48
"""Numbers in each of the four pointer vectors that follow the tags in the model's output."""
ALONE = 0.5
"""The chance of there being none where nothing is near: the pointer was not asked."""


class Pointed(NamedTuple):
    """The first token of a span, or None for no span, and how likely it is, from 0 to 1, among all that were near."""

    token: int | None
    chance: float


def cue_of(output: Output, content: int, cues: Sequence[int]) -> Pointed:
    """The cue to which a content points, of those in its window; none only if there are none.

    ``cues`` are in order.
    """
    return _target(output, content, cues, first=0, none=False)


def source_of(output: Output, cue: int, sources: Sequence[int]) -> Pointed:
    """The source to which a cue points, or none where it points to [CLS].

    ``sources`` are in order.
    """
    return _target(output, cue, sources, first=2, none=True)


def _target(output: Output, token: int, candidates: Sequence[int], first: int, none: bool) -> Pointed:
    """The candidate with the highest dot product of query ``first`` and key ``first + 1``."""
    owner = output.owners[token]
    start, end = output.slices[owner]
    near = candidates[bisect_left(candidates, start) : bisect_left(candidates, end)]
    if not near:
        return Pointed(None, ALONE)
    vectors: Floats = output.outputs[owner][:, len(TAGS) :]
    query = vectors[1 + token - start, first * WIDTH : (first + 1) * WIDTH]
    keys = vectors[:, (first + 1) * WIDTH : (first + 2) * WIDTH]
    scores = keys[[0, *(1 + candidate - start for candidate in near)]] @ query / math.sqrt(WIDTH)
    powers = np.exp(scores - scores.max())
    best = int(np.argmax(scores[1:]))
    if none and scores[0] > scores[1 + best]:
        return Pointed(None, float(powers[0] / powers.sum()))
    return Pointed(near[best], float(powers[1 + best] / powers.sum()))
