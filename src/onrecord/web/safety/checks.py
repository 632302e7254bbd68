"""What is looked at before a page is made. The first row of the table that says no decides."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from starlette.requests import Request

from onrecord.web.safety.access import COOKIE, Access, loopback, named, same

SAFE = frozenset(["GET", "HEAD", "OPTIONS"])
BURST, A_SECOND = 20, 4.0
"""Searches that somebody may make at once, and from then on."""
CLIENTS = 10_000
"""Clients whose searches are counted at a time; the one who has been quiet for longest is forgotten first."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an address is not answered, in a sentence."""

    status: int
    because: str
    headers: tuple[tuple[str, str], ...] = ()


def host(request: Request, access: Access) -> Refusal | None:
    """The browser came by a name of this machine: a page on the web cannot lead one here under a name of its own."""
    given = named(request.headers.get("host", ""))
    if not access.local or loopback(given):
        return None
    return Refusal(421, "this record is served to this machine alone: ask for it at 127.0.0.1 or localhost")


def key(request: Request, access: Access) -> Refusal | None:
    """Whoever has to show a token does: in the address once, in a header, or by the cookie that it was changed for."""
    if not access.token:
        return None
    kind, _, bearer = request.headers.get("authorization", "").partition(" ")
    given = bearer.strip() if kind.lower() == "bearer" else request.query_params.get("token", "")
    if same(given, access.token) or same(request.cookies.get(COOKIE, ""), access.key):
        return None
    because = "this record is open to those who have its token: add ?token=... to the address once"
    return Refusal(401, because, (("www-authenticate", 'Bearer realm="onrecord"'),))


def user(request: Request, access: Access) -> Refusal | None:
    """The proxy in front has said who it is."""
    if not access.user_header or access.user(request):
        return None
    return Refusal(401, f"nobody is logged in: the proxy in front of this record names no user in {access.user_header}")


def origin(request: Request, access: Access) -> Refusal | None:  # noqa: ARG001 - one form for all checks
    """What changes the record was sent by a page of ours, as far as the browser says."""
    if request.method in SAFE:
        return None
    fetched = request.headers.get("sec-fetch-site", "same-origin")
    from_ = request.headers.get("origin")
    ours = from_ is None or urlsplit(from_).netloc == request.headers.get("host")
    if fetched in {"same-origin", "none"} and ours:
        return None
    return Refusal(403, "this was sent by a page of another site; nothing was changed")


@dataclass(slots=True)
class Pace:
    """How often each client has asked lately: a bucket that fills again with time."""

    burst: float = float(BURST)
    a_second: float = A_SECOND
    left: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)

    def wait(self, client: str, now: float) -> float:
        """Seconds until this client may ask again; 0 where it may now, which is counted."""
        tokens, since = self.left.pop(client, (self.burst, now))
        tokens = min(self.burst, tokens + self.a_second * (now - since))
        allowed = tokens >= 1
        self.left[client] = (tokens - allowed, now)
        while len(self.left) > CLIENTS:
            self.left.popitem(last=False)
        return 0.0 if allowed else (1 - tokens) / self.a_second


def pace(request: Request, access: Access) -> Refusal | None:
    """Nobody searches so often that others wait."""
    if not request.url.path.startswith("/search"):
        return None
    kept: Pace = request.app.state.pace
    client = access.user(request) or (request.client.host if request.client else "")
    wait = kept.wait(client, time.monotonic())
    seconds = max(1, round(wait))
    return Refusal(429, f"too many searches; again in {seconds} s", (("retry-after", str(seconds)),)) if wait else None


CHECKS: tuple[Callable[[Request, Access], Refusal | None], ...] = (host, key, user, origin, pace)
