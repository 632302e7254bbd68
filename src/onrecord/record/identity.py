"""An actor as the record knows it over all its stories: its id stays, whatever is learned of it."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from onrecord.record.actor import Actor
from onrecord.record.reading import MentionKind
from onrecord.record.span import Span
from onrecord.record.standing import together_again
from onrecord.record.story import Links


@dataclass(frozen=True, slots=True)
class Identity:
    """What the record has learned of one actor.

    ``id`` was given when it was ``founded``, by its first mention, and never changes; ``name`` is the fullest form met
    so far, ``names`` all of them. ``heads`` are the nouns of its titles and ``countries`` the codes of its states: what
    tells it from a namesake. It is looked up by its ``keys``.

    ``became`` is the id that it was merged into, by the judgement ``became_by`` or, where that is "", by the linker.
    ``left`` is the id that it was split from, likewise by ``left_by``. What a judgement did holds only as long as it
    stands. ``because`` says in a sentence why it was merged or split.
    """

    id: str
    kind: MentionKind
    name: str
    names: tuple[str, ...]
    founded: Span
    heads: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    became: str = ""
    became_by: str = ""
    left: str = ""
    left_by: str = ""
    because: str = ""

    def now(self, standing: Container[str]) -> str:
        """The id of which it is part now, one step on; its own where it is none's. ``standing`` are judgements' ids."""
        if self.became and (not self.became_by or self.became_by in standing):
            return self.became
        return self.left if self.left_by and self.left_by not in standing else self.id


@dataclass(frozen=True, slots=True)
class Known:
    """What the record knew before a story's actors were given their ids.

    ``identities`` come oldest first: all that the ``mentions`` name, that share a key with the actors, and that these
    were merged into. ``mentions`` maps mentions to ids, as they were last linked; ``standing`` are judgements' ids.
    """

    identities: tuple[Identity, ...] = ()
    mentions: Mapping[Span, str] = field(default_factory=dict)
    standing: frozenset[str] = frozenset()


def root(id_: str, known: Mapping[str, Identity], standing: Container[str]) -> str:
    """The id under which the actor of this id is known now, by all redirects that hold."""
    seen = {id_}
    while id_ in known:
        further = known[id_].now(standing)
        if further in seen:
            break
        seen.add(further)
        id_ = further
    return id_


def joined(actors: Sequence[Actor]) -> Actor:
    """One actor with all that several had: the name, kind and country of the first that has one."""
    if len(actors) == 1:
        return actors[0]
    roles = {
        (role.title.casefold(), role.since, role.until): role
        for actor in reversed(actors)
        for role in reversed(actor.roles)
    }
    return replace(
        actors[0],
        names=tuple(sorted({name for actor in actors for name in actor.names})),
        mentions=tuple(sorted({mention for actor in actors for mention in actor.mentions})),
        roles=tuple(sorted(roles.values(), key=lambda role: role.evidence)),
        country=next((actor.country for actor in actors if actor.country), None),
    )


def renamed(links: Links, ids: Mapping[str, str]) -> Links:
    """The links under other ids of actors; those that come under one id are joined."""

    def new(id_: str) -> str:
        return ids.get(id_, id_)

    together: dict[str, list[Actor]] = {}
    for actor in links.actors:
        together.setdefault(new(actor.id), []).append(actor)
    return replace(
        links,
        actors=tuple(replace(joined(actors), known=id_) for id_, actors in together.items()),
        speakings=tuple(replace(one, actor=new(one.actor)) if one.actor else one for one in links.speakings),
        utterances=tuple(replace(one, speaker=new(one.speaker)) if one.speaker else one for one in links.utterances),
        chains=tuple(replace(one, actors=tuple(dict.fromkeys(map(new, one.actors)))) for one in links.chains),
        events=tuple(event.renamed(new) for event in links.events),
        positions=tuple(position.renamed(new) for position in links.positions),
        relations=together_again(relation.renamed(new) for relation in links.relations),
    )


def holders(links: Iterable[Links], articles: Container[str]) -> dict[Span, str]:
    """By which id each mention of these articles is known; of several links the last counts."""
    return {
        mention: actor.known
        for one in links
        for actor in one.actors
        if actor.known
        for mention in actor.mentions
        if mention.article in articles
    }
