"""Rules for the day of publication: what a page states in its markup against what it shows to its readers.

What a reader is told in words comes before the markup, which often has the day on which a site was built anew; a day
of which nothing is said only if it is the earlier one. Where both differ without a reason, no rule gives a day.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from onrecord.articles.html.shown import Shown
from onrecord.articles.html.signs import BESIDE, IN_WORDS
from onrecord.record.article import Stated

_TURN = timedelta(hours=26)  # from noon of a day to the farthest moment that some zone counts to it
_DAY = timedelta(days=1)
_TOGETHER = 3  # passages
_SHOWN_AS = {"day": "shown beside the headline", "first": "shown as first published"}


class Dated(NamedTuple):
    """A day that the markup states, with the field as it is stated."""

    day: date
    stated: Stated


class Told(NamedTuple):
    """A day that is shown. ``own``: whether it surely is the page's; otherwise that is open."""

    day: date
    shown: Shown
    own: bool

    def stated(self) -> Stated:
        """As a field of the article."""
        how = _SHOWN_AS.get(self.shown.role, f"shown as {self.shown.role}")
        return Stated(self.day.isoformat(), how, self.shown.start, self.shown.end)


@dataclass(frozen=True, slots=True)
class Case:
    """What a page says of its days: in its markup, the most trusted first; to its readers, the surest first."""

    stated: Sequence[Dated]
    changed: Sequence[Dated]
    told: Sequence[Told]
    told_changed: Sequence[Told]

    def together(self) -> list[Told]:
        """The days shown as that of publication that stand together and have equal right, the earliest first."""
        own = [one for one in self.told if one.own]
        near = (one for one in own if abs(one.shown.passage - own[0].shown.passage) <= _TOGETHER)
        return sorted((one for one in near if one.shown.role == own[0].shown.role), key=lambda one: one.day)

    def best(self) -> Told | None:
        """The shown day of publication: of two that stand together the earlier, as the other is that of a change."""
        return next(iter(self.together()), None)

    def is_change(self, day: date) -> bool:
        """Whether the page says that it was changed on this day, give or take a zone."""
        changes = [*(one.day for one in self.changed[:1]), *(one.day for one in self.told_changed[:1])]
        return any(abs(day - change) <= _DAY for change in changes)

    def changed_before(self, stated: Dated) -> bool:
        """Whether a reader is told of a change before the page is said to have been published."""
        changes = (one.day for one in self.told_changed[:1])
        return any(day < stated.day and not in_zone_of(stated.stated.value, day) for day in changes)


def in_zone_of(value: str, day: date) -> bool:
    """Whether a moment falls on this day in some zone, but not in that in which it is stated (EDTF)."""
    if len(value) <= len("2031-05-06"):
        return False
    moment = datetime.fromisoformat(value)
    return moment.date() != day and abs(moment - datetime(day.year, day.month, day.day, 12, tzinfo=UTC)) <= _TURN


def first_published(case: Case) -> Stated | None:
    """The page tells when it was first published."""
    return next((one.stated() for one in case.told if one.shown.role == "first"), None)


def agreed(case: Case) -> Stated | None:
    """Markup and text name the same day."""
    for day, said in case.stated[:1]:
        seen = next((one.shown for one in case.told if one.day == day), None)
        return Stated(said.value, said.place, seen.start, seen.end) if seen else None
    return None


def in_the_readers_zone(case: Case) -> Stated | None:
    """The markup states a moment by the clock of another zone than the page shows to its readers."""
    found = (one for stated in case.stated[:1] for one in case.told if in_zone_of(stated.stated.value, one.day))
    return next((one.stated() for one in found), None)


def in_words(case: Case) -> Stated | None:
    """The page says in words that it was published on this day."""
    best = case.best()
    return best.stated() if best and not IN_WORDS.isdisjoint(best.shown.signs) else None


def earlier(case: Case) -> Stated | None:
    """The page shows an earlier day than its markup states."""
    best = case.best()
    return best.stated() if best and case.stated and best.day < case.stated[0].day else None


def only_shown(case: Case) -> Stated | None:
    """The markup states no day; what is shown is not the day of a change that is named once more elsewhere."""
    best = case.best()
    if best is None or case.stated:
        return None
    again = best.shown.role == "day" and best.day in {one.day for one in case.told_changed}
    return None if again and BESIDE.isdisjoint(best.shown.signs) else best.stated()


def only_stated(case: Case) -> Stated | None:
    """The markup states a day, and the page shows no other but that of its last change."""
    best = case.best()
    if not case.stated or case.changed_before(case.stated[0]):
        return None
    another = best and not case.is_change(best.day) and not BESIDE.isdisjoint(best.shown.signs)
    return None if another else case.stated[0].stated


Rule = Callable[[Case], Stated | None]
RULES: tuple[Rule, ...] = (
    first_published,
    agreed,
    in_the_readers_zone,
    in_words,
    earlier,
    only_shown,
    only_stated,
)
"""From the surest: the first that gives a day decides."""
