"""What is remembered of an address on the web, so that it is asked again politely."""

from dataclasses import dataclass

from onrecord.record.ids import content_id


@dataclass(frozen=True, slots=True)
class Visit:
    """How an address was asked for last. All times are ISO 8601, UTC.

    ``first`` is when it was asked for first, ``again`` from when on it may be asked for once more. ``found_in``
    is the feed, sitemap or page that named it, "" where the user did. ``etag`` and ``modified`` are what the server
    said of the version that we hold, word for word; ``article`` is the id of the article made of it, "" where it is a
    list of others or could not be had.
    """

    url: str
    first: str
    last: str
    again: str
    found_in: str = ""
    etag: str = ""
    modified: str = ""
    article: str = ""

    @property
    def id(self) -> str:
        """Made of the address: a later visit takes the place of the former."""
        return content_id("w", self.url)
