"""Which full name a person's shorter or otherwise spelled name stands for."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.lexicon import HER_NAMES, HIS_NAMES
from onrecord.linking.names import Words, ends, spelled_alike, variants, without_initials
from onrecord.linking.sightings import Form, Sighting

FAMILY_LETTERS = 6
"""A family name alone is taken for another spelling from so many letters on."""


@dataclass(frozen=True, slots=True)
class FullNames:
    """The full names of a story, each with the one that stands for all its spellings.

    ``first`` is where an article first gives the name, ``titles`` the heads of the titles that it bears anywhere,
    ``signed`` the names that sign a post which the article reprints.
    """

    stands_for: Mapping[Words, Words]
    first: Mapping[tuple[str, Words], int]
    titles: Mapping[Words, set[str]]
    by_edge: Mapping[str, set[Words]]
    by_start: Mapping[str, set[Words]]
    signed: frozenset[tuple[str, Words]]


def join_persons(found: Sequence[Sighting]) -> dict[Form, Words]:
    """For the forms of persons that have one the full name they stand for, in its most frequent spelling."""
    names = _full_names(found)
    opening: dict[Form, Sighting] = {}
    for sighting in sorted(found, key=lambda one: (one.headline, one.span)):
        opening.setdefault(sighting.form, sighting)
    keys: dict[Form, Words] = {}
    for form in sorted(opening, key=lambda form: (-len(form[1]), form)):
        article, words, _ = form
        tries = (
            {full for full in tried if _fits(opening[form], full, names)}
            for tried in _candidates(article, words, names)
        )
        fitting = next((fulls for fulls in tries if fulls), set[Words]())
        meant = {keys.get((article, full, "person"), names.stands_for[full]) for full in fitting}
        if len(meant) == 1:
            keys[form] = meant.pop()
        elif words in names.stands_for:
            keys[form] = names.stands_for[words]
    return keys


def _candidates(article: str, words: Words, names: FullNames) -> Iterator[set[Words]]:
    """The full names that a form can be short for, nearest first: those of the article, then of the story.

    A first name alone counts in the same article only; another spelling of a family name where nothing else fits.
    """
    near = names.by_edge.get(words[-1], set()) | names.by_edge.get(words[0], set())
    here = {full for full in near if (article, full) in names.first}
    yield {full for full in here if ends(words, full)}
    yield {full for full in here if len(words) == 1 and full[0] == words[0]}
    yield {full for full in near if ends(words, full)}
    if len(words) == 1 and len(words[0]) >= FAMILY_LETTERS:
        yield {full for full in names.by_start.get(words[0][:2], ()) if spelled_alike(words[0], full[-1])}


def _fits(opening: Sighting, full: Words, names: FullNames) -> bool:
    """Whether nothing in how a form is first used tells another person of that family.

    "Mrs." does not go with a man's first name. A title that comes before the full name is given, or where it never is,
    has to be one that the full name bears somewhere: "President Berg" is not the Ann Berg who is named later on. Who
    signs a reprinted post is one of whom the article speaks, and signs without a title.
    """
    if opening.used in {"he", "she"} and full[0] in (HER_NAMES if opening.used == "he" else HIS_NAMES):
        return False
    if (opening.span.article, full) in names.signed:
        return True
    introduced = names.first.get((opening.span.article, full))
    before = introduced is None or opening.span.start < introduced
    return not (opening.title and before and opening.title not in names.titles[names.stands_for[full]])


def _full_names(found: Sequence[Sighting]) -> FullNames:
    """All names of two words or more. What headlines alone call so ("Berg Says") is none.

    Two spellings that one article uses side by side are two persons, unless they differ in a middle initial alone.
    """
    articles: defaultdict[Words, set[str]] = defaultdict(set)
    total: Counter[Words] = Counter()
    first: dict[tuple[str, Words], int] = {}
    for one in found:
        if len(one.words) > 1 and not one.headline:
            articles[one.words].add(one.span.article)
            total[one.words] += 1
            first.setdefault((one.span.article, one.words), one.span.start)
    stands_for: dict[Words, Words] = {}
    blocks: defaultdict[tuple[int, str, str], list[Words]] = defaultdict(list)
    by_edge: defaultdict[str, set[Words]] = defaultdict(set)
    by_start: defaultdict[str, set[Words]] = defaultdict(set)
    for words in sorted(total, key=lambda w: (-total[w], w)):
        core = without_initials(words)
        block = blocks[len(core), words[0][0], words[-1][:2]]
        alike = [other for other in block if without_initials(other) == core] or [
            other for other in block if variants(words, other) and not articles[words] & articles[other]
        ]
        stands_for[words] = alike[0] if len(alike) == 1 else words
        if len(alike) == 1:
            articles[alike[0]] |= articles[words]
        else:
            block.append(words)
        for edge in (words[0], words[-1]):
            by_edge[edge].add(words)
        by_start[words[-1][:2]].add(words)
    titles: defaultdict[Words, set[str]] = defaultdict(set)
    for one in found:
        if one.words in stands_for and one.title:
            titles[stands_for[one.words]].add(one.title)
    signed = frozenset((one.span.article, one.words) for one in found if one.signs)
    return FullNames(stands_for, first, titles, by_edge, by_start, signed)
