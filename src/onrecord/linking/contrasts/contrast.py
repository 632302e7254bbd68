"""One way in which two claims of one fact differ."""

from dataclasses import dataclass

from onrecord.record.difference import DifferenceKind, Severity
from onrecord.record.span import Span


@dataclass(frozen=True, slots=True)
class Contrast:
    """The words of each that differ, what kind of difference it is, how grave, and why, in a sentence.

    ``one`` and ``other`` are the words in the two claims, ``first`` and ``second`` what they come to, as a reader would
    write it ("41 people", "2024-10-15"). ``update`` tells that only time lies between them: then it is "compatible".
    """

    kind: DifferenceKind
    severity: Severity
    because: str
    one: Span
    other: Span
    first: str
    second: str
    update: bool = False
