"""Tables for a spreadsheet or a data frame, RFC 4180: events in the columns of event data, and one for each noun."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from onrecord.record.dossier import Dossier
from onrecord.views import eventrows, factrows, polecat, rows
from onrecord.views.evidence import Evidence
from onrecord.views.headings import shown
from onrecord.views.rows import TEXT, WHERE, Cell, Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@dataclass(frozen=True, slots=True)
class CsvView:
    """One of the tables, by name; the events if nothing else is asked for. ``tables`` gives all of them."""

    table: str = "events"

    def render(self, dossier: Dossier) -> str:
        """The table with its header, lines ended by CR LF. Raise KeyError for a table that there is not."""
        columns, cells = TABLES[self.table]
        return _written(columns, cells(dossier, Evidence(dossier)))


def tables(dossier: Dossier) -> dict[str, str]:
    """CSV text by file name. A cell that a spreadsheet would run as a formula begins with an apostrophe."""
    found = Evidence(dossier)
    return {f"{name}.csv": _written(columns, cells(dossier, found)) for name, (columns, cells) in TABLES.items()}


def _written(columns: tuple[str, ...], cells: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(cell) for cell in row] for row in cells)
    return out.getvalue()


def _cell(value: Cell) -> str | int | float:
    if not isinstance(value, str):
        return "" if value is None else value
    text = shown(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


Table = tuple[tuple[str, ...], Callable[[Dossier, Evidence], Iterator[Row]]]

TABLES: dict[str, Table] = {
    "events": ((*polecat.EVENTS, *TEXT), polecat.events),
    "participants": (eventrows.PARTICIPANTS, eventrows.participants),
    "tellings": ((*WHERE, *eventrows.TELLINGS, *TEXT), eventrows.tellings),
    "relations": (eventrows.RELATIONS, eventrows.relations),
    "positions": ((*WHERE, *eventrows.POSITIONS, *TEXT), eventrows.positions),
    "timeline": ((*WHERE, *eventrows.TIMELINE, *TEXT), eventrows.timeline),
    "quotes": ((*WHERE, *rows.QUOTES, *TEXT), rows.quotes),
    "utterances": ((*WHERE, *rows.UTTERANCES, *TEXT), rows.utterances),
    "facts": ((*WHERE, *factrows.FACTS, *TEXT), factrows.facts),
    "coverage": ((*WHERE, *factrows.COVERAGE, *TEXT), factrows.coverage),
    "differences": ((*WHERE, *rows.DIFFERENCES, *TEXT), rows.differences),
    "actors": ((*WHERE, *rows.ACTORS, *TEXT), rows.actors),
    "copies": ((*WHERE, *rows.COPIES, *TEXT), rows.copies),
    "articles": ((*WHERE, *rows.ARTICLES), rows.articles),
}
"""Columns and rows of each table, by its name."""
