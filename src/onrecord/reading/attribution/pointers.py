"""Who belongs to what: each content points to its cue, each cue to its source, within one window."""

from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from onrecord.models.onnx import Floats
from onrecord.reading.attribution.decode import TAGS
from onrecord.reading.attribution.windows import Output

WIDTH = 48
"""Numbers in each of the four pointer vectors that follow the tags in the model's output."""


def cue_of(output: Output, content: int, cues: Sequence[int]) -> int | None:
    """The first token of the cue to which a content points, of those in its window; None only if there are none.

    ``cues`` are in order.
    """
    return _target(output, content, cues, first=0, none=False)


def source_of(output: Output, cue: int, sources: Sequence[int]) -> int | None:
    """The first token of the source to which a cue points, or None where it points to [CLS].

    ``sources`` are in order.
    """
    return _target(output, cue, sources, first=2, none=True)


def _target(output: Output, token: int, candidates: Sequence[int], first: int, none: bool) -> int | None:
    """The candidate with the highest dot product of query ``first`` and key ``first + 1``."""
    owner = output.owners[token]
    start, end = output.slices[owner]
    near = candidates[bisect_left(candidates, start) : bisect_left(candidates, end)]
    if not near:
        return None
    vectors: Floats = output.outputs[owner][:, len(TAGS) :]
    query = vectors[1 + token - start, first * WIDTH : (first + 1) * WIDTH]
    keys = vectors[:, (first + 1) * WIDTH : (first + 2) * WIDTH]
    scores = keys[[0, *(1 + candidate - start for candidate in near)]] @ query
    best = int(np.argmax(scores[1:]))
    return None if none and scores[0] > scores[1 + best] else near[best]
