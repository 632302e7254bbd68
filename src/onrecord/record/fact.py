"""What several articles state alike: who tells it and how, and who is silent."""

from dataclasses import dataclass
from typing import Literal

from onrecord.record.ids import content_id
from onrecord.record.span import Span

Told = Literal["tells", "in_part", "differs"]
Standing = Literal["tells", "in_part", "differs", "silent", "too_early", "not_checked"]
"""How an article stands to a fact: a cell of the table of coverage."""

_NEAREST: tuple[Told, ...] = ("tells", "in_part", "differs")


@dataclass(frozen=True, slots=True)
class FactTelling:
    """One article's statement of a fact. ``claim`` is a Claim's id, ``span`` its clause.

    ``how`` compares it with the fact's line: it says as much, a part of it, or something that differs. ``quote`` is the
    id of the quote in which it is stated: then somebody says so, not the outlet.
    """

    claim: str
    span: Span
    how: Told = "tells"
    quote: str | None = None

    @property
    def article(self) -> str:
        """The id of the article that tells it."""
        return self.span.article


@dataclass(frozen=True, slots=True)
class Fact:
    """What several articles state, with every article of the story in one of six standings to it.

    ``line`` is the characters at ``lined``, the clause that tells it best. ``tellings`` are in the order in which the
    articles were published. ``silent`` are articles that could have told it and do not; ``too_early`` those published
    before any telling's day; ``not_checked`` those of which nobody can say: not read for claims, without a day, of
    another scope. ``origins`` counts the tellers, a wire's text and its copies once. ``because`` says in a sentence why
    these tellings are one fact.
    """

    line: str
    lined: Span
    tellings: tuple[FactTelling, ...]
    silent: tuple[str, ...] = ()
    too_early: tuple[str, ...] = ()
    not_checked: tuple[str, ...] = ()
    origins: int = 1
    because: str = ""

    def __post_init__(self) -> None:
        """Raise ValueError for a fact that nobody tells, or with an article in two standings."""
        if not self.tellings:
            raise ValueError("a fact is told by somebody")
        placed = (*self.told_by, *self.silent, *self.too_early, *self.not_checked)
        if len(placed) != len(set(placed)):
            raise ValueError("an article stands to a fact in one way")

    @property
    def id(self) -> str:
        """Made of the claims that tell it."""
        return content_id("f", *sorted(telling.claim for telling in self.tellings))

    @property
    def told_by(self) -> tuple[str, ...]:
        """The articles that tell it, in part or differently too, each once."""
        return tuple(dict.fromkeys(telling.article for telling in self.tellings))

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The clauses that tell it, each once."""
        return tuple(dict.fromkeys(telling.span for telling in self.tellings))

    def standing(self, article: str) -> Standing:
        """How an article stands to it; of several tellings the one nearest to the line counts."""
        ways = {telling.how for telling in self.tellings if telling.article == article}
        nearest = [how for how in _NEAREST if how in ways]
        if nearest:
            return nearest[0]
        return "silent" if article in self.silent else "too_early" if article in self.too_early else "not_checked"
