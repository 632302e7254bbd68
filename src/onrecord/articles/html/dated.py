"""The day of a page that states none where we look: htmldate's, the last resort, where the page shows that day."""

import logging
import re
from datetime import date

from onrecord.articles.metadata import Metadata
from onrecord.record.article import Stated

_LONGEST = 2_000_000  # characters
_HEAD = 40_000  # characters of the text that may show the day
_UPDATED = re.compile(r"(?:updated|modified|reviewed|revised)\W{0,4}(?:on\W)?\W{0,3}$", re.IGNORECASE)


def dated(page: str, text: str, found: Metadata) -> Stated | None:
    """The day on which htmldate says that the page was first published, if a reader sees that day on it."""
    if len(page) > _LONGEST:
        return None
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    address = found.url.value if found.url else None
    try:
        day = find_date(page.replace("\0", " "), extensive_search=False, original_date=True, url=address)
        stated = date.fromisoformat(day) if day else None
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError, LookupError, OverflowError):
        return None
    if stated is None or (found.updated and found.updated.value.startswith(stated.isoformat())):
        return None
    place = _shown(stated, text[:_HEAD])
    return Stated(stated.isoformat(), "found by htmldate, and shown", *place) if place else None


def _shown(day: date, text: str) -> tuple[int, int] | None:
    """Where the text shows a day, unless as the day of a change."""
    short, long = day.strftime("%b"), day.strftime("%B")
    month = rf"(?:{long}|{short}\.?|Sept\.?)" if day.month == 9 else rf"(?:{long}|{short}\.?)"
    number, year = rf"0?{day.day}(?:st|nd|rd|th)?", str(day.year)
    forms = (
        rf"{month} {number},? {year}",
        rf"{number}[ -]{month},?[ -]{year}",
        rf"{year}[-/.]{day.month:02}[-/.]{day.day:02}",
        rf"0?{day.month}[/.-]0?{day.day}[/.-](?:{year}|{year[2:]})",
        rf"0?{day.day}[/.-]0?{day.month}[/.-](?:{year}|{year[2:]})",
    )
    for found in re.finditer(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", text, re.IGNORECASE):
        if not _UPDATED.search(text[max(0, found.start() - 30) : found.start()]):
            return found.span()
    return None
