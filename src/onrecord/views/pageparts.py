"""What the template of the page is given: plain values, all text still unescaped."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """To the mark of one piece of evidence, named by its outlet."""

    mark: int
    outlet: str


@dataclass(frozen=True, slots=True)
class Row:
    """A line with its number on this page."""

    number: int
    id: str
    text: str
    verbatim: bool
    note: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a section, without a title where the section has but one: heads with their rows."""

    title: str
    groups: tuple[tuple[str, tuple[Row, ...]], ...]


@dataclass(frozen=True, slots=True)
class Square:
    """A cell of the table: its word, and the marks that it opens."""

    standing: str
    word: str
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The table. A column is an outlet and the one whose text it prints; a row the number, text and cells of a line."""

    outlets: tuple[tuple[str, str], ...]
    rows: tuple[tuple[int, str, tuple[Square, ...]], ...]
    legend: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section in its parts, or a table."""

    name: str
    title: str
    parts: tuple[Part, ...]
    empty: str
    grid: Grid | None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Marked:
    """Characters of an article: what marks they lie in, which begin here, and the lines to go back to behind them."""

    text: str
    inside: tuple[int, ...]
    begins: tuple[int, ...]
    back: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A block with its characters."""

    kind: str
    reason: str
    pieces: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """Blocks that follow one another, all of them kept or all left out. One that is cited stands open."""

    kept: bool
    open: bool
    blocks: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """An article, whole."""

    id: str
    outlet: str
    title: str
    facts: tuple[str, ...]
    language: str | None
    runs: tuple[Run, ...]
