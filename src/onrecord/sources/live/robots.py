"""What a site's robots.txt lets us fetch, and how often (RFC 9309)."""

import math
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import groupby

from protego import Protego

from onrecord.errors import RefusedAddress, RobotsRefuse, TooManyRedirects, Unreadable
from onrecord.sources.live.addresses import Address, address
from onrecord.sources.live.exchange import Answer

AGENT = "OnRecord"
"""The name under which a robots.txt speaks to us."""

LONGEST = 512 * 1024
"""Bytes of a robots.txt that are read: RFC 9309, 2.5, wants 500 KiB at least."""

_KEPT = 24 * 3600.0
_NAME = re.compile(r"\*|[a-z_-]+")

Ask = Callable[[Address], tuple[Address, Answer]]
"""Fetches a robots.txt, redirects followed."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site allows. ``unread``: why its robots.txt could not be had, so that nothing is fetched.

    ``refused``: why not even that may be asked for.
    ``since``: when it was asked for, by a clock that only counts on.
    """

    rules: Protego | None = None
    unread: str = ""
    refused: str = ""
    since: float = field(default_factory=time.monotonic)

    @property
    def delay(self) -> float:
        """Seconds that it wants between two requests; 0 where it does not say."""
        stated = self.rules.crawl_delay(AGENT) if self.rules else None
        return stated if stated and math.isfinite(stated) and stated > 0 else 0.0

    @property
    def sitemaps(self) -> tuple[str, ...]:
        """The sitemaps that it names."""
        return tuple(self.rules.sitemaps) if self.rules else ()

    def check(self, where: Address) -> None:
        """Raise RobotsRefuse or RefusedAddress for a page that is not to be fetched."""
        if self.refused:
            raise RefusedAddress(where.url, self.refused)
        if self.unread:
            raise RobotsRefuse(where.url, f"the robots.txt of its site could not be had: {self.unread}")
        if self.rules and not self.rules.can_fetch(where.url, AGENT):
            raise RobotsRefuse(where.url, "the robots.txt of its site does not allow it")


@dataclass(slots=True)
class Robots:
    """The rules of each site, asked for once a day. ``known``: those of former runs, by the site."""

    ask: Ask
    known: dict[str, Rules]

    def __post_init__(self) -> None:
        """Forget rules that are old, and sites in trouble."""
        for site, rules in list(self.known.items()):
            if rules.unread or rules.refused or time.monotonic() - rules.since > _KEPT:
                del self.known[site]

    def knows(self, where: Address) -> bool:
        """Whether the rules for an address are known without asking."""
        return where.origin in self.known

    def rules(self, where: Address) -> Rules:
        """Those of the site that an address is on."""
        if where.origin not in self.known:
            self.known[where.origin] = self._fetched(where)
        return self.known[where.origin]

    def _fetched(self, where: Address) -> Rules:
        """No file, or too long a chase after it: all is allowed. A server in trouble, or no answer: nothing is."""
        try:
            _, answer = self.ask(address("/robots.txt", where.origin))
        except TooManyRedirects:
            return Rules()
        except RefusedAddress as error:
            return Rules(refused=error.why)
        except Unreadable as error:
            return Rules(unread=str(error).partition(": ")[2].rstrip("."))
        if answer.status == HTTPStatus.OK:
            return Rules(Protego.parse(ours(answer.body[:LONGEST].decode("utf-8-sig", "replace"))))
        if answer.status == HTTPStatus.TOO_MANY_REQUESTS or not 400 <= answer.status < 500:
            return Rules(unread=f"its server answers {answer.status}")
        return Rules()


def ours(text: str) -> str:
    """The groups of a robots.txt that are for us or for all, and its sitemaps, which belong to no group.

    Protego keeps every rule for every name over it: thousands of either would be millions.
    """
    lines = list(_lines(text))
    kept = [line for name, _, line in lines if name == "sitemap"]
    wanted = False
    for is_name, group in groupby(
        (one for one in lines if one[0] != "sitemap"), key=lambda one: one[0] == "user-agent"
    ):
        if is_name:
            names = dict.fromkeys(found[0] for _, value, _ in group if (found := _NAME.match(value)))
            here = [name for name in names if name in ("*", AGENT.lower())]
            wanted = bool(here)
            kept += (f"user-agent: {name}" for name in here)
        elif wanted:
            kept += (line for _, _, line in group)
    return "\n".join(kept)


def _lines(text: str) -> Iterator[tuple[str, str, str]]:
    """Each line that says something: its field and value in lower case, and the line."""
    for line in text.splitlines():
        name, colon, value = line.partition("#")[0].partition(":")
        if colon and name.strip():
            yield name.strip().lower(), value.strip().lower(), line
