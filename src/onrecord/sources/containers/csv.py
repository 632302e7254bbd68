"""Tables of articles: CSV, TSV and the like, with a line of column names first."""

import csv
import io
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import IO

import msgspec

from onrecord.errors import BadRow, EmptyFile, UnknownFormat
from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import LONGEST_NAME, Piece
from onrecord.sources.paths import dropped
from onrecord.sources.stream import AsFile, Stream, held

COLUMNS: dict[str, tuple[str, ...]] = {
    "id": ("id", "article_id", "articleid", "doc_id", "document_id", "uuid", "guid", "key"),
    "text": (
        "text", "body", "content", "article", "article_text", "article_body", "body_text", "full_text", "fulltext",
        "plain_text", "main_text", "maintext", "story", "document",
    ),
    "html": ("html", "body_html", "content_html", "raw_html", "page"),
    "title": ("title", "headline", "article_title", "heading"),
    "published": (
        "published", "date", "publish_date", "published_date", "publication_date", "date_published", "date_publish",
        "datepublished", "pub_date", "pubdate", "published_at", "publishedat", "datetime", "timestamp",
    ),
    "outlet": (
        "outlet", "source", "publisher", "publication", "publication_name", "newspaper", "site", "site_name", "domain",
        "source_name", "source_domain", "news_outlet",
    ),
    "url": ("url", "link", "uri", "address", "article_url", "permalink", "web_url", "source_url"),
    "byline": ("byline", "author", "authors", "creator", "writer"),
}  # fmt: skip
"""What columns are called: of several the first that is there. Case, spaces and hyphens make no difference."""

_DELIMITERS = ",\t;|"
_SAMPLE = 1 << 16
_AGAIN = 4


@dataclass(frozen=True, slots=True)
class Table:
    """A piece for each row that has a text or a page of HTML.

    A row of text is handed on as the line of JSON that says the same; a page is handed on as it is.
    """

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:
        """The rows in their order; one that is no article is dropped by the line on which it begins."""
        csv.field_size_limit(max(limit, csv.field_size_limit()))  # of the whole process; ours is in _Lines
        sample = stream.peek(_SAMPLE)
        encoding = _encoding(sample)
        delimiter, columns = _columns(sample.decode(encoding, "replace"))
        if not sample.strip():
            raise EmptyFile(name)
        if not columns.keys() & {"text", "html"}:
            raise UnknownFormat(name, "a table without a column of texts, named text, body, content or html")
        text = io.TextIOWrapper(io.BufferedReader(AsFile(stream)), encoding, "replace", newline="")
        rows = _rows(_Lines(text, limit), delimiter)
        width = len(next((cells for _, cells in rows if any(cells)), ()))
        for number, cells in rows:
            place = f"{name}, line {number}"
            if isinstance(cells, str):
                yield dropped(place, BadRow(name, number, cells))
            elif len(cells) > width:
                why = f"has {len(cells)} cells where the first line names {width}"
                yield dropped(place, BadRow(name, number, why))
            elif any(cells):
                found = {column: cells[at].strip() for column, at in columns.items() if at < len(cells)}
                yield _piece(found, number) or dropped(place, BadRow(name, number, "has no text"))


def is_table(head: bytes) -> bool:
    """Whether the first line names a column of texts and two others that we know."""
    columns = _columns(head.decode(_encoding(head), "replace"))[1]
    return len(columns) > 2 and bool(columns.keys() & {"text", "html"})


def _piece(row: dict[str, str], number: int) -> Piece | None:
    """The article in a row; None where there is no text."""
    place = (row.get("id") or row.get("url") or f"line {number}")[:LONGEST_NAME]
    url = row.get("url", "")
    if row.get("text"):
        line = msgspec.json.encode(row | {"id": row.get("id") or place})
        return Piece(place, held(line), media="json", url=url)
    if row.get("html"):
        return Piece(place, held(row["html"].encode()), media="html", url=url, charset="utf-8")
    return None


def _encoding(sample: bytes) -> str:
    """Of the whole file, by its mark, else UTF-8 where its beginning is that."""
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    text = sample.decode("utf-8", "replace").removesuffix("\ufffd")  # the sample may end inside a character
    return "cp1252" if "\ufffd" in text else "utf-8-sig"


def _columns(sample: str) -> tuple[str, dict[str, int]]:
    """The delimiter that gives the most columns that we know, and where each of them is."""
    first = next((line for line in sample.splitlines() if line.strip()), "")
    found = [(delimiter, known(_cells(first, delimiter))) for delimiter in _DELIMITERS]
    return max(found, key=lambda one: len(one[1]))


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:  # longer than a cell may be, for all that the library knows of us
        return []


def known(names: Sequence[str]) -> dict[str, int]:
    """By the names of COLUMNS, which of these columns is each; those that are there."""
    cells = {"_".join(name.lower().replace("-", " ").split()): at for at, name in reversed(list(enumerate(names)))}
    at = {column: next((cells[name] for name in known if name in cells), None) for column, known in COLUMNS.items()}
    return {column: place for column, place in at.items() if place is not None}


def _rows(lines: "_Lines", delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """The number of the line on which a row begins, and its cells or what is wrong with it."""
    while True:
        number = lines.begin()
        try:
            yield number, next(csv.reader(lines, delimiter=delimiter))
        except StopIteration:
            return
        except csv.Error as error:
            again = lines.again()
            yield number, f"{error}{'' if again else f'; it is left out up to line {lines.number}'}"


class _Lines(Iterator[str]):
    """Lines of a text, of which a row that is no row can be given back.

    A quotation mark that is never closed takes all lines that follow into its cell. Then only the first of them is
    lost; to keep that linear, no more lines are read again than ``_AGAIN`` times the size of a document.
    """

    def __init__(self, text: IO[str], limit: int) -> None:
        """Take the text; ``limit``: characters of a row."""
        self._text, self._limit = text, limit
        self._before: deque[str] = deque()
        self._row: list[str] = []
        self._size, self._left = 0, _AGAIN * limit
        self.number = 0

    def begin(self) -> int:
        """A new row begins; the number of its first line."""
        self._row, self._size = [], 0
        return self.number + 1

    def again(self) -> bool:
        """Give back the lines of the row but the first; False where too much was read again already."""
        if self._left < self._size:
            return False
        self._left -= self._size
        self._before.extendleft(reversed(self._row[1:]))
        self.number -= len(self._row) - 1
        return True

    def __next__(self) -> str:
        """The next line. Raise csv.Error where the row has grown too long, or ends in a cell."""
        line = self._before.popleft() if self._before else self._text.readline(self._limit + 1)
        if not line and self._row:
            raise csv.Error("has a quotation mark that is never closed")
        if not line:
            raise StopIteration
        self.number += 1
        self._row.append(line)
        self._size += len(line)
        if self._size > self._limit:
            while not line.endswith(("\n", "\r")) and (line := self._text.readline(self._limit)):
                pass  # the rest of a line that is too long by itself
            raise csv.Error(f"is longer than the {self._limit / 1e6:,.0f} MB that one document may have")
        return line
