"""A server of our own, and what asks it without manners: loopback is allowed, pauses are short."""

from collections.abc import Callable, Iterator

import pytest

from onrecord.sources.live.addresses import Address, address
from onrecord.sources.live.connecting import Connector, Patience
from onrecord.sources.live.exchange import Answer, Client
from onrecord.sources.live.fetching import Fetcher
from onrecord.sources.live.live import Live
from onrecord.sources.live.networks import Resolver, by_system
from onrecord.sources.live.turns import Turns
from tests.sources.live.server import Server

MOST = 200_000
PATIENCE = Patience(connect=1.0, read=0.3, whole=0.6)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server.running() as running:
        yield running


def client(resolve: Resolver = by_system, *, private: bool = True, authorities: str = "") -> Client:
    return Client("OnRecord/test", MOST, Connector(PATIENCE, private, authorities, resolve))


def fetcher(resolve: Resolver = by_system, *, private: bool = True, delay: float = 0.0) -> Fetcher:
    return Fetcher(client(resolve, private=private), Turns(delay), {})


Get = Callable[[str], tuple[Address, Answer]]


@pytest.fixture
def get() -> Get:
    """Fetch an address with all manners."""
    return lambda url: fetcher().fetch(address(url))


def live(*places: str, pages: int = 50, delay: float = 0.0, soonest: float = 600.0) -> Live:
    return Live(places, MOST, pages, delay, soonest, Connector(PATIENCE, private=True))
