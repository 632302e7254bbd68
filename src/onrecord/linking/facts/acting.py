"""What the predicate of a claim says to be or to happen, in which voice, and whether it does."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from onrecord.linking.events.acts import kinds, stem
from onrecord.linking.facts.lexicon import AHEAD, BEING, IDLE, LIGHT, PARTICIPLES, PASSIVE, POSSIBLE, WISHED
from onrecord.linking.facts.proposition import Mood
from onrecord.linking.facts.wordbook import Wordbook
from onrecord.linking.lexicon import FUNCTION_WORDS, HEADS
from onrecord.linking.stated import Stated
from onrecord.linking.utterances.meanings import senses
from onrecord.record.span import Span

_PHRASE_ENDS = re.compile(
    r"\s(?:of|for|to|from|with|by|at|in|on|against|about|over|between|after|before|that|which|who|where)\s|[,;:(–—]"
)
_TITLES = HEADS - {"head", "chief", "fellow", "judge", "host", "coach", "anchor", "official"}
_OBLIGED = {("have", "to"), ("has", "to"), ("had", "to"), ("need", "to"), ("needs", "to")}
_CALLING = frozenset({"call", "calls", "called", "calling"})
_SENSELESS = BEING | FUNCTION_WORDS | AHEAD


def is_passive(head: Sequence[str]) -> bool:
    """Whether the words of a predicate are in the passive: "was arrested"."""
    return len(head) > 1 and bool(PASSIVE & set(head[:-1])) and (head[-1].endswith("ed") or head[-1] in PARTICIPLES)


def carrier(one: Stated, book: Wordbook) -> Span | None:
    """The noun that carries the sense of a predicate which says little without it: "formal *talks* began"."""
    sense = _sense(book.forms(one.claim.head))
    if sense and sense[-1] not in LIGHT:
        return None
    nouns = (span for span in one.claim.objects if not any(span.overlaps(time.span) for time in one.times))
    return next(nouns, one.claim.subject)


def acts(one: Stated, book: Wordbook, noun: Span | None) -> frozenset[str]:
    """The families, stems and meanings of the words that say what is or happens, those of its carrier too."""
    named = set(_sense(book.forms(one.claim.head)))
    named.update(*(_headed(book, span)[-1:] for span in (noun, one.claim.subject) if noun and span))
    found = {form for form in named if form not in LIGHT} or named
    return frozenset(act for form in found for act in _kinds(form))


@cache
def _kinds(form: str) -> tuple[str, ...]:
    """The families of a word, or its stem, and its meanings."""
    return (*sorted(kinds([form])), *(f"sense {one}" for one in sorted(senses(stem(form)))))


def mood(one: Stated, book: Wordbook, *, later: bool) -> Mood:
    """Whether it is told as it is, as still to come, as possible or as wished; ``later``: its day is still to come."""
    head = book.forms(one.claim.head)
    said = {*head, *book.forms(one.claim.hedge)}
    if WISHED & said or _OBLIGED & set(pairwise(head)):
        return "wished"
    if POSSIBLE & said:
        return "possible"
    behind = one.page.article.text[one.claim.head.end : one.claim.head.end + 5]
    if _CALLING & set(head[-1:]) and behind.startswith((" for ", " on ")):
        return "wished"
    return "ahead" if later or AHEAD & said or list(head[1:2]) == ["to"] else "plain"


def says_something(one: Stated, book: Wordbook, own: Sequence[Span]) -> bool:
    """Whether its own words say more than that something is or comes ("the visit comes"), or who has which title."""
    head = book.forms(one.claim.head)
    if _TITLES & set(head[-1:]):
        return False
    beside = (*one.claim.objects, *(figure.span for figure in one.claim.figures), *(time.span for time in one.times))
    more = is_passive(head) or any(span.holds(part) for span in own for part in beside)
    return more or any(form not in IDLE for form in _sense(head))


def _sense(head: Sequence[str]) -> list[str]:
    """The words of a predicate that carry content."""
    return [form for form in head if form not in _SENSELESS]


def _headed(book: Wordbook, span: Span) -> Sequence[str]:
    """The words of a noun phrase up to its head."""
    ended = _PHRASE_ENDS.search(book.page.cut(span))
    end = span.start + ended.start() if ended and ended.start() else span.end
    return book.forms(book.page.span(span.start, end))
