"""What the one claim denies, or keeps a distance from, and the other asserts."""

from collections.abc import Callable
from typing import Literal

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.lexicon import ALLEGED, BEING, BELIEVED, DENIALS, EXPECTED, POSSIBLE
from onrecord.linking.contrasts.passing import day_printed, days_later, in_order, published
from onrecord.linking.contrasts.wordforms import forms, hedge_words, negative, printed, stemmed, stems
from onrecord.linking.events.acts import kinds, stem
from onrecord.linking.events.days import days
from onrecord.linking.stated import Stated
from onrecord.record.difference import Severity

Manner = Literal["asserted", "denied", "expected", "alleged", "possible", "other"]
"""How a claim stands to what it says; "other" for what should or can be."""
SHARED = 0.5
"""The share of the shorter claim's words, head left out, that stand in the other when both speak of one thing."""
WHOLE = 0.8
"""The share of a denial's words that the other claim must have for the two to be a conflict."""
Answer = tuple[Severity, str, bool]
"""How grave, why, and whether only time lies between the two."""
_NEAR_DENIAL = ALLEGED | BEING | BELIEVED
_YET = frozenset({"yet", "still"})
_POINTING = frozenset({"this", "that", "these", "those", "it", "such"})


def negation(one: Stated, other: Stated) -> tuple[Contrast, ...]:
    """Where one asserts what the other denies, expects or only alleges."""
    manners = manner(one), manner(other)
    if manners[0] == manners[1] or "asserted" not in manners or "other" in manners or not _same_matter(one, other):
        return ()
    return _turned(one, other, manners)


def opposed(one: Stated, other: Stated, *, sure: bool = False) -> tuple[Contrast, ...]:
    """Where one asserts what the other denies, of two claims that are known to be of one doing.

    ``sure`` tells that they are of one matter whatever names stand beside it.
    """
    manners = manner(one), manner(other)
    return _turned(one, other, manners, sure=sure) if {*manners} == {"asserted", "denied"} else ()


def _turned(one: Stated, other: Stated, manners: tuple[Manner, Manner], *, sure: bool = False) -> tuple[Contrast, ...]:
    """The contrast of an assertion with a claim of another manner."""
    plain, held = (one, other) if manners[0] == "asserted" else (other, one)
    how = manners[1] if plain is one else manners[0]
    found = _denied(plain, held, sure=sure) if how == "denied" else _distant(plain, held, how)
    if found is None:
        return ()
    severity, because, update = found
    return (Contrast("negation", severity, because, one.claim.span, other.claim.span, *manners, update),)


def manner(one: Stated) -> Manner:
    """By its negation, or else its hedge. What is ahead of the article is expected."""
    subject = forms(one, one.claim.subject)[:1] if one.claim.subject else []
    denial = [*subject, *(forms(one, one.claim.negation) if one.claim.negation else [])]
    hedged = hedge_words(one)
    if {negative(word.form) for word in denial} & DENIALS:
        return "other" if set(map(stem, hedged)) - stemmed(_NEAR_DENIAL) or _alternative(one) else "denied"
    if hedged & ALLEGED:
        return "alleged"
    if hedged & EXPECTED or hedged - BEING == {"to"}:
        return "expected"
    if hedged & POSSIBLE:
        return "possible"
    if one.claim.hedge or _alternative(one):
        return "other"
    written = published(one)
    told = [found for time in one.times if (found := days(time.edtf)) and found.exact]
    return "expected" if written is not None and any(found.first > written for found in told) else "asserted"


def _alternative(one: Stated) -> bool:
    """Whether it is one of two that may be: "either fail or pass another"."""
    return any(word.form == "either" and word.start < one.claim.head.end for word in forms(one))


