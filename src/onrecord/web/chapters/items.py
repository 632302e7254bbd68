"""A section's lines gathered into what a reader steps through, as many as a page shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from typing import get_args

from onrecord.record.difference import Severity
from onrecord.record.dossier import Line, Section
from onrecord.web.chapters.ego import Ego, Pair, ego, pairs
from onrecord.web.chapters.grid import Grid, grid

FIRST: dict[str, int] = {
    "lead": 5,
    "facts": 12,
    "coverage": 15,
    "said": 12,
    "differences": 10,
    "updates": 8,
    "timeline": 15,
    "positions": 12,
    "relations": 6,
    "actors": 16,
    "copies": 6,
    "articles": 20,
}
"""How many items of each section the story's page shows."""
FEW = 12
"""Of a section not named there."""
CELLS = 600
"""Of a table with many outlets a page of a story shows fewer rows, so that there are about so many cells, but five."""
PAGE = 60
"""How many a page of one section shows."""


@dataclass(frozen=True, slots=True)
class Item:
    """Lines that make one whole: a remark with its wordings, a difference. ``differs`` where its sides are at odds."""

    id: str
    lines: tuple[Line, ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one head; ``actors`` are the ids of those whom it names, where all items have the same."""

    head: str
    actors: tuple[str, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a section ("Announced"), or all of it under ""."""

    title: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """Items ``start`` to ``end`` of ``total`` of a section, with its table or its graph where it has one."""

    name: str
    title: str
    empty: str
    note: str
    parts: tuple[Part, ...]
    start: int
    end: int
    total: int
    grid: Grid | None = None
    pairs: tuple[Pair, ...] = ()
    ego: Ego | None = None


def chapter(section: Section, start: int = 0, most: int | None = None, centre: str = "") -> Chapter:
    """So many items of a section, all of them for None. ``centre`` is the actor around whom the graph is drawn."""
    if section.table:
        shown = grid(section.table, start, most)
        total = len(section.table.rows)
        return Chapter(section.name, section.title, section.empty, section.note, (), start, _end(start, most, total),
                       total, shown)  # fmt: skip
    wholes = groupby(section.lines, key=_whole)
    passed = sum(1 for _ in islice(wholes, start))
    some = [_item(lines) for _, lines in islice(wholes, most)]
    total = passed + len(some) + sum(1 for _ in wholes)
    beside = pairs(section.graph, (item.lines[0].detail.actors for item in some)) if section.graph else ()
    drawn = ego(section.graph, centre) if section.graph else None
    return Chapter(section.name, section.title, section.empty, section.note, tuple(parts(some)), start,
                   start + len(some), total, None, beside, drawn)  # fmt: skip


def first(section: Section) -> int:
    """How many items of a section the story's page shows."""
    most = FIRST.get(section.name, FEW)
    return min(most, max(5, CELLS // len(section.table.outlets))) if section.table else most


def items(lines: Iterable[Line]) -> Iterator[Item]:
    """Lines that follow one another and are of one whole, or have one id, under the same head."""
    return (_item(some) for _, some in groupby(lines, key=_whole))


def _whole(line: Line) -> tuple[str, str, str]:
    return line.part, line.head, line.detail.whole or line.id


def _item(some: Iterable[Line]) -> Item:
    lines = tuple(some)
    return Item(lines[0].detail.whole or lines[0].id, lines, any(map(_differs, lines)))


def parts(some: Iterable[Item]) -> Iterator[Part]:
    """Items under their parts and heads."""
    for part, inside in groupby(some, key=lambda item: item.lines[0].part):
        yield Part(part, tuple(_group(head, tuple(same)) for head, same in groupby(inside, key=_head)))


def _head(item: Item) -> str:
    return item.lines[0].head


def _group(head: str, together: tuple[Item, ...]) -> Group:
    named = {item.lines[0].detail.actors for item in together}
    return Group(head, named.pop() if len(named) == 1 else (), together)


def place(section: Section, line: str) -> int | None:
    """Which item of a section has the line with this id, from 0; None where none does."""
    if section.table:
        return None
    numbered = enumerate(items(section.lines))
    return next((number for number, item in numbered if line == item.id or any(line == one.id for one in item.lines)),
                None)  # fmt: skip


def _end(start: int, most: int | None, total: int) -> int:
    return total if most is None else min(start + most, total)


def _differs(line: Line) -> bool:
    at_odds = line.detail.role == "side" and line.detail.status in get_args(Severity)
    return at_odds or bool(line.detail.disputed)
