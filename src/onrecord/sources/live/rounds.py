"""One round over all that is watched: the lists first, then the pages that they name, each host in its turn."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http import HTTPStatus

from onrecord.errors import AskedToWait, MorePages, NothingListed, RefusedAddress, RobotsRefuse, Unreadable
from onrecord.record.snapshot import Dropped
from onrecord.record.visit import Visit
from onrecord.sources.base import Fetched
from onrecord.sources.live.addresses import Address, address
from onrecord.sources.live.exchange import Answer
from onrecord.sources.live.fetching import Fetcher
from onrecord.sources.live.following import Following, iso
from onrecord.sources.live.listing import Listing, Named, announced, listing
from onrecord.sources.live.pages import documents
from onrecord.sources.live.turns import WAIT
from onrecord.sources.paths import dropped

DEEPEST = 2
"""Lists in lists that are followed: a site names an index of sitemaps, and that a sitemap."""


@dataclass(frozen=True, slots=True)
class Task:
    """An address to ask for. ``root``: the one that the user gave. ``depth``: how many lists lead to it from there."""

    where: Address
    root: str
    depth: int


@dataclass(slots=True)
class Round:
    """What is to be asked for in one run, and what has been. ``most``: pages, lists not counted."""

    fetcher: Fetcher
    following: Following
    most: int
    max_bytes: int
    known: dict[str, Visit]
    pages: int = 0
    asked: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    waiting: dict[str, deque[Task]] = field(default_factory=dict)

    def run(self, roots: Iterable[str | Dropped]) -> Iterator[Fetched]:
        """Everything that is due, what is new before what was had before; each visit with what it brought."""
        for root in roots:
            if isinstance(root, Dropped):
                yield Fetched(found=(root,))
            else:
                yield from self._root(root)
        yield from self._work()
        now = datetime.now(UTC)
        for visit in self.known.values():
            if visit.found_in in self.asked and self.following.due(visit, now):
                self._add(Task(address(visit.url), visit.found_in, 1))
        yield from self._work()
        for tasks in self.waiting.values():
            if tasks:
                where = tasks[0].where
                yield from self._say(where.origin, AskedToWait(where.origin, "its pause is not over"))

    def _root(self, url: str) -> Iterator[Fetched]:
        try:
            where = address(url)
        except RefusedAddress as error:
            yield Fetched(found=(dropped(url, error),))
            return
        former = self.known.get(where.url)
        if former and former.again > iso(datetime.now(UTC)):
            yield from self._say(where.url, AskedToWait(where.url, f"its last request failed; until {former.again}"))
        else:
            self._add(Task(where, where.url, 0))

    def _work(self) -> Iterator[Fetched]:
        """All that waits. The rules of a site are a request of their own, after which its host has a pause too."""
        while task := self._next():
            if self.fetcher.robots.knows(task.where):
                yield from self._do(task)
            else:
                self.fetcher.robots.rules(task.where)
                self.waiting[task.where.host].appendleft(task)

    def _add(self, task: Task) -> None:
        if task.where.url not in self.asked:
            self.asked.add(task.where.url)
            self.waiting.setdefault(task.where.host, deque()).append(task)

    def _next(self) -> Task | None:
        """The next task of the host that is ready first; None where all that is left would take too long."""
        hosts = [host for host, tasks in self.waiting.items() if tasks]
        ready = min(hosts, key=self.fetcher.turns.due, default=None)
        if ready is None or self.fetcher.turns.due(ready) > WAIT:
            return None
        return self.waiting[ready].popleft()

    def _do(self, task: Task) -> Iterator[Fetched]:
        """Ask, and say what came of it."""
        if task.depth and self.pages >= self.most:
            yield from self._say(task.root, MorePages(task.root, self.most))
            return
        url, now = task.where.url, datetime.now(UTC)
        visit = self.known.get(url) or self.following.named(url, task.root, now)
        visit = visit if task.depth else replace(visit, found_in="")
        try:
            where, answer = self.fetcher.fetch(task.where, etag=visit.etag, modified=visit.modified)
        except (RefusedAddress, RobotsRefuse) as error:
            later = (self.following.failed(visit, now, 0.0),) if task.depth else ()
            yield Fetched(later, (dropped(url, error),))
            return
        except Unreadable as error:
            self.pages += 1
            pause = self.fetcher.turns.due(task.where.host)
            failed = self.following.failed(visit, datetime.now(UTC), pause if isinstance(error, AskedToWait) else 0.0)
            yield Fetched((failed,), (dropped(url, error),))
            return
        if answer.status == HTTPStatus.NOT_MODIFIED:
            self.pages += bool(visit.article)
            step = self.following.answered if visit.article else self.following.listed
            yield Fetched((step(visit, now, answer.headers),))
        else:
            yield from self._read(task, visit, where, answer)

    def _read(self, task: Task, visit: Visit, where: Address, answer: Answer) -> Iterator[Fetched]:
        """A list, a front page that stands for its lists, or a page."""
        now = datetime.now(UTC)
        found = listing(answer.body, self.max_bytes)
        if found is None and not task.depth and task.where.target == "/":
            found = announced(answer.body)
            if not found.names:
                found = Listing(tuple(map(Named, self.fetcher.robots.rules(where).sitemaps)), lists=True)
        if found:
            yield self._follow(task, self.following.listed(visit, now, answer.headers), where, found)
        else:
            self.pages += 1
            made = tuple(documents(where, answer, self.max_bytes))
            yield Fetched((self.following.answered(visit, now, answer.headers),), made)

    def _follow(self, task: Task, visit: Visit, where: Address, found: Listing) -> Fetched:
        """The addresses that a list names are remembered with it, so that none is lost if the run is."""
        if not found.names or task.depth > DEEPEST:
            why = f"is a list more than {DEEPEST} lists deep" if found.names else "names nothing to follow"
            return Fetched((visit,), (dropped(visit.url, NothingListed(visit.url, why)),))
        now, visits, refused = datetime.now(UTC), [], []
        if len(found.names) > self.most:
            refused.append(dropped(visit.url, MorePages(visit.url, self.most)))
        for name in found.names[: self.most]:
            try:
                there = address(name.url, where.url)
            except RefusedAddress as error:
                refused.append(dropped(name.url, error))
                continue
            known = self.known.get(there.url)
            if known is None and there.url not in self.asked:
                visits.append(self.following.named(there.url, task.root, now))
            if known is None or self.following.due(known, now, name.changed):
                self._add(Task(there, task.root, task.depth + 1))
        return Fetched((*visits, visit), tuple(refused))

    def _say(self, source: str, error: Unreadable) -> Iterator[Fetched]:
        """Once in a run."""
        if source not in self.told:
            self.told.add(source)
            yield Fetched(found=(dropped(source, error),))
