"""A statement of fact in one article, with its figures, and what weakens or reverses it."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.ids import content_id
from onrecord.record.span import Span

Bound = Literal["exact", "about", "over", "under", "between"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as the text gives it: "more than 1,200 homes", "nearly four and a half hours", "$32 million".

    ``span`` is all of its words, bound and unit included; ``low`` and ``high`` are the value in units of one ("two
    million" is 2000000.0), two values for "between 40 and 50" alone. ``bound`` is what the words around it say:
    "nearly" is "under", "some" is "about". ``unit`` is the lemma of what is counted or measured ("home", "hour",
    "USD", "%"), "" where the text names none.
    """

    span: Span
    low: float
    high: float
    bound: Bound = "exact"
    unit: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError for a value whose low end is above its high one."""
        if not self.low <= self.high:
            raise ValueError("a figure lies between its low and its high value")


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of fact in one article: one predicate with what belongs to it.

    ``span`` is the clause, ``head`` the words that say what is or happens ("were destroyed"). ``subject`` and
    ``objects`` are its other parts in their order (objects, complements, what follows a preposition), without each
    other's words. ``negation`` are the words that deny it, ``hedge`` those that keep a distance ("reportedly", "may",
    "is expected to"); None where there are none. Who says it is told by the quote in which ``head`` stands, if any.
    """

    span: Span
    head: Span
    subject: Span | None = None
    objects: tuple[Span, ...] = ()
    figures: tuple[Figure, ...] = ()
    negation: Span | None = None
    hedge: Span | None = None

    def __post_init__(self) -> None:
        """Raise ValueError where the clause does not hold the words that say what is or happens."""
        if not self.span.holds(self.head):
            raise ValueError("a claim's head lies inside of its clause")

    @property
    def article(self) -> str:
        """The id of the article it stands in."""
        return self.span.article

    @property
    def id(self) -> str:
        """Made of its head: another reader's view of the clause does not change it."""
        return content_id("k", self.article, self.head.start, self.head.end)
