"""Who brought a thing out: "the ministry released a blueprint" here, "the blueprint released by the palace" there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from onrecord.linking.contrasts.comparing import LONG
from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.lexicon import ISSUING, MANY
from onrecord.linking.contrasts.passing import days_later
from onrecord.linking.contrasts.wordforms import forms, has, printed, stemmed
from onrecord.linking.differences.assembling import Found, assembled
from onrecord.linking.events.acts import stem
from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.stated import Stated
from onrecord.record.actor import Actor
from onrecord.record.difference import Difference
from onrecord.record.span import Span

BEHIND = 4
"""Words that carry meaning behind the verb among which the thing is named."""
POSTINGS = 20
"""Claims of one noun above which it is too common to be one thing."""
_BODIES = frozenset({"state", "organisation", "place"})


class Doing(NamedTuple):
    """A claim that a body brought out what some nouns name; ``named`` are the words for the body."""

    stated: Stated
    doers: frozenset[str]
    named: Span
    things: frozenset[str]


def doers(claims: Sequence[Stated], actors: Mapping[str, Actor], origins: Mapping[str, str]) -> Iterator[Difference]:
    """One thing that two articles say two bodies brought out: a tension, for the one may be part of the other."""
    active: defaultdict[str, list[Doing]] = defaultdict(list)
    passive: defaultdict[str, list[Doing]] = defaultdict(list)
    for one in claims:
        if has(forms(one, one.claim.head), ISSUING) and (doing := _passive(one) or _active(one)):
            for thing in sorted(doing.things):
                (passive if len(doing.things) == 1 else active)[thing].append(doing)
    found = [
        _found(one, other, actors)
        for thing in passive
        if len(passive[thing]) + len(active[thing]) <= POSTINGS
        for one, other in product(passive[thing], [*passive[thing], *active[thing]])
        if _two_bodies(one, other, actors)
    ]
    yield from assembled(found, None, origins)


def _passive(one: Stated) -> Doing | None:
    """ "The blueprint released by the palace": the subject is the thing, the doer stands behind "by"."""
    for part in one.claim.objects:
        before = [word.form for word in forms(one) if word.end <= part.start][-1:]
        subject = [word.form for word in forms(one, one.claim.subject)] if one.claim.subject else []
        who = one.within(part)
        if before == ["by"] and len(who) == 1 and subject and subject[0] == "the":
            things = {stem(subject[-1])} - stemmed(MANY)
            return Doing(one, frozenset(who), part, frozenset(things)) if things else None
    return None


def _active(one: Stated) -> Doing | None:
    """ "The ministry released a blueprint": the thing is among the first words behind the verb."""
    subject = one.claim.subject
    who = one.within(subject)
    if not subject or len(who) != 1:
        return None
    said = [word.form for word in forms(one) if word.start >= one.claim.head.end and word.form not in FUNCTION_WORDS]
    things = {stem(form) for form in said[:BEHIND]} - stemmed(MANY)
    return Doing(one, frozenset(who), subject, frozenset(things)) if len(things) > 1 else None


def _two_bodies(one: Doing, other: Doing, actors: Mapping[str, Actor]) -> bool:
    if one.stated.article == other.stated.article or one.doers & other.doers:
        return False
    later = days_later(one.stated, other.stated)
    bodies = all(actors[who].kind in _BODIES for who in one.doers | other.doers if who in actors)
    return bodies and (later is None or abs(later) <= LONG)


def _found(one: Doing, other: Doing, actors: Mapping[str, Actor]) -> Found:
    names = [actors[next(iter(each.doers))].name for each in (one, other)]
    because = f"{names[0]} in one, {names[1]} in another: the one may act for the other"
    spans = one.stated.claim.span, other.stated.claim.span
    values = printed(one.stated, one.named), printed(other.stated, other.named)
    contrast = Contrast("attribution", "tension", because, *spans, *values)
    return Found(contrast, one.stated.page, other.stated.page, one.stated.text, other.stated.text)
