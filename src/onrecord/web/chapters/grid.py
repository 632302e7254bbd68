"""The table of outlets and facts as it is shown: rows that differ first, outlets of one text under one bracket."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from onrecord.record.fact import Standing
from onrecord.record.table import Outlet, Row, Table

SIGNS: dict[Standing, str] = {
    "tells": "●",
    "in_part": "◐",
    "differs": "≠",
    "silent": "○",
    "not_checked": "?",
    "too_early": "",
}
"""A cell whose outlet wrote before it was told is grey and empty: its word is there for those who do not see it."""


@dataclass(frozen=True, slots=True)
class Bracket:
    """Columns that follow one another. ``origin`` is the outlet whose text they are, "" where each has its own."""

    origin: str
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns in brackets, and some of the rows; ``differing`` tells by a row's place whether an outlet differs."""

    brackets: tuple[Bracket, ...]
    outlets: tuple[Outlet, ...]
    rows: tuple[Row, ...]
    differing: tuple[bool, ...]


def grid(table: Table, start: int = 0, most: int | None = None) -> Grid:
    """The rows from ``start`` on, at most so many."""
    order = sorted(table.rows, key=lambda row: not _differs(row))
    rows = tuple(order[start:] if most is None else order[start : start + most])
    return Grid(tuple(_brackets(table.outlets)), table.outlets, rows, tuple(_differs(row) for row in rows))


def _differs(row: Row) -> bool:
    return any(cell.standing == "differs" for cell in row.cells)


def _brackets(outlets: tuple[Outlet, ...]) -> Iterator[Bracket]:
    """An outlet stands before those that print it: they share its bracket. Others stand side by side without one."""
    printed = {outlet.prints for outlet in outlets if outlet.prints}

    def origin(outlet: Outlet) -> str:
        return outlet.prints or (outlet.name if outlet.name in printed else "")

    for text, some in groupby(outlets, key=origin):
        yield Bracket(text, tuple(outlet.name for outlet in some))
