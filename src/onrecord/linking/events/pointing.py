"""Nouns that point back: "the talks", "Berg’s visit" mean an event that their article or the story has told of."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from heapq import nsmallest

from onrecord.linking.events.group import Group
from onrecord.linking.events.scale import Scale
from onrecord.linking.events.told import Told

FOREMOST = 2
"""How many times as often an event must be told as its like for "the talks" to mean it."""
CANDIDATES = 16
"""Groups of the story that are looked at, those that are told most."""


@dataclass(slots=True)
class Known:
    """The groups to point to: by act and article, and by act and actor."""

    near: defaultdict[tuple[str, str], dict[int, Group]] = field(default_factory=lambda: defaultdict(dict))
    far: defaultdict[tuple[str, str], dict[int, Group]] = field(default_factory=lambda: defaultdict(dict))

    def learn(self, group: Group, one: Told) -> None:
        """Keep what a member of a group tells."""
        for act in one.acts:
            self.near[act, one.mention.article][id(group)] = group
            for actor in one.who:
                self.far[act, actor][id(group)] = group

    def meant(self, one: Told, scale: Scale) -> Group | None:
        """The event that a mention points to: told before in its article, or else in the story by the same actors."""
        near = [self.near[act, one.mention.article] for act in one.acts]
        fits = [group for group in _foremost(near) if group.told_before(one)]
        found = _only(one, _open_to(one, fits, scale))
        if found or not one.who:
            return found
        far = [self.far[act, actor] for act in one.acts for actor in one.who]
        return _only(one, _open_to(one, _foremost(far)[:CANDIDATES], scale))


def pointed(later: Sequence[Told], groups: Sequence[Group], scale: Scale) -> list[Group]:
    """The groups with each pointer in the one that it means, or by itself."""
    every, known = list(groups), Known()
    for group in groups:
        for member in group.members:
            known.learn(group, member)
    for one in sorted(later, key=lambda one: one.order):
        home = known.meant(one, scale)
        if home is None:
            home = Group()
            every.append(home)
        home.add(one)
        known.learn(home, one)
    return every


def _foremost(found: Sequence[dict[int, Group]]) -> list[Group]:
    """The groups, each once, those told most first."""
    every = {key: group for groups in found for key, group in groups.items()}
    return nsmallest(4 * CANDIDATES, every.values(), key=lambda group: (-len(group.members), group.members[0].order))


def _open_to(one: Told, groups: Sequence[Group], scale: Scale) -> list[Group]:
    return [group for group in groups if group.covers(one, scale) and not group.refuses(one, scale)]


def _only(one: Told, fits: Sequence[Group]) -> Group | None:
    """The only one, or the foremost of several; those with its actors and its type come before others."""
    for narrow in (Group.shares, Group.typed):
        fits = [group for group in fits if narrow(group, one)] or fits
    if len(fits) > 1 and len(fits[0].members) < FOREMOST * len(fits[1].members):
        return None
    return fits[0] if fits else None
