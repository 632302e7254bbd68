"""What a newer version of an article changed."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.ids import content_id
from onrecord.record.span import Span

RevisionKind = Literal["added", "removed", "reworded"]


@dataclass(frozen=True, slots=True)
class Revision:
    """A sentence that one of two versions alone has, or that both have in other words.

    ``newer`` and ``older`` are the ids of the articles. ``before`` is the sentence of the older, None if it was added;
    ``after`` that of the newer, None if it was removed. ``because`` says which words changed.
    """

    newer: str
    older: str
    kind: RevisionKind
    before: Span | None
    after: Span | None
    because: str

    def __post_init__(self) -> None:
        """Raise ValueError for a kind that its sides do not bear out."""
        if (self.before is None, self.after is None) != (self.kind == "added", self.kind == "removed"):
            raise ValueError(f"{self.kind}, with before {self.before} and after {self.after}")

    @property
    def sides(self) -> tuple[Span, ...]:
        """Its sentences, the older first."""
        return tuple(span for span in (self.before, self.after) if span)

    @property
    def id(self) -> str:
        """Made of both versions and its sentences."""
        places = (part for span in self.sides for part in (span.article, span.start, span.end))
        return content_id("z", self.newer, self.older, *places)
