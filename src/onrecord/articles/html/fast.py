"""Pages in a hurry: resiliparse chooses the main text, the head of the page alone says what it states."""

import re
from dataclasses import dataclass

from onrecord.articles.blocks import Start, tile
from onrecord.articles.decoding import Decoded, bidi_notice
from onrecord.articles.head import HEADLINE
from onrecord.articles.html.charset import decode_page
from onrecord.articles.html.extractor import HtmlExtractor
from onrecord.articles.html.language import language
from onrecord.articles.html.statements import Statements
from onrecord.articles.html.visible import visible
from onrecord.articles.html.walls import walls
from onrecord.articles.metadata import stated
from onrecord.articles.rules import Label
from onrecord.record.article import Article, Block, Stated
from onrecord.record.snapshot import Dropped, Snapshot

_MOST = 10_000  # tags: its time grows with the square of the depth; 10,000 open elements take two seconds
_FEWEST = 800  # characters: of what is shorter, next to none was right; the page is looked at again, with care
_HEAD = 200_000  # characters in which the head is looked for
_LINE = re.compile(r"\S[^\n]*")
_PARAGRAPH = Label("paragraph")


@dataclass(frozen=True, slots=True)
class FastHtmlExtractor:
    """The main text of a page alone, a block for each line. What is too large or too little goes the careful way."""

    def extract(self, snapshot: Snapshot) -> Article | Dropped:
        """The article, or why there is none."""
        decoded = decode_page(snapshot.data, snapshot.charset)
        text = main_text(decoded.text) if decoded and decoded.text.count("<") <= _MOST else ""
        return _article(snapshot, decoded, text) if decoded and text else HtmlExtractor().extract(snapshot)


def main_text(page: str) -> str:
    """The main text of a page in the order of the page, by resiliparse; "" if there is too little."""
    from resiliparse.extract.html2text import extract_plain_text

    found = extract_plain_text(page, main_content=True, list_bullets=False, alt_texts=False, comments=False)
    return found if len(found) >= _FEWEST else ""


def _article(snapshot: Snapshot, decoded: Decoded, text: str) -> Article:
    statements = Statements(decoded.text, snapshot.url)
    visible(_head(decoded.text), statements.see)
    said = stated(statements.given(), [])
    blocks, title = _lines(text, said.title)
    notices = (*decoded.notices, *walls(text, len(text), free=statements.free()), *said.notices, *bidi_notice(text))
    said = said._replace(title=title, language=said.language or language(text), notices=tuple(dict.fromkeys(notices)))
    return Article(
        source=snapshot.source,
        sha256=snapshot.sha256,
        text=text,
        encoding=decoded.encoding,
        blocks=blocks,
        **said._asdict(),
    )


def _head(page: str) -> str:
    """The characters above the body."""
    end = page.find("</head", 0, _HEAD)
    return page[: end if end >= 0 else _HEAD]


def _lines(text: str, title: Stated | None) -> tuple[tuple[Block, ...], Stated | None]:
    """A block for each line, and the title with the characters of the first line that says it."""
    begun = []
    for line in _LINE.finditer(text):
        says_it = title is not None and title.start is None and line[0].rstrip() == title.value
        if says_it and title is not None:
            title = Stated(title.value, title.place, line.start(), line.start() + len(title.value))
        begun.append(Start(line.start(), HEADLINE if says_it else _PARAGRAPH))
    return tile(begun, len(text)), title
