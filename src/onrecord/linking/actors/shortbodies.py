"""Which full name a body's shorter or otherwise written name stands for.

Bodies are compared by their core: the name without legal ending, "and", and a small word behind it, so that "Tide
Motors Co." and "Tide Motor Company" are one. A core stands for another by the rules of ``RULES``, in their order: the
first that finds one decides, and one that finds two leaves the name alone.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.linking.actors.countries import GENERIC
from onrecord.linking.actors.sightings import Form, Sighting
from onrecord.linking.lexicon import BODIES, COMPANIES, LEGAL_ENDINGS, PARTS, VAGUE
from onrecord.linking.names.words import Words, initials
from onrecord.text.states import state_code

_OF_COMPANIES = COMPANIES | {"capital", "asset"}
_WHOSE = BODIES - {"defence", "defense", "police"}
_SWAPPED_LETTERS = 6
_STEPS = 4
"""How often a short name may stand for another short one."""

LEANINGS = frozenset({"conservative", "democratic", "labour", "liberal", "republican", "socialist"})
"""Words before a parliament that tell who holds it, and not whose it is."""

Meanings = defaultdict[tuple[str, Words], set[Words]]
"""By article and core, cores."""


def _meanings() -> Meanings:
    return defaultdict(set)


@dataclass(slots=True)
class Bodies:
    """What the bodies of a story are called, by article and core. ``first`` is where an article first uses a core.

    The next are what it can mean in an article: ``bracketed`` by a bracket behind the full name, ``lettered`` as
    initials, ``untitled`` as a ministry without its state, ``shortened`` as a company without the word that says what
    it is, ``opened`` as the first words of a name that stands before it. ``general`` is what a core means wherever the
    story uses it. ``states`` are those that an article names; ``owned`` are the bodies of states, with their state, by
    the name that every state's body has.
    """

    first: dict[tuple[str, Words], int] = field(default_factory=dict)
    bracketed: Meanings = field(default_factory=_meanings)
    lettered: Meanings = field(default_factory=_meanings)
    untitled: Meanings = field(default_factory=_meanings)
    shortened: Meanings = field(default_factory=_meanings)
    opened: Meanings = field(default_factory=_meanings)
    general: defaultdict[Words, set[Words]] = field(default_factory=lambda: defaultdict(set))
    states: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    owned: defaultdict[Words, set[tuple[str, Words]]] = field(default_factory=lambda: defaultdict(set))


def core(sighting: Sighting) -> Words:
    """The words of a body's name by which it is compared; all of them where it bears the name of a state."""
    found = list(sighting.words)
    if sighting.country:
        return tuple(found)
    for part in reversed(sighting.text.split()[1:]):
        if not part.islower() or len(found) < 2 or found[-1] not in part:
            break
        del found[-1]
    while len(found) > 1 and found[-1] in LEGAL_ENDINGS:
        del found[-1]
    if len(found) > 1 and found[-1].removesuffix("s") in COMPANIES:
        found[-1] = found[-1].removesuffix("s")
    return tuple(word for at, word in enumerate(found) if word != "and" or not at)


def is_company(sighting: Sighting) -> bool:
    """Whether a body's name says that it is a company: "Tide Motors", "Tide Inc."."""
    last = sighting.words[-1]
    return len(sighting.words) > 1 and (last in LEGAL_ENDINGS or last.removesuffix("s") in COMPANIES)


def join_bodies(found: Sequence[Sighting], persons: Mapping[Form, Words]) -> dict[Form, Words]:
    """For the forms of bodies the core they stand for; for those of bodies misread as persons, too.

    A form is a body's if most that is called so in the story is. ``persons`` are the forms that stand for a person.
    """
    lone = {one.form for one in found if one.used == "person" and len(one.words) == 1 and not one.title} - set(persons)
    kinds: defaultdict[Words, Counter[bool]] = defaultdict(Counter)
    for one in found:
        if one.form not in lone:
            kinds[one.words][one.kind == "organisation"] += 1
    others = {words for words, counts in kinds.items() if counts[False] >= counts[True]}
    named = [
        (one, one.words if core(one) in others else core(one))
        for one in found
        if one.words not in others and (not one.used or one.form in lone)
    ]
    house = _house(named)
    for one in found:
        if one.country:
            house.states[one.span.article].add(one.country)
    return {one.form: _meant(house, one.span.article, name) for one, name in named}


