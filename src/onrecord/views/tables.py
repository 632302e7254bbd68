"""Tables for a spreadsheet or a data frame: one a noun, RFC 4180, each row with its story and its outlet."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from onrecord.record.dossier import GAP, Dossier
from onrecord.record.span import Span
from onrecord.views.evidence import Evidence
from onrecord.views.headings import shown

Cell = str | int | float | None
Row = tuple[Cell, ...]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_WHERE = ("story", "outlet", "published", "article")
_TEXT = ("start", "end", "text")


@dataclass(frozen=True, slots=True)
class CsvView:
    """One of the tables, by name; the quotes if nothing else is asked for. ``tables`` gives all of them."""

    table: str = "quotes"

    def render(self, dossier: Dossier) -> str:
        """The table with its header, lines ended by CR LF. Raise KeyError for a table that there is not."""
        return tables(dossier)[f"{self.table}.csv"]


def tables(dossier: Dossier) -> dict[str, str]:
    """CSV text by file name. A cell that a spreadsheet would run as a formula begins with an apostrophe."""
    found = Evidence(dossier)
    return {f"{name}.csv": _written(columns, rows(dossier, found)) for name, (columns, rows) in TABLES.items()}


def _written(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _cell(value: Cell) -> str | int | float:
    if not isinstance(value, str):
        return "" if value is None else value
    text = shown(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _where(dossier: Dossier, found: Evidence, article: str) -> Row:
    published = found.articles[article].published
    return dossier.coverage.story.id, found.outlet(Span(article, 0, 1)), published.value if published else None, article


def _text(found: Evidence, *pieces: Span) -> Row:
    """From the first character to the last, and the pieces themselves."""
    text = found.articles[pieces[0].article].text
    return pieces[0].start, pieces[-1].end, GAP.join(piece.cut(text) for piece in pieces)


def _quotes(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    names = {actor.id: actor.name for actor in dossier.links.actors}
    speakings = {speaking.quote: speaking for speaking in dossier.links.speakings}
    utterances = {quote: utterance.id for utterance in dossier.links.utterances for quote in utterance.quotes}
    said = dossier.coverage.said()
    for quote in dossier.coverage.quotes():
        speaking = speakings.get(quote.id)
        who, described = (speaking.actor, speaking.description) if speaking else (None, None)
        spans = (quote.speaker, described, quote.cue, quote.via, quote.venue, quote.when)
        printed = [_text(found, span)[2] if span else None for span in spans]
        known = (
            quote.id,
            utterances.get(quote.id),
            quote.kind,
            who,
            names.get(who or ""),
            *printed,
            said.get(quote.id),
        )
        yield (
            *_where(dossier, found, quote.article),
            *known,
            round(quote.confidence, 4),
            *_text(found, *quote.content),
        )


def _utterances(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    names = {actor.id: actor.name for actor in dossier.links.actors}
    quotes = {quote.id: quote for quote in dossier.coverage.quotes()}
    for utterance in dossier.links.utterances:
        who = utterance.speaker
        for quote in (quotes[name] for name in utterance.quotes if name in quotes):
            known = (
                utterance.id,
                who,
                names.get(who or ""),
                utterance.relation,
                utterance.because,
                quote.id,
                quote.kind,
            )
            yield *_where(dossier, found, quote.article), *known, *_text(found, *quote.content)


def _differences(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    for difference in dossier.links.differences:
        for side in difference.sides:
            known = (difference.id, difference.kind, difference.severity, difference.question, side.value)
            for span in side.evidence:
                row = (*known, difference.because, *_text(found, span))
                yield *_where(dossier, found, span.article), *row
            for article in sorted(set(side.articles) - {span.article for span in side.evidence}):
                yield *_where(dossier, found, article), *known, difference.because, None, None, None


def _timeline(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    for entry in dossier.links.timeline:
        for span in entry.evidence:
            known = (entry.id, entry.when, entry.precision, entry.status, entry.line)
            yield *_where(dossier, found, span.article), *known, *_text(found, span)


def _actors(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row a mention, and one for each place where a role is given."""
    for actor in dossier.links.actors:
        places: list[tuple[Span, str]] = [(span, "") for span in actor.mentions]
        places += [(role.evidence, role.title) for role in actor.roles]
        for span, role in sorted(places):
            known = (actor.id, actor.name, actor.kind, actor.country, role)
            yield *_where(dossier, found, span.article), *known, *_text(found, span)


def _copies(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    for copy in dossier.links.copies:
        for side, span in (("a", copy.a), ("b", copy.b)):
            known = (copy.id, side, copy.kind, round(copy.similarity, 4), copy.direction, copy.because)
            yield *_where(dossier, found, span.article), *known, *_text(found, span)


def _articles(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    older = dict(dossier.links.replaces)
    for article in dossier.coverage.articles:
        stated = (article.title, article.agency, article.updated, article.url, article.language)
        values = (item.value if item else None for item in stated)
        byline = "; ".join(name.value for name in article.bylines)
        known = (article.source, article.sha256, len(article.text), older.get(article.id))
        yield *_where(dossier, found, article.id), *values, byline, *known


TABLES: dict[str, tuple[tuple[str, ...], Callable[[Dossier, Evidence], Iterator[Row]]]] = {
    "quotes": (
        (*_WHERE, "quote", "utterance", "kind", "speaker", "speaker_name", "speaker_printed", "speaker_description",
         "cue", "via", "venue", "when", "said", "confidence", *_TEXT),
        _quotes,
    ),
    "utterances": (
        (*_WHERE, "utterance", "speaker", "speaker_name", "relation", "because", "quote", "kind", *_TEXT),
        _utterances,
    ),
    "differences": (
        (*_WHERE, "difference", "kind", "severity", "question", "value", "because", *_TEXT),
        _differences,
    ),
    "timeline": ((*_WHERE, "entry", "when", "precision", "status", "line", *_TEXT), _timeline),
    "actors": ((*_WHERE, "actor", "name", "kind", "country", "role", *_TEXT), _actors),
    "copies": ((*_WHERE, "copy", "side", "kind", "similarity", "direction", "because", *_TEXT), _copies),
    "articles": (
        (*_WHERE, "title", "agency", "updated", "url", "language", "byline", "source", "sha256", "length", "replaces"),
        _articles,
    ),
}  # fmt: skip
"""Columns and rows of each table, by its name."""
