"""The words of two names side by side, in order: which stand for which, and which stand alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.linking.names.features import Feature
from onrecord.linking.names.fullnames import Part
from onrecord.linking.names.relations import Words, relation

_STEPS = ((1, 1), (1, 2), (2, 1))
Place = tuple[int, int]
"""A stretch of the words of a name, half-open."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two stretches that stand for each other, with the row that says how."""

    left: Place
    right: Place
    feature: Feature


def aligned(a: Sequence[Part], b: Sequence[Part]) -> list[Match]:
    """The heaviest way to match words of the one with words of the other in order, at most two with one."""
    best: list[list[tuple[float, tuple[Match, ...]]]] = [[(0.0, ())] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            tries = [best[i - 1][j], best[i][j - 1]]
            for left, right in _STEPS:
                if left > i or right > j:
                    continue
                feature = relation(
                    Words(tuple(a[i - left : i]), i == len(a)), Words(tuple(b[j - right : j]), j == len(b))
                )
                if feature:
                    worth, former = best[i - left][j - right]
                    match = Match((i - left, i), (j - right, j), feature)
                    tries.append((worth + feature.weight * (left + right) / 2, (*former, match)))
            best[i][j] = max(tries, key=lambda found: found[0])
    return list(best[-1][-1][1])


def alone(parts: Sequence[Part], matched: Sequence[Place]) -> list[int]:
    """The places of the words that no stretch holds."""
    taken = {at for place in matched for at in range(*place)}
    return [at for at in range(len(parts)) if at not in taken]


def shown(parts: Sequence[Part], at: Place | None = None) -> str:
    """The words as they are written; syllables of one word once."""
    return " ".join(dict.fromkeys(part.shown for part in (parts[slice(*at)] if at else parts)))
