"""Groups as people judged them: two things that a linker parted are one, or two that it joined are not."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from onrecord.record.amending import at
from onrecord.record.judgement import SAME, About, Judgement
from onrecord.record.span import Span
from onrecord.record.story import Coverage

T = TypeVar("T", bound=Hashable)


class Verdict(NamedTuple):
    """Two things, and whether they are one; ``because`` says who judged so."""

    one: Hashable
    other: Hashable
    same: bool
    because: str


def verdicts(
    coverage: Coverage, about: About, things: Iterable[T], spans: Callable[[T], Iterable[Span]]
) -> Iterator[Verdict]:
    """The standing judgements on two of these things, the older first."""
    judgements = [one for one in coverage.judgements if one.about == about and one.on_two]
    known = tuple(things) if judgements else ()
    for judgement in judgements:
        one, other = (at(known, spans, place) for place in judgement.evidence)
        if one is not None and other is not None and one is not other:
            yield Verdict(one, other, judgement.verdict == SAME, _because(judgement))


def _because(judgement: Judgement) -> str:
    return judgement.because + (f": {judgement.note}" if judgement.note else "")


def bound(
    groups: Iterable[Sequence[T]], judged: Iterable[Verdict], like: Callable[[T, T], float]
) -> tuple[list[list[T]], dict[int, str]]:
    """The groups as the verdicts want them, and by number why a group is what it is.

    Where two part, each of the others goes with the one that it is more like, or stays with the first.
    """
    found = [list(group) for group in groups]
    why: dict[int, str] = {}
    for verdict in judged:
        one, other = (next(n for n, group in enumerate(found) if thing in group) for thing in verdict[:2])
        if verdict.same and one != other:
            found[one] += found[other]
            found[other] = []
            why[one] = verdict.because
        elif not verdict.same and one == other:
            stays, leaves = _parted(found[one], verdict, like)
            found[one] = stays
            found.append(leaves)
            why[one] = why[len(found) - 1] = verdict.because
    return found, why


def _parted(group: list[T], verdict: Verdict, like: Callable[[T, T], float]) -> tuple[list[T], list[T]]:
    first, second = (next(thing for thing in group if thing == side) for side in verdict[:2])
    leaves = [
        thing for thing in group if thing is second or (thing is not first and like(second, thing) > like(first, thing))
    ]
    return [thing for thing in group if thing not in leaves], leaves
