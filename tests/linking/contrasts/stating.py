"""Claims built by hand at their place: the text is the clause, its parts are named by their words."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from onrecord.linking.page import pages
from onrecord.linking.stated import Stated
from onrecord.record.claim import Bound, Claim, Figure
from onrecord.record.span import Span
from tests.linking.telling import story, told


class Count(NamedTuple):
    """A figure by its words; ``high`` is its high end where it is a range."""

    words: str
    low: float
    unit: str = ""
    bound: Bound = "exact"
    high: float | None = None


def claim(
    text: str,
    head: str,
    *figures: Count,
    subject: str | None = None,
    objects: Sequence[str] = (),
    negation: str | None = None,
    hedge: str | None = None,
    times: Mapping[str, tuple[str, str]] | None = None,
    actors: Mapping[str, str] | None = None,
    speaker: str | None = None,
    published: str | None = None,
    outlet: str = "A",
) -> Stated:
    """The claim with its page; ``times`` gives value and grain of words, ``actors`` ids by the words that name them."""
    article, reading = told(text, times=times, published=published, outlet=outlet)

    def at(words: str) -> Span:
        return article.span(text.index(words), text.index(words) + len(words))

    made = Claim(
        at(text),
        at(head),
        at(subject) if subject else None,
        tuple(at(words) for words in objects),
        tuple(
            Figure(at(one.words), one.low, one.low if one.high is None else one.high, one.bound, one.unit)
            for one in figures
        ),
        at(negation) if negation else None,
        at(hedge) if hedge else None,
    )
    page = pages(story((article, reading)))[article.id]
    known = tuple(sorted((at(words), actor) for words, actor in (actors or {}).items()))
    return Stated(made, page, known, page.times, (), None, speaker, published)
