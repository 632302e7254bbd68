"""A person's verdict: it outranks every score and outlives every re-run."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.record.ids import content_id
from onrecord.record.span import Span

SAME = "same"
"""Verdict on two mentions: they stand for one actor."""
DIFFERENT = "different"
"""Verdict on two mentions: they stand for two actors. Where one has to leave, it is the second."""
UNDO = "undo"
"""Verdict on an earlier judgement, which it takes back."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person said of these characters: attached to them, never to a model's output.

    ``verdict`` is a word of the vocabulary in docs/format.md; ``at`` is ISO 8601, UTC. ``text`` repeats the characters,
    so that the judgement is still readable where the article is not. ``undoes`` is the id of the judgement that an
    undo takes back: nothing is ever deleted.
    """

    evidence: tuple[Span, ...]
    text: str
    verdict: str
    by: str
    at: str
    undoes: str = ""

    @property
    def id(self) -> str:
        """Made of all of it: the same verdict twice is one."""
        edges = [part for s in self.evidence for part in (s.article, s.start, s.end)]
        undone = [self.undoes] if self.undoes else []
        return content_id("j", self.verdict, self.by, self.at, *edges, *undone)

    @property
    def on_actors(self) -> bool:
        """Whether it tells if two mentions stand for one actor."""
        return self.verdict in {SAME, DIFFERENT} and len(self.evidence) == 2


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Those that nobody took back, oldest first, without the undoings themselves. An undo can be undone."""
    undone: set[str] = set()
    found = []
    for judgement in sorted(judgements, key=lambda one: (one.at, one.id), reverse=True):
        if judgement.id in undone:
            continue
        if judgement.verdict == UNDO:
            undone.add(judgement.undoes)
        else:
            found.append(judgement)
    return tuple(reversed(found))
