"""When the page was published and changed: what it states, what it shows its readers, what its scripts hold."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from onrecord.articles.dates import edtf
from onrecord.articles.html.keeping import Kept
from onrecord.articles.html.shown import shown
from onrecord.articles.metadata import Given
from onrecord.record.article import Stated

_BODY = 80  # characters from which a kept passage is taken for the body's
_DAY = re.compile(r"\d(?<=[\"']\d)\d{3}-\d\d-\d\d")
_NAMED = re.compile(
    r"[\"'](?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|pubDate"
    r"|publicationDate|publication_date|firstPublished(?:At|Date)?|first_published_at|postedAt|publishTime)\\?[\"']"
    r"\s?:\s?\\?[\"']$"
)
_LONGEST_NAME = 32  # characters of a name with what stands between it and its day
_LOOKED_AT = 2_000_000  # characters of the page


def dated(page: str, found: Kept, headline: int | None, given: Sequence[Given]) -> list[Given]:
    """The dates of a page, the most trusted first. ``given``: what it states; ``headline``: number of its passage."""
    language = next((stated.value for noun, stated in given if noun == "language"), "")
    seen = shown(found.seen, headline, _body(found, headline), language)
    told = next((stated for noun, stated in seen if noun == "published"), None)
    dates = [(noun, _as_shown(stated, told)) for noun, stated in given if noun in ("published", "updated")]
    return [*dates, *seen, *_scripted(page)]


def _as_shown(stated: Stated, told: Stated | None) -> Stated:
    """The day that the page shows, where it states the same moment in the day of another zone."""
    value = edtf(stated.value)
    if told is None or value is None or not value.endswith(("Z", "+00:00")):
        return stated
    moment, day = datetime.fromisoformat(value), date.fromisoformat(told.value)
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return told if moment.date() != day and abs(moment - noon) <= timedelta(hours=26) else stated


def _body(found: Kept, headline: int | None) -> tuple[int, int]:
    """The first and the last passage of the main text; the first below the headline, if there is one."""
    passages = found.seen.passages
    long = [i for i, kept in enumerate(found.kept) if kept and passages[i].end - passages[i].start >= _BODY]
    below = [i for i in long if headline is None or i > headline] or long
    return (below[0], long[-1]) if below else (0, 0)


def _scripted(page: str) -> list[Given]:
    """The one day that the data of scripts name as that of publication, however often."""
    found = _DAY.finditer(page, 0, _LOOKED_AT)  # days are fewer than quotation marks: they are looked for first
    days = {day[0] for day in found if _NAMED.search(page, max(0, day.start() - _LONGEST_NAME), day.start())}
    return [("published", Stated(days.pop(), "data of a script"))] if len(days) == 1 else []
