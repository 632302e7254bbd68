"""What two mentions cannot both say of one event."""

from collections.abc import Callable

from onrecord.linking.events.acts import kin
from onrecord.linking.events.days import SLACK
from onrecord.linking.events.likeness import AHEAD, once
from onrecord.linking.events.scale import Scale
from onrecord.linking.events.told import Told

DISPUTED = 10
"""Days by which articles may differ on when it happened that a person was killed or appointed."""
Contradiction = Callable[[Told, Told, Scale], bool]


def other_type(a: Told, b: Told, _: Scale) -> bool:
    """Types that no reader takes for each other; a visit beside a meeting; a call beside what has a place or a mode."""
    if not kin(a.type, b.type) or (_visit(a) != _visit(b) and not a.acts & b.acts):
        return True
    by_phone = [one for one in (a, b) if one.mention.mode == "phone"]
    other = b if by_phone == [a] else a
    return len(by_phone) == 1 and bool(other.place or other.mention.mode)


def _visit(one: Told) -> bool:
    return one.mention.mode == "visit" or one.type == "VISIT"


def other_days(a: Told, b: Told, scale: Scale) -> bool:
    """Days that do not touch. In one article no day's slack.

    But not where one speaks of a date that was moved, nor a few days for what happens but once: that is a dispute.
    """
    if a.days is None or b.days is None:
        return False
    slack = 0 if a.page is b.page else DISPUTED if once(a, b, scale) else SLACK
    moved = (a.moved or b.moved) and bool({a.status, b.status} & (AHEAD | {"denied"}))
    return a.days.apart(b.days) > slack and not moved


def out_of_time(a: Told, b: Told, _: Scale) -> bool:
    """Told to have happened before the day of the other, or announced after it."""
    for one, other in ((a, b), (b, a)):
        if one.published is None or one.days is not None:
            continue
        done = one.status in {"happened", "ongoing"}
        if done and other.days and other.days.first > one.published:
            return True
        if one.status in AHEAD and other.status not in AHEAD:
            ended = other.days.last if other.days else other.published
            if ended and ended < one.published - SLACK:
                return True
    return False


def other_place(a: Told, b: Told, scale: Scale) -> bool:
    """Two towns, or two states."""
    if a.place is None or b.place is None or a.place == b.place:
        return False
    return not scale.related(a.place, b.place) and (
        _town(a.place, scale) == _town(b.place, scale) or _known(a, b, scale)
    )


def _town(place: str, scale: Scale) -> bool:
    return scale.kinds.get(place) == "place"


def _known(a: Told, b: Told, scale: Scale) -> bool:
    """Whether it is known of both places in which state they are."""
    return all(scale.sides.get(place or "") for place in (a.place, b.place))


def other_sides(a: Told, b: Told, scale: Scale) -> bool:
    """Others do it, or it is done to others."""
    if a.mutual or b.mutual:
        fewer, more = sorted((a.who, b.who), key=len)
        return bool(fewer) and sum(bool(scale.meets((one,), more)) for one in fewer) < min(2, len(fewer))
    pairs = [(a.roles[role], b.roles[role]) for role in ("actor", "recipient")]
    return any(one and other and not scale.meets(one, other) for one, other in pairs)


def other_round(a: Told, b: Told, _: Scale) -> bool:
    """The second is not the third."""
    return bool(a.round and b.round and a.round != b.round)


def beside(a: Told, b: Told, _: Scale) -> bool:
    """Two words of one clause, or of clauses one inside of the other, tell of two."""
    return a.page is b.page and a.mention.clause.overlaps(b.mention.clause)


def once_more(a: Told, b: Told, _: Scale) -> bool:
    """An article that tells what happened again tells of two."""
    return a.page is b.page and a.again != b.again


CONTRADICTIONS: tuple[Contradiction, ...] = (
    other_type, other_days, out_of_time, other_place, other_sides, other_round, beside, once_more,
)  # fmt: skip


def contradict(a: Told, b: Told, scale: Scale) -> bool:
    """Whether something keeps the two apart."""
    return any(row(a, b, scale) for row in CONTRADICTIONS)
