"""When an address is asked for again: soon while it is new, ever more seldom as it ages, and some day no more."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from onrecord.record.visit import Visit

FOLLOWED = timedelta(days=7)
"""How long a page is asked for after it was found: corrections come within days, if at all."""

_SLOWING = 4
"""A page is asked for again when it has grown older by this part of its age."""

_LONGEST = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Following:
    """``soonest``: seconds after which a page is asked for again at the earliest."""

    soonest: float

    def named(self, url: str, root: str, now: datetime) -> Visit:
        """An address that was found just now and not asked for yet."""
        return Visit(url, iso(now), "", iso(now), root)

    def due(self, visit: Visit, now: datetime, changed: str = "") -> bool:
        """Whether to ask: it is time, or the list that names it says that it changed since (ISO 8601, UTC)."""
        return bool(visit.again and visit.again <= iso(now)) or changed > (visit.last or iso(now))

    def answered(self, visit: Visit, now: datetime, headers: Mapping[str, str]) -> Visit:
        """It was had, or is as it was. Headers in lower case. What the user named is asked for in every round."""
        age = now - datetime.fromisoformat(visit.first)
        pause = max(self._pause, age / _SLOWING) if visit.found_in else timedelta()
        over = visit.found_in and age >= FOLLOWED
        return self._had(visit, now, headers, again="" if over else iso(now + pause))

    def listed(self, visit: Visit, now: datetime, headers: Mapping[str, str]) -> Visit:
        """It is a list, which never ages."""
        return self._had(visit, now, headers, again=iso(now + (self._pause if visit.found_in else timedelta())))

    def failed(self, visit: Visit, now: datetime, wanted: float) -> Visit:
        """It could not be had: twice the last pause. ``wanted``: seconds that the server asked for."""
        last = datetime.fromisoformat(visit.last) if visit.last else None
        former = datetime.fromisoformat(visit.again) - last if last and visit.again else timedelta()
        pause = max(self._pause, min(2 * former, _LONGEST), timedelta(seconds=wanted))
        over = visit.found_in and now - datetime.fromisoformat(visit.first) >= FOLLOWED
        return replace(visit, last=iso(now), again="" if over else iso(now + pause))

    def _had(self, visit: Visit, now: datetime, headers: Mapping[str, str], *, again: str) -> Visit:
        etag, modified = headers.get("etag", visit.etag), headers.get("last-modified", visit.modified)
        return replace(visit, last=iso(now), again=again, etag=etag, modified=modified)

    @property
    def _pause(self) -> timedelta:
        return timedelta(seconds=self.soonest)


def iso(moment: datetime) -> str:
    """ISO 8601 in UTC, to the second: sorts as text."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")
