"""The times that two claims give for one thing."""

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.lexicon import ASPECTS, KNOWING
from onrecord.linking.contrasts.passing import days_later, published
from onrecord.linking.contrasts.wordforms import forms, has, printed, stems
from onrecord.linking.events.acts import kinds
from onrecord.linking.events.days import SLACK, Days, days
from onrecord.linking.stated import Stated
from onrecord.record.difference import Severity
from onrecord.record.reading import TimeMention
from onrecord.record.span import Span
from onrecord.text.edtf import grain

LONG = 30
"""Days between two times, a day and a year, beyond which they are of two things."""
_DATING = frozenset(
    {"on", "in", "at", "last", "this", "next", "early", "late", "later", "earlier", "the", "of", "during"}
)
"""Words right before a time that dates the predicate; "since", "until", "by" and "from" give an edge of a stretch."""
_EDGE = frozenset(
    {"since", "until", "till", "by", "before", "after", "from", "for", "through", "to", "within", "than", "of"}
)
_LEADS = frozenset(
    {"that", "which", "who", "whose", "when", "where", "after", "before", "since", "as", "while", "because"}
)
"""Words that lead to a clause of its own: a time behind them dates that."""


def dates(one: Stated, other: Stated) -> tuple[Contrast, ...]:
    """The times, where both claims date the same act and not in the same words."""
    if not one.times or not other.times or one.claim.negation or other.claim.negation or not _one_act(one, other):
        return ()
    first, second = dated(one), dated(other)
    if first is None or second is None or first.edtf == second.edtf:
        return ()
    a, b = days(first.edtf), days(second.edtf)
    if a is None or b is None or not first.edtf or not second.edtf:
        return ()
    found = _compared(one, other, first, second, a, b)
    if found is None:
        return ()
    severity, because, update = found
    return (
        Contrast(
            "date",
            severity,
            because,
            _shown(one, first.span),
            _shown(other, second.span),
            first.edtf,
            second.edtf,
            update,
        ),
    )


def dated(one: Stated) -> TimeMention | None:
    """The one time that tells when what the claim's head says is or happens; None where there is none or a choice."""
    for event in one.events:
        if event.when and event.span.overlaps(one.claim.head):
            known = next((time for time in one.times if time.span == event.when), None)
            if known and days(known.edtf):
                return known
    outer = [time for time in one.times if days(time.edtf) and _dates_head(one, time.span)]
    return outer[0] if len({time.edtf for time in outer}) == 1 else None


def _dates_head(one: Stated, span: Span) -> bool:
    """Whether a time hangs on the clause, not on a noun ("the flood of 9 September") or on a clause inside of it."""
    subject = one.claim.subject
    if subject and subject.holds(span):
        return False
    before = _forms(one, one.claim.span.start, span.start)
    if (before and before[-1] in _EDGE) or _LEADS.intersection(_forms(one, one.claim.head.end, span.start)):
        return False
    inside = [_forms(one, held.start, span.start) for held in one.claim.objects if held.holds(span)]
    return all(form in _DATING for found in inside for form in found)


def _forms(one: Stated, start: int, end: int) -> list[str]:
    """The folded words between two places of the article."""
    return [word.form for word in one.page.wordlist.between(start, end)]


def _one_act(one: Stated, other: Stated) -> bool:
    """Whether both heads name one kind of act, and neither its beginning where the other names its end."""
    a, b = forms(one, one.claim.head), forms(other, other.claim.head)
    aspects = [{name for name, table in ASPECTS.items() if has(found, table)} for found in (a, b)]
    if aspects[0] and aspects[1]:
        return bool(aspects[0] & aspects[1])
    if has(a, KNOWING) and has(b, KNOWING):
        return True
    if kinds([word.form for word in a]) & kinds([word.form for word in b]):
        return True
    types = [
        {event.type for event in stated.events if event.span.overlaps(stated.claim.head)} for stated in (one, other)
    ]
    return bool(types[0] & types[1] or stems(a) & stems(b))


def _compared(
    one: Stated, other: Stated, first: TimeMention, second: TimeMention, a: Days, b: Days
) -> tuple[Severity, str, bool] | None:
    """How the two times stand to each other; None where nobody would call them two."""
    said = f"“{printed(one, first.span)}” ({first.edtf}) and “{printed(other, second.span)}” ({second.edtf})"
    if not a.apart(b):
        if a.inside(b) == b.inside(a) or grain(first.edtf or "") == grain(second.edtf or ""):
            return None
        fine, wide = (first, second) if a.inside(b) else (second, first)
        where = one if fine is first else other
        return "compatible", f"{said}: the one is only finer, “{printed(where, fine.span)}” lies in {wide.edtf}", False
    if not a.exact or not b.exact:
        if grain(first.edtf or "") != grain(second.edtf or "") and a.apart(b) > LONG:
            return None
        return ("tension" if a.apart(b) <= 1 else "conflict"), f"{said} are two times that do not touch", False
    return _two_days(one, other, said, a, b)


def _two_days(one: Stated, other: Stated, said: str, a: Days, b: Days) -> tuple[Severity, str, bool]:
    """Two exact times that are not one."""
    ahead = _ahead(one, a), _ahead(other, b)
    later = days_later(one, other)
    if later and ahead[0 if later > 0 else 1] and not (ahead[0] and ahead[1]):
        return "compatible", f"{said}: the earlier report announces it, the later one tells when it was", True
    if not any(ahead) and a.apart(b) <= SLACK:
        return "tension", f"{said} are one day apart, which a time zone or a late hour can explain", False
    return "conflict", f"{said} cannot both be right", False


def _ahead(one: Stated, told: Days) -> bool:
    """Whether the claim speaks of what is still to come."""
    written = published(one)
    return bool(one.claim.hedge) or (written is not None and told.first > written)


def _shown(one: Stated, time: Span) -> Span:
    """From the head to the time, whichever comes first: the words that a reader needs to see."""
    head = one.claim.head
    return Span(time.article, min(head.start, time.start), max(head.end, time.end))
