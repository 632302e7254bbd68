"""Paragraphs of one article that do not know of each other: a thing still to come that the same text tells as done."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.lexicon import EXPECTED
from onrecord.linking.contrasts.wordforms import stemmed
from onrecord.linking.differences.assembling import Found, assembled
from onrecord.linking.events.acts import kinds, stem
from onrecord.linking.events.days import days
from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.page import Page
from onrecord.record.difference import Difference
from onrecord.record.event import Event, EventMention
from onrecord.text.words import words

_DONE = frozenset({"happened"})
_AHEAD = frozenset({"scheduled", "proposed"})
_BEFORE = frozenset({"was", "were", "had"})
"""In a clause that tells what is still to come they put the expectation into the past."""


def stale(
    book: Mapping[str, Page], mentions: Iterable[EventMention], events: Iterable[Event], older: set[str]
) -> Iterator[Difference]:
    """Events of one act and day, told as done and as still to come, both by the article itself."""
    home = {telling.mention: event.id for event in events for telling in event.tellings}
    by_article: defaultdict[str, list[EventMention]] = defaultdict(list)
    for mention in mentions:
        if mention.article in book and mention.article not in older and _day(mention) is not None:
            by_article[mention.article].append(mention)
    for article, found in by_article.items():
        page = book[article]
        own = [one for one in found if not _quoted(page, one)]
        by_event: defaultdict[str | None, list[Found]] = defaultdict(list)
        for event, one in _found(page, own, home):
            by_event[event].append(one)
        for event, paired in by_event.items():
            yield from assembled(paired, event, {})


def _found(page: Page, mentions: Sequence[EventMention], home: Mapping[str, str]) -> Iterator[tuple[str | None, Found]]:
    """The pairs, with the id of the event that the article tells as done."""
    done = [one for one in mentions if one.status in _DONE]
    ahead = [one for one in mentions if one.status in _AHEAD]
    for past, coming in product(done, ahead):
        one_event = past.id in home and home[past.id] == home.get(coming.id)
        if past.type == coming.type and _day(past) == _day(coming) and _alike(page, past, coming, one_event=one_event):
            before = bool(_BEFORE & set(page.forms(coming.clause)))
            because = (
                "one paragraph tells it as done, another, of the same day, as still to come: it seems to be left over"
            )
            if before:
                because = "one paragraph tells it as done, another what was expected of the same day before"
            contrast = Contrast(
                "negation", "compatible" if before else "tension", because,
                past.clause, coming.clause, "done", "still to come", update=before,
            )  # fmt: skip
            yield home.get(past.id), Found(contrast, page, page, page.cut(past.clause))


def _alike(page: Page, one: EventMention, other: EventMention, *, one_event: bool) -> bool:
    """Whether both name the same act, in two sentences, on the same thing."""
    a, b = (page.forms(event.span) for event in (one, other))
    if not kinds(a) & kinds(b) or page.sentence(one.span.start) == page.sentence(other.span.start):
        return False
    left, right = (_stems(page, event) for event in (one, other))
    return one_event or bool(left & right)


def _stems(page: Page, event: EventMention) -> set[str]:
    """What the clause is about: its words but for the act and the time."""
    without = [event.span, *(time.span for time in page.times_in(event.clause))]
    said = page.words(event.clause)
    return {
        stem(word.form)
        for word in said
        if word.form not in FUNCTION_WORDS and not any(span.start <= word.start < span.end for span in without)
    }


def _day(event: EventMention) -> int | None:
    found = days(event.edtf)
    return found.first if found and found.length == 1 else None


def _quoted(page: Page, event: EventMention) -> bool:
    """Whether somebody else says so. "Members are expected to vote" quotes nobody."""
    return any(
        piece.overlaps(event.span)
        for quote in page.quotes
        if quote.kind != "indirect" or not quote.cue or not _expecting(page.cut(quote.cue))
        for piece in quote.content
    )


def _expecting(cue: str) -> bool:
    return bool({stem(word.form) for word in words(cue)} & stemmed(EXPECTED))
