"""What happened: an event as one article tells it, and the one event that several articles tell."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal, Self

from onrecord.record.ids import content_id
from onrecord.record.span import Span

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "VISIT", "STATEMENT", "VOTE", "APPOINTMENT", "RULING",
]  # fmt: skip
"""PLOVER's, then our own; ``record.plover`` says what each means."""

EventStatus = Literal["happened", "ongoing", "scheduled", "proposed", "alleged", "denied", "conditional"]
EventRole = Literal["actor", "recipient", "theme", "place"]


@dataclass(frozen=True, slots=True, order=True)
class Participant:
    """Words that name who or what takes part, in one article.

    ``actor`` does it, ``recipient`` is whom it is done to or with, ``theme`` what it is about (the plan that is
    rejected), ``place`` where it is.
    """

    role: EventRole
    span: Span


@dataclass(frozen=True, slots=True)
class EventMention:
    """Words of one article that tell of an event.

    ``span`` is the words that name it ("signed an agreement"), ``clause`` the stretch of its sentence that tells it.
    ``when`` are the words that say when, ``edtf`` their value; both None where the sentence gives no time. ``mode`` is
    PLOVER's finer kind, or None. ``confidence`` is between 0 and 1.
    """

    span: Span
    clause: Span
    type: EventType
    status: EventStatus
    mode: str | None = None
    participants: tuple[Participant, ...] = ()
    when: Span | None = None
    edtf: str | None = None
    confidence: float = 1.0

    def __post_init__(self) -> None:
        """Raise ValueError where the clause does not hold the words that name the event."""
        if not self.clause.holds(self.span):
            raise ValueError("an event is named inside of the clause that tells it")

    @property
    def article(self) -> str:
        """The id of the article it stands in."""
        return self.span.article

    @property
    def id(self) -> str:
        """Made of the words that name it: another reader's view of the type does not change it."""
        return content_id("m", self.article, self.span.start, self.span.end)

    def of(self, role: EventRole) -> tuple[Span, ...]:
        """The participants in one role, in their order."""
        return tuple(one.span for one in self.participants if one.role == role)


@dataclass(frozen=True, slots=True, order=True)
class Participation:
    """An actor of the record in an event. ``actor`` is an Actor's id."""

    actor: str
    role: EventRole


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's report of an event: the mention, and how the event stood when the article was published.

    ``published`` is the article's EDTF date, ``when`` the EDTF time of the event by this telling; None where unknown.
    ``clause`` is the evidence: the stretch of text that tells it.
    """

    mention: str
    clause: Span
    status: EventStatus
    published: str | None = None
    when: str | None = None

    @property
    def article(self) -> str:
        """The id of the article that tells it."""
        return self.clause.article


@dataclass(frozen=True, slots=True)
class Event:
    """One event with all that tell of it, oldest telling first: that order is its history.

    ``status`` is how it stands by the newest telling, so that a meeting first announced and then reported has happened.
    ``label`` is the characters of the clause that tells it best, at ``labelled``. ``when`` is its EDTF time, None where
    no telling gives one; ``disputed`` are other times that tellings give and that cannot both be true. ``place`` is an
    Actor's id. ``because`` says in a sentence why these tellings are one event.
    """

    type: EventType
    status: EventStatus
    label: str
    labelled: Span
    tellings: tuple[Telling, ...]
    mode: str | None = None
    when: str | None = None
    disputed: tuple[str, ...] = ()
    participants: tuple[Participation, ...] = ()
    place: str | None = None
    because: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError for an event that nobody tells."""
        if not self.tellings:
            raise ValueError("an event is told by somebody")

    @property
    def id(self) -> str:
        """Made of the mentions that tell it."""
        return content_id("v", *sorted(telling.mention for telling in self.tellings))

    @property
    def told_by(self) -> tuple[str, ...]:
        """The articles that tell it, each once."""
        return tuple(dict.fromkeys(telling.article for telling in self.tellings))

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The clauses that tell it, each once."""
        return tuple(dict.fromkeys(telling.clause for telling in self.tellings))

    def of(self, role: EventRole) -> tuple[str, ...]:
        """The ids of the actors in one role."""
        return tuple(one.actor for one in self.participants if one.role == role)

    def renamed(self, new: Callable[[str], str]) -> Self:
        """The event with its actors under other ids."""
        participants = tuple(dict.fromkeys(replace(one, actor=new(one.actor)) for one in self.participants))
        return replace(self, participants=participants, place=new(self.place) if self.place else None)
