"""A denial and an assertion that no fact joins: of the same doing, or of the same thing being so.

"Neither of them repaid me", one says, and "the mayor repaid the loan" another. The words around differ too much for one
fact; the same rare verb of the same doer with another word in common, a word that holds against a denial ("did know"),
or the same noun phrase behind "is" leaves little doubt that they speak of one matter. Never more than a tension.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from onrecord.linking.contrasts.comparing import LONG
from onrecord.linking.contrasts.lexicon import BEING, DENIALS, EMPHATIC, FAINT
from onrecord.linking.contrasts.negation import manner, opposed
from onrecord.linking.contrasts.passing import days_later
from onrecord.linking.contrasts.wordforms import forms, has, stemmed, stems
from onrecord.linking.differences.assembling import Found, assembled
from onrecord.linking.events.acts import stem
from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.stated import Stated
from onrecord.record.difference import Difference
from onrecord.record.fact import Fact
from onrecord.record.span import Span

POSTINGS = 24
"""Claims of one doing above which it is too common to tell two matters apart."""
PHRASE = 2
"""Least stems of a noun phrase that both say to be the case."""
_IS = BEING | {"constitute", "constitutes", "constituted", "represents", "amounts"}
_NOWHERE = DENIALS | {"nowhere"}
_HAS = frozenset({"have", "has", "had"})


def denials(claims: Sequence[Stated], facts: Sequence[Fact], origins: Mapping[str, str]) -> Iterator[Difference]:
    """The differences between what is denied and what is asserted of one matter, of claims in no fact together."""
    home = {telling.claim: fact.id for fact in facts for telling in fact.tellings}
    denied: defaultdict[Hashable, list[Stated]] = defaultdict(list)
    plain: defaultdict[Hashable, list[Stated]] = defaultdict(list)
    for one in claims:
        how = manner(one)
        if how in {"denied", "asserted"}:
            for key in _keys(one):
                (denied if how == "denied" else plain)[key].append(one)
    found: list[Found] = []
    for key in (key for key in denied if key in plain):
        if len(denied[key]) + len(plain[key]) <= POSTINGS:
            for one, other in product(denied[key], plain[key]):
                together = home.get(one.claim.id, one.claim.id) == home.get(other.claim.id, other.claim.id)
                if not together and _one_matter(key, one, other):
                    found.extend(_found(one, other, sure=_emphatic(other)))
    yield from assembled(found, None, origins)


def _found(one: Stated, other: Stated, *, sure: bool) -> Iterator[Found]:
    for contrast in opposed(one, other, sure=sure):
        softer = replace(contrast, severity="tension") if contrast.severity == "conflict" else contrast
        yield Found(softer, one.page, other.page, one.text, other.text)


def _keys(one: Stated) -> Iterator[Hashable]:
    """What is done, by its rare verb; what is the case, or is had, by the nouns of the object."""
    head = forms(one, one.claim.head)
    said = [word.form for word in head if word.form not in FUNCTION_WORDS and word.form not in FAINT]
    telling = {stem(form) for form in said} - stemmed(EMPHATIC | DENIALS) - stemmed(_IS)
    yield from (("does", word) for word in sorted(telling))
    if telling or not one.claim.objects:
        return
    phrase = _phrase(one, one.claim.objects[0])
    if has(head, _IS) and len(phrase) >= PHRASE:
        yield "is", phrase
    elif has(head, _HAS) and phrase:
        yield "has", _last(one, one.claim.objects[0])


def _phrase(one: Stated, span: Span) -> frozenset[str]:
    """The stems of an object up to the first word like "of" behind its noun."""
    return frozenset(stem(form) for form in _nouns(one, span))


def _last(one: Stated, span: Span) -> str:
    return stem(_nouns(one, span)[-1])


def _nouns(one: Stated, span: Span) -> list[str]:
    found: list[str] = []
    for word in forms(one, span):
        if word.form not in FUNCTION_WORDS:
            found.append(word.form)
        elif found:
            break
    return found


def _one_matter(key: Hashable, held: Stated, plain: Stated) -> bool:
    """Whether little doubt is left: one doer, or nobody else; and words beside that both have, or an emphatic one."""
    later = days_later(held, plain)
    if (later is not None and abs(later) > LONG) or (held.article == plain.article and not _two_voices(held, plain)):
        return False
    who = [{*one.within(one.claim.subject)} for one in (held, plain)]
    doing = isinstance(key, tuple) and key[0] != "is"
    if has(forms(plain), _NOWHERE):
        return False
    if not who[0] & who[1] and (doing or (who[0] and who[1])):
        return False
    if not doing or _emphatic(plain):
        return True
    rest = [stems(forms(one)) - stems(forms(one, one.claim.head)) - _subject(one) for one in (held, plain)]
    return bool(rest[0] & rest[1])


def _emphatic(one: Stated) -> bool:
    """ "Did know", "was definitely paid back"."""
    head = forms(one, one.claim.head)
    return len(head) > 1 and has(head[:-1], EMPHATIC)


def _subject(one: Stated) -> frozenset[str]:
    return stems(forms(one, one.claim.subject)) if one.claim.subject else frozenset()


def _two_voices(one: Stated, other: Stated) -> bool:
    """Whether somebody says the one and somebody else the other."""
    return bool(one.quote and other.quote and one.speaker != other.speaker)
