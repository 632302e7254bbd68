"""Text, Markdown and lines of JSON Lines: the extractor for what comes as characters."""

from dataclasses import dataclass

import msgspec

from onrecord.articles import frontmatter
from onrecord.articles.blocks import Start, label, starts, tile
from onrecord.articles.decoding import bidi_notice, decode
from onrecord.articles.frontmatter import FrontMatter
from onrecord.articles.furniture.doubt import doubted
from onrecord.articles.lines import is_blank, longest_line, units
from onrecord.articles.metadata import Given, given_as, stated
from onrecord.articles.rules import Label
from onrecord.errors import BadJsonLine, EmptyFile, LongLine, UnknownFormat, Unreadable
from onrecord.record.article import Article, Stated
from onrecord.record.snapshot import Dropped, Snapshot

_MOST_LINES = 200_000
_FRONT_MATTER = Label("metadata", False, "front matter")
_FRONT_TITLE = Label("headline", True, "the title in the front matter")


class _Line(msgspec.Struct):
    """A line of JSON Lines. What is no string in an optional field is left out with a notice."""

    id: str
    text: str
    title: object = None
    published: object = None
    outlet: object = None
    url: object = None
    byline: object = None


@dataclass(frozen=True, slots=True)
class _Document:
    """What an article is made of: its text, what was stated beside it, what its reader should know."""

    text: str
    encoding: str
    key: str = ""
    given: tuple[Given, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TextExtractor:
    """Keeps the text as it was decoded, tiles it with blocks and takes down what it states of itself.

    ``max_line``: characters on a line; a longer one is data rather than prose.
    """

    max_line: int

    def extract(self, snapshot: Snapshot) -> Article | Dropped:
        """The article, or why there is none."""
        try:
            document = _from_json(snapshot) if snapshot.media == "json" else _from_text(snapshot)
            self._check(document.text, snapshot.source)
        except Unreadable as error:
            return Dropped(snapshot.source, type(error).__name__, str(error))
        return _article(document, snapshot)

    def _check(self, text: str, source: str) -> None:
        if is_blank(text):
            raise EmptyFile(source)
        number, size = longest_line(text)
        if size > self.max_line:
            raise LongLine(source, number, size, self.max_line)
        if text.count("\n") > _MOST_LINES:
            raise UnknownFormat(source, f"data of more than {_MOST_LINES:,} lines")


def _from_text(snapshot: Snapshot) -> _Document:
    decoded = decode(snapshot.data)
    if decoded is None:
        raise UnknownFormat(snapshot.source, "a binary file")
    return _Document(decoded.text, decoded.encoding, notices=decoded.notices)


def _from_json(snapshot: Snapshot) -> _Document:
    try:
        line = msgspec.json.decode(snapshot.data, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadJsonLine(snapshot.source, 1, " ".join(str(error).replace("`", '"').split())) from error
    given: list[Given] = []
    notices = []
    for name in ("title", "published", "outlet", "url", "byline"):
        value = getattr(line, name)
        values = value if isinstance(value, list) and name == "byline" else [] if value is None else [value]
        for item in values:
            if isinstance(item, str):
                given.append((name, Stated(item.strip(), f"field {name}")))
            else:
                notices.append(f"field {name}: is no text; it is left empty")
    return _Document(line.text, "utf-8", line.id, tuple(given), tuple(notices))


def _article(document: _Document, snapshot: Snapshot) -> Article:
    text = document.text
    front = frontmatter.read(text)
    given = document.given + tuple(
        (field.key, Stated(field.value, f"front matter: {field.key}", field.start, field.end)) for field in front.fields
    )
    if snapshot.url:
        given = (*given, ("original_url", Stated(snapshot.url, "address of the page")))
    title = next(given_as(given, "title"), None)
    body = label(units(text, front.end), title.value if title else "")
    found = stated(given, body)
    body = doubted(body)
    return Article(
        source=snapshot.source,
        sha256=snapshot.sha256,
        text=text,
        encoding=document.encoding,
        blocks=tile([*_above(front, title), *starts(body)], len(text)),
        key=document.key,
        **found._replace(notices=document.notices + front.notices + found.notices + bidi_notice(text))._asdict(),
    )


def _above(front: FrontMatter, title: Stated | None) -> list[Start]:
    """The front matter's blocks: the title's characters are a headline, the rest is not read."""
    if not front.end:
        return []
    begun = [Start(0, _FRONT_MATTER)]
    if title and title.start is not None and title.end is not None:
        begun += [Start(title.start, _FRONT_TITLE), Start(title.end, _FRONT_MATTER)]
    return begun
