"""What a predicate is coded as."""

from dataclasses import dataclass

from onrecord.record.event import EventRole, EventType


@dataclass(frozen=True, slots=True)
class Coding:
    """The type of a predicate's event, and which of its arguments play which role.

    ``roles`` pair a role with the places (in the Tree's words) of the heads that play it. ``because`` is the reason in
    a sentence: the row of the table, or what spoke for it.
    """

    type: EventType
    mode: str | None
    roles: tuple[tuple[EventRole, tuple[int, ...]], ...]
    confidence: float
    because: str
