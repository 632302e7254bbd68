"""Which of two articles a shared passage began in, where their publishers' own statements tell."""

from collections.abc import Callable
from datetime import UTC, datetime

from onrecord.record.article import Article
from onrecord.record.story import Direction
from onrecord.text.folding import fold

Told = tuple[Direction, str]
Rule = Callable[[Article, Article], Told | None]

UNKNOWN: Told = ("unknown", "neither credits nor dates tell which came first")


def direction(a: Article, b: Article) -> Told:
    """The article that the other took it from, "a" or "b", by the first rule that knows, with the reason in words."""
    return next((told for rule in RULES if (told := rule(a, b))), UNKNOWN)


def _agency_itself(a: Article, b: Article) -> Told | None:
    """One is published by the agency that the other credits."""
    for side, origin, copy in (("a", a, b), ("b", b, a)):
        if origin.outlet and copy.agency and fold(origin.outlet.value) == fold(copy.agency.value):
            return _told(side, f"{copy.label} credits {copy.agency.value}, which published the other")
    return None


def _same_credit(a: Article, b: Article) -> Told | None:
    """Both are printed from an agency: neither from the other."""
    if a.agency and b.agency:
        credits_ = sorted({a.agency.value, b.agency.value})
        return "unknown", f"both credit an agency ({', '.join(credits_)})"
    return None


def _credit(a: Article, b: Article) -> Told | None:
    """One credits an agency: its wording is the agency's, which the other has too."""
    for side, origin, copy in (("a", a, b), ("b", b, a)):
        if origin.agency and not copy.agency:
            return _told(side, f"{origin.label} credits {origin.agency.value}, {copy.label} credits nobody")
    return None


def _published(a: Article, b: Article) -> Told | None:
    """One was published earlier."""
    for read in (_moment, _day):
        first, second = read(a), read(b)
        if first and second and first != second:
            earlier, at, other_at = ("a", first, second) if first < second else ("b", second, first)
            label = (a if earlier == "a" else b).label
            return _told(earlier, f"{label} published it earlier: {at} against {other_at}")
    return None


RULES: tuple[Rule, ...] = (_agency_itself, _same_credit, _credit, _published)


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
