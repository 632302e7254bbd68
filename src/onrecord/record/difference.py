"""Two or more versions of one thing, side by side."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.ids import content_id
from onrecord.record.span import Span

DifferenceKind = Literal["number", "date", "name", "attribution", "wording", "negation", "scope"]
Severity = Literal["conflict", "tension", "compatible"]


@dataclass(frozen=True, slots=True)
class Side:
    """One version of a difference, with who tells it."""

    value: str
    articles: tuple[str, ...]
    evidence: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two or more versions of one thing, side by side, without a verdict.

    ``about`` is the id of the fact, event, utterance or actor whose versions they are. ``update`` tells that only time
    lies between them: the later article has the later state. Such a difference is "compatible".
    """

    kind: DifferenceKind
    severity: Severity
    question: str
    because: str
    sides: tuple[Side, ...]
    about: str | None = None
    update: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError for an update that is held to be more than compatible."""
        if self.update and self.severity != "compatible":
            raise ValueError("what only time has changed is compatible")

    @property
    def id(self) -> str:
        """Made of kind and evidence."""
        spans = [span for side in self.sides for span in side.evidence]
        return content_id("d", self.kind, *(part for s in sorted(spans) for part in (s.article, s.start, s.end)))
