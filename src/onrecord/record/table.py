"""Outlet by fact: how each outlet stands to each thing that several articles state."""

from dataclasses import dataclass

from onrecord.record.fact import Standing
from onrecord.record.span import Span


@dataclass(frozen=True, slots=True)
class Outlet:
    """A column. ``prints`` names the outlet whose text all of its articles are, "" where one of them is its own."""

    name: str
    prints: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """How one outlet stands to one fact, and the characters of its tellings, the nearest to the fact's line first."""

    standing: Standing
    evidence: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        """Raise ValueError for a telling without characters, or characters of an outlet that tells nothing."""
        if bool(self.evidence) != (self.standing in {"tells", "in_part", "differs"}):
            raise ValueError(f"a cell opens characters where its outlet tells the fact: {self.standing}")


@dataclass(frozen=True, slots=True)
class Row:
    """A fact, by id and line, with a cell for each outlet."""

    fact: str
    line: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Outlets side by side, and a row a fact. It counts nothing up: no outlet has a score."""

    outlets: tuple[Outlet, ...]
    rows: tuple[Row, ...]

    def __post_init__(self) -> None:
        """Raise ValueError where a row has more or fewer cells than there are outlets."""
        if any(len(row.cells) != len(self.outlets) for row in self.rows):
            raise ValueError("a row has a cell for each outlet")