def _meant(house: Bodies, article: str, name: Words) -> Words:
    """The core that a core stands for in an article: itself where no rule or no single meaning is found."""
    for _ in range(_STEPS):
        tries = (rule(house, article, name) - {name} for rule in RULES.values())
        meanings = next((found for found in tries if found), set[Words]())
        if len(meanings) != 1:
            break
        (name,) = meanings
    return name


def _house(named: Sequence[tuple[Sighting, Words]]) -> Bodies:
    """All that the rules look up: one walk over the sightings, one over the cores of each article."""
    house = Bodies()
    for one, name in named:
        _introduce(house, one, name)
    plain = {name: one.plain for one, name in named if one.country}
    for article, name in house.first:
        for at in range(1, len(name)):
            _beginning(house, article, name, at)
            if _without_owner(name, at):
                house.untitled[article, name[at:]].add(name)
        for letters in sorted({initials(name), initials(plain.get(name, ()))}):
            if len(letters) > 1 and (article, (letters,)) in house.first:
                house.lettered[article, (letters,)].add(name)
            if len(letters) > 2:
                house.general[letters,].add(name)
    for (_, short), names in house.lettered.items():
        house.general[short] |= names if len(names) == 1 else set()
    _mend_swapped(house, Counter(name for _, name in named))
    return house


def _introduce(house: Bodies, one: Sighting, name: Words) -> None:
    """Note a sighting, the short name in brackets behind it, and whose body it is."""
    house.first.setdefault((one.span.article, name), one.span.start)
    if one.alias:
        house.bracketed[one.span.article, one.alias].add(name)
        house.general[one.alias].add(name)
    if one.country:
        house.owned[one.plain].add((one.country, name))


def _without_owner(name: Words, at: int) -> bool:
    """Whether a body's name from ``at`` on is one that every state has. "The House" is not the White House."""
    rest = name[at:]
    return rest[-1] in _WHOSE and set(rest) <= GENERIC and rest != ("house",) and name[0] not in LEANINGS


def _beginning(house: Bodies, article: str, name: Words, at: int) -> None:
    """Note whether a name's first ``at`` words stand for it.

    Before words for companies ("Airways") they do anywhere. Before one other word only behind it in the same article:
    "Hollis Brandt", then "Hollis".
    """
    short, rest = name[:at], name[at:]
    if _too_general(short):
        return
    start = house.first.get((article, short), -1)
    if set(rest) <= _OF_COMPANIES:
        house.general[short].add(name)
        if start >= 0:
            house.shortened[article, short].add(name)
    elif len(rest) == 1 and rest[0] not in PARTS | GENERIC and house.first[article, name] < start:
        house.opened[article, short].add(name)


def _too_general(short: Words) -> bool:
    """Whether a beginning names no body of its own: a state, a people, "Foreign"."""
    name = " ".join(short).title()
    return set(short) <= GENERIC | VAGUE or bool(
        state_code(name) or state_code(name, "people") or state_code(name.upper())
    )


def _mend_swapped(house: Bodies, counts: Mapping[Words, int]) -> None:
    """A name met once that differs from a frequent one by two neighbouring letters that changed places is it."""
    same_letters: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(counts):
        if len(name) == 1 and len(name[0]) >= _SWAPPED_LETTERS:
            same_letters[name[0][0], *sorted(name[0])].append(name[0])
    for words in same_letters.values():
        usual = max(words, key=lambda word: counts[word,])
        for word in words:
            apart = [at for at, (a, b) in enumerate(zip(word, usual, strict=True)) if a != b]
            if counts[word,] == 1 < counts[usual,] and len(apart) == 2 and apart[1] - apart[0] == 1:
                house.general[word,] = {(usual,)}


def _states_ministry(house: Bodies, article: str, name: Words) -> set[Words]:
    """The bodies of that name in the story whose state the article names."""
    return {body for country, body in house.owned.get(name, ()) if country in house.states.get(article, ())}


RULES: dict[str, Callable[[Bodies, str, Words], set[Words]]] = {
    "the article introduces it in brackets": lambda house, article, name: house.bracketed.get((article, name), set()),
    "a ministry without its state": lambda house, article, name: house.untitled.get((article, name), set()),
    "the initials of a body of the article": lambda house, article, name: house.lettered.get((article, name), set()),
    "a company of the article without what it is": lambda house, article, name: house.shortened.get(
        (article, name), set()
    ),
    "a beginning behind its name": lambda house, article, name: house.opened.get((article, name), set()),
    "the ministry of a state that the article names": _states_ministry,
    "what it means in the story": lambda house, _article, name: house.general.get(name, set()),
}
"""What a core can mean in an article, the surest first."""
