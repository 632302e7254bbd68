"""One HTML file that holds the whole record: every line opens its sentence in the full article below it."""

import base64
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from onrecord.record.article import Article, Block
from onrecord.record.dossier import Dossier, Line, Section
from onrecord.record.span import Span
from onrecord.record.table import Cell, Table
from onrecord.text.dates import readable
from onrecord.text.printable import one_line
from onrecord.views.evidence import Evidence
from onrecord.views.headings import groups, missing, parts, shown, subtitle, title
from onrecord.views.marks import cut
from onrecord.views.pageparts import Chapter, Grid, Link, Marked, Part, Row, Run, Shown, Square, Whole
from onrecord.views.standings import LEGEND, WORDS

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True)
class HtmlView:
    """A page to read, print and send: no script, no request, nothing a source says can become markup."""

    def render(self, dossier: Dossier) -> str:
        """The whole document."""
        page = _Page(dossier)
        chapters = [page.chapter(section) for section in dossier.sections]
        articles = [page.article(article) for article in dossier.coverage.articles]
        style = _style(page.broken)
        return _template().render(
            title=title(dossier),
            subtitle=subtitle(dossier),
            dossier=dossier,
            chapters=chapters,
            articles=articles,
            missing=missing(dossier),
            judgements=[(one_line(j.text), one_line(j.verdict), one_line(j.by), j.at) for j in dossier.judgements],
            style=style,
            style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        )


class _Page:
    """Numbers the lines and the marks of one page. Chapters come first, for they say what is marked in the articles."""

    def __init__(self, dossier: Dossier) -> None:
        self._evidence = Evidence(dossier)
        self._marks: dict[Span, int] = {}
        self._in_article: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        self._lines: dict[int, list[int]] = defaultdict(list)
        self._number = 0
        self._numbers: dict[str, int] = {}
        self._pieces: Counter[int] = Counter()

    @property
    def broken(self) -> list[int]:
        """The marks that lie in several pieces: they need a rule to light up whole."""
        return sorted(mark for mark, pieces in self._pieces.items() if pieces > 1)

    def chapter(self, section: Section) -> Chapter:
        """A section with its lines numbered on."""
        inside = tuple(self._part(one_line(part), lines) for part, lines in parts(section))
        return Chapter(section.name, section.title, inside, section.empty, self._grid(section.table), section.note)

    def _grid(self, table: Table | None) -> Grid | None:
        """The table with a mark for all that its cells open."""
        if table is None:
            return None
        outlets = tuple((one_line(outlet.name), one_line(outlet.prints)) for outlet in table.outlets)
        rows = (
            (self._numbers.get(row.fact, 0), one_line(row.line), tuple(self._square(cell) for cell in row.cells))
            for row in table.rows
        )
        return Grid(outlets, tuple(rows), LEGEND)

    def _square(self, cell: Cell) -> Square:
        return Square(cell.standing, WORDS[cell.standing], tuple(self._mark(span) for span in cell.evidence))

    def _part(self, title: str, lines: list[Line]) -> Part:
        rows = ((one_line(head), tuple(self._row(line) for line in same)) for head, same in groups(lines))
        return Part(title, tuple(rows))

    def _row(self, line: Line) -> Row:
        """Marks all evidence of a line, and links the first of it in each article."""
        self._number += 1
        self._numbers.setdefault(line.id, self._number)
        links: dict[str, Link] = {}
        for span in self._evidence.behind(line):
            mark = self._mark(span)
            self._lines[mark].append(self._number)
            links.setdefault(span.article, Link(mark, one_line(self._evidence.outlet(span))))
        text, note = shown(line.text).strip(), one_line(line.note)
        return Row(self._number, line.id, text, line.verbatim, note, tuple(links.values()))

    def _mark(self, span: Span) -> int:
        if span not in self._marks:
            self._marks[span] = len(self._marks) + 1
            self._in_article[span.article].append((span.start, span.end, self._marks[span]))
        return self._marks[span]

    def article(self, article: Article) -> Whole:
        """Every block of it, with the marks of all chapters."""
        runs = tuple(self._runs(article, sorted(self._in_article[article.id])))
        language = article.language.value if article.language else ""
        headline = any(block.kept and block.kind == "headline" for block in article.blocks)
        return Whole(
            article.id,
            one_line(article.label),
            one_line(article.title.value) if article.title and not headline else "",
            tuple(_facts(article)),
            language if _LANGUAGE.fullmatch(language) else None,
            runs,
        )

    def _runs(self, article: Article, marks: list[tuple[int, int, int]]) -> Iterator[Run]:
        full = (block for block in article.blocks if article.text[block.start : block.end].strip())
        for kept, blocks in groupby(full, key=lambda block: block.kept):
            showing = tuple(self._block(article, block, marks) for block in blocks)
            cited = any(piece.inside for block in showing for piece in block.pieces)
            yield Run(kept, cited, showing)

    def _block(self, article: Article, block: Block, marks: list[tuple[int, int, int]]) -> Shown:
        """The block without the white space behind it; a mark that ends in there ends before it."""
        stop = block.start + len(article.text[block.start : block.end].rstrip())
        here = ((m[0], min(m[1], stop) if m[1] <= block.end else m[1], m[2]) for m in marks if m[0] < stop)
        pieces = []
        for piece in cut(block.start, stop, (m for m in here if m[1] > block.start)):
            self._pieces.update(piece.inside)
            back = dict.fromkeys(line for mark in piece.ends for line in self._lines[mark])
            text = shown(article.text[piece.start : piece.end])
            pieces.append(Marked(text, piece.inside, piece.begins, tuple(back)))
        return Shown(block.kind, one_line(block.reason), tuple(pieces))


def _facts(article: Article) -> Iterator[str]:
    if article.published:
        yield readable(one_line(article.published.value))
    if article.bylines:
        yield "by " + ", ".join(one_line(name.value) for name in article.bylines)
    for stated in (article.agency, article.url):
        if stated:
            yield one_line(stated.value)
    yield article.id


def _style(broken: list[int]) -> str:
    rules = "".join(f"main:has(#e{mark}:target) .e{mark}{{background:var(--lit)}}" for mark in broken)
    return _sheet() + rules


@cache
def _environment() -> Environment:
    loader = PackageLoader("onrecord", "views")
    return Environment(
        loader=loader,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )


def _template() -> Template:
    return _environment().get_template("page.html.j2")


@cache
def _sheet() -> str:
    loader = _environment().loader
    assert loader is not None
    return loader.get_source(_environment(), "page.css")[0]
