"""The day of publication in the data of a page's scripts and attributes."""

import re

from onrecord.record.article import Stated

_DAY = re.compile(r"\d(?<=[\"';]\d)\d{3}-\d\d-\d\d")
_MARK = r"(?:\\?[\"']|&quot;)"
_NAMED = re.compile(
    rf"{_MARK}(?:datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publishedDate|pubDate"
    rf"|publicationDate|publication_date|firstPublished(?:At|Date)?|first_published_at|postedAt|publishTime){_MARK}"
    rf"\s?:\s?{_MARK}$"
)
_LONGEST_NAME = 48  # characters of a name with what stands between it and its day
_LOOKED_AT = 2_000_000  # characters of the page


def scripted(page: str) -> Stated | None:
    """The one day that data name as that of publication, however often; None if they name several."""
    found = _DAY.finditer(page, 0, _LOOKED_AT)  # days are fewer than quotation marks: they are looked for first
    days = {day[0] for day in found if _NAMED.search(page, max(0, day.start() - _LONGEST_NAME), day.start())}
    return Stated(days.pop(), "data of a script") if len(days) == 1 else None
