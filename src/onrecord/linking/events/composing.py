"""An Event out of a group of mentions: its label, who takes part, and why they are one."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from onrecord.linking.events.group import COMPARED, Group
from onrecord.linking.events.history import status_of, times_of
from onrecord.linking.events.likeness import FEATURES, score
from onrecord.linking.events.scale import Scale
from onrecord.linking.events.told import Told
from onrecord.record.actor import Actor
from onrecord.record.event import Event, EventRole, Participation, Telling
from onrecord.record.span import Span

LABEL = 160
"""Characters that a label should not pass."""
SHORTEST = 4
"""Words below which a clause tells too little to be one."""
_ROLES: tuple[EventRole, ...] = ("actor", "recipient", "theme", "place")


def composed(group: Group, actors: Mapping[str, Actor], scale: Scale) -> Event:
    """The event that these mentions tell."""
    told = sorted(group.members, key=lambda one: one.order)
    types = Counter(one.type for one in told if not one.definite) or Counter(one.type for one in told)
    first = group.members[0].type
    kind = min(types, key=lambda name: (-types[name], name != first, name))
    modes = Counter(one.mention.mode for one in told if one.type == kind and one.mention.mode)
    status = status_of(told)
    when, disputed = times_of(told, status)
    label = min(told, key=lambda one: _plain(one, when))
    places = Counter(one.place for one in told if one.place)
    place = min(places, key=lambda name: (-places[name], name), default=None)
    return Event(
        kind,
        status,
        label.page.cut(_trimmed(label)),
        _trimmed(label),
        tuple(_telling(one) for one in told),
        min(modes, key=lambda mode: (-modes[mode], mode), default=None),
        when,
        disputed,
        tuple(one for one in _participants(told) if one.actor != place or actors[one.actor].kind != "place"),
        place,
        _because(group.members, actors, scale, when),
    )


def _telling(one: Told) -> Telling:
    published = one.page.article.published
    day = published.value if published and one.published else None
    return Telling(one.mention.id, one.mention.clause, one.status, day, one.mention.edtf)


def _trimmed(one: Told) -> Span:
    """The clause without white space and commas at its edges and the word that hangs it on another."""
    clause, text = one.mention.clause, one.page.cut(one.mention.clause)
    led = _LEADS.match(text)
    start = clause.start + (led.end() if led else 0)
    end = clause.end - len(text) + len(text.rstrip(_EDGES))
    return one.page.span(start, end) if start <= one.mention.span.start < end else clause


_EDGES = " \t\r\n,;:–—-"
_LEADS = re.compile(r"[\s,;:–—-]*(?:(?:after|although|and|as|because|before|but|since|that|though|when|while)\s+)?")


def _plain(one: Told, when: str | None) -> tuple[object, ...]:
    """Lower is better: of the text rather than a headline, with most participants and the time, short, early."""
    clause = _trimmed(one)
    length = clause.end - clause.start
    named = sum(any(clause.holds(span) for span in one.mention.of(role)) for role in ("actor", "recipient"))
    says_when = bool(one.mention.when and one.mention.edtf == when)
    opening = one.page.cut(clause)[:1]
    return (
        one.headline,
        len(one.form) < SHORTEST,
        length > LABEL,
        -(2 * named + says_when + bool(one.place)),
        not opening.isupper(),
        max(length, LABEL // 2),
        one.order,
    )


def _participants(told: Sequence[Told]) -> Iterable[Participation]:
    """Every actor in the role that most tellings give it, by role and by how many tell of it."""
    counts = Counter((role, actor) for one in told for role in _ROLES[:3] for actor in one.roles[role])
    mine: dict[str, EventRole] = {}
    for role, actor in sorted(counts, key=lambda pair: (-counts[pair], _ROLES.index(pair[0]))):
        mine.setdefault(actor, role)
    for role in _ROLES[:3]:
        ranked = sorted(
            (actor for actor in mine if mine[actor] == role), key=lambda actor: (-counts[role, actor], actor)
        )
        yield from (Participation(actor, role) for actor in ranked)


def _because(members: Sequence[Told], actors: Mapping[str, Actor], scale: Scale, when: str | None) -> str:
    """Why these are one: what most of them share with the one that tells most."""
    if len(members) == 1:
        return "told once"
    first, others = members[0], members[1 : 1 + COMPARED]
    held = Counter(name for other in others for name in score(first, other, scale))
    shared = [row for row in FEATURES if row.weight > 0 and 2 * held[row.name] >= len(others)]
    values = {"act": _words(members), "sides": _names(members, actors), "time": when or ""}
    said = [f"{row.says} ({value})" if (value := values.get(row.name)) else row.says for row in shared]
    articles = len({one.mention.article for one in members})
    told = f"told {len(members)} times in {articles} articles" if articles > 1 else f"told {len(members)} times"
    return f"{told}: {', '.join(said)}" if said else f"{told}, by words that point back to it"


def _words(members: Iterable[Told]) -> str:
    """The words that name it most often, three at most."""
    counts = Counter(" ".join(one.page.cut(one.mention.span).split()).casefold() for one in members)
    return ", ".join(f"“{text}”" for text in sorted(counts, key=lambda text: (-counts[text], text))[:3])


def _names(members: Iterable[Told], actors: Mapping[str, Actor]) -> str:
    """The two who are named for it most often, if more than once."""
    counts = Counter(actor for one in members for actor in one.who if actor in actors)
    ranked = sorted(counts, key=lambda actor: (-counts[actor], actors[actor].name, actor))
    return " and ".join(actors[actor].name for actor in ranked[:2] if counts[actor] > 1)
