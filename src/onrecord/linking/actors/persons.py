"""Which full name a person's shorter or otherwise spelled name stands for."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from onrecord.linking.actors.sightings import Form, Sighting
from onrecord.linking.lexicon import HER_NAMES, HIS_NAMES
from onrecord.linking.names.customs import BEFORE_GIVEN
from onrecord.linking.names.samenames import same_names
from onrecord.linking.names.spellings import spelled_alike
from onrecord.linking.names.words import Words, ends, without_generation

FAMILY_LETTERS = 6
"""A family name alone is taken for another spelling from so many letters on."""


@dataclass(frozen=True, slots=True)
class FullNames:
    """The full names of a story, each with the one that stands for all its spellings.

    ``first`` is where an article first gives the name, ``titles`` the heads of the titles that it bears anywhere,
    ``signed`` the names that sign a post which the article reprints, ``leading`` the full names whose first word the
    story uses as their family name: "Mr. Xi".
    """

    stands_for: Mapping[Words, Words]
    first: Mapping[tuple[str, Words], int]
    titles: Mapping[Words, set[str]]
    by_edge: Mapping[str, set[Words]]
    by_start: Mapping[str, set[Words]]
    signed: frozenset[tuple[str, Words]]
    leading: frozenset[Words]

    def ended(self, short: Words, fulls: Set[Words]) -> set[Words]:
        """Those that the short name ends, or leads; the elder where a son of the same name has "Jr." behind his."""
        found = {full for full in fulls if ends(short, full) or (short == full[:1] and full in self.leading)}
        return {full for full in found if without_generation(full) == full or without_generation(full) not in found}


def join_persons(found: Sequence[Sighting]) -> dict[Form, Words]:
    """For the forms of persons that have one the full name they stand for, in its most frequent spelling."""
    names = _full_names(found)
    opening: dict[Form, Sighting] = {}
    titles: defaultdict[Form, set[str]] = defaultdict(set)
    for sighting in sorted(found, key=lambda one: (one.headline, one.span)):
        opening.setdefault(sighting.form, sighting)
        titles[sighting.form].add(sighting.title)
    keys: dict[Form, Words] = {}
    for form in sorted(opening, key=lambda form: (-len(form[1]), form)):
        article, words, _ = form
        tries = (
            {full for full in tried if _fits(opening[form], full, names)}
            for tried in _candidates(article, words, names)
        )
        fitting = next((fulls for fulls in tries if fulls), set[Words]())
        meant = {keys.get((article, full, "person"), names.stands_for[full]) for full in fitting}
        if len(meant) > 1:
            meant = _titled(article, meant, titles[form] - {""}, names)
        if len(meant) == 1:
            keys[form] = meant.pop()
        elif words in names.stands_for:
            keys[form] = names.stands_for[words]
    return keys


def _titled(article: str, meant: set[Words], titles: set[str], names: FullNames) -> set[Words]:
    """Of several full names the one that bears all the titles, if the article itself gives none of the names."""
    if not titles or any((article, full) in names.first for full in meant):
        return meant
    return {full for full in meant if titles <= names.titles.get(full, set())} or meant


def _candidates(article: str, words: Words, names: FullNames) -> Iterator[set[Words]]:
    """The full names that a form can be short for, nearest first: those of the article, then of the story.

    A first name alone counts in the same article only; another spelling of a family name where nothing else fits.
    """
    near = names.by_edge.get(words[-1], set()) | names.by_edge.get(words[0], set())
    here = {full for full in near if (article, full) in names.first}
    yield names.ended(words, here)
    yield {full for full in here if len(words) == 1 and full[0] == words[0]}
    yield names.ended(words, near)
    if len(words) == 1 and len(words[0]) >= FAMILY_LETTERS:
        yield {
            full
            for full in names.by_start.get(words[0][:2], ())
            if spelled_alike(words[0], without_generation(full)[-1])
        }


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
    """All names of two words or more. What headlines alone call so ("Berg Says") is none, but for "Ann Berg"."""
    articles: defaultdict[Words, set[str]] = defaultdict(set)
    total: Counter[Words] = Counter()
    first: dict[tuple[str, Words], int] = {}
    borne: defaultdict[Words, set[str]] = defaultdict(set)
    for one in found:
        if len(one.words) > 1 and (not one.headline or one.words[0] in HIS_NAMES | HER_NAMES):
            articles[one.words].add(one.span.article)
            total[one.words] += 1
            first.setdefault((one.span.article, one.words), one.span.start)
        if len(one.words) > 1 and one.title:
            borne[one.words].add(one.title)
    stands_for = same_names(total, articles, borne)
    by_edge: defaultdict[str, set[Words]] = defaultdict(set)
    by_start: defaultdict[str, set[Words]] = defaultdict(set)
    titles: defaultdict[Words, set[str]] = defaultdict(set)
    for words, meant in stands_for.items():
        last = without_generation(words)[-1]
        for edge in (words[0], last, words[-1]):
            by_edge[edge].add(words)
        by_start[last[:2]].add(words)
        titles[meant] |= borne[words]
    signed = frozenset((one.span.article, one.words) for one in found if one.signs)
    return FullNames(stands_for, first, titles, by_edge, by_start, signed, _leading(found, by_edge))


def _leading(found: Sequence[Sighting], by_edge: Mapping[str, set[Words]]) -> frozenset[Words]:
    """The full names whose first word stands alone under a title ("President Xi", "Mr. Xi") beside the full name.

    No such article may use the last word so. A king's or a knight's title says nothing: it goes with given names.
    """
    alone: defaultdict[str, set[str]] = defaultdict(set)
    titled: defaultdict[str, set[str]] = defaultdict(set)
    whole: defaultdict[Words, set[str]] = defaultdict(set)
    for one in found:
        if len(one.words) > 1:
            whole[one.words].add(one.span.article)
            continue
        alone[one.words[0]].add(one.span.article)
        if one.used in {"he", "she"} or (one.title and one.title not in BEFORE_GIVEN):
            titled[one.words[0]].add(one.span.article)
    return frozenset(
        full
        for word in titled
        for full in by_edge.get(word, ())
        if full[0] == word and titled[word] & whole[full] and not alone[full[-1]] & whole[full]
    )
