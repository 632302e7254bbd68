"""Mentions into events: each joins the one group that it fits best, or founds its own.

What tells most comes first, so that a group begins with time, place and names. A mention is compared only with groups
that share a rare thing with it (a blocking key), at most ``CANDIDATES``: the cost is near linear.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.linking.events.group import COMPARED, Group
from onrecord.linking.events.likeness import ONE
from onrecord.linking.events.pointing import pointed
from onrecord.linking.events.scale import Scale
from onrecord.linking.events.told import Told

CANDIDATES = 16
"""Groups that a mention is compared with."""
POSTINGS = 200
"""Groups kept under one key."""
MARGIN = 0.08
"""By how much a group must fit better than one that contradicts it."""

Key = tuple[str, ...]


def grouped(told: Sequence[Told], scale: Scale) -> list[Group]:
    """Every mention in exactly one group."""
    groups: list[Group] = []
    postings: defaultdict[Key, list[int]] = defaultdict(list)
    for one in sorted((one for one in told if not one.definite or one.days), key=_tells_most):
        home = _home(one, [groups[at] for at in _near(one, postings, scale)], scale)
        if home is None:
            home = Group()
            groups.append(home)
            _post(one, len(groups) - 1, postings, scale)
        home.add(one)
    groups = _together(groups, scale)
    alone = [group for group in groups if len(group.members) == 1 and group.members[0].definite]
    later = [group.members[0] for group in alone] + [one for one in told if one.definite and not one.days]
    return pointed(later, [group for group in groups if group not in alone], scale)


def _tells_most(one: Told) -> tuple[int, tuple[object, ...]]:
    tells = 2 * bool(one.day) + bool(one.days) + min(len(one.who), 2) * 2 + bool(one.place) + min(len(one.theme), 4) / 2
    return -round(2 * tells), one.order


def _keys(one: Told, scale: Scale) -> Iterator[Key]:
    """What a mention is looked up by: rare things first."""
    when = [str(one.day + shift) for shift in (-1, 0, 1)] if one.day else []
    for actor in sorted(one.who):
        yield from (("who", act, actor) for act in sorted(one.acts))
        yield from (("side", act, side) for act in sorted(one.acts) for side in sorted(scale.sides.get(actor, ())))
        yield "type", one.type, actor
        yield from (("then", one.type, actor, day) for day in when)
    for act in sorted(one.acts):
        yield from (("theme", act, word) for word in sorted(one.theme))
        if one.place:
            yield "place", act, one.place
        yield from (("day", act, day) for day in when)


def _post(one: Told, at: int, postings: defaultdict[Key, list[int]], scale: Scale) -> None:
    for key in _keys(one, scale):
        if len(postings[key]) < POSTINGS:
            postings[key].append(at)


def _near(one: Told, postings: defaultdict[Key, list[int]], scale: Scale) -> list[int]:
    """The groups that share most with a mention, keys that few groups have counting more."""
    shared: defaultdict[int, float] = defaultdict(float)
    for key in _keys(one, scale):
        for at in postings.get(key, ()):
            shared[at] += 1 / len(postings[key])
    return sorted(shared, key=lambda at: (-round(shared[at], 9), at))[:CANDIDATES]


def _home(one: Told, near: Sequence[Group], scale: Scale) -> Group | None:
    """The group that fits best; None where none does, or another that contradicts it fits as well."""
    fits = sorted(
        ((group.fit(one, scale), at, group) for at, group in enumerate(near)),
        key=lambda fit: (-round(fit[0], 9), fit[1]),
    )
    if not fits or fits[0][0] < ONE:
        return None
    best, _, home = fits[0]
    rivals = (group for fit, _, group in fits[1:] if fit >= best - MARGIN)
    return None if any(rival.contradicts(home, scale) for rival in rivals) else home


def _together(groups: Sequence[Group], scale: Scale) -> list[Group]:
    """The groups with those joined that all their members allow: what came first may have known too little."""
    found: list[Group] = []
    postings: defaultdict[Key, list[int]] = defaultdict(list)
    for group in sorted(groups, key=lambda group: (-len(group.members), _tells_most(group.members[0]))):
        near = dict.fromkeys(at for one in group.members[:COMPARED] for at in _near(one, postings, scale))
        some = group.members[:COMPARED]
        fits = [(found[at].fit_all(some, scale), -at) for at in list(near)[:CANDIDATES]]
        best, at = max(fits, default=(0.0, 0))
        if best >= ONE and not found[-at].contradicts(group, scale):
            found[-at].take(group)
            continue
        found.append(group)
        for one in group.members[:COMPARED]:
            _post(one, len(found) - 1, postings, scale)
    return found
