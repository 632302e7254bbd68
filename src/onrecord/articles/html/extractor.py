"""Pages: the extractor for HTML."""

from dataclasses import dataclass

from onrecord.articles.blocks import tile
from onrecord.articles.decoding import Decoded, bidi_notice
from onrecord.articles.head import DATE, HEADLINE
from onrecord.articles.html.bounds import beyond, beyond_lines
from onrecord.articles.html.charset import decode_page
from onrecord.articles.html.dated import dated
from onrecord.articles.html.keeping import Kept, keep
from onrecord.articles.html.labelling import Labels, labels
from onrecord.articles.html.language import language
from onrecord.articles.html.statements import Statements
from onrecord.articles.html.visible import Visible, visible
from onrecord.articles.html.walls import walls
from onrecord.articles.lines import is_blank
from onrecord.articles.metadata import stated
from onrecord.errors import NothingVisible, TooManyParts, UnknownFormat
from onrecord.record.article import Article, Stated
from onrecord.record.snapshot import Dropped, Snapshot


@dataclass(frozen=True, slots=True)
class HtmlExtractor:
    """The visible text of a page in blocks; those of its main text are kept."""

    def extract(self, snapshot: Snapshot) -> Article | Dropped:
        """The article, or why there is none."""
        decoded = decode_page(snapshot.data, snapshot.charset)
        if decoded is None:
            return _dropped(snapshot, UnknownFormat(snapshot.source, "a binary file"))
        if has := beyond(decoded.text):
            return _dropped(snapshot, TooManyParts(snapshot.source, has))
        statements = Statements(decoded.text, snapshot.url)
        seen = visible(decoded.text, statements.see)
        if has := beyond_lines(seen.text):
            return _dropped(snapshot, TooManyParts(snapshot.source, has))
        titles = statements.titles()
        found = keep(decoded.text, seen, titles)
        if is_blank(found.seen.text):
            return _dropped(snapshot, NothingVisible(snapshot.source))
        return _article(snapshot, decoded, statements, found, labels(found, titles))


def _article(snapshot: Snapshot, decoded: Decoded, statements: Statements, found: Kept, made: Labels) -> Article:
    seen, given = found.seen, statements.given()
    text = seen.text
    blocks = tile(made.starts, len(text))
    dates = dated(decoded.text, found, made.headline, given, statements.tags)
    others = [one for one in given if one[0] not in ("published", "updated")]
    said = stated(others, [row for row in made.body if row.label is not DATE])  # dated has read the lines of dates
    said = said._replace(published=dates.published or (None if dates.open else said.published), updated=dates.updated)
    kept = "\n\n".join(text[block.start : block.end].rstrip() for block in blocks if block.kept)
    said = said._replace(title=_placed(said.title, made, text), language=said.language or language(kept))
    notices = (
        *decoded.notices,
        *_unseen(seen),
        *walls(text, len(kept), free=statements.free()),
        *said.notices,
        *dates.notices,
        *bidi_notice(text),
    )
    return Article(
        source=snapshot.source,
        sha256=snapshot.sha256,
        text=text,
        encoding=decoded.encoding,
        blocks=blocks,
        **said._replace(notices=tuple(dict.fromkeys(notices)))._asdict(),
    )


def _placed(title: Stated | None, made: Labels, text: str) -> Stated | None:
    """The title as it stands in the headline, where that says the same; the headline itself where none is stated."""
    unit = next((unit for unit, label in made.body if label is HEADLINE), None)
    if unit is None or (title is not None and title.start is not None):
        return title
    words = " ".join(text[unit.start : unit.end].split())
    if title is None:
        return Stated(words, f"line {unit.line}", unit.start, unit.end)
    return Stated(title.value, title.place, unit.start, unit.end) if words == title.value else title


def _unseen(seen: Visible) -> tuple[str, ...]:
    """What a reader should know of what the page holds and does not show."""
    hidden = f"{seen.hidden:,} characters stand in parts of the page that it hides; they are left out"
    lost = f"its markup breaks off: behind character {seen.lost:,} of the page nothing can be seen"
    return (*((hidden,) if seen.hidden > len(seen.text) else ()), *((lost,) if seen.lost >= 0 else ()))


def _dropped(snapshot: Snapshot, error: UnknownFormat | NothingVisible | TooManyParts) -> Dropped:
    return Dropped(snapshot.source, type(error).__name__, str(error))
