"""Passages that two texts share: 5-word shingles found in both, extended over small edits (seed and extend).

Texts are sequences of word numbers; BREAK stands where words do not follow each other, and no passage crosses it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.linking.copies.shingles import BREAK, SHINGLE

Hit = tuple[int, int]
"""A word of one text and a word of the other, by their places, that are alike."""

EDIT = 6
"""An edit changes, drops or adds at most this many words at one place."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The words alike, in order; the words between them were edited."""

    hits: tuple[Hit, ...]

    @property
    def lengths(self) -> tuple[int, int]:
        """Words from the first to the last in each of the texts."""
        (one, other), (last, other_last) = self.hits[0], self.hits[-1]
        return last - one + 1, other_last - other + 1

    @property
    def similarity(self) -> float:
        """The share of words alike, of the longer wording."""
        return len(self.hits) / max(self.lengths)


def passages(one: Sequence[int], other: Sequence[int], seeds: Sequence[Hit], least: int) -> list[Passage]:
    """The passages of at least ``least`` words alike that grow from the seeds; no word is in two of them."""
    used: tuple[set[int], set[int]] = set(), set()
    found = []
    for seed in _longest_first(seeds):
        if seed[0] in used[0] or seed[1] in used[1] or not _alike(one, other, seed, SHINGLE, 1):
            continue
        hits = [*reversed(list(_walk(one, other, seed, -1, used))), *list(_walk(one, other, seed, 1, used))[1:]]
        if len(hits) >= least:
            found.append(Passage(tuple(hits)))
            used[0].update(range(hits[0][0], hits[-1][0] + 1))
            used[1].update(range(hits[0][1], hits[-1][1] + 1))
    return sorted(found, key=lambda passage: passage.hits[0])


def _longest_first(seeds: Sequence[Hit]) -> list[Hit]:
    """The first seed of each unbroken run of them, the longest runs first."""
    runs: dict[int, list[list[int]]] = defaultdict(list)
    for one, other in sorted(seeds):
        shift = runs[other - one]
        if shift and one <= shift[-1][1] + SHINGLE:
            shift[-1][1] = one
        else:
            shift.append([one, one])
    ordered = sorted((start - end, start, start + shift) for shift, all_ in runs.items() for start, end in all_)
    return [(one, other) for _, one, other in ordered]


def _walk(
    one: Sequence[int], other: Sequence[int], at: Hit | None, step: int, used: tuple[set[int], set[int]]
) -> Iterator[Hit]:
    """Hits from a seed on, one way, over edits, up to where the texts part or a passage found before begins."""
    while at:
        while _alike(one, other, at, 1, step) and at[0] not in used[0] and at[1] not in used[1]:
            yield at
            at = at[0] + step, at[1] + step
        at = _behind_edit(one, other, at, step)
        if at and (at[0] in used[0] or at[1] in used[1]):
            return


def _behind_edit(one: Sequence[int], other: Sequence[int], at: Hit, step: int) -> Hit | None:
    """Where the texts go on alike behind the smallest edit: for half as many words as it has, and two at least."""
    ahead, other_ahead = _free(one, at[0], step), _free(other, at[1], step)
    for size in range(1, EDIT + 1):
        for less in range(size, -1, -1):
            for skipped, other_skipped in {(size, less), (less, size)}:
                if skipped > ahead or other_skipped > other_ahead:
                    continue
                place = at[0] + step * skipped, at[1] + step * other_skipped
                if _alike(one, other, place, max(2, size // 2 + 1), step):
                    return place
    return None


def _free(text: Sequence[int], start: int, step: int) -> int:
    """How many words may be skipped from here: none beyond a break or an end."""
    for count in range(EDIT):
        place = start + step * count
        if not 0 <= place < len(text) or text[place] == BREAK:
            return count
    return EDIT


def _alike(one: Sequence[int], other: Sequence[int], at: Hit, count: int, step: int) -> bool:
    """Whether ``count`` words are the same from here."""
    for offset in range(0, count * step, step):
        place, other_place = at[0] + offset, at[1] + offset
        if not (0 <= place < len(one) and 0 <= other_place < len(other)):
            return False
        if one[place] != other[other_place] or one[place] == BREAK:
            return False
    return True
