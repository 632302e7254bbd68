"""Differences between claims that no fact joins, where the words leave little doubt that one thing is meant.

A fact is made of claims that say the same; "more than four hours of talks" stands in a claim that says something else
than "talked for nearly four and a half hours". Few kinds are looked for: numbers that fit each other, since it is by
their closeness that they show to be of one thing; two days for the start of what is still to come; two steps of one
matter told of the same actors.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.counting import Count, counts, other_matter
from onrecord.linking.contrasts.dates import dated, dates
from onrecord.linking.contrasts.lexicon import ASPECTS, CHANGING, KNOWING, NUMBER_WORDS, STAGES, UNITS
from onrecord.linking.contrasts.passing import in_order
from onrecord.linking.contrasts.quantities import Quantity
from onrecord.linking.contrasts.rounding import verdict
from onrecord.linking.contrasts.scope import scope
from onrecord.linking.contrasts.wordforms import forms, has, stemmed, stems
from onrecord.linking.differences.assembling import Found, assembled
from onrecord.linking.events.days import day_of
from onrecord.linking.stated import Stated
from onrecord.record.difference import Difference
from onrecord.record.fact import Fact
from onrecord.text.words import Word

AROUND = 7
"""Words before and behind a figure that tell what it counts."""
SHARED = 2
"""So many of them two figures must share beside the unit."""
ALIKE = 4
"""So many words two claims of two steps must share, half of the shorter's at least."""
POSTINGS = 60
"""Claims with one word in common that are compared."""
NEAR = 4
"""Days by which two announcements of one start may differ."""


SAID = 21
"""Days by which one remark may be told to be of two."""


class Place(NamedTuple):
    """A claim, and the words by which another may be of the same thing."""

    stated: Stated
    around: frozenset[str]
    figure: Count | None = None


def beside(claims: Sequence[Stated], facts: Sequence[Fact], origins: Mapping[str, str]) -> Iterator[Difference]:
    """The differences of claims that stand in no fact together, by kind."""
    home = {telling.claim: fact.id for fact in facts for telling in fact.tellings}
    for found in (_numbers(claims), _starts(claims), _remarks(claims), _steps(claims)):
        apart = [
            (one, a, b) for one, a, b in found if home.get(a.claim.id, a.claim.id) != home.get(b.claim.id, b.claim.id)
        ]
        about = next((home[claim.claim.id] for _, a, b in apart for claim in (a, b) if claim.claim.id in home), None)
        yield from assembled([one for one, _, _ in apart], about, origins)


Pair = tuple[Found, Stated, Stated]


def _numbers(claims: Iterable[Stated]) -> Iterator[Pair]:
    """Figures of one unit with the same words around them that can both be true."""
    places: defaultdict[Hashable, list[Place]] = defaultdict(list)
    for one in claims:
        own = counts(one)
        alone = Counter(count.quantity.measures for count in own)
        for count in own:
            if count.quantity.measures and alone[count.quantity.measures] == 1:
                places[count.quantity.measures].append(Place(one, _around(count), count))
    for found in places.values():
        for a, b in _pairs(found, SHARED):
            if a.figure and b.figure and (change := _changed(a.figure, b.figure)):
                yield _pair(change, a.stated, b.stated)
            elif a.figure and b.figure and a.figure.counts_as(b.figure):
                answer = verdict(a.figure.quantity, b.figure.quantity)
                if answer.severity == "compatible" and _narrow(a.figure.quantity) and _narrow(b.figure.quantity):
                    first, second = a.figure.quantity, b.figure.quantity
                    words = ", ".join(f"“{word}”" for word in _shared(a, b)[:3])
                    yield _pair(
                        Contrast(
                            "number", "compatible", f"{answer.because}; both are told of {words}",
                            first.figure.span, second.figure.span, first.value, second.value,
                        ), a.stated, b.stated,
                    )  # fmt: skip


def _changed(a: Count, b: Count) -> Contrast | None:
    """Two numbers of the same kind of things beside a word that tells that it changed: "the dwindling number of"."""
    kind = a.narrowed & b.narrowed
    if len(kind) < SHARED or not a.counts_as(b, without=other_matter) or a.quantity.measures != b.quantity.measures:
        return None
    answer, ordered = verdict(a.quantity, b.quantity), in_order(a.stated, b.stated)
    changing = next((word.form for one in (a, b) for word in _beside(one) if word.form in CHANGING), None)
    if answer.severity is None or changing is None or ordered is None:
        return None
    first, second = a.quantity, b.quantity
    because = (
        f"“{first.printed}” and “{second.printed}”: the number is called {changing}, and the reports are of two days"
    )
    return Contrast(
        "number", "compatible", because, first.figure.span, second.figure.span, first.value, second.value, update=True
    )


