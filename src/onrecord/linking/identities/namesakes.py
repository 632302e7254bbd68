"""By what an actor is looked up over the whole record, and what tells it from another of the same name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.linking.actors.countries import GENERIC
from onrecord.linking.actors.titles import title_head
from onrecord.linking.names.comparing import SAME, compare
from onrecord.linking.names.fullnames import full_name
from onrecord.linking.names.spellings import key, skeleton
from onrecord.linking.names.words import ALIASES, Words, name_words, without_initials
from onrecord.record.actor import Actor
from onrecord.record.identity import Identity
from onrecord.record.ids import content_id
from onrecord.record.reading import MentionKind
from onrecord.text.states import state_code

SPHERES: dict[str, frozenset[str]] = {
    name: frozenset(heads.split())
    for name, heads in {
        "state": """ambassador chancellor commissioner congressman congresswoman councillor delegate democrat dictator
        diplomat envoy gov governor king lawmaker legislator mayor minister mp nominee premier president prince princess
        queen rep representative republican sec secretary sen senator negotiator""",
        "arms": "admiral col colonel commander gen general lieutenant lt sergeant captain",
        "law": "attorney constable detective inspector judge justice lawyer prosecutor sheriff superintendent",
        "faith": "archbishop bishop cardinal imam pastor pope rabbi",
        "stage": "actor actress comedian musician rapper singer",
        "press": "anchor anchorman author blogger columnist commentator correspondent editor host novelist reporter",
        "learning": "economist fellow historian professor researcher scientist",
        "trade": "billionaire businessman businesswoman ceo entrepreneur executive mogul tycoon",
        "sport": "captain coach goalkeeper midfielder striker",
    }.items()
}
"""The walk of life that the head of a title tells. Heads that are met in all walks ("leader") tell none."""


CACHED = 1 << 15
"""Names whose keys are kept at hand: the prominent are met in most stories."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of an actor beside its name: heads of titles, codes of states."""

    heads: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()

    def against(self, other: "Traits") -> bool:
        """Whether the two tell two actors: titles from different walks of life only, or different states only."""
        mine, theirs = _spheres(self.heads), _spheres(other.heads)
        if mine and theirs and not mine & theirs:
            return True
        return bool(self.countries and other.countries and not self.countries & other.countries)

    def shares(self, other: "Traits") -> bool:
        """Whether something is known of both and is the same: a walk of life, a state."""
        return bool(_spheres(self.heads) & _spheres(other.heads) or self.countries & other.countries)


def _spheres(heads: frozenset[str]) -> set[str]:
    return {name for name, sphere in SPHERES.items() if heads & sphere}


def traits(actor: Actor) -> Traits:
    """Those of a story's actor; its states also by the peoples in its titles: "Norlandian foreign minister"."""
    heads = {head for role in actor.roles if (head := title_head(role.title))}
    words = (word for role in actor.roles for word in role.title.split() if word[:1].isupper())
    countries = {code for word in words if (code := state_code(word, "people"))}
    return Traits(frozenset(heads), frozenset(countries | ({actor.country} if actor.country else set())))


def known_traits(identity: Identity) -> Traits:
    """Those of an actor of the record."""
    return Traits(frozenset(identity.heads), frozenset(identity.countries))


def full_names(name: str, names: tuple[str, ...], kind: MentionKind) -> tuple[Words, ...]:
    """The forms that can tell an actor over the whole record, each once: no family name alone, no bare "ministry"."""
    found = dict.fromkeys(name_words(form, kind == "person") for form in (name, *names))
    if kind == "person":
        return tuple(words for words in found if len(words) > 1)
    return tuple(ALIASES.get(words, words) for words in found if words and not set(words) <= GENERIC)


@lru_cache(maxsize=CACHED)
def exact_keys(
    name: str, names: tuple[str, ...], kind: MentionKind, countries: tuple[str, ...] = ()
) -> tuple[str, ...]:
    """What two actors share whose names are equal but for case, accents, order and middle initials.

    A state is found by its code, a body that every state has by its state's code and its own words.
    """
    if kind == "state" and countries:
        return tuple(f"state={country}" for country in countries)
    keys = [f"{kind}={' '.join(_plain(words, kind))}" for words in full_names(name, names, kind)]
    generic = [word for word in name_words(name) if word in GENERIC] if kind == "organisation" else []
    if generic:
        keys += [f"organisation={country} {' '.join(generic)}" for country in countries]
    return tuple(dict.fromkeys(keys))


def keys_of(actor: Actor, *, main: bool = False) -> tuple[str, ...]:
    """The exact keys of a story's actor, or those of its main name alone."""
    return exact_keys(actor.name, () if main else actor.names, actor.kind, (actor.country,) if actor.country else ())


def founding_id(actor: Actor) -> str:
    """The id that the first actor of this name gets; without a name that is enough for one, by the first mention."""
    if full_names(actor.name, (), actor.kind):
        return content_id("c", actor.kind, actor.name.casefold())
    return namesakes_id(actor)


def namesakes_id(actor: Actor, number: int = 0) -> str:
    """The id of another actor of a name that is taken: by its first mention, and a number where that is taken, too."""
    first = min(actor.mentions)
    return content_id("c", actor.kind, actor.name.casefold(), first.article, first.start, first.end, number or None)


def _plain(words: Words, kind: MentionKind) -> Sequence[str]:
    return sorted(without_initials(words)) if kind == "person" else words


@lru_cache(maxsize=CACHED)
def near_keys(name: str, kind: MentionKind) -> tuple[str, ...]:
    """What two persons share, most of the time, whose names are two spellings of one, or one shortened.

    The first and the last word, the one by its letter, the other by its sound; or both by their consonants.
    """
    parts = [part for part in full_name(name).parts if not part.particle] if kind == "person" else []
    if len(parts) < 2:
        return ()
    first, last = parts[0].latin, parts[-1].latin
    return (
        f"person~{first[:1]} {key(last)}",
        f"person~{key(first)} {last[:1]}",
        f"person~~{skeleton(first)} {skeleton(last)}",
    )


def agree(actor: Actor, identity: Identity) -> bool:
    """Whether a story's actor may still be the one that its mentions were known as: no name of it says otherwise."""
    if actor.country and actor.country in identity.countries:
        return True
    mine = full_names(actor.name, actor.names, actor.kind)
    known = full_names(identity.name, identity.names, identity.kind)
    pairs = [(one, other) for one in mine for other in known]
    return (
        not pairs
        or any(set(one) <= set(other) or set(other) <= set(one) for one, other in pairs)
        or (actor.kind == identity.kind == "person" and compare(actor.name, identity.name).score >= SAME)
    )
