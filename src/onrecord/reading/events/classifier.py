"""The type of an act between two given participants, by a linear model over named features.

The weights are text: one feature a line, a hundredth of a weight for each type. ``training/events`` makes them.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp
from typing import cast

from onrecord.record.event import EventType

FILE = "weights.tsv"
BIAS = "(bias)"
UNIT = 0.01
"""What one in the file stands for."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The types in the order of the columns, a row of weights for each feature, and the digest of the file, if any."""

    types: tuple[EventType, ...]
    rows: Mapping[str, tuple[float, ...]]
    sha256: str = ""

    def chances(self, found: Mapping[str, float]) -> dict[EventType, float]:
        """The probability of each type, all together 1; features that were never seen count nothing."""
        totals = list(self.rows[BIAS])
        for name, value in found.items():
            for column, weight in enumerate(self.rows.get(name, ())):
                totals[column] += value * weight
        highest = max(totals)
        odds = [exp(total - highest) for total in totals]
        return {kind: odd / sum(odds) for kind, odd in zip(self.types, odds, strict=True)}


@cache
def weights() -> Weights:
    """The weights of the package."""
    body = (files(__package__) / FILE).read_bytes()
    return replace(parsed(body.decode("utf-8")), sha256=hashlib.sha256(body).hexdigest())


def parsed(text: str) -> Weights:
    """Weights out of a file's text. Raise ValueError if it has no line of types."""
    (_, *types), *lines = [line.split("\t") for line in text.splitlines()]
    rows = {name: tuple(int(cell or "0") * UNIT for cell in cells) for name, *cells in lines}
    return Weights(tuple(cast("EventType", kind) for kind in types), rows)
