"""Actors and figures as words of a claim: a state and its people are one, and its capital is like it."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from onrecord.linking.events.cast import people_of, sides
from onrecord.linking.stated import Stated
from onrecord.linking.utterances.terms import BACKGROUND, USUAL_SHARE, Term
from onrecord.record.actor import Actor
from onrecord.record.claim import Figure
from onrecord.record.reading import MentionKind
from onrecord.text.folding import fold
from onrecord.text.states import state_code

T = TypeVar("T")
Value = tuple[float | None, float | None]
"""The bounds of a figure."""


@dataclass(frozen=True, slots=True)
class Names:
    """The actors of a story.

    ``kinds`` tells what each is, ``sides`` for which states it stands, ``same`` the state for a people's name
    ("Norwegian" is Norway), ``weights`` how much each tells, ``figures`` how much each figure.
    """

    kinds: Mapping[str, MentionKind]
    sides: Mapping[str, frozenset[str]]
    same: Mapping[str, str]
    weights: Mapping[str, float]
    figures: Mapping[Value, float]

    @classmethod
    def of(cls, actors: Sequence[Actor], found: Sequence[Stated]) -> "Names":
        """For a story with these claims."""
        same = dict(_peoples(actors))
        named = [(one.article, {same.get(actor, actor) for _, actor in one.actors}) for one in found]
        counted = [(one.article, {_value(figure) for figure in one.claim.figures}) for one in found]
        weights = {actor: USUAL_SHARE * weight for actor, weight in _weights(named).items()}
        return cls({actor.id: actor.kind for actor in actors}, sides(actors), same, weights, _weights(counted))

    def one(self, actors: Iterable[str]) -> tuple[str, ...]:
        """These actors, a state for its people, each once."""
        return tuple(dict.fromkeys(self.same.get(actor, actor) for actor in actors))

    def term(self, actor: str) -> Term:
        """An actor as a word; what stands for one state has a meaning in common."""
        states = () if self.kinds.get(actor) == "person" else self.sides.get(actor, ())
        meant = frozenset(f"state {code}" for code in states)
        return Term(actor, actor, meant, self.weights.get(actor, 0.0), name=True, usual=False)

    def figure(self, one: Figure) -> float:
        """What a figure tells, by how few claims of those articles that have it do."""
        return self.figures.get(_value(one), 0.0)

    def vague(self, actors: Iterable[str]) -> bool:
        """Whether all are lands of no state: "the West" may be anybody there."""
        return all(self.kinds.get(one) == "place" and self.sides.get(one, frozenset()) <= {one} for one in actors)

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


def _value(one: Figure) -> Value:
    return one.low, one.high


def _weights(found: Sequence[tuple[str, set[T]]]) -> dict[T, float]:
    """What each thing tells of those that claims have, by how few claims of those articles that have it do."""
    claims = Counter(article for article, _ in found)
    times: Counter[T] = Counter()
    articles: defaultdict[T, set[str]] = defaultdict(set)
    for article, things in found:
        times.update(things)
        for thing in things:
            articles[thing].add(article)
    among = {thing: sum(claims[article] for article in at) for thing, at in articles.items()}
    return {thing: math.log((among[thing] + BACKGROUND) / times[thing]) for thing in times}
