"""Markdown with a footnote for every citation: outlet, title, the exact sentence and where it stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.record.dossier import Dossier, Line, Section
from onrecord.record.span import Span
from onrecord.record.table import Cell, Table
from onrecord.text.printable import one_line
from onrecord.views.evidence import Evidence
from onrecord.views.headings import groups, missing, parts, shown, subtitle, title
from onrecord.views.standings import LEGEND, WORDS, heading

_ACTIVE = re.compile(r"([\\`*_\[\]<>&~|$#!{}^]|(?<=\w):(?=//)|(?<=www)\.)")
_AT_START = re.compile(r"^([^\S\n]*)([-+=]|\d+(?=[.)]))", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MarkdownView:
    """For a note or a repository: headings, lists, footnotes. Nothing in a source can become markup."""

    def render(self, dossier: Dossier) -> str:
        """The document, ended by a line feed."""
        notes = _Footnotes(dossier)
        parts = [f"# {escaped(title(dossier))}", escaped(subtitle(dossier))]
        for section in dossier.sections:
            parts.extend(_section(section, notes))
        parts += [f"*{escaped(sentence)}*" for sentence in [missing(dossier)] if sentence]
        return "\n\n".join([*parts, *notes.written()]) + "\n"


def escaped(text: str) -> str:
    """The text as Markdown that shows just that text: active characters escaped, controls made visible."""
    safe = _ACTIVE.sub(r"\\\1", shown(text))
    return _AT_START.sub(lambda m: f"{m[1]}{m[2]}\\" if m[2].isdigit() else f"{m[1]}\\{m[2]}", safe)


def _section(section: Section, notes: "_Footnotes") -> Iterator[str]:
    yield f"## {escaped(section.title)}"
    if not section.lines and not section.table:
        yield f"*{escaped(section.empty)}*"
    if section.table:
        yield "\n".join(_table(section.table, notes))
        yield escaped(f"How each outlet stands to a fact. {LEGEND}.")
    for part, inside in parts(section):
        if part:
            yield f"### {escaped(one_line(part))}"
        for head, lines in groups(inside):
            if head:
                yield f"{'####' if part else '###'} {escaped(one_line(head))}"
            yield "\n".join(_item(line, notes) for line in lines)
    if section.note:
        yield f"*{escaped(section.note)}*"


def _item(line: Line, notes: "_Footnotes") -> str:
    text = escaped(one_line(line.text))
    note = f"  \n  {escaped(one_line(line.note))}" if line.note else ""
    return f"- {text if line.verbatim else f'*{text}*'} {notes.cite(line)}{note}"


def _table(table: Table, notes: "_Footnotes") -> Iterator[str]:
    """A row a fact, a column an outlet; each telling has the footnotes of its characters."""
    heads = ["Fact", *(heading(outlet) for outlet in table.outlets)]
    yield _row(escaped(one_line(head)) for head in heads)
    yield _row("---" for _ in heads)
    for row in table.rows:
        yield _row([escaped(one_line(row.line)), *(_cell(cell, notes) for cell in row.cells)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell, notes: "_Footnotes") -> str:
    marks = notes.marks(cell.evidence)
    return f"{WORDS[cell.standing]} {marks}" if marks else WORDS[cell.standing]


class _Footnotes:
    """Numbers each span once, in the order of its first citation."""

    def __init__(self, dossier: Dossier) -> None:
        self._evidence = Evidence(dossier)
        self._numbers: dict[Span, int] = {}

    def cite(self, line: Line) -> str:
        """The marks of a line's evidence."""
        return self.marks(self._evidence.behind(line))

    def marks(self, spans: Iterable[Span]) -> str:
        """The marks of these spans."""
        return "".join(f"[^{self._numbers.setdefault(span, len(self._numbers) + 1)}]" for span in spans)

    def written(self) -> Iterator[str]:
        """The footnotes themselves."""
        for span, number in self._numbers.items():
            article = self._evidence.articles[span.article]
            sentence = self._evidence.sentence(span).cut(article.text)
            headline = f" *{escaped(one_line(article.title.value))}*," if article.title else ""
            place = f"characters {span.start}–{span.end} of {article.id}"
            yield f"[^{number}]: {escaped(one_line(article.label))},{headline} {place}: “{escaped(one_line(sentence))}”"
