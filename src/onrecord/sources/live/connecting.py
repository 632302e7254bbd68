"""From an address to an open connection, and only to a machine that was looked at first."""

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from http.client import HTTPException, IncompleteRead, RemoteDisconnected
from ipaddress import ip_address
from socket import socket

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, ReadTimeoutError

from onrecord.errors import BadCertificates, NoAnswer, RefusedAddress, TooSlow, Unreadable
from onrecord.sources.live.addresses import Address
from onrecord.sources.live.networks import Resolver, by_system, machines, refusal

_TRIED = 3
"""Machines of one host that are tried before it is given up."""

FAILURES = (HTTPError, HTTPException, OSError, ValueError)
"""What libraries raise when a server does not behave."""

_WORDS: tuple[tuple[type[BaseException], str], ...] = (
    (RemoteDisconnected, "it hung up without a word"),
    (IncompleteRead, "it broke off"),
    (ConnectionRefusedError, "it takes no connections"),
    (ConnectionError, "it hung up"),
    (ssl.SSLError, "no secure connection could be made"),
    (HTTPException, "it does not speak HTTP as it should"),
    (ValueError, "it does not speak HTTP as it should"),
)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait: for a name and then for a connection, for the next bytes, for the whole answer."""

    connect: float = 10.0
    read: float = 20.0
    whole: float = 90.0


@dataclass(frozen=True, slots=True)
class Connector:
    """Opens connections. ``private``: to networks of one's own too.

    ``authorities``: a file of further certificate authorities that are trusted, "" for the system's alone.
    """

    patience: Patience = Patience()
    private: bool = False
    authorities: str = ""
    resolve: Resolver = by_system

    def open(self, address: Address) -> HTTPConnection:
        """A connection to a machine of this host, reached by its number: the name is not looked up a second time.

        Raise RefusedAddress, NoSuchHost, NoAnswer, TooSlow or BadCertificates.
        """
        found = machines(address, self.resolve, private=self.private, seconds=self.patience.connect)
        left = list(found[:_TRIED])
        while True:
            machine = left.pop(0)
            connection = self._connection(address, machine)
            try:
                connection.connect()
                self._check(connection.sock, address, machine)
            except FAILURES as error:
                connection.close()
                if not left:
                    raise failed(address.url, error, self.patience.connect) from error
            except Unreadable:
                connection.close()
                raise
            else:
                connection.timeout = self.patience.read
                return connection

    def _connection(self, address: Address, machine: str) -> HTTPConnection:
        """Not open yet. Certificate and Host are those of the name, whatever machine it is."""
        if address.scheme == "http":
            return HTTPConnection(machine, address.port, timeout=self.patience.connect)
        return HTTPSConnection(
            machine,
            address.port,
            timeout=self.patience.connect,
            server_hostname=address.host,
            ssl_context=_trust(self.authorities),
        )

    def _check(self, peer: socket, address: Address, machine: str) -> None:
        """Raise RefusedAddress if the open connection leads elsewhere than was checked."""
        reached = str(peer.getpeername()[0])
        if ip_address(reached) != ip_address(machine) or refusal(reached, private=self.private):
            raise RefusedAddress(address.url, f"its connection leads to {reached}")


def failed(url: str, error: BaseException, seconds: float) -> Unreadable:
    """What a library raised, as our sentence; ``seconds``: how long it waited at most."""
    chain = list(_chain(error))
    if any(isinstance(one, ReadTimeoutError | TimeoutError) for one in chain):
        return TooSlow(url, seconds)
    for one in chain:
        if isinstance(one, ssl.SSLCertVerificationError):
            return NoAnswer(url, f"its certificate is not trusted: {one.verify_message}")
    told = (words for kind, words in _WORDS for one in chain if isinstance(one, kind))
    return NoAnswer(url, next(told, "") or getattr(chain[-1], "strerror", None) or type(chain[-1]).__name__)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """An error, then what it came from, down to the first."""
    while error:
        yield error
        error = error.__cause__ or error.__context__


@lru_cache(maxsize=4)
def _trust(authorities: str) -> ssl.SSLContext:
    """What the system trusts, and the authorities in this file. Raise BadCertificates."""
    context = ssl.create_default_context()
    if authorities:
        try:
            context.load_verify_locations(cafile=authorities)
        except (OSError, ValueError) as error:
            raise BadCertificates(authorities) from error
    return context
