"""A person's verdict: it outranks every score and outlives every re-run."""

from dataclasses import dataclass

from onrecord.record.ids import content_id
from onrecord.record.span import Span


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person said of these characters: attached to them, never to a model's output.

    ``verdict`` is a word of the vocabulary in docs/format.md; ``at`` is ISO 8601, UTC. ``text`` repeats the characters,
    so that the judgement is still readable where the article is not.
    """

    evidence: tuple[Span, ...]
    text: str
    verdict: str
    by: str
    at: str

    @property
    def id(self) -> str:
        """Made of all of it: the same verdict twice is one."""
        edges = [part for s in self.evidence for part in (s.article, s.start, s.end)]
        return content_id("j", self.verdict, self.by, self.at, *edges)