def _same_matter(one: Stated, other: Stated) -> bool:
    """Whether both speak of one kind of act by the same actor, or else in the same words: a denial of one thing says
    nothing of another.
    """
    a, b = forms(one, one.claim.head), forms(other, other.claim.head)
    heads = stems(a) & stems(b)
    if not heads and not kinds([word.form for word in a]) & kinds([word.form for word in b]):
        return False
    who = one.within(one.claim.subject), other.within(other.claim.subject)
    if all(who):
        return bool({*who[0]} & {*who[1]})
    left, right = stems(forms(one)) - stems(a), stems(forms(other)) - stems(b)
    shared = len(left & right)
    return shared > 1 and shared >= SHARED * min(len(left), len(right))


def _denied(plain: Stated, held: Stated, *, sure: bool) -> Answer | None:
    if _YET & {word.form for word in forms(held)}:
        return _not_yet(plain, held)
    if not sure and not _all_of(held, plain) and _other_name(held, plain):
        return None
    denial = printed(held, held.claim.negation) if held.claim.negation else printed(held, held.claim.head)
    doubt = next((sentence for sentence, row in DOUBTS if row(plain, held)), None)
    told = f"one says so, the other denies it (“{denial}”)"
    return ("tension", f"{told}; {doubt}", False) if doubt else ("conflict", told, False)


def _not_yet(plain: Stated, held: Stated) -> Answer:
    ordered = in_order(plain, held)
    if ordered and ordered[0] is held:
        later = day_printed(plain)
        return "compatible", f"the earlier report says that it was not so yet, the one of {later} that it is", True
    return "tension", "one says that it was not so yet, the other that it is", False


def _two_voices(plain: Stated, held: Stated) -> bool:
    return bool(plain.speaker and held.speaker and plain.speaker != held.speaker)


def _hedged(plain: Stated, held: Stated) -> bool:
    return bool(plain.claim.hedge or held.claim.hedge)


def _pointing(plain: Stated, held: Stated) -> bool:
    """Whether what it is done to is only pointed at: "that plan"."""
    claims = ((one, part) for one in (plain, held) for part in (one.claim.subject, *one.claim.objects) if part)
    return any(word.form in _POINTING for one, part in claims for word in forms(one, part)[:1])


def _in_part(plain: Stated, held: Stated) -> bool:
    return not _all_of(held, plain)


DOUBTS: tuple[tuple[str, Callable[[Stated, Stated], bool]], ...] = (
    ("each article reports somebody else", _two_voices),
    ("not both are given for certain", _hedged),
    ("what is denied is only nearly the same", _in_part),
    ("if both mean the same by it", _pointing),
)
"""What keeps a denial from being a conflict, each with its sentence."""


def _all_of(held: Stated, plain: Stated) -> bool:
    """Whether all that is denied is said by the other: a punch that was no clean one may have been landed."""
    denied = stems(forms(held)) - stemmed(DENIALS)
    return len(denied & stems(forms(plain))) >= WHOLE * len(denied)


def _other_name(held: Stated, plain: Stated) -> bool:
    """Whether the denial has a name that the other claim has not: never nominated for one prize, but for another."""
    text = held.page.article.text
    names = {word.form for word in forms(held)[1:] if text[word.start].isupper()}
    return bool(names - {word.form for word in forms(plain)})


def _distant(plain: Stated, held: Stated, how: Manner) -> Answer | None:
    """Expected or alleged by one, done by the other's account."""
    word = _SAYS[how]
    if held.article == plain.article or days_later(held, plain) is None:
        return None
    if (days_later(held, plain) or 0) > 0:
        return "compatible", f"the earlier report {word}, the one of {day_printed(plain)} tells it as a fact", True
    if how == "expected" and days_later(held, plain) == 0:
        return "compatible", f"of two reports of one day one still {word}, the other tells it as done", True
    return ("tension", f"one tells it as a fact, the other {word}", False) if how != "possible" else None


_SAYS: dict[Manner, str] = {
    "expected": "expects it", "alleged": "does not give it for certain", "possible": "only says that it may come to be",
}  # fmt: skip
