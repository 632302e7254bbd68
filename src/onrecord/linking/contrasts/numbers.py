"""Figures of two claims that count the same thing and are not the same number."""

from collections.abc import Iterator, Sequence

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.counting import Count, counts, known
from onrecord.linking.contrasts.lexicon import RISING
from onrecord.linking.contrasts.passing import day_printed, days_later, in_order, published, told_days
from onrecord.linking.contrasts.rounding import verdict
from onrecord.linking.contrasts.wordforms import forms, stems
from onrecord.linking.stated import Stated
from onrecord.record.difference import Severity

LIKE = 0.5
"""The share of their words that two claims must have in common for their numbers to be at odds, and ``NEAR`` to fit."""
NEAR = 0.34
LEAST = 3
"""Words in common below which two numbers are not at odds, but for claims that share ``MOST`` of the longer's words."""
MOST = 0.6
TOLL = 4
"""Times by which two tolls may differ whose claims have hardly a word in common: else one is of another event."""
FRESH = 14
"""Days after an event within which its count still rises."""
SAME_NEWS = 2
"""Days after an event within which two reports of one day may have been written hours apart."""


def numbers(one: Stated, other: Stated) -> tuple[Contrast, ...]:
    """The numbers that differ, in the order of the first claim's."""
    return tuple(_contrasts(one, other)) if one.claim.figures and other.claim.figures else ()


def _contrasts(one: Stated, other: Stated) -> Iterator[Contrast]:
    for a, b in _aligned(counts(one), counts(other)):
        found = verdict(a.quantity, b.quantity)
        if (
            found.severity is None
            or a.part_of(b)
            or b.part_of(a)
            or not _alike(a, b, fit=found.severity == "compatible")
        ):
            continue
        severity, because, update = found.severity, found.because, False
        first, second = a.quantity, b.quantity
        if severity != "compatible" and (passed := _in_time(a, b)):
            severity, because, update = passed
        elif severity == "conflict" and (doubt := _doubt(a, b)):
            severity, because = "tension", f"“{first.printed}” and “{second.printed}” are two numbers; {doubt}"
        yield Contrast(
            "number", severity, because, first.figure.span, second.figure.span, first.value, second.value, update
        )


def _aligned(left: Sequence[Count], right: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Pairs that count one thing: those of one value go first and are gone, what is left must leave no choice."""
    rest = list(right)
    mine = []
    for a in left:
        twin = next((b for b in rest if a.counts_as(b) and verdict(a.quantity, b.quantity).severity is None), None)
        if twin:
            rest.remove(twin)
        else:
            mine.append(a)
    for a in mine:
        fitting = [b for b in rest if a.counts_as(b) and not _sums(a, b, left, right)]
        if len(fitting) == 1 and sum(one.counts_as(fitting[0]) for one in mine) == 1:
            yield a, fitting[0]


def _sums(a: Count, b: Count, left: Sequence[Count], right: Sequence[Count]) -> bool:
    """Whether one claim gives in parts what the other gives in one: seven rifles of one kind and two others, nine."""
    for whole, parts in ((b, left), (a, right)):
        alike = [one.quantity for one in parts if one.quantity.measures == whole.quantity.measures]
        if len(alike) > 1 and sum(one.low for one in alike) == whole.quantity.low:
            return True
    return False


def _alike(a: Count, b: Count, *, fit: bool) -> bool:
    """Whether the claims have enough words in common, figures and units left out; those of one outcome always."""
    left, right = (known(one.stated) - stems(forms(one.stated, one.quantity.figure.span)) for one in (a, b))
    shared, least, most = len(left & right), *sorted((len(left), len(right)))
    if a.outcome and a.outcome == b.outcome:
        low, high = sorted((a.quantity.high, b.quantity.low, a.quantity.low, b.quantity.high))[::3]
        return shared > 1 or high <= TOLL * max(low, 1)
    if fit:
        return shared >= max(1, NEAR * least)
    return shared >= LIKE * least and (shared >= LEAST or shared >= max(1, MOST * most))


def _in_time(a: Count, b: Count) -> tuple[Severity, str, bool] | None:
    """A count that was still rising: the later report has the later state."""
    outcome = a.outcome or b.outcome
    if outcome not in RISING | {"missing"} or not _fresh(a.stated, b.stated):
        return None
    ordered = in_order(a.stated, b.stated)
    if ordered is None:
        return None
    early, late = (a, b) if ordered[0] is a.stated else (b, a)
    if outcome in RISING and late.quantity.high <= early.quantity.low:
        return None
    way = "higher" if late.quantity.high > early.quantity.low else "lower"
    return (
        "compatible",
        f"“{late.quantity.printed}” is the later and {way} count, of {day_printed(late.stated)}; "
        f"“{early.quantity.printed}” is of {day_printed(early.stated)}",
        True,
    )


def _fresh(one: Stated, other: Stated) -> bool:
    """Whether the later article is of the days after the event, as far as a clause dates it."""
    told = [found for stated in (one, other) if (found := told_days(stated)) and found.exact]
    written = [day for stated in (one, other) if (day := published(stated)) is not None]
    if not written:
        return False
    began = min((found.first for found in told), default=min(written))
    return max(written) - began <= FRESH


def _doubt(a: Count, b: Count) -> str | None:
    """Why a conflict is one of sources, or of hours, and not of the outlets."""
    one, other = a.stated, b.stated
    if one.speaker and other.speaker and one.speaker != other.speaker:
        return "each is somebody else's count"
    if one.claim.hedge or other.claim.hedge:
        return "one of them is not given for certain"
    told = [found for stated in (one, other) if (found := told_days(stated)) and found.exact]
    day = published(one)
    if days_later(one, other) == 0 and day is not None and any(day - found.last <= SAME_NEWS for found in told):
        return "both articles are of the days of the event, when counts change within hours"
    if {a.outcome, b.outcome} & RISING and (published(one) is None or published(other) is None):
        return "which report is the later one is not known"
    return None
