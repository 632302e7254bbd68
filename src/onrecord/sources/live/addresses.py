"""What an address on the web may look like, before anything is asked of it."""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote, urljoin, urlsplit

from onrecord.errors import RefusedAddress
from onrecord.text.printable import one_line

PORTS = {"http": 80, "https": 443}
"""The schemes that are fetched, with the port of each."""

_NAME = re.compile(r"(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?")
_ENDS_IN_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$")
_STEERING = re.compile(r"[\x00-\x20\x7f-\xa0\\\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")
_LONGEST = 4000
_SHOWN = 200
_IN_PATH = "/%:@!$&'()*+,;=~-._"


@dataclass(frozen=True, slots=True)
class Address:
    """An address taken apart. ``host`` is in lower case and ASCII, an IPv6 address without brackets."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """The site, without a path."""
        return f"{self.scheme}://{self.authority}"

    @property
    def url(self) -> str:
        """The whole, in one spelling for all that are the same."""
        return self.origin + self.target


def address(url: str, base: str = "") -> Address:
    """The address, seen from ``base`` if one is given. Raise RefusedAddress for what is never asked for."""
    shown = _shown(url)
    text = url.strip(" \t\r\n\f")
    if _STEERING.search(text):
        raise RefusedAddress(shown, "it holds blanks or characters that cannot be seen")
    if len(text) > _LONGEST:
        raise RefusedAddress(shown, f"it has more than {_LONGEST:,} characters")
    try:
        parts = urlsplit(urljoin(base, text) if base else text)
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        raise RefusedAddress(shown, "it is malformed") from error
    if parts.scheme not in PORTS:
        raise RefusedAddress(shown, f"only http and https are, not “{one_line(parts.scheme)}”")
    if "@" in parts.netloc:
        raise RefusedAddress(shown, "it holds a name or a password")
    target = quote(parts.path or "/", safe=_IN_PATH)
    if parts.query:
        target += "?" + quote(parts.query, safe=_IN_PATH + "?")
    return Address(parts.scheme, _host(host, shown), port or PORTS[parts.scheme], target)


def _host(host: str, shown: str) -> str:
    """A name, or an address in its one usual spelling: decimal, octal and short forms lead to places unseen."""
    if ":" in host:
        try:
            return str(IPv6Address(host)) if "%" not in host else _refuse(shown, "it names a network card")
        except AddressValueError:
            return _refuse(shown, "its host is malformed")
    try:
        name = host.lower() if host.isascii() else host.encode("idna").decode().lower()
    except UnicodeError:
        return _refuse(shown, "its host is malformed")
    if _ENDS_IN_NUMBER.search(name):
        try:
            return str(IPv4Address(name))
        except AddressValueError:
            return _refuse(shown, "its host is a number in an unusual spelling")
    return name if _NAME.fullmatch(name) and len(name) < 254 else _refuse(shown, "its host is malformed")


def _refuse(shown: str, why: str) -> str:
    raise RefusedAddress(shown, why)


def _shown(url: str) -> str:
    line = one_line(url.strip()) or "an empty address"
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "…"
