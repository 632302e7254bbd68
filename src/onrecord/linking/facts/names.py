"""Actors as words of a claim: a state and its people are one, and its capital is like it."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.events.cast import people_of, sides
from onrecord.linking.stated import Stated
from onrecord.linking.utterances.terms import BACKGROUND, USUAL_SHARE, Term
from onrecord.record.actor import Actor
from onrecord.record.reading import MentionKind
from onrecord.text.folding import fold
from onrecord.text.states import state_code


@dataclass(frozen=True, slots=True)
class Names:
    """The actors of a story.

    ``kinds`` tells what each is, ``sides`` for which states it stands, ``same`` the state for a people's name
    ("Norwegian" is Norway), ``weights`` how much each tells.
    """

    kinds: Mapping[str, MentionKind]
    sides: Mapping[str, frozenset[str]]
    same: Mapping[str, str]
    weights: Mapping[str, float]

    @classmethod
    def of(cls, actors: Sequence[Actor], found: Sequence[Stated]) -> "Names":
        """For a story with these claims."""
        same = dict(_peoples(actors))
        return cls({actor.id: actor.kind for actor in actors}, sides(actors), same, _weights(found, same))

    def one(self, actors: Iterable[str]) -> tuple[str, ...]:
        """These actors, a state for its people, each once."""
        return tuple(dict.fromkeys(self.same.get(actor, actor) for actor in actors))

    def term(self, actor: str) -> Term:
        """An actor as a word; what stands for one state has a meaning in common."""
        states = () if self.kinds.get(actor) == "person" else self.sides.get(actor, ())
        meant = frozenset(f"state {code}" for code in states)
        return Term(actor, actor, meant, self.weights.get(actor, 0.0), name=True, usual=False)

    def related(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Whether an actor of both is the same, or one can be named for the other: a state, its minister."""
        some, others = frozenset(some), frozenset(others)
        return bool(some & others) or any(
            self.kinds.get(one) != self.kinds.get(other)
            and bool(self.sides.get(one, frozenset()) & self.sides.get(other, frozenset()))
            for one in some
            for other in others
        )


def _peoples(actors: Iterable[Actor]) -> Iterator[tuple[str, str]]:
    """The people of a state with the state, both by id: "Norwegian", "the Norwegians" and Norway."""
    actors = list(actors)
    states = {actor.country: actor.id for actor in reversed(actors) if actor.country and actor.kind == "state"}
    lands = {fold(actor.name): actor.id for actor in actors if actor.kind in {"state", "place"}}
    peoples = {people: id_ for land, id_ in lands.items() for people in people_of(land)}
    for actor in actors:
        if actor.kind == "group":
            code = state_code(actor.name, "people")
            name = fold(actor.name).removesuffix("s")
            state = states.get(code) if code else peoples.get(name)
            if state:
                yield actor.id, state


def _weights(found: Sequence[Stated], same: Mapping[str, str]) -> dict[str, float]:
    """What each actor tells, by how few claims of those articles that name it do; a name tells less than a word."""
    claims = Counter(one.article for one in found)
    times: Counter[str] = Counter()
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        for actor in {same.get(actor, actor) for _, actor in one.actors}:
            times[actor] += 1
            articles[actor].add(one.article)
    among = {actor: sum(claims[article] for article in at) for actor, at in articles.items()}
    return {actor: USUAL_SHARE * math.log((among[actor] + BACKGROUND) / times[actor]) for actor in times}
