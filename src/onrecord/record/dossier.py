"""A story composed for reading. A line without evidence cannot be built."""

from dataclasses import dataclass
from typing import Self

from onrecord.record.article import Article
from onrecord.record.detail import PLAIN, Detail
from onrecord.record.graph import Graph
from onrecord.record.judgement import Judgement
from onrecord.record.reading import Stamp
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from onrecord.record.table import Table

GAP = " … "
"""Stands between the pieces of a quote that was printed in pieces."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the record: a text, the characters that say so, and the id that ``onrecord why`` opens.

    ``head`` is what stands before it (a speaker, a day), ``note`` what is said about it (who reports it, why), ``part``
    the part of its section in which it stands (an issue, "Before the story"), "" where a section has none. ``detail``
    has as data what pages show beside these words.
    A verbatim line equals its characters, piece by piece with GAP between them.
    """

    id: str
    text: str
    evidence: tuple[Span, ...]
    verbatim: bool = False
    head: str = ""
    note: str = ""
    part: str = ""
    detail: Detail = PLAIN

    def __post_init__(self) -> None:
        """Raise ValueError for a line without text or evidence."""
        if not self.evidence:
            raise ValueError(f"a line without evidence cannot be built: {self.text!r}")
        if not self.text.strip():
            raise ValueError("a line without text cannot be built")

    @classmethod
    def quoting(cls, line_id: str, article: Article, pieces: tuple[Span, ...], head: str = "", note: str = "") -> Self:
        """A verbatim line: its text is taken from the article, so that it cannot differ."""
        text = GAP.join(piece.cut(article.text) for piece in pieces)
        return cls(line_id, text, pieces, verbatim=True, head=head, note=note)


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading, or a table. ``empty`` is the sentence shown for none: it tells "none" from "not run".

    ``note`` says what else there is that the section leaves to the exports, "" where it shows all. ``graph`` is what
    lies between the actors of its lines, where the section is about that.
    """

    name: str
    title: str
    lines: tuple[Line, ...]
    empty: str
    table: Table | None = None
    note: str = ""
    graph: Graph | None = None


@dataclass(frozen=True, slots=True)
class Dossier:
    """One story: what was read, what was linked, and the sections that a person reads.

    ``not_run`` names each part of the public format that was not computed, ``events``, or ``quotes:ARTICLE`` where one
    article was not read.
    """

    coverage: Coverage
    links: Links
    sections: tuple[Section, ...]
    made_by: tuple[Stamp, ...]
    not_run: tuple[str, ...]
    judgements: tuple[Judgement, ...] = ()

    def section(self, name: str) -> Section:
        """One section by name. Raise KeyError for another word."""
        for section in self.sections:
            if section.name == name:
                return section
        raise KeyError(name)
