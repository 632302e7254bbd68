"""A text cut at every boundary of the spans that are marked in it, so that overlapping marks become plain markup."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters ``start`` to ``end``, covered by the marks ``inside``; of those, which begin and which end here."""

    start: int
    end: int
    inside: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


def cut(start: int, end: int, marks: Iterable[tuple[int, int, int]]) -> list[Piece]:
    """The stretch ``start`` to ``end`` in pieces, without gap or overlap. ``marks`` are (start, end, number).

    A mark that reaches beyond the stretch begins or ends elsewhere.
    """
    opening: dict[int, list[int]] = defaultdict(list)
    closing: dict[int, list[int]] = defaultdict(list)
    for first, behind, number in sorted(marks):
        if first < end and behind > start:
            opening[first].append(number)
            closing[behind].append(number)
    edges = sorted({start, end, *(edge for edge in (*opening, *closing) if start < edge < end)})
    inside: dict[int, None] = dict.fromkeys(
        number for edge in sorted(opening) if edge < start for number in opening[edge]
    )
    pieces = []
    for first, behind in pairwise(edges):
        for number in closing[first]:
            inside.pop(number, None)
        inside.update(dict.fromkeys(opening[first]))
        pieces.append(Piece(first, behind, tuple(inside), tuple(opening[first]), tuple(closing[behind])))
    return pieces
