"""A mention of an event with all that the links know of it: who, where, when, in which words."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.linking.events.days import Days
from onrecord.linking.page import Page
from onrecord.record.event import EventMention, EventRole, EventStatus, EventType
from onrecord.record.plover import KINDS
from onrecord.record.span import Span

_OLD = 30
"""Days before an article that make an event background in it."""


_UNDATED = 10**9
"""Behind every day: an article without one tells nothing of the order."""


@dataclass(frozen=True, slots=True)
class Told:
    """One mention, made comparable.

    ``acts`` are the kinds of act that its words name. ``roles`` are the actors in each role, ``who`` those who act or
    are acted upon; ``nouns`` are stems of the nouns for those in a role who have no name. ``place`` is an actor's id.
    ``days`` and ``day`` (where it is one) tell when by its own words, ``published`` its article's day. ``theme`` are
    the stems of its clause beside names and act, ``objects`` those of what it is done to or about, ``form`` all words
    of the clause. ``round`` numbers it among its like ("second"). ``definite`` tells that it may only point back ("the
    talks"), ``moved`` that its sentence speaks of another date, ``again`` that its clause does of another time.
    """

    mention: EventMention
    page: Page
    acts: frozenset[str]
    roles: Mapping[EventRole, frozenset[str]]
    nouns: Mapping[EventRole, frozenset[str]]
    place: str | None
    days: Days | None
    day: int | None
    published: int | None
    theme: frozenset[str]
    objects: frozenset[str]
    form: frozenset[str]
    round: str = ""
    definite: bool = False
    moved: bool = False
    again: bool = False
    headline: bool = False

    @property
    def type(self) -> EventType:
        """The type of the event."""
        return self.mention.type

    @property
    def status(self) -> EventStatus:
        """How it stands by this telling."""
        return self.mention.status

    @property
    def mutual(self) -> bool:
        """Whether both sides do it alike: a visitor and a host do not."""
        return KINDS[self.mention.type].mutual and self.mention.mode != "visit"

    @property
    def who(self) -> frozenset[str]:
        """Who does it and to whom it is done."""
        return self.roles["actor"] | self.roles["recipient"]

    def old(self, now: int | None) -> bool:
        """Whether it was long before its article, or where that has no date before ``now``."""
        written = self.published or now
        return bool(self.days and written and self.days.last < written - _OLD)

    @property
    def face(self) -> tuple[object, ...]:
        """All by which another mention can contradict it, whatever article it stands in."""
        roles = (self.roles["actor"], self.roles["recipient"])
        mention = self.mention
        return (
            mention.type,
            mention.mode,
            mention.status,
            self.days,
            self.published,
            self.place,
            roles,
            self.round,
            self.moved,
        )

    @property
    def order(self) -> tuple[int, Span]:
        """By publication, undated articles last; then by place."""
        return self.published or _UNDATED, self.mention.span
