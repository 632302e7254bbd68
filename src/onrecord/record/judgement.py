"""A person's verdict: it outranks every score and outlives every re-run."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.record.ids import content_id
from onrecord.record.span import Span

SAME = "same"
"""Verdict on two: two names of one actor, two reports of one remark, two statements of one fact."""
DIFFERENT = "different"
"""Verdict on two: they are not one. Where one has to leave, it is the second."""
WRONG_SPEAKER = "wrong speaker"
"""Verdict on a quote: whoever it was given to did not say it. The second stretch, if any, names who did."""
WRONG_KIND = "wrong kind"
"""Verdict on one thing: it is of the kind ``value``, or where that is "" none of what it is listed among."""
RESTORE = "restore"
"""Verdict on a block that was left out: it is part of the article, and to be read."""
NOTE = "note"
"""No verdict: words that are to be shown with the characters, and change nothing."""
UNDO = "undo"
"""Verdict on an earlier judgement, which it takes back."""

About = Literal[
    "",
    "actor",
    "utterance",
    "fact",
    "quote",
    "name",
    "claim",
    "event",
    "difference",
    "position",
    "timeline",
    "copy",
    "block",
    "passage",
]
"""What a judgement speaks of; "" is an actor, as it was before there was anything else to judge."""

VERDICTS: dict[str, tuple[About, ...]] = {
    SAME: ("", "actor", "utterance", "fact"),
    DIFFERENT: ("", "actor", "utterance", "fact"),
    WRONG_SPEAKER: ("quote", "utterance"),
    WRONG_KIND: ("actor", "name", "quote", "utterance", "claim", "fact", "event", "difference", "position", "timeline",
                 "copy"),
    RESTORE: ("block",),
}  # fmt: skip
"""What can be said of what. A note is on anything."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person said of these characters: attached to them, never to a model's output.

    ``verdict`` is a word of the vocabulary in docs/format.md; ``at`` is ISO 8601, UTC. ``text`` repeats the characters,
    so that the judgement is still readable where the article is not. ``undoes`` is the id of the judgement that an
    undo takes back: nothing is ever deleted. ``about`` says what is judged, ``value`` what it is instead, ``note`` why,
    in the person's own words.
    """

    evidence: tuple[Span, ...]
    text: str
    verdict: str
    by: str
    at: str
    undoes: str = ""
    about: About = ""
    value: str = ""
    note: str = ""

    @property
    def id(self) -> str:
        """Made of all of it: the same verdict twice is one."""
        edges = [part for s in self.evidence for part in (s.article, s.start, s.end)]
        undone = [self.undoes] if self.undoes else []
        more = [self.about, self.value, self.note] if self.about or self.value or self.note else []
        return content_id("j", self.verdict, self.by, self.at, *edges, *undone, *more)

    @property
    def on_actors(self) -> bool:
        """Whether it tells if two mentions stand for one actor."""
        return self.about in {"", "actor"} and self.on_two

    @property
    def on_two(self) -> bool:
        """Whether it tells if two things are one."""
        return self.verdict in {SAME, DIFFERENT} and len(self.evidence) == 2

    @property
    def because(self) -> str:
        """Who judged so and when, as a reason."""
        return f"{self.by} judged so on {self.at[:10]}"


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
