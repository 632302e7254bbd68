"""The dates that agencies state, in the forms that their formats have. Nonsense is left out with a notice."""

import re
from datetime import timedelta
from email.utils import parsedate_to_datetime

from onrecord.articles.agency.drafts import Draft
from onrecord.articles.dates import edtf
from onrecord.text.edtf import instant

_BASIC = re.compile(
    r"(?P<day>\d{8})(?:T(?P<clock>\d{4}(?:\d\d)?)(?:[.,]\d{1,9})?(?P<zone>Z|[+-]\d\d:?(?:\d\d)?)?)?", re.ASCII
)
_EXTENDED = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})? ?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
_MAIL = re.compile(
    r"(?:[A-Za-z]{3,9},? )?\d{1,2}[ -][A-Za-z]{3}[ -]\d{2,4} \d\d:\d\d(?::\d\d)?(?: [A-Z]{1,4}| [+-]\d{4})?"
    r"(?: \([^()]{1,40}\))?",
    re.ASCII,
)
_EARLIEST = 1600  # year
_ZERO = "1970-01-01T00:00:00"
_AHEAD = timedelta(days=1)  # clocks and zones may be wrong by so much


def moment(written: str) -> str | None:
    """A stated moment as ISO 8601 in extended form, or a day; None where it is no date or no real one."""
    words = " ".join(written.split())
    if len(words) > 80:
        return None
    if found := _BASIC.fullmatch(words) or _EXTENDED.fullmatch(words):
        return _iso(found["day"], found["clock"], found["zone"])
    if _MAIL.fullmatch(words):
        try:
            parsed = parsedate_to_datetime(words)
        except (ValueError, TypeError, OverflowError):
            return None
        return edtf(parsed.isoformat(timespec="seconds"))
    return edtf(words)


def state(draft: Draft, noun: str, written: str, place: str, received: str) -> bool:
    """State a date, if it can be one: not nonsense, and not after the document was received (ISO 8601, or "")."""
    if not written.strip():
        return False
    found = moment(written)
    why = _doubt(found, received) if found else "is ambiguous or no date"
    if found and not why:
        draft.state(noun, found, place)
        return True
    draft.notices.append(f"{place}: {' '.join(written.split())[:40]!r} {why}; the field is left empty")
    return False


def _doubt(found: str, received: str) -> str:
    """Why a date cannot be when something was published; "" if it can."""
    if int(found[:4]) < _EARLIEST or found.startswith(_ZERO):
        return "is no day on which news was published"
    limit = instant(received)
    if limit and found[:10] > (limit + _AHEAD).date().isoformat():
        return "lies after the day on which it was received"
    return ""


def _iso(day: str, clock: str | None, zone: str | None) -> str | None:
    """The moment, seconds and zone completed to the forms that we know; without a zone its day."""
    digits = day.replace("-", "")
    whole = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    if not clock or not zone:
        return edtf(whole)
    hours = clock.replace(":", "").ljust(6, "0")
    offset = zone if zone == "Z" else f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}"
    return edtf(f"{whole}T{hours[:2]}:{hours[2:4]}:{hours[4:]}{offset}")


def later(one: str, other: str) -> bool:
    """Whether the first of two stated moments is the later; False where one is none, or both are."""
    first, second = (instant(moment(written) or "") for written in (one, other))
    return first is not None and second is not None and first > second
