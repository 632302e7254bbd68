"""Quotes beside what people marked: in the scorer's shape, which of them are right, and how far a confidence holds."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.record.reading import Quote

Array = NDArray[np.float64]
BINS = 10
SHORT = 5
"""Tokens of a short content, at most."""


def attribution(quote: Quote) -> dict[str, list[list[int]]]:
    """A quote in the shape of ``tools/score_quotes.py``."""
    roles = {"source": (quote.speaker,), "cue": (quote.cue,), "content": quote.content}
    return {role: [[span.start, span.end] for span in found if span] for role, found in roles.items()}


class Compared:
    """One article's quotes matched with people's marks as the scorer does, half of the content or more."""

    def __init__(self, scorer: Any, row: dict[str, Any], found: Sequence[dict[str, list[list[int]]]]) -> None:
        """``found`` are quotes in the scorer's shape."""
        document = scorer.Doc(row["text"])
        self.gold = [one for one in (scorer.Attr(document, marked) for marked in row["attributions"]) if one.content]
        self.found = [scorer.Attr(document, one) for one in found]
        self.pairs = dict(scorer.greedy(self.gold, self.found, scorer.jac, 0.5))
        good = {at for marked, at in self.pairs.items() if scorer.src_ok(self.gold[marked], self.found[at])}
        self.right = [at in good for at in range(len(self.found))]
        """Of each quote, whether it counts end to end."""

    def short(self) -> list[bool]:
        """Of each short content, whether it was found."""
        return [number in self.pairs for number, one in enumerate(self.gold) if len(one.content) <= SHORT]

    def nobody(self) -> list[bool]:
        """Of each content found that has no source, whether its quote has no speaker."""
        return [not self.found[at].swords for number, at in self.pairs.items() if not self.gold[number].swords]


def calibration_error(chances: Array, labels: Array) -> tuple[float, list[tuple[int, float, float]]]:
    """The expected calibration error, and for each tenth: how many, the mean confidence, the share that is right."""
    table = []
    bins = np.minimum((chances * BINS).astype(int), BINS - 1)
    for number in range(BINS):
        inside = bins == number
        if inside.any():
            table.append((int(inside.sum()), float(chances[inside].mean()), float(labels[inside].mean())))
    return sum(n * abs(said - was) for n, said, was in table) / len(labels), table


def share(answers: Iterable[bool]) -> float:
    """The percentage of yes."""
    every = list(answers)
    return round(100 * sum(every) / len(every), 1)
