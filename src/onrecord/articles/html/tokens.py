"""HTML as a flat row of text and markup. Linear, whatever the input.

After the tokenizer of the HTML standard (13.2.5), as far as it decides what is text and what is a tag. One pattern
splits the whole page: what it matches is a tag, a comment, or an element whose content is no markup, to its end.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

TokenKind = Literal["open", "raw", "lost"]


class Token(NamedTuple):
    """Characters ``start`` to ``end`` of the page. ``name`` is the tag's, in lower case.

    "open" is an opening tag. "raw" is one with what stands behind it up to its closing tag, where that is no markup
    (script, title); its content begins at ``inner``. "lost" is markup that never ends.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    inner: int = 0


Piece = tuple[str, str | None, str | None]
"""Some text, and the markup behind it without its "<": a tag, or else something that is no tag, or neither."""

_RAW = "script|style|title|textarea|xmp|iframe|noembed|noframes|noscript"
_QUOTED = r"[^>=]*+(?:=[ \t\n\r\f]*+(?:\"[^\"]*+\"|'[^']*+')?+[^>=]*+)*+>"
_SIMPLE = r"[^>]*+>"
_FORM = r"""
<(?:(/[a-zA-Z]{rest} | (?!(?ai:{raw})[\s/>])[a-zA-Z]{rest})
  | ({contents}
    | !--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?+)
    | (?:[!?]|/(?![a-zA-Z]))[^>]*+>)
  | (/?[a-zA-Z]))
"""
_CONTENT = r"(?ai:{name})(?=[\s/>]){rest}(?:[^<]++|<(?!/(?ai:{name})[\s/>]))*+"


def _form(rest: str) -> re.Pattern[str]:
    contents = "|".join(_CONTENT.format(name=name, rest=rest) for name in _RAW.split("|"))
    return re.compile(_FORM.format(raw=_RAW, rest=rest, contents=contents), re.VERBOSE)


_FORMS = _form(_QUOTED), _form(_SIMPLE)
_WIDTH = 4  # of a row that a form splits off: the text, a tag, something else, or a tag that is never closed
_OPENING = re.compile(rf"(?P<name>(?ai:{_RAW}))(?=[\s/>])(?:{_QUOTED}|{_SIMPLE})")
_COMMENT = re.compile(r"!--(?:-?>|.*--!?>\Z)", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"(?P<key>[^\s=>/\"'][^\s=>/]*+)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]++)))?+"
)
_LONGEST_TAG = 20_000  # characters of a tag in which attributes are looked for


def pieces(page: str) -> Iterator[Piece]:
    """The whole page in pieces, in order."""
    last = page.rfind(">") + 1
    rest = page[:last]
    for form in _FORMS:
        row = form.split(rest)
        broken = next((i for i, tag in enumerate(row[3::_WIDTH]) if tag), -1)
        if broken < 0:
            break
        # A quotation mark that is never closed: from this tag on, a tag ends at the next ">".
        cut = broken * _WIDTH
        yield from zip(row[:cut:_WIDTH], row[1:cut:_WIDTH], row[2:cut:_WIDTH], strict=True)
        yield row[cut], None, None
        read = sum(len(piece) for piece in row[: cut + 1] if piece) + broken
        rest = rest[read:]
    yield from zip(row[:-1:_WIDTH], row[1::_WIDTH], row[2::_WIDTH], strict=True)
    yield row[-1] + page[last:], None, None


def aside(page: str, start: int, written: str) -> Iterator[Token]:
    """What a piece of markup that is no tag has to say: raw content, or that it never ends."""
    end = start + 1 + len(written)
    if found := _OPENING.match(written):
        name, inner = found["name"].lower(), start + 1 + found.end()
        if page.startswith("</", end):
            yield Token("raw", start, end, name, inner)
        else:
            yield Token("raw", start, inner, name, inner)
            yield Token("lost", inner, len(page), name)
    elif written.startswith("!--") and not _COMMENT.match(written):
        yield Token("lost", start, len(page))


def attributes(page: str, token: Token) -> dict[str, str]:
    """The attributes of an opening tag as they are written: names in lower case, the first of a name counts."""
    start = token.start + 1 + len(token.name)
    end = min((token.inner or token.end) - 1, token.start + _LONGEST_TAG)
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(page, start, end):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["key"].lower(), value)
    return found
