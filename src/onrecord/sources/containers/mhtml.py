"""A page that a browser saved in one file with all that belongs to it: MHTML (RFC 2557)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime

from onrecord.errors import DamagedFile, NothingVisible
from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import Piece
from onrecord.sources.stream import Stream, held
from onrecord.text.addresses import on_the_web
from onrecord.text.mime import Part, body, message

_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Mhtml:
    """The page itself, under the name of the file and with its own address; its frames, pictures and styles are not."""

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:
        """One page. Raise NothingVisible where there is none, DamagedFile where the file ends before it."""
        data = stream.whole(name, limit)
        whole = message(data)
        pages = [part for part in whole.walk() if part.kind in _PAGES and not part.parts]
        if not pages:
            raise DamagedFile(name, whole.broken) if whole.broken else NothingVisible(name)
        page = _main(data, whole, pages)
        places = (page.value(data, "content-location"), whole.value(data, "snapshot-content-location"))
        yield Piece(
            "",
            held(body(data, page)),
            media="html",
            url=next((place for place in places if on_the_web(place)), ""),
            received=_saved(whole.value(data, "date")),
            charset=page.parameters.get("charset", "").lower(),
        )
        if whole.broken:
            yield Notice(name, whole.broken)


def _main(data: bytes, whole: Part, pages: list[Part]) -> Part:
    """The part that the file names as its start, else the one at its address, else the first."""
    start, address = whole.parameters.get("start", ""), whole.value(data, "snapshot-content-location")
    named = (page for page in pages if start and page.value(data, "content-id") == start)
    there = (page for page in pages if address and page.value(data, "content-location") == address)
    return next(named, None) or next(there, pages[0])


def _saved(written: str) -> str:
    """When it was saved, as ISO 8601 in UTC; "" for what is no date."""
    try:
        found = parsedate_to_datetime(written)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC).isoformat(timespec="seconds")
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""
