"""Which machines are asked: only those of the public internet, unless the user allows more."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from queue import Empty, Queue
from threading import Thread
from typing import NamedTuple

from onrecord.errors import NoSuchHost, RefusedAddress, TooSlow
from onrecord.sources.live.addresses import Address

Resolver = Callable[[str, int], Sequence[str]]
"""From a host and a port to the IP addresses that it has now. Raise OSError or UnicodeError for none."""


class Network(NamedTuple):
    """Addresses that are not asked; ``private`` ones are where the user allows it."""

    block: IPv4Network | IPv6Network
    what: str
    private: bool = False


def _networks(what: str, *blocks: str, private: bool = False) -> list[Network]:
    return [Network(ip_network(block), what, private) for block in blocks]


NETWORKS: tuple[Network, ...] = (
    *_networks("the metadata of a cloud", "169.254.169.254/32", "100.100.100.200/32", "168.63.129.16/32",
               "192.0.0.192/32", "fd00:ec2::254/128"),
    *_networks("this machine", "127.0.0.0/8", "::1/128", private=True),
    *_networks("a private network", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7", private=True),
    *_networks("a provider's own network", "100.64.0.0/10", private=True),
    *_networks("no machine in particular", "0.0.0.0/8", "::/128"),
    *_networks("the same cable only", "169.254.0.0/16", "fe80::/10", "fec0::/10"),
    *_networks("many machines at once", "224.0.0.0/4", "ff00::/8"),
    *_networks("an IPv4 address in disguise", "::ffff:0:0/96", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16",
               "2001::/32", "192.88.99.0/24"),
    *_networks("examples, tests or nothing yet", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24",
               "203.0.113.0/24", "240.0.0.0/4", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16"),
)  # fmt: skip
"""By the registries of IANA for special addresses; the first row that holds an address says what it is."""


def refusal(machine: str, *, private: bool) -> str:
    """Why an IP address is not asked, "" if it is. ``private``: the user allows networks of one's own."""
    try:
        found = ip_address(machine)
    except ValueError:
        return "its address cannot be read"
    for network in NETWORKS:
        if found in network.block:
            hint = "" if private or not network.private else "; --allow-private lets it through"
            return "" if private and network.private else f"{machine} stands for {network.what}{hint}"
    return "" if found.is_global else f"{machine} is no address of the public internet"


def machines(address: Address, resolve: Resolver, *, private: bool, seconds: float) -> tuple[str, ...]:
    """The IP addresses of a host, all of them allowed; ``seconds``: how long its name may take to look up.

    Raise RefusedAddress if one of them is not allowed, NoSuchHost, or TooSlow.
    """
    try:
        found = tuple(dict.fromkeys(_within(seconds, resolve, address)))
    except TimeoutError as error:
        raise TooSlow(address.url, seconds) from error
    except (OSError, UnicodeError) as error:
        raise NoSuchHost(address.url, getattr(error, "strerror", None) or "its name is malformed") from error
    if not found:
        raise NoSuchHost(address.url, "its name leads nowhere")
    for machine in found:
        if why := refusal(machine, private=private):
            raise RefusedAddress(address.url, why)
    return found


def _within(seconds: float, resolve: Resolver, address: Address) -> Sequence[str]:
    """What the resolver says in time, else TimeoutError: the system's own has no time-out, and cannot be stopped."""
    told: Queue[Sequence[str] | Exception] = Queue(1)

    def look_up() -> None:
        try:
            told.put(resolve(address.host, address.port))
        except Exception as error:  # noqa: BLE001 - raised again below, in the thread that asked
            told.put(error)

    Thread(target=look_up, daemon=True).start()
    try:
        found = told.get(timeout=seconds)
    except Empty as error:
        raise TimeoutError from error
    if isinstance(found, Exception):
        raise found
    return found


def by_system(host: str, port: int) -> tuple[str, ...]:
    """What the system's resolver says."""
    return tuple(str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
