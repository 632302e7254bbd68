"""The steps in which a story's actors get their ids."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from onrecord.linking.actors.verdicts import actor_at
from onrecord.linking.identities.former import Former
from onrecord.linking.identities.namesakes import (
    agree,
    founding_id,
    keys_of,
    known_traits,
    namesakes_id,
    near_keys,
    traits,
)
from onrecord.linking.identities.register import Register
from onrecord.linking.names.comparing import SAME as SAME_NAME
from onrecord.linking.names.comparing import compare
from onrecord.record.actor import Actor
from onrecord.record.identity import Identity, Known
from onrecord.record.judgement import SAME, Judgement
from onrecord.record.story import Coverage

ALONE = 0.9
"""From this likeness on two full names tell one person over the whole record, if nothing speaks against it."""


class Settling:
    """One story's actors on their way to their ids; ``ids`` holds those that are given, by the actor's number."""

    def __init__(self, coverage: Coverage, actors: Sequence[Actor], known: Known) -> None:
        """Take the actors as they were linked, and what the record knew before."""
        self.actors = actors
        self.ids: dict[int, str] = {}
        self.register = Register(known)
        self._former = Former(known.mentions)
        self._lost: dict[int, str] = {}
        self._undecided: set[int] = set()
        numbers = {actor.id: number for number, actor in enumerate(actors)}
        self._judged: list[tuple[Judgement, list[int | None]]] = []
        for judgement in coverage.judgements:
            if judgement.on_actors:
                sides = [actor_at(actors, span) for span in judgement.evidence]
                self._judged.append((judgement, [numbers[side.id] if side else None for side in sides]))

    def keep(self) -> None:
        """The id by which an actor's mentions were known; of one that falls apart the larger part keeps it.

        An actor whose mentions were known by several makes them one, where it bears the names of all.
        """
        votes = [
            (-count, number, id_)
            for number, actor in enumerate(self.actors)
            for id_, count in Counter(self._former.ids(actor.mentions)).items()
            if id_ in self.register.now
        ]
        won: defaultdict[int, list[str]] = defaultdict(list)
        kept: set[str] = set()
        for _, number, id_ in sorted(votes):
            if id_ in kept or self._barred(number, id_, kept=True) or not self._agrees(number, id_):
                self._lost.setdefault(number, id_)
            else:
                kept.add(id_)
                won[number].append(id_)
        for number, ids in won.items():
            because = f"The mentions of both stand for one actor, {self.actors[number].name}."
            self.ids[number] = ids[0] if len(ids) == 1 else self.register.merge(ids, self._joined_by(number), because)

    def find_founded(self) -> None:
        """The identity that a mention of the actor founded, where nobody bears it; merged before, it is free again."""
        founders = {identity.founded: id_ for id_, identity in self.register.now.items()}
        for number, actor in enumerate(self.actors):
            if number in self.ids:
                continue
            for id_ in (founders[mention] for mention in actor.mentions if mention in founders):
                if id_ in self.ids.values() or self._barred(number, id_) or not self._agrees(number, id_):
                    continue
                if self.register.root(id_) in self._taken(number):
                    self.register.free(id_, f"{actor.name} is told apart again.")
                self.ids[number] = id_
                break

    def find_named(self) -> None:
        """The one identity whose main name an actor has, or else that has its name, too, or another spelling of it."""
        seen: set[int] = set()
        for find in (self._of_the_name, self._of_a_name, self._of_a_spelling):
            for number, actor in enumerate(self.actors):
                before = self.ids.get(number)
                if number in seen or (before and not self.register.weak(before)):
                    continue
                found = [id_ for id_ in find(actor) if id_ != before]
                if found:
                    seen.add(number)
                    self._choose(number, found, spelled=find == self._of_a_spelling)

    def _choose(self, number: int, found: Sequence[str], *, spelled: bool) -> None:
        """Take the one of these identities that the actor can be, unless another of the story is known as that."""
        mine, before = traits(self.actors[number]), self.ids.get(number)
        fitting = [id_ for id_ in found if not mine.against(known_traits(self.register.now[id_]))]
        fitting = [id_ for id_ in fitting if not self._barred(number, id_)]
        if len(fitting) > 1:
            fitting = [id_ for id_ in fitting if mine.shares(known_traits(self.register.now[id_]))] or fitting
        if len(fitting) == 1 and self.register.root(fitting[0]) not in self._taken(number):
            because = f"Both are {self.actors[number].name}."
            self.ids[number] = self.register.merge((before, fitting[0]), "", because) if before else fitting[0]
        elif len(fitting) > 1 or (fitting and not spelled):
            self._undecided.add(number)

    def _of_the_name(self, actor: Actor) -> list[str]:
        """Those whose main name is this actor's."""
        main = keys_of(actor, main=True)
        return [id_ for id_ in self.register.keyed(main) if not set(main).isdisjoint(self.register.main_keys(id_))]

    def _of_a_name(self, actor: Actor) -> list[str]:
        """Those who have this actor's main name among theirs, or whose main name this actor has among its own."""
        main, keys = set(keys_of(actor, main=True)), set(keys_of(actor))

        def share(id_: str) -> bool:
            return not main.isdisjoint(self.register.now[id_].keys) or not keys.isdisjoint(self.register.main_keys(id_))

        return [id_ for id_ in self.register.keyed(keys_of(actor)) if share(id_)]

    def _of_a_spelling(self, actor: Actor) -> list[str]:
        """Those whose main name can be another spelling of this actor's.

        From ``ALONE`` on that is enough; below that, something else has to be the same.
        """
        mine = traits(actor)

        def fits(identity: Identity) -> bool:
            score = compare(actor.name, identity.name).score
            return score >= ALONE or (score >= SAME_NAME and mine.shares(known_traits(identity)))

        return [id_ for id_ in self.register.keyed(near_keys(actor.name, actor.kind)) if fits(self.register.now[id_])]

    def found_new(self) -> None:
        """An identity of its own for every actor that has none."""
        for number, actor in enumerate(self.actors):
            if number in self.ids:
                continue
            id_, salt = founding_id(actor), 0
            while id_ in self.register.now:
                id_, salt = namesakes_id(actor, salt), salt + 1
            left, by = self._lost.get(number, ""), self._parted_by(number)
            because = f"Told apart from {self.register.now[left].name}." if left else ""
            new = Identity(id_, actor.kind, actor.name, actor.names, min(actor.mentions), left=left, because=because)
            self.register.add(new, left_by=by if left else "", findable=number not in self._undecided)
            self.ids[number] = id_

    def judge(self) -> None:
        """What people judged of two actors, one of whom may stand in another story, the older judgement first."""
        for judgement, numbers in self._judged:
            sides = zip(judgement.evidence, numbers, strict=True)
            ids = [self._former.id_at(span) if number is None else self.ids[number] for span, number in sides]
            first, second = (id_ if id_ in self.register.now else None for id_ in ids)
            if not first or not second:
                continue
            because = f"{judgement.by} judged so on {judgement.at[:10]}."
            if judgement.verdict == SAME:
                self.register.merge((first, second), judgement.id, because)
            elif first != second:
                self.register.part(first, second, because)

    def learnt(self) -> tuple[Identity, ...]:
        """The identities that are new or changed, with what the story tells of them.

        Of an actor that a judgement joined nothing is learned: its names would outlive the judgement.
        """
        for number, actor in enumerate(self.actors):
            if not self._joined_by(number):
                self.register.learn(self.ids[number], actor)
        return self.register.changed

    def _agrees(self, number: int, id_: str) -> bool:
        return bool(self._joined_by(number)) or agree(self.actors[number], self.register.now[id_])

    def _taken(self, number: int) -> set[str]:
        """The roots of the ids that other actors of the story have."""
        return {self.register.root(id_) for other, id_ in self.ids.items() if other != number}

    def _joined_by(self, number: int) -> str:
        """The judgement that made one actor of two in this story."""
        return next((j.id for j, sides in self._judged if j.verdict == SAME and sides == [number, number]), "")

    def _parted_by(self, number: int) -> str:
        """The judgement that told this actor from another."""
        return next((j.id for j, sides in self._judged if j.verdict != SAME and number in sides), "")

    def _barred(self, number: int, id_: str, *, kept: bool = False) -> bool:
        """Whether a judgement tells the actor from that of this id; ``kept`` if its mentions had the id before.

        Where both sides of a judgement had one id, the second has to leave it.
        """
        for judgement, sides in self._judged:
            if judgement.verdict == SAME or number not in sides:
                continue
            far = 1 - sides.index(number)
            across = sides[far]
            if kept and (across is not None or far == 1):
                continue
            other = self._former.id_at(judgement.evidence[far]) if across is None else self.ids.get(across)
            if other and self.register.root(other) == self.register.root(id_):
                return True
        return False
