"""Which full names of a story are of one person, by ``comparing``: joined where nothing speaks against it.

Only names that share the sounds of a family name are compared, so that the cost stays near linear. Spellings are joined
first, then names that leave a word out: those may be short for two persons.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from onrecord.linking.names.comparing import SAME, compare_persons
from onrecord.linking.names.features import Comparison
from onrecord.linking.names.fullnames import FullName, Part, full_name
from onrecord.linking.names.givennames import rows_of
from onrecord.linking.names.spellings import key, skeleton
from onrecord.linking.names.words import Words

AGAINST = 0.5
"""Two names that compare lower are of two persons, if both can be what a third leaves words out of."""
SHORTER = frozenset({"middle name", "initial", "second family name", "end of the name", "generation left out"})
"""Rows by which a name says less than the other."""
SIDE_BY_SIDE = frozenset({"written together", "particle"})
"""What may differ between two names of one person in one article, beside a middle initial."""
MOST = 50
"""Names of one block, the most frequent first, with which a name is compared."""

Groups = dict[int, list[int]]
"""The names of a person, by each of them; names by their places in a list."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A full name of a story: its words and parts, in which articles it stands, the heads of its titles."""

    words: Words
    name: FullName
    articles: frozenset[str]
    titles: frozenset[str]
    sounds: frozenset[str]
    letters: frozenset[str]
    initials: frozenset[str]

    def sounds_like(self, other: "Seen") -> bool:
        """Whether the two share two sounds, or one and an initial: cheap, and true of all that compare as one."""
        shared = len(self.sounds & other.sounds)
        return shared > 1 or bool(shared and (self.initials & other.letters or other.initials & self.letters))


def seen_name(words: Words, articles: Iterable[str], titles: Iterable[str]) -> Seen:
    """A full name with how it sounds: two consonants of each word, and the given names that it is a form of."""
    name = full_name(" ".join(words))
    real = [part for part in name.parts if not part.particle]
    forms = (str(row) for part in real for row in rows_of(part.latin))
    return Seen(
        words,
        name,
        frozenset(articles),
        frozenset(titles),
        frozenset({*map(_sound, real), *forms}),
        frozenset(part.latin[0] for part in real),
        frozenset(part.latin[0] for part in real if part.initial),
    )


def same_names(
    counts: Mapping[Words, int], articles: Mapping[Words, Iterable[str]], titles: Mapping[Words, Iterable[str]]
) -> dict[Words, Words]:
    """For each full name the one that stands for all spellings of that person, the most frequent of them.

    A name that two others fit which cannot be one ("George Bush" beside George H. W. and George W. Bush) stays alone.
    """
    order = sorted(counts, key=lambda words: (-counts[words], words))
    seen = [seen_name(words, articles.get(words, ()), titles.get(words, ())) for words in order]
    groups: Groups = {at: [at] for at in range(len(seen))}
    pairs = sorted(_fitting(seen))
    _join(groups, ((a, b) for a, b, shorter in pairs if not shorter), seen)
    shorter = [(a, b) for a, b, shorter in pairs if shorter and groups[a] is not groups[b]]
    torn = _torn(groups, shorter, seen)
    _join(groups, ((a, b) for a, b in shorter if not {min(groups[a]), min(groups[b])} & torn), seen)
    return {seen[at].words: seen[min(group)].words for at, group in groups.items()}


def _join(groups: Groups, pairs: Iterable[tuple[int, int]], seen: Sequence[Seen]) -> None:
    """Make one group of two for each pair, unless an article uses names of both side by side."""
    for a, b in pairs:
        first, second = groups[a], groups[b]
        if first is second or any(_beside(seen[one], seen[other]) for one, other in product(first, second)):
            continue
        first.extend(second)
        for at in second:
            groups[at] = first


def _torn(groups: Groups, pairs: Iterable[tuple[int, int]], seen: Sequence[Seen]) -> set[int]:
    """The groups, by their first names, that would join two which are of two persons."""
    around: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        one, other = min(groups[a]), min(groups[b])
        around[one].add(other)
        around[other].add(one)
    return {
        at
        for at, others in around.items()
        if any(
            compare_persons(seen[one].name, seen[other].name).score < AGAINST or _beside(seen[one], seen[other])
            for one, other in combinations(sorted(others), 2)
        )
    }


def _fitting(seen: Sequence[Seen]) -> Iterator[tuple[int, int, bool]]:
    """The pairs of names that can be one person's, by their places, and whether one of them says less."""
    blocks: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(seen):
        first, *families = _sounds(one.name)
        asked = [("family", sound) for sound in (first, *families)] + [("first", sound) for sound in families]
        for other in sorted({other for block in asked for other in blocks.get(block, ())}):
            if not one.sounds_like(seen[other]):
                continue
            found = compare_persons(seen[other].name, one.name)
            if found.score >= SAME and not _doubtful(one, seen[other], found):
                yield other, at, bool(SHORTER & {*found.features})
        for block in {("first", first), *(("family", sound) for sound in families)}:
            if len(blocks[block]) < MOST:
                blocks[block].append(at)


def _sounds(name: FullName) -> list[str]:
    """The sound of the first word and of those that may be the family name: two consonants, or the word's own key."""
    real = [part for part in name.parts if not part.particle] or list(name.parts[:1])
    families = real[1:] if real and real[0].iberian else real[-1:]
    return [_sound(part) for part in (*real[:1], *families)]


def _sound(part: Part) -> str:
    return skeleton(part.latin)[:2] or key(part.latin)


def _doubtful(one: Seen, other: Seen, found: Comparison) -> bool:
    """Whether the two differ by a slip, and their titles differ, too."""
    return "slip" in found.features and bool(one.titles and other.titles and not one.titles & other.titles)


def _beside(one: Seen, other: Seen) -> bool:
    """Whether an article uses both names, which it would not do for one person."""
    if not one.articles & other.articles:
        return False
    differ = {*compare_persons(one.name, other.name).features}
    if any(part.initial for name in (one.name, other.name) for part in name.parts[1:-1]):
        differ.discard("middle name")
    return not differ <= SIDE_BY_SIDE
