"""What an EDTF value (ISO 8601-2) covers: its first and last day, and how fine it is."""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2})(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?)?)?")
_SEASON = re.compile(r"(\d{4})-(2[1-4])")
_UNSAID = re.compile(r"(\d{2}\dX|\d{2}XX)")
_SEASONS = {"21": (3, 5), "22": (6, 8), "23": (9, 11), "24": (1, 12)}
"""First and last month, north of the equator. A winter lies in two years: its value is taken for the whole year."""

Days = tuple[date, date]


def days(edtf: str | None) -> Days | None:
    """The first and the last day that the value may mean; None for no value, or one without a place in time.

    ``2031-05`` is the whole of May, ``203X`` ten years. Of an interval or a set they are the first day of the first
    part and the last of the last; an open side ("../2031-05-05") counts as the side that is known.
    """
    parts = [found for part in re.split(r"/|,|\.\.", edtf or "") if (found := _covered(part.strip("[]{} ~?%")))]
    return (min(first for first, _ in parts), max(last for _, last in parts)) if parts else None


def instant(edtf: str) -> datetime | None:
    """When it begins, in UTC, so that values of several zones can be put in order; None without a place in time.

    What names no zone is taken to be in UTC, what names no clock to begin with its first day.
    """
    try:
        found = datetime.fromisoformat(edtf)
    except ValueError:
        covered = days(edtf)
        return datetime.combine(covered[0], time(), UTC) if covered else None
    try:
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except OverflowError:  # the first or the last hours that there are
        return None


def grain(edtf: str) -> str:
    """How fine it is: "minute", "day", "month", "season", "year", "decade", "century", or "interval" for several."""
    plain = edtf.strip("~?%")
    found = _DATE.fullmatch(plain)
    if found:
        return "minute" if "T" in plain else "day" if found[3] else "month" if found[2] else "year"
    if _SEASON.fullmatch(plain):
        return "season"
    if _UNSAID.fullmatch(plain):
        return "century" if plain.endswith("XX") else "decade"
    return "interval"


def _covered(plain: str) -> Days | None:
    if season := _SEASON.fullmatch(plain):
        first, last = _SEASONS[season[2]]
        return _months(int(season[1]), first, last)
    if _UNSAID.fullmatch(plain):
        return _years(int(plain.replace("X", "0")), int(plain.replace("X", "9")))
    found = _DATE.fullmatch(plain)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if day and month and year:
        return (date(year, month, day),) * 2 if day <= monthrange(year, month)[1] else None
    return _months(year, month, month) if month and year else _years(year or 0, year or 0)


def _months(year: int, first: int, last: int) -> Days | None:
    return (date(year, first, 1), date(year, last, monthrange(year, last)[1])) if year else None


def _years(first: int, last: int) -> Days | None:
    return (date(first, 1, 1), date(last, 12, 31)) if first else None
