"""Counting in how many articles each word stands: ``background.npz`` of the package."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from onrecord.stories.digest import counted
from onrecord.stories.report import Report

TOGETHER = 500
SEEN = 2
"""Articles in which a word must stand to get into the file."""


def write(reports: Sequence[Report], path: Path) -> int:
    """Count and write; gives the number of words. They are in the file by their hashes alone."""
    held: Counter[int] = Counter()
    for first in range(0, len(reports), TOGETHER):
        held.update(counted(reports[first : first + TOGETHER]).terms.tolist())
    terms = sorted(term for term, count in held.items() if count >= SEEN)
    np.savez_compressed(
        path,
        terms=np.array(terms, dtype=np.uint32),
        spread=np.array([held[term] for term in terms], dtype=np.uint16),
        articles=np.int64(len(reports)),
    )
    return len(terms)
