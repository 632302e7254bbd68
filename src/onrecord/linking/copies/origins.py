"""Which of two articles a shared passage began in: by credits, by outlets named, by dates, by length."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.record.article import Article
from onrecord.record.span import Span
from onrecord.record.story import Direction
from onrecord.text.folding import fold

NEAR = 300
"""Characters before and behind a passage in which an outlet that is named may be its source."""

WHOLE = 0.8
LONGER = 1.5
"""An article of which so much stands in another that is so much longer is a shortened print of that one."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two articles that share passages.

    ``passage`` is where one of them stands; ``words`` are all of the article's, ``shared`` those in any such passage.
    """

    article: Article
    passage: Span | None = None
    words: int = 0
    shared: int = 0

    @property
    def label(self) -> str:
        """How a person names it."""
        return self.article.label


Told = tuple[Direction, str]
Rule = Callable[[Side, Side], Told | None]

UNKNOWN: Told = ("unknown", "neither credits, dates nor lengths tell which came first")


def direction(a: Side, b: Side) -> Told:
    """The article that the other took it from, "a" or "b", by the first rule that knows, with the reason in words."""
    return next((told for rule in RULES if (told := rule(a, b))), UNKNOWN)


def precedence(articles: Sequence[Article]) -> list[int]:
    """The articles by number, those first that are likeliest to be an origin: printed from an agency, then early."""

    def order(number: int) -> tuple[bool, str, int]:
        article = articles[number]
        return article.agency is None, _moment(article) or _day(article) or "~", number

    return sorted(range(len(articles)), key=order)


def _agency_itself(a: Side, b: Side) -> Told | None:
    """One is published by the agency that the other credits."""
    for side, origin, copy in (("a", a.article, b.article), ("b", b.article, a.article)):
        if origin.outlet and copy.agency and fold(origin.outlet.value) == fold(copy.agency.value):
            return _told(side, f"{copy.label} credits {copy.agency.value}, which published the other")
    return None


def _same_credit(a: Side, b: Side) -> Told | None:
    """Both are printed from an agency: neither from the other."""
    if a.article.agency and b.article.agency:
        credits_ = sorted({a.article.agency.value, b.article.agency.value})
        return "unknown", f"both credit an agency ({', '.join(credits_)})"
    return None


def _credit(a: Side, b: Side) -> Told | None:
    """One credits an agency: its wording is the agency's, which the other has too."""
    for side, origin, copy in (("a", a.article, b.article), ("b", b.article, a.article)):
        if origin.agency and not copy.agency:
            return _told(side, f"{origin.label} credits {origin.agency.value}, {copy.label} credits nobody")
    return None


def _named(a: Side, b: Side) -> Told | None:
    """One names the other's outlet in the passage or beside it, and is not named there itself."""
    a_names_b, b_names_a = _names(a, b), _names(b, a)
    if a_names_b == b_names_a:
        return None
    side, origin, copy = ("a", a, b) if b_names_a else ("b", b, a)
    return _told(side, f"{copy.label} names {origin.label} beside it")


def _names(one: Side, other: Side) -> bool:
    """Whether one article names the other's outlet near the passage, as whole words."""
    outlet = other.article.outlet
    if one.passage is None or outlet is None or not outlet.value.strip():
        return False
    text = one.article.text[max(0, one.passage.start - NEAR) : one.passage.end + NEAR]
    return bool(re.search(rf"(?<!\w){re.escape(outlet.value.strip())}(?!\w)", text))


def _published(a: Side, b: Side) -> Told | None:
    """One was published earlier."""
    for read in (_moment, _day):
        first, second = read(a.article), read(b.article)
        if first and second and first != second:
            earlier, at, other_at = ("a", first, second) if first < second else ("b", second, first)
            label = (a if earlier == "a" else b).label
            return _told(earlier, f"{label} published it earlier: {at} against {other_at}")
    return None


def _longer(a: Side, b: Side) -> Told | None:
    """One stands nearly whole in the other, which is much longer."""
    for side, origin, copy in (("a", a, b), ("b", b, a)):
        if copy.shared >= WHOLE * copy.words > 0 and origin.words >= LONGER * copy.words:
            share = f"{copy.shared} of the {copy.words} words of {copy.label}"
            return _told(side, f"{share} stand in {origin.label}, which has {origin.words}")
    return None


RULES: tuple[Rule, ...] = (_agency_itself, _same_credit, _credit, _named, _published, _longer)


def _told(side: str, because: str) -> Told:
    return ("a" if side == "a" else "b"), because


def _moment(article: Article) -> str | None:
    """The time of publication in UTC, where it is stated with its zone."""
    try:
        moment = datetime.fromisoformat(article.published.value) if article.published else None
        return moment.astimezone(UTC).isoformat() if moment and moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _day(article: Article) -> str | None:
    """The day of publication."""
    try:
        return datetime.fromisoformat(article.published.value[:10]).date().isoformat() if article.published else None
    except ValueError:
        return None
