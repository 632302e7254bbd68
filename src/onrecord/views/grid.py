"""The table of outlets and facts in a terminal: a letter a cell, outlets by number, as many side by side as fit."""

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from onrecord.record.table import Row, Table
from onrecord.text.printable import one_line
from onrecord.views.standings import LETTERS, WORDS, heading

_COLORS = {"tells": "green", "in_part": "cyan", "differs": "bold red", "silent": "yellow"}
_DOT = " · "
_GAP = 2
_LEAST = 16
"""Columns of the terminal that a fact's line has at least."""


def grid(console: Console, table: Table, id_length: int) -> Iterator[Text]:
    """What numbers and letters mean, then the rows: a fact's id, its line cut to fit, a letter for each outlet."""
    names = (f"{number} {one_line(heading(outlet))}" for number, outlet in enumerate(table.outlets, 1))
    for row in _packed(names, console.width):
        yield from Text(row).wrap(console, console.width)
    legend = ", ".join(f"{LETTERS[standing]} {word}" for standing, word in WORDS.items())
    yield from Text(legend, "dim").wrap(console, console.width)
    wide, longest = (
        len(str(len(table.outlets))) + 1,
        max((cell_len(one_line(row.line)) for row in table.rows), default=0),
    )
    fitting = max((console.width - id_length - _GAP - _LEAST) // wide, 1)
    for first in range(0, len(table.outlets), fitting):
        shown = range(first, min(first + fitting, len(table.outlets)))
        room = min(console.width - id_length - _GAP - wide * len(shown), longest)
        yield Text()
        numbers = "".join(f"{number + 1:>{wide}}" for number in shown)
        yield Text(" " * (id_length + _GAP + room) + numbers, "dim")
        yield from (_row(row, shown, room, wide, id_length) for row in table.rows)


def _packed(names: Iterable[str], width: int) -> list[str]:
    """As many names on a row as fit, so that none is torn from its number."""
    rows: list[str] = []
    for name in names:
        if rows and cell_len(rows[-1]) + cell_len(name) + len(_DOT) <= width:
            rows[-1] += _DOT + name
        else:
            rows.append(name)
    return rows


def _row(row: Row, shown: Sequence[int], room: int, wide: int, id_length: int) -> Text:
    line = one_line(row.line)
    cut = line if cell_len(line) <= room else set_cell_size(line, room - 1) + "…"
    cells = [row.cells[number].standing for number in shown]
    letters = ((f"{LETTERS[standing]:>{wide}}", _COLORS.get(standing, "dim")) for standing in cells)
    return Text.assemble((row.fact[:id_length], "dim cyan"), " " * _GAP, set_cell_size(cut, room), *letters)
