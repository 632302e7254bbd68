"""One event that two articles put on two days, so that nothing joined it: the day the formal talks begin."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.lexicon import ASPECTS
from onrecord.linking.contrasts.wordforms import has
from onrecord.linking.differences.assembling import Found, assembled
from onrecord.linking.events.acts import kinds, stem
from onrecord.linking.events.days import day_of
from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.page import Page
from onrecord.record.difference import Difference
from onrecord.record.event import Event, EventMention, Telling
from onrecord.text.words import words

NEAR = 4
"""Days by which two articles may differ on when one thing is to be."""
_BEFORE = 40
_AHEAD = frozenset({"scheduled"})
_DONE = frozenset({"happened", "ongoing"})


class Dated(NamedTuple):
    """A telling that gives a day, with its event, its mention and how far it has come by its words."""

    telling: Telling
    event: Event
    mention: EventMention
    day: int
    aspects: frozenset[str]


def rivals(
    events: Sequence[Event],
    mentions: Mapping[str, EventMention],
    book: Mapping[str, Page],
    older: set[str],
    origins: Mapping[str, str],
) -> Iterator[Difference]:
    """Two events of one kind and name ("formal talks"), on days near each other, of which no article tells both."""
    by_name: defaultdict[Hashable, list[Dated]] = defaultdict(list)
    for event in events:
        for telling in event.tellings:
            mention, day = mentions.get(telling.mention), day_of(telling.when)
            if mention and day is not None and telling.article in book and telling.article not in older:
                page = book[telling.article]
                if name := _name(page, mention):
                    said = page.words(mention.clause)
                    aspects = frozenset(one for one, table in ASPECTS.items() if has(said, table))
                    by_name[event.type, name].append(Dated(telling, event, mention, day, aspects))
    for found in by_name.values():
        yield from _between(found, book, origins)


def _between(found: Sequence[Dated], book: Mapping[str, Page], origins: Mapping[str, str]) -> Iterator[Difference]:
    """The events of one name that cannot both be: one is still ahead in its article, the other within days of it."""
    by_event: defaultdict[str, list[Dated]] = defaultdict(list)
    for one in found:
        by_event[one.event.id].append(one)
    for first, second in combinations(by_event.values(), 2):
        if {*first[0].event.told_by} & {*second[0].event.told_by}:
            continue
        contrasts = [(one, other, _contrast(one, other)) for one, other in product(first, second)]
        if any(contrast is None for _, _, contrast in contrasts):
            continue
        event = max((first[0].event, second[0].event), key=lambda one: len(one.told_by))
        facing = (
            Found(contrast, book[one.telling.article], book[other.telling.article], event.label)
            for one, other, contrast in contrasts
            if contrast
        )
        yield from assembled(facing, event.id, origins)


def _contrast(one: Dated, other: Dated) -> Contrast | None:
    """None where both may well be: far apart, both over, or the end of the one and the beginning of the other."""
    apart = abs(one.day - other.day)
    ahead = [each for each in (one, other) if each.telling.status in _AHEAD]
    if not 0 < apart <= NEAR or not ahead or one.aspects != other.aspects:
        return None
    first, second = one.telling.when or "", other.telling.when or ""
    because = f"{min(first, second)} and {max(first, second)} cannot both be the day"
    spans = one.telling.clause, other.telling.clause
    early, late = sorted((one, other), key=lambda each: each.telling.published or "")
    if early.telling.published and early.telling.status in _AHEAD and _moved(early, late):
        because = f"{first} and {second}: the later report has another day than the one announced"
        return Contrast("date", "compatible", because, *spans, first, second, update=True)
    return Contrast("date", "conflict", because, *spans, first, second)


def _moved(early: Dated, late: Dated) -> bool:
    """Whether the day was over for the later article, and its own is another: so it was not as announced."""
    written = day_of((late.telling.published or "")[:10])
    return late.telling.status in _DONE and written is not None and early.day < written


def _name(page: Page, mention: EventMention) -> tuple[frozenset[str], str] | None:
    """The kind of act with the word before it that tells it from others: "formal talks"; None without such a word."""
    act = page.forms(mention.span)
    start = max(mention.clause.start, mention.span.start - _BEFORE)
    before = words(page.article.text[start : mention.span.start])
    inner = [form for form in act[:-1] if form not in FUNCTION_WORDS]
    word = inner[-1] if inner else before[-1].form if before else ""
    if not word or word in FUNCTION_WORDS or any(map(str.isdigit, word)):
        return None
    return kinds(act), stem(word)