def _beside(count: Count) -> list[Word]:
    """The words right before a figure and those of its own."""
    span = count.quantity.figure.span
    return [word for word in forms(count.stated) if word.start < span.end][-AROUND - 3 :]


def _narrow(one: Quantity) -> bool:
    """Whether the figure tells enough to be known again: not "thousands", nor a number below three."""
    return one.high <= 2 * one.low and one.figure.low > 2


def _starts(claims: Iterable[Stated]) -> Iterator[Pair]:
    """Two days for the beginning of what the same words name."""
    begin = ASPECTS["begin"]
    places = [
        Place(one, stems(word for part in (one.claim.subject, *one.claim.objects) if part for word in forms(one, part)))
        for one in claims
        if one.times and has(forms(one, one.claim.head), begin) and dated(one)
    ]
    for a, b in _pairs(places, SHARED):
        for contrast in dates(a.stated, b.stated):
            first, second = day_of(contrast.first), day_of(contrast.second)
            if first is not None and second is not None and abs(first - second) <= NEAR:
                yield _pair(contrast, a.stated, b.stated)


def _remarks(claims: Iterable[Stated]) -> Iterator[Pair]:
    """What one speaker is reported to have said, dated in two ways: of one act on the same thing. Never a conflict."""
    by_speaker: defaultdict[str, list[Place]] = defaultdict(list)
    for one in claims:
        when = dated(one) if one.speaker and one.quote and one.times else None
        if when and one.speaker and one.quote and when.span.start >= one.quote.content[0].start:
            by_speaker[one.speaker].append(
                Place(one, stems(word for part in one.claim.objects for word in forms(one, part)))
            )
    for found in by_speaker.values():
        for a, b in _pairs(found, 1):
            for contrast in dates(a.stated, b.stated) if _one_verb(a.stated, b.stated) else ():
                first, second = day_of(contrast.first), day_of(contrast.second)
                if first is None or second is None or abs(first - second) <= SAID:
                    softer = "tension" if contrast.severity == "conflict" else contrast.severity
                    yield _pair(replace(contrast, severity=softer), a.stated, b.stated)


def _one_verb(one: Stated, other: Stated) -> bool:
    a, b = forms(one, one.claim.head), forms(other, other.claim.head)
    return bool(stems(a) & stems(b)) or (has(a, KNOWING) and has(b, KNOWING))


def _steps(claims: Iterable[Stated]) -> Iterator[Pair]:
    """Two steps of one matter, told of the same subject and the same object, or in mostly the same words."""
    table = frozenset(word for _, steps in STAGES for step in steps for word in step)
    stepping = [one for one in claims if has(forms(one), table)]
    by_actors = [Place(one, frozenset(actor for _, actor in one.actors)) for one in stepping if len(one.actors) > 1]
    by_words = [Place(one, stems(forms(one))) for one in stepping]
    for a, b in _pairs(by_actors, SHARED):
        subjects = {*a.stated.within(a.stated.claim.subject)} & {*b.stated.within(b.stated.claim.subject)}
        if subjects and (a.around & b.around) - subjects:
            yield from (_pair(contrast, a.stated, b.stated) for contrast in scope(a.stated, b.stated))
    for a, b in _pairs(by_words, ALIKE):
        if 2 * len(a.around & b.around) >= min(len(a.around), len(b.around)):
            yield from (_pair(contrast, a.stated, b.stated) for contrast in scope(a.stated, b.stated))


def _pair(contrast: Contrast, one: Stated, other: Stated) -> Pair:
    return Found(contrast, one.page, other.page, one.text, other.text), one, other


def _pairs(places: Sequence[Place], shared: int) -> Iterator[tuple[Place, Place]]:
    """Pairs of two articles with so many words in common, in order; of a word that many have none."""
    posted: defaultdict[str, list[int]] = defaultdict(list)
    for at, place in enumerate(places):
        for word in place.around:
            posted[word].append(at)
    common = Counter(pair for found in posted.values() if len(found) <= POSTINGS for pair in combinations(found, 2))
    for (a, b), number in sorted(common.items()):
        if number >= shared and places[a].stated.article != places[b].stated.article:
            yield places[a], places[b]


def _around(count: Count) -> frozenset[str]:
    """The stems before and behind a figure in its clause, and inside of it, but for the unit and numbers."""
    one, span = count.stated, count.quantity.figure.span
    said = forms(one)
    before = [word for word in said if word.end <= span.start][-AROUND:]
    behind = [word for word in said if word.start >= span.start][: AROUND + 3]
    return stems([*before, *behind]) - stems(forms(one, span)[-1:]) - stemmed(NUMBER_WORDS) - stemmed(frozenset(UNITS))


def _shared(a: Place, b: Place) -> list[str]:
    """Words as the first prints them that both have."""
    common = a.around & b.around
    return [*dict.fromkeys(word.form for word in forms(a.stated) if stems([word]) & common)]
