"""What stands in the margin of an article: which of its characters the record speaks of, and in which line."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.ids import content_id
from onrecord.record.span import Span

MarkKind = Literal["quote", "cue", "source", "name", "time", "claim", "event", "copy"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``start`` to ``end`` of the article, what they are, and the id of the story's line that has them.

    ``line`` is "" where no line of the story shows them. ``actor`` is the id of who is meant by a name, or speaks.
    ``says`` is what they are taken for in a word or two: who is meant by a name, who speaks, the value of a time, where
    a copied passage stands too.
    """

    kind: MarkKind
    start: int
    end: int
    line: str = ""
    says: str = ""
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Margin:
    """All marks of one article, by place, as its story was last linked.

    ``basis`` is that of the links. ``replaces`` and ``replaced_by`` are the ids of the version before it and of the one
    behind it, ``origin`` is the article whose text it is: itself where it is its own.
    """

    article: str
    story: str
    basis: str
    marks: tuple[Mark, ...]
    origin: str
    replaces: str = ""
    replaced_by: str = ""

    @property
    def id(self) -> str:
        """One margin an article."""
        return content_id("g", self.article)

    def span(self, mark: Mark) -> Span:
        """The characters of a mark."""
        return Span(self.article, mark.start, mark.end)
