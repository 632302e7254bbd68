"""HTML as a flat row of tokens with their places: tags, text, and what is neither. Linear, whatever the input.

After the tokenizer of the HTML standard (13.2.5), as far as it decides what is text and what is a tag.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

TokenKind = Literal["text", "open", "close", "raw", "lost"]


class Token(NamedTuple):
    """Characters ``start`` to ``end`` of the page. ``name`` is the tag's, in lower case; "" for text.

    "raw" is what stands inside an element whose content is no markup (script, title). "lost" is markup that never ends.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""


_RAW = ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript")
_RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
"""Elements that end at their own closing tag only, whatever stands in between."""

_VALUE = r"=[ \t\n\r\f]*+(?:\"[^\"]*+\"|'[^']*+')?+"
_TAG = re.compile(rf"</?(?P<name>[a-zA-Z][^\s/>]*+)(?:[^>=]++|{_VALUE})*+>")
_SIMPLE = re.compile(r"</?(?P<name>[a-zA-Z][^\s/>]*+)[^>]*+>")
_BEGINS_TAG = re.compile(r"</?[a-zA-Z]")
_DECLARES = re.compile(r"<(?:[!?]|/[^a-zA-Z])")
_COMMENT_ENDS = re.compile(r"--!?>")
_ATTRIBUTE = re.compile(
    r"(?P<key>[^\s=>/\"'][^\s=>/]*+)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]++)))?+"
)
_LONGEST_TAG = 20_000  # characters of a tag in which attributes are looked for
_LONGEST_NAME = 40


def tokens(page: str) -> Iterator[Token]:
    """All of the page, in order and without gap, comments and declarations left out."""
    at = text_from = 0
    tag, last = _TAG, page.rfind(">")
    while 0 <= (at := page.find("<", at)) < last:
        if _DECLARES.match(page, at):
            found, end = None, _declared(page, at)
        elif found := tag.match(page, at):
            end = found.end()
        elif _BEGINS_TAG.match(page, at):
            tag = _SIMPLE  # a quotation mark that is never closed: from here on a tag ends at the next ">"
            continue
        else:
            at += 1
            continue
        if text_from < at:
            yield Token("text", text_from, at)
        made = _made(page, at, end, found)
        yield from made
        if made and made[-1].kind == "lost":
            return
        at = text_from = made[-1].end if made else end
    if text_from < len(page):
        yield Token("text", text_from, len(page))


def attributes(page: str, token: Token) -> dict[str, str]:
    """The attributes of an opening tag as they are written: names in lower case, the first of a name counts."""
    start, end = token.start + 1 + len(token.name), min(token.end - 1, token.start + _LONGEST_TAG)
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(page, start, end):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["key"].lower(), value)
    return found


def _made(page: str, at: int, end: int, tag: re.Match[str] | None) -> list[Token]:
    """The tag with the raw content behind it; nothing for a comment, unless it never ends."""
    if tag is None:
        return [] if end >= 0 else [Token("lost", at, len(page))]
    name = tag["name"][:_LONGEST_NAME].lower()
    if page[at + 1] == "/":
        return [Token("close", at, end, name)]
    opened = Token("open", at, end, name)
    if name not in _RAW_ENDS:
        return [opened]
    closing = _RAW_ENDS[name].search(page, end)
    inner = Token("raw", end, closing.start(), name) if closing else Token("lost", end, len(page), name)
    return [opened, inner]


def _declared(page: str, at: int) -> int:
    """Where a comment, doctype or processing instruction ends; -1 if it never does."""
    if not page.startswith("<!--", at):
        return page.find(">", at) + 1 or -1
    if page.startswith((">", "->"), at + 4):
        return page.index(">", at + 4) + 1
    found = _COMMENT_ENDS.search(page, at + 4)
    return found.end() if found else -1
