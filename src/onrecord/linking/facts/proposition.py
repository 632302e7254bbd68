"""A claim made comparable: what it says to be or to happen, of whom, when, how much."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from onrecord.linking.events.days import Days
from onrecord.linking.facts.lexicon import FOREMOST
from onrecord.linking.stated import Stated
from onrecord.linking.utterances.terms import Run, Term
from onrecord.record.claim import Figure
from onrecord.record.span import Span

Mood = Literal["plain", "ahead", "possible", "wished"]


@dataclass(frozen=True, slots=True, eq=False)
class Proposition:
    """One claim with all by which another can be found to say the same, of its own words and its subject's.

    ``acts`` are the families, stems and meanings of its predicate. ``run`` are its words beside times and numbers, the
    actors among them each as one word, ``terms`` the same by stem, ``meant`` the stems and meanings of the others.
    ``doers`` are the actors who do it, ``done_to`` those to whom it is done, whatever the voice; ``who`` all.
    ``subject`` is the stem of the noun that heads the subject, ``objects`` those of nouns without a name to which it is
    done. ``published`` is its article's day. ``events`` are the ids of the record's Events that its predicate tells.
    ``forms`` are all folded words, ``marked`` the pieces between quotation marks, ``ranks`` numbers among its like with
    the stems behind them ("second", "day"). ``sentence`` is the one it stands in.
    """

    stated: Stated
    number: int
    acts: frozenset[str]
    run: Run
    terms: Mapping[str, Term]
    meant: frozenset[str]
    doers: frozenset[str]
    done_to: frozenset[str]
    subject: str
    objects: frozenset[str]
    who: frozenset[str]
    figures: tuple[Figure, ...]
    days: tuple[Days, ...]
    weekdays: frozenset[str]
    published: int | None
    events: frozenset[str]
    forms: frozenset[str]
    ranks: frozenset[tuple[str, str]]
    sentence: Span
    mood: Mood
    denied: bool
    marked: frozenset[str]
    headline: bool
    direct: bool

    @property
    def foremost(self) -> frozenset[str]:
        """Whether it tells of a first or a last: then it says more than that there was one."""
        return frozenset(rank for rank, _ in self.ranks) & FOREMOST

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.stated.article
