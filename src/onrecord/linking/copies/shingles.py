"""Which texts hold the same five words in a row, and where: one sorted index over all texts of a story."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

BREAK = 0
"""The number that stands where words do not follow each other: no shingle holds it."""

SHINGLE = 5
SEEDS_A_TEXT = 4
"""Of a shingle that one text repeats only the first few are looked at: else repetition would cost its square."""

Place = tuple[int, int]
"""The number of a text, and where in it."""

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def shared_shingles(texts: Sequence[Sequence[int]]) -> Iterator[list[Place]]:
    """For each shingle of more than one text all places where it begins, by text."""
    keys, homes, places = [np.empty(0, np.uint64)], [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for number, text in enumerate(texts):
        words = np.array(text, dtype=np.uint64)
        count = max(0, len(words) - SHINGLE + 1)
        key, whole = np.zeros(count, np.uint64), np.ones(count, bool)
        for offset in range(SHINGLE):
            word = words[offset : offset + count]
            key = (key ^ word) * _MULTIPLIER
            key ^= key >> np.uint64(29)
            whole &= word != BREAK
        keys.append(key[whole])
        places.append(np.nonzero(whole)[0])
        homes.append(np.full(len(places[-1]), number))
    key = np.concatenate(keys)
    order = np.argsort(key, kind="stable")
    edges = np.nonzero(np.diff(key[order]))[0] + 1
    home, place = np.concatenate(homes)[order], np.concatenate(places)[order]
    for start, end in zip([0, *edges.tolist()], [*edges.tolist(), len(key)], strict=True):
        if end - start > 1 and home[start] != home[end - 1]:
            yield list(_first_few(zip(home[start:end].tolist(), place[start:end].tolist(), strict=True)))


def _first_few(found: Iterator[Place]) -> Iterator[Place]:
    seen: Counter[int] = Counter()
    for text, place in found:
        seen[text] += 1
        if seen[text] <= SEEDS_A_TEXT:
            yield text, place
