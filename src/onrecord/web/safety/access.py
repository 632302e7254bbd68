"""To whom the record is open."""

import hashlib
import hmac
import ipaddress
import secrets
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from starlette.requests import Request

from onrecord.errors import OpenToAll, ShortToken

COOKIE = "onrecord_key"
SHORTEST = 12
"""Characters that a token has at least."""


@dataclass(frozen=True, slots=True)
class Access:
    """Who is let in: all on this machine; with a ``token`` who has it; with a ``user_header`` whom a proxy names.

    ``secret`` signs what forms and cookies carry; it is made anew whenever the server starts.
    """

    token: str = ""
    user_header: str = ""
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def check(self, host: str) -> None:
        """Whether the record may be served at this address. Raise OpenToAll or ShortToken."""
        if self.token and len(self.token) < SHORTEST:
            raise ShortToken(SHORTEST)
        if self.local and not loopback(host):
            raise OpenToAll(host)

    @property
    def local(self) -> bool:
        """Whether nothing but being on this machine lets anybody in."""
        return not (self.token or self.user_header)

    @property
    def key(self) -> str:
        """What the cookie of somebody holds who has given the token: not the token itself."""
        return self.sign(f"key {self.token}")

    def sign(self, words: str) -> str:
        """A digest that only this server can make. With a token it outlives a restart."""
        return hmac.new(self.token.encode() or self.secret, words.encode(), hashlib.sha256).hexdigest()

    def user(self, request: Request) -> str:
        """The name that the proxy gives, "" where none is asked for one."""
        return request.headers.get(self.user_header, "").strip() if self.user_header else ""


def same(given: str, right: str) -> bool:
    """Whether two strings are one, in a time that tells nothing."""
    return hmac.compare_digest(given.encode(), right.encode())


def loopback(host: str) -> bool:
    """Whether a host name or address is this machine's own."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def named(host: str) -> str:
    """The name in a Host header, without a port; "" where it is none."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""
