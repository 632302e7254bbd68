"""The claims of a text, as their words."""

from onrecord.reading.claims.reader import ClaimReader
from onrecord.record.claim import Claim
from onrecord.record.span import Span
from tests.reading.paper import paper


def claims(text: str) -> list[Claim]:
    """All claims of a text."""
    return list(ClaimReader().read(paper(text)).claims)


def claim(text: str, head: str) -> Claim:
    """The one whose head is printed so."""
    return next(one for one in claims(text) if one.head.cut(text) == head)


def heads(text: str) -> list[str]:
    """What is or happens, by a text."""
    return [one.head.cut(text) for one in claims(text)]


def clauses(text: str) -> list[str]:
    """The clauses that tell it."""
    return [one.span.cut(text) for one in claims(text)]


def cut(span: Span | None, text: str) -> str | None:
    """The characters of a span that may be missing."""
    return span.cut(text) if span else None


def figures(text: str) -> list[tuple[str, float, float, str, str]]:
    """The figures of a text: their words, values, bound and unit."""
    return [
        (one.span.cut(text), one.low, one.high, one.bound, one.unit) for claim in claims(text) for one in claim.figures
    ]
