"""What several tellings of one event come to: how it stands, when it was, what is disputed."""

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.linking.events.days import SLACK, Days, days
from onrecord.linking.events.told import Told
from onrecord.record.event import EventStatus

_SETTLED: tuple[EventStatus, ...] = ("happened", "denied", "ongoing")
"""What an article only says once it is known how the event came out."""
_RANK: tuple[EventStatus, ...] = (*_SETTLED, "alleged", "scheduled", "proposed", "conditional")


def status_of(told: Iterable[Told]) -> EventStatus:
    """How the event stands by the newest articles that bear on it.

    What was said to have happened is not undone by a later article that only announces or claims it; a call-off is
    undone by a new date. Undated articles count where there are no others; of one day's articles most decide, then
    the order of ``_RANK``.
    """
    every = list(told)
    dated = [one for one in every if one.published] or every
    by_day = sorted(dated, key=lambda one: one.published or 0)
    newest = _at(by_day, by_day[-1].published)
    done = [one for one in by_day if one.status in {"happened", "ongoing"}]
    if newest in _SETTLED or not done:
        return newest
    settled = [one for one in by_day if one.status in _SETTLED]
    last = _at(settled, settled[-1].published)
    return newest if last == "denied" else last


def _at(told: Iterable[Told], published: int | None) -> EventStatus:
    """The status that most articles of one day give."""
    counts = Counter(one.status for one in told if one.published == published)
    return min(counts, key=lambda status: (-counts[status], _RANK.index(status)))


def times_of(told: Sequence[Told], status: EventStatus) -> tuple[str | None, tuple[str, ...]]:
    """The most precise time that tellings agree on, and the others that cannot be true beside it.

    The day that most articles give wins, that of the newest among equals; those that tell how the event came out
    count before those that announced it.
    """
    stated = [one for one in told if one.days]
    bearing = [one for one in stated if one.status == status] or stated
    if not bearing:
        return None, ()
    counts = Counter(dict.fromkeys(_values(bearing), 0))
    for article in dict.fromkeys(one.mention.article for one in bearing):
        mine = [one for one in bearing if one.mention.article == article]
        counts.update({value for value in counts if any(_agree(value, one) for one in mine)})
    newest = {one.mention.edtf or "": at for at, one in enumerate(bearing)}
    best = min(counts, key=lambda value: (_length(value), -counts[value], -newest[value], value))
    alike = [value for value in counts if _length(value) == _length(best)]
    best = min(alike, key=lambda value: (-counts[value], -newest[value], value))
    chosen = days(best)
    other = dict.fromkeys(one.mention.edtf or "" for one in stated if chosen and _beyond(one.days, chosen))
    return best, tuple(sorted(other))


def _values(told: Iterable[Told]) -> list[str]:
    return list(dict.fromkeys(one.mention.edtf or "" for one in told))


def _length(value: str) -> int:
    found = days(value)
    return found.length if found else 1 << 30


def _agree(value: str, one: Told) -> bool:
    found = days(value)
    return bool(found and one.days and not found.apart(one.days))


def _beyond(one: Days | None, chosen: Days) -> bool:
    return one is not None and one.apart(chosen) > SLACK
