"""Claims stated by hand: the words that say what is or happens, with the rest of the clause, beside the text."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.record.article import Article
from onrecord.record.claim import Bound, Claim, Figure
from onrecord.record.reading import Reading
from onrecord.record.span import Span


@dataclass(frozen=True)
class Counted:
    """A figure to be found in a clause: its words, its value, what it counts."""

    words: str
    value: float
    unit: str = ""
    bound: Bound = "exact"


@dataclass(frozen=True)
class Claimed:
    """A claim to be found in a text: its head, and the words of its parts.

    ``at`` is the number of the occurrence of ``head``; the clause is the sentence, without its full stop, unless given.
    """

    head: str
    subject: str | None = None
    objects: Sequence[str] = ()
    figures: Sequence[Counted] = ()
    negation: str | None = None
    hedge: str | None = None
    clause: str | None = None
    at: int = 0


def with_claims(found: tuple[Article, Reading], *claims: Claimed) -> tuple[Article, Reading]:
    """An article in which these claims were read, too."""
    article, reading = found
    made = tuple(_claim(article, reading, one) for one in claims)
    return article, replace(reading, finds=(*reading.finds, "claims"), claims=made)


def _claim(article: Article, reading: Reading, one: Claimed) -> Claim:
    start = -1
    for _ in range(one.at + 1):
        start = article.text.index(one.head, start + 1)
    head = article.span(start, start + len(one.head))
    sentence = next(each for each in reading.sentences if each.start <= start < each.end)
    clause = _find(article, one.clause, sentence) if one.clause else _bare(article, sentence)

    def part(words: str | None) -> Span | None:
        return _find(article, words, sentence) if words else None

    return Claim(
        clause,
        head,
        part(one.subject),
        tuple(_find(article, words, sentence) for words in one.objects),
        tuple(
            Figure(_find(article, each.words, sentence), each.value, each.value, each.bound, each.unit)
            for each in one.figures
        ),
        part(one.negation),
        part(one.hedge),
    )


def _bare(article: Article, sentence: Span) -> Span:
    """A sentence without white space and the full stop at its end."""
    return article.span(sentence.start, sentence.start + len(sentence.cut(article.text).rstrip(" .\n")))


def _find(article: Article, words: str, sentence: Span) -> Span:
    """Where words stand in a sentence, or else anywhere."""
    start = article.text.find(words, sentence.start, sentence.end)
    start = start if start >= 0 else article.text.index(words)
    return article.span(start, start + len(words))
