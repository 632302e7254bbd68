"""The stretch of text in which names are sought, and a name in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.record.reading import MentionKind

KINDS: dict[str, MentionKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
}  # fmt: skip
"""OntoNotes labels that are actors; dates, numbers, works and events are not."""

_BLANK = re.compile(r"[\n\r\t\v\f]")


class Name(NamedTuple):
    """Characters ``start`` to ``end`` of a text, and what they name."""

    start: int
    end: int
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Page:
    """An article's text, straightened, and the ``pieces`` of it that are read: a name never runs beyond one.

    ``flat`` is the text with a blank for each line end, as names run over wrapped lines.
    """

    text: str
    pieces: Sequence[tuple[int, int]]
    flat: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Flatten it once."""
        object.__setattr__(self, "flat", _BLANK.sub(" ", self.text))

    def words(self, name: Name) -> str:
        """The name's words with one blank between them."""
        return " ".join(self.text[name.start : name.end].split())

    def before(self, at: int, most: int = 50) -> str:
        """The characters that stand before a place."""
        return self.flat[max(0, at - most) : at]

    def behind(self, at: int, most: int = 50) -> str:
        """The characters that stand behind it."""
        return self.flat[at : at + most]


def merged(first: Iterable[Name], second: Iterable[Name]) -> list[Name]:
    """Both in order; of two that overlap the one of the first list stays, or else the one that begins earlier."""
    taken = list(apart(first))
    free: list[Name] = []
    at = 0
    for name in sorted(second, key=lambda name: (name.start, -name.end)):
        while at < len(taken) and taken[at].end <= name.start:
            at += 1
        if at == len(taken) or taken[at].start >= name.end:
            free.append(name)
    return sorted([*taken, *apart(free)])


def overlapping(first: Iterable[Name], second: Iterable[Name]) -> Iterator[tuple[Name, Name]]:
    """The pairs that share characters; no two of one list do."""
    others = sorted(second)
    at = 0
    for name in sorted(first):
        while at < len(others) and others[at].end <= name.start:
            at += 1
        if at < len(others) and others[at].start < name.end:
            yield name, others[at]


def apart(names: Iterable[Name]) -> Iterator[Name]:
    """The names in order, without those that overlap one before them."""
    end = 0
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if name.start >= end:
            yield name
            end = name.end
