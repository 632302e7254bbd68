"""The dossier in a terminal: their words beside a thin bar, ours dim around them, the id for ``why`` behind."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from onrecord.record.dossier import Dossier, Line, Section
from onrecord.text.printable import one_line
from onrecord.views.grid import grid
from onrecord.views.headings import groups, missing, parts, subtitle, title

ID_LENGTH = 10
"""Characters of an id that are shown: its beginning is enough for ``why``."""
NARROWEST = 30

_BAR, _NO_BAR = "│ ", "  "
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class TerminalView:
    """``width`` in columns; ``color`` writes ANSI styles; ``sections`` names those to show, none meaning all."""

    width: int = 100
    color: bool = True
    sections: tuple[str, ...] = ()

    def render(self, dossier: Dossier) -> str:
        """Wrapped rows of text, ended by a line feed. Nothing in a source can become a style or move the cursor."""
        console = Console(
            file=io.StringIO(),
            width=max(self.width, NARROWEST),
            force_terminal=self.color,
            color_system="256" if self.color else None,
            no_color=not self.color,
            legacy_windows=False,
        )
        with console.capture() as written:
            for row in self._rows(console, dossier):
                row.rstrip()
                console.print(row, soft_wrap=True)
        return written.get()

    def _rows(self, console: Console, dossier: Dossier) -> Iterator[Text]:
        yield from _wrapped(console, Text(title(dossier), "bold"))
        under = f"{subtitle(dossier)} · {dossier.coverage.story.id[:ID_LENGTH]}"
        yield from _wrapped(console, Text(under, "dim"))
        for section in dossier.sections:
            if not self.sections or section.name in self.sections:
                yield from _section(console, section)
        if dossier.not_run:
            yield Text()
            yield from _wrapped(console, Text(missing(dossier), "dim italic"))


def _section(console: Console, section: Section) -> Iterator[Text]:
    yield Text()
    rule = "─" * (console.width - cell_len(section.title) - 1)
    yield Text.assemble((section.title.upper(), "bold cyan"), " ", (rule, "dim cyan"))
    if not section.lines and not section.table:
        yield from _wrapped(console, Text(section.empty, "dim italic"), _INDENT)
    if section.table:
        yield from grid(console, section.table, ID_LENGTH)
    for place, (part, inside) in enumerate(parts(section)):
        if place:
            yield Text()
        if part:
            yield from _wrapped(console, Text(one_line(part), "cyan"), _INDENT)
        for number, (head, lines) in enumerate(groups(inside)):
            if number:
                yield Text()
            yield from _group(console, head, lines)
    if section.note:
        yield from _wrapped(console, Text(section.note, "dim italic"), _INDENT)


def _group(console: Console, head: str, lines: list[Line]) -> Iterator[Text]:
    if head:
        yield from _wrapped(console, Text(one_line(head), "bold"), _INDENT)
    last = [line.id != after.id for line, after in pairwise(lines)] + [True]
    yield from _spaced([list(_line(console, line, last=end)) for line, end in zip(lines, last, strict=True)])


def _spaced(blocks: list[list[Text]]) -> Iterator[Text]:
    """Short lines follow one another; a block of several rows has an empty row on either side."""
    yield from blocks[0]
    for before, block in pairwise(blocks):
        if len(before) > 1 or len(block) > 1:
            yield Text()
        yield from block


def _line(console: Console, line: Line, *, last: bool) -> Iterator[Text]:
    """Text and note on one row if they fit, else the note below; the id with the last of the lines that share it."""
    text = Text(one_line(line.text))
    note = Text(one_line(line.note), "dim")
    if last:
        note += Text.assemble("  " if line.note else "", (line.id[:ID_LENGTH], "dim cyan"))
    bar = (_BAR, "cyan") if line.verbatim else (_NO_BAR, "")
    if len(_INDENT) + len(_BAR) + text.cell_len + len(_BAR) + note.cell_len <= console.width:
        yield Text.assemble(_INDENT, bar, text, _NO_BAR, note)
        return
    for row in text.wrap(console, console.width - len(_INDENT) - len(_BAR)):
        yield Text.assemble(_INDENT, bar, row)
    yield from _wrapped(console, note, _INDENT + _NO_BAR)


def _wrapped(console: Console, text: Text, indent: str = "") -> Iterator[Text]:
    for row in text.wrap(console, console.width - len(indent)):
        yield Text.assemble(indent, row)
