"""Of what kind each name of an article is: one kind a name, by all that speaks for it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from onrecord.reading.names.evidence import AROUND, OWN, certainty_of
from onrecord.reading.names.known import kind_of
from onrecord.reading.names.lexicon import SUFFIXES
from onrecord.reading.names.page import KINDS, Name, Page
from onrecord.record.reading import MentionKind

_MOST_LABELS = 4.0
"""The votes that the model's own labels have together at most."""
_MOST_SEEN = 40
"""The mentions of one name whose surroundings are looked at."""
_MOST_PROOFS = 3
"""How often the same evidence around a name counts."""
_CERTAIN = 5.0
"""Votes of knowledge beside which nothing else is asked but whether it is part of a person's name."""
_PART_OF_A_PERSON = 8.0
_AND = re.compile(r" and ([A-Z]\w+)\b")
_AND_BEFORE = re.compile(r"\b([A-Z]\w+) and $")
_BESIDE_A_PERSON = 2.0
_ENDS_AS_A_PERSON = 2.0
_BEGINS_A_BODY = 1.0
_ENDS_A_BODY = 2.0

_SHARED_WITH_A_REGION = {"Georgia": frozenset({"Tbilisi", "Georgian", "Georgians", "Republic of Georgia"})}
"""Names of a state that are more often a part of another: a state if the article names one of these too."""


class Company(NamedTuple):
    """The names of one article side by side.

    All ``names``; the single words that persons are ``called``; the words of ``persons``' full names, in lower case;
    the first and the last words of bodies (``heads``, ``tails``).
    """

    names: frozenset[str]
    called: frozenset[str]
    persons: frozenset[str]
    heads: frozenset[str]
    tails: frozenset[str]


def decided(names: Sequence[Name], page: Page) -> list[Name]:
    """The names with their kinds: full names first, then the single words that may be short for them."""
    by_words: dict[str, list[Name]] = {}
    for name in names:
        words = page.words(name)
        by_words.setdefault(words.title() if words.isupper() and len(words) > len("USSR.") else words, []).append(name)
    called = frozenset(words for words, ones in by_words.items() if " " not in words and ones[0].kind == "person")
    company = Company(frozenset(by_words), called, frozenset(), frozenset(), frozenset())
    full = {words: _kind(words, ones, page, company) for words, ones in by_words.items() if " " in words}
    company = company._replace(
        persons=frozenset(part for words, kind in full.items() if kind == "person" for part in _parts(words)),
        called=frozenset(),
        heads=frozenset(words.split(" ")[0] for words, kind in full.items() if kind == "organisation"),
        tails=frozenset(words.split(" ")[-1] for words, kind in full.items() if kind == "organisation"),
    )
    kinds = full | {words: _kind(words, ones, page, company) for words, ones in by_words.items() if words not in full}
    return sorted(name._replace(kind=kinds[words]) for words, ones in by_words.items() for name in ones)


def _parts(name: str) -> Iterable[str]:
    """The words of a person's full name in lower case, and all behind the given name: "de blasio"."""
    words = [word for word in name.split(" ") if word not in SUFFIXES]
    behind = " ".join(words[1:]).casefold()
    return [behind, *(word.casefold() for word in words if word[0].isupper() and len(word) > 1)]


def _kind(words: str, names: Sequence[Name], page: Page, company: Company) -> MentionKind:
    if region := _SHARED_WITH_A_REGION.get(words):
        return "state" if not region.isdisjoint(company.names) else "place"
    votes = _labels(names)
    known, certainty = kind_of(words), certainty_of(words)
    if known:
        votes[known] += certainty
    if certainty < _CERTAIN:
        for own in OWN.values():
            votes[own.kind] += own.votes * bool(own.holds(words))
        for around in AROUND.values():
            seen = sum(bool(around.holds(name, page)) for name in names[:_MOST_SEEN])
            votes[around.kind] += around.votes * min(seen, _MOST_PROOFS)
    folded = words.casefold()
    if not company.persons.isdisjoint((folded, folded.removesuffix("s"))):
        votes["person"] += _PART_OF_A_PERSON
    if words.rpartition(" ")[2] in company.called:
        votes["person"] += _ENDS_AS_A_PERSON
    if " " not in words and any(_beside_a_person(name, page, company) for name in names[:_MOST_PROOFS]):
        votes["person"] += _BESIDE_A_PERSON
    votes["organisation"] += _BEGINS_A_BODY * (words in company.heads) + _ENDS_A_BODY * (words in company.tails)
    best = max(votes, key=lambda kind: votes[kind])
    return "state" if best == "place" and known == "state" else best


def _beside_a_person(name: Name, page: Page, company: Company) -> bool:
    """ "Keller and Lund", where one of them is told to be a person."""
    behind, before = _AND.match(page.behind(name.end, 25)), _AND_BEFORE.search(page.before(name.start, 25))
    return any(found is not None and found.group(1).casefold() in company.persons for found in (behind, before))


def _labels(names: Sequence[Name]) -> dict[MentionKind, float]:
    told = Counter(name.kind for name in names)
    share = min(_MOST_LABELS, len(names)) / len(names)
    none: dict[MentionKind, float] = dict.fromkeys(KINDS.values(), 0.0)
    return none | {"state": 0.0} | {kind: count * share for kind, count in told.most_common()}
