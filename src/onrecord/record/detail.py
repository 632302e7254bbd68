"""What a page shows of a line beside its words, as data: nobody has to read it out of a note."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from onrecord.record.span import Span

Role = Literal["", "fullest", "wording", "phrase", "side", "reason", "before", "after", "source", "copy"]
"""What a line is among those of its whole; "" for one that stands for itself."""


class Stretch(NamedTuple):
    """Characters ``start`` to ``end`` of a line's text, half-open; empty where the two are one."""

    start: int
    end: int


class Phrase(NamedTuple):
    """Words of a wording, ``other``, and those of the fullest for which they stand, ``one``; either may be empty."""

    one: Stretch
    other: Stretch


@dataclass(frozen=True, slots=True)
class Dispute:
    """Another EDTF time that is given for the same, and where."""

    when: str
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Detail:
    """The terms of the noun that a line shows.

    ``further`` are the characters in which others report the same. ``whole`` is the id of the noun of which the line is
    one of several parts (a remark's wording), ``role`` which of them. ``kind`` and ``status`` are the noun's own words
    for it: number and conflict, CONSULT and scheduled, direct, against. ``when`` is its EDTF time, of the grain
    ``precision``. ``actors`` are the ids of those whom the head names, in its order. ``because`` is the reason for it.
    Of the line that comes first in the whole, ``phrases`` says which of its words each word here stands for, in its
    order, and ``alike`` which words here it has too.
    """

    further: tuple[Span, ...] = ()
    whole: str = ""
    role: Role = ""
    kind: str = ""
    status: str = ""
    when: str = ""
    precision: str = ""
    disputed: tuple[Dispute, ...] = ()
    actors: tuple[str, ...] = ()
    because: str = ""
    phrases: tuple[Phrase, ...] = ()
    alike: tuple[Stretch, ...] = ()


PLAIN = Detail()
"""Of a line that says all in its words."""
