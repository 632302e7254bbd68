"""Addresses on the web as a source: read once, or watched for what is new and what has changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord import __version__
from onrecord.errors import NothingListed, TooLarge, Unreadable
from onrecord.record.snapshot import Dropped
from onrecord.record.visit import Visit
from onrecord.sources.base import Fetched
from onrecord.sources.live.addresses import address
from onrecord.sources.live.connecting import Connector
from onrecord.sources.live.exchange import Client
from onrecord.sources.live.fetching import Fetcher
from onrecord.sources.live.following import Following
from onrecord.sources.live.listing import listing
from onrecord.sources.live.pages import documents
from onrecord.sources.live.robots import AGENT, Rules
from onrecord.sources.live.rounds import Round
from onrecord.sources.live.turns import Turns
from onrecord.sources.opening import Found
from onrecord.sources.paths import dropped, name_of, refusing, status
from onrecord.text.addresses import on_the_web

AGENT_HEADER = f"{AGENT}/{__version__} (reads news for one person, at that person's wish)"


@dataclass(frozen=True, slots=True)
class Live:
    """Addresses, and for watching also OPML files that name feeds. ``max_bytes``: of one document.

    ``max_pages``: of one round. ``delay``: seconds between two requests to one host. ``soonest``: seconds after which
    a page is asked for again at the earliest. ``sites``: the rules of sites, kept from one round to the next.
    """

    places: tuple[str, ...]
    max_bytes: int
    max_pages: int
    delay: float
    soonest: float
    connector: Connector
    sites: dict[str, Rules] = field(default_factory=dict, compare=False, repr=False)

    def snapshots(self) -> Iterator[Found]:
        """What lies at each address, asked for once; lists are not followed."""
        fetcher = self._fetcher()
        for place in dict.fromkeys(self.places):
            try:
                where, answer = fetcher.fetch(address(place))
            except Unreadable as error:
                yield dropped(place, error)
            else:
                yield from documents(where, answer, self.max_bytes)

    def visits(self, known: Iterable[Visit]) -> Iterator[Fetched]:
        """One round: what is new or has changed since the visits that are known."""
        former = {visit.url: visit for visit in known}
        round_ = Round(self._fetcher(), Following(self.soonest), self.max_pages, self.max_bytes, former)
        return round_.run(self._roots())

    def _fetcher(self) -> Fetcher:
        return Fetcher(Client(AGENT_HEADER, self.max_bytes, self.connector), Turns(self.delay), self.sites)

    def _roots(self) -> Iterator[str | Dropped]:
        for place in dict.fromkeys(self.places):
            if on_the_web(place):
                yield place
            else:
                yield from self._opml(place)

    def _opml(self, path: str) -> Iterator[str | Dropped]:
        name = name_of(path)
        try:
            size = status(path).st_size
            if size > self.max_bytes:
                raise TooLarge(name, size, self.max_bytes)
            with refusing(name):
                found = listing(Path(path).read_bytes(), self.max_bytes)
            if not found or not found.lists:
                raise NothingListed(name, "is no OPML file that names feeds")
        except Unreadable as error:
            yield dropped(name, error)
        else:
            yield from (feed.url for feed in found.names)
