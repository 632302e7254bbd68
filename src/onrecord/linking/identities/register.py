"""The identities that a story's actors may have, as they change while the actors are given their ids."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.linking.identities.namesakes import exact_keys, near_keys, traits
from onrecord.linking.names.words import name_words
from onrecord.record.actor import Actor
from onrecord.record.identity import Identity, Known, root
from onrecord.record.reading import MentionKind

MOST_NAMES = 40
"""Forms that an identity keeps."""


class Register:
    """Looks identities up and changes them; ``changed`` are those that are new or not as they were."""

    def __init__(self, known: Known) -> None:
        """Take the identities, oldest first."""
        self.now = {identity.id: identity for identity in known.identities}
        self._before = dict(self.now)
        self._standing = known.standing
        self._keyed: dict[str, list[str]] = {}
        for identity in known.identities:
            for key in identity.keys:
                self._keyed.setdefault(key, []).append(identity.id)

    @property
    def changed(self) -> tuple[Identity, ...]:
        """Those that are new or were changed, oldest first."""
        return tuple(identity for id_, identity in self.now.items() if self._before.get(id_) != identity)

    def root(self, id_: str) -> str:
        """The id of which it is part now."""
        return root(id_, self.now, self._standing)

    def keyed(self, keys: Iterable[str]) -> list[str]:
        """The ids of those with one of these keys, oldest first; of several that are one now, the root or oldest."""
        found: dict[str, str] = {}
        ids = dict.fromkeys(id_ for key in keys for id_ in self._keyed.get(key, ()))
        for id_ in ids:
            at = self.root(id_)
            found[at] = at if at in ids else found.get(at, id_)
        return list(found.values())

    def main_keys(self, id_: str) -> tuple[str, ...]:
        """The exact keys of its main name."""
        identity = self.now[id_]
        return exact_keys(identity.name, (), identity.kind, identity.countries)

    def weak(self, id_: str) -> bool:
        """Whether it cannot be found by a name: it has none that is full, or one that several have."""
        return not self.now[id_].keys

    def add(self, new: Identity, *, left_by: str, findable: bool) -> None:
        """Keep a new one; one that is not findable has a name that several have, and nothing that tells which it is."""
        keys = exact_keys(new.name, new.names, new.kind, new.countries) if findable else ()
        self.now[new.id] = replace(new, keys=keys, left_by=left_by)

    def merge(self, ids: Sequence[str], by: str, because: str) -> str:
        """Make one of all, under the id of the oldest that can be found by a name, or else of the oldest."""
        age = {id_: at for at, id_ in enumerate(self.now)}
        roots = sorted({self.root(id_) for id_ in ids}, key=lambda id_: (self.weak(id_), age[id_]))
        for other in roots[1:]:
            self.now[other] = replace(self.now[other], became=roots[0], became_by=by, because=because)
        return roots[0]

    def part(self, first: str, second: str, because: str) -> None:
        """Take back what makes one of the two; where one has to go, it is the second."""
        for id_ in (second, first):
            if self.root(first) == self.root(second):
                self.free(id_, because)

    def free(self, id_: str, because: str) -> None:
        """Let it stand for itself again."""
        self.now[id_] = replace(self.now[id_], became="", became_by="", left_by="", because=because)

    def learn(self, id_: str, actor: Actor) -> None:
        """Add what a story tells of an actor: forms, the fullest of them, titles, states, and the keys of it all.

        One that has a full name and still no keys was left undecided, and stays so.
        """
        before = self.now[id_]
        name = fuller(before.name, actor.name, before.kind)
        names = tuple(sorted(dict.fromkeys((*before.names, *actor.names))))
        if len(names) > MOST_NAMES:
            names = before.names
        seen = traits(actor)
        countries = tuple(sorted({*before.countries, *seen.countries}))
        undecided = not before.keys and exact_keys(before.name, before.names, before.kind, before.countries)
        keys = () if undecided else (*exact_keys(name, names, before.kind, countries), *near_keys(name, before.kind))
        heads = tuple(sorted({*before.heads, *seen.heads}))
        self.now[id_] = replace(before, name=name, names=names, heads=heads, countries=countries, keys=keys)


def fuller(name: str, other: str, kind: MentionKind) -> str:
    """The fuller of two names; the first where neither is. A person's is full with a first and a family name."""

    def fullness(text: str) -> tuple[int, bool]:
        words = name_words(text, kind == "person")
        if kind != "person":
            return len(words), False
        return min(len(words), 2), len(words) > 1 and len(words[0].strip(".")) > 1

    return other if fullness(other) > fullness(name) else name
