"""A page of the web, asked for politely: with the leave of its robots.txt, in its turn, through all redirects."""

from dataclasses import InitVar, dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from onrecord.errors import AskedToWait, HttpError, NoAnswer, NoSuchHost, RefusedAddress, TooManyRedirects, TooSlow
from onrecord.sources.live.addresses import Address, address
from onrecord.sources.live.exchange import Answer, Client
from onrecord.sources.live.robots import LONGEST, Robots, Rules
from onrecord.sources.live.turns import WAIT, Turns

REDIRECTS = 5
"""Redirects that are followed."""

_MOVED = frozenset((301, 302, 303, 307, 308))
_WANTED = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/xml;q=.9, */*;q=.5"
_DAY = 86400.0


@dataclass(slots=True)
class Fetcher:
    """Asks for pages; keeps in mind what each site allows and when it was asked last."""

    client: Client
    turns: Turns
    known: InitVar[dict[str, Rules]]
    robots: Robots = field(init=False)

    def __post_init__(self, known: dict[str, Rules]) -> None:
        """Take the rules that are known."""
        self.robots = Robots(self._robots_txt, known)

    def fetch(self, where: Address, *, etag: str = "", modified: str = "") -> tuple[Address, Answer]:
        """Where a page lies in the end, and the answer: 200, or 304 if it is as these two say.

        Raise an Unreadable for everything else.
        """
        headers = {"Accept": _WANTED}
        headers |= {"If-None-Match": etag} if etag else {}
        headers |= {"If-Modified-Since": modified} if modified else {}
        start = where
        for _ in range(REDIRECTS + 1):
            rules = self.robots.rules(where)
            rules.check(where)
            answer = self._ask(where, headers, rules.delay)
            if answer.status == HTTPStatus.OK or (answer.status == HTTPStatus.NOT_MODIFIED and (etag or modified)):
                return where, answer
            where = _moved(where, answer)
        raise TooManyRedirects(start.url, REDIRECTS)

    def _robots_txt(self, where: Address) -> tuple[Address, Answer]:
        """As fetch, without asking for leave; any status comes back."""
        start = where
        answer = self._ask(where, {}, first=LONGEST)
        for _ in range(REDIRECTS):
            if answer.status not in _MOVED or "location" not in answer.headers:
                return where, answer
            try:
                where = _moved(where, answer)
                answer = self._ask(where, {}, first=LONGEST)
            except RefusedAddress as error:
                raise NoAnswer(start.url, f"it leads to an address that is not fetched: {error.why}") from error
        raise TooManyRedirects(start.url, REDIRECTS)

    def _ask(self, where: Address, headers: dict[str, str], delay: float = 0.0, *, first: int = 0) -> Answer:
        """One request, in its turn. Raise AskedToWait if that is too far away, or if the server says so."""
        if self.turns.due(where.host) > WAIT:
            raise AskedToWait(where.origin, "its pause is not over")
        self.turns.wait(where.host)
        try:
            answer = self.client.get(where, headers, first=first)
        except (NoAnswer, NoSuchHost, TooSlow):
            self.turns.failed(where.host)
            raise
        busy = answer.status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)
        if answer.status >= 500 or busy:
            self.turns.failed(where.host, seconds(answer.headers.get("retry-after", "")))
        else:
            self.turns.answered(where.host, delay)
        if busy and not first:
            raise AskedToWait(where.origin, f"it answers {answer.status}")
        return answer


def _moved(where: Address, answer: Answer) -> Address:
    """Where an answer leads. Raise HttpError if it leads nowhere, RefusedAddress if it may not be followed."""
    if answer.status not in _MOVED or "location" not in answer.headers:
        raise HttpError(where.url, answer.status)
    return address(answer.headers["location"], where.url)


def seconds(retry_after: str) -> float:
    """The pause that the header Retry-After asks for, in seconds or up to a date; 0 for none, a day at most."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), _DAY)
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - datetime.now(UTC)).total_seconds(), 0.0), _DAY)
