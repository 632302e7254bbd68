"""XML as a flat tree: elements by their numbers, in the order in which they begin. Linear, whatever the nesting."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from onrecord.text.markup import Tag, attributes, tags, unescaped

MOST = 400_000
"""Elements that a tree holds; what stands behind them is not in it."""


class Element(NamedTuple):
    """An element by the characters of the page: its opening tag from ``start`` to ``inner``, its content to ``close``.

    ``end`` is where its closing tag ends, ``after`` the number of the first element behind all that are inside of it.
    """

    name: str
    start: int
    inner: int
    close: int
    end: int
    parent: int
    after: int


class Run(NamedTuple):
    """Text between tags; ``raw`` in CDATA, where a reference is none."""

    start: int
    end: int
    raw: bool
    parent: int


@dataclass(slots=True)
class Tree:
    """The elements of a page in the order in which they begin, by their numbers; and all text between tags.

    ``broken`` says in words what is wrong with it, "" if nothing is: all that is there is given even so.
    """

    page: str
    elements: list[Element] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    broken: str = ""

    def children(self, number: int, *names: str) -> Iterator[int]:
        """The elements right inside of one, of these names or of any. -1: the roots of the page."""
        at, end = (number + 1, self.elements[number].after) if number >= 0 else (0, len(self.elements))
        while at < end:
            if not names or self.elements[at].name in names:
                yield at
            at = self.elements[at].after

    def inside(self, number: int, *names: str) -> Iterator[int]:
        """The elements of these names at any depth inside of one. -1: of the page."""
        at, end = (number + 1, self.elements[number].after) if number >= 0 else (0, len(self.elements))
        return (i for i in range(at, end) if self.elements[i].name in names)

    def first(self, number: int, *path: str) -> int | None:
        """The first element down a path of names; None if there is none."""
        found: list[int] = [number]
        for name in path:
            found = [child for one in found for child in self.children(one, name)]
        return found[0] if found else None

    def attributes(self, number: int) -> dict[str, str]:
        """The attributes of an element."""
        return attributes(self.page, self.elements[number].start, self.elements[number].inner)

    def runs_in(self, number: int) -> list[Run]:
        """All text inside of an element, at any depth."""
        element = self.elements[number]
        first = bisect_left(self.runs, element.inner, key=lambda run: run.start)
        return self.runs[first : bisect_left(self.runs, element.close, key=lambda run: run.start)]

    def words(self, number: int, longest: int = 2_000) -> str:
        """The text of an element on one line, at most about so many characters of it."""
        found, size = [], 0
        for run in self.runs_in(number):
            written = self.page[run.start : min(run.end, run.start + 4 * longest)]
            found.append(written if run.raw else unescaped(written))
            size += len(found[-1])
            if size > longest:
                break
        return " ".join("".join(found).split())


def tree(page: str) -> Tree:
    """The page as a tree. An element that is not closed ends where the one around it does, and is told."""
    made = _Growing(page)
    for tag in tags(page):
        match tag.kind:
            case "text" | "cdata":
                made.text(tag)
            case "open" | "empty":
                if len(made.rows) >= MOST:
                    made.broken = f"it has more than {MOST:,} elements; what stands behind them is not read"
                    break
                made.opened(tag)
            case "close":
                made.closed(tag)
            case "lost":
                made.broken = "its markup breaks off"
    return made.whole()


@dataclass(slots=True)
class _Growing:
    """The state of a walk over the tags. ``rows``: start, inner, close, end, parent, after."""

    page: str
    rows: list[list[int]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    unclosed: int = 0
    broken: str = ""

    def text(self, tag: Tag) -> None:
        """Text, if it is inside of an element."""
        if self.open:
            self.runs.append(Run(tag.start, tag.end, tag.kind == "cdata", self.open[-1]))

    def opened(self, tag: Tag) -> None:
        """An opening tag, or an element that is empty."""
        number = len(self.rows)
        self.rows.append([tag.start, tag.end, tag.end, tag.end, self.open[-1] if self.open else -1, number + 1])
        self.names.append(tag.name)
        if tag.kind == "open":
            self.counts[tag.name] += 1
            self.open.append(number)

    def closed(self, tag: Tag) -> None:
        """A closing tag: of the innermost element of that name, if it is open."""
        if not self.counts[tag.name]:
            return
        while self.names[self.open[-1]] != tag.name:
            self._end(tag.start, tag.start)
            self.unclosed += 1
        self._end(tag.start, tag.end)

    def whole(self) -> Tree:
        """The tree, all that is still open closed at the end of the page."""
        if self.open:
            self.broken = self.broken or "it breaks off before its end"
        while self.open:
            self._end(len(self.page), len(self.page))
        if self.unclosed:
            self.broken = self.broken or f"{self.unclosed:,} of its elements are not closed"
        elements = [Element(name, *row) for name, row in zip(self.names, self.rows, strict=True)]
        return Tree(self.page, elements, self.runs, self.broken)

    def _end(self, at: int, end: int) -> None:
        number = self.open.pop()
        self.counts[self.names[number]] -= 1
        self.rows[number][2:4] = [at, end]
        self.rows[number][5] = len(self.rows)
