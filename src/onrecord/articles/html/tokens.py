"""HTML as a flat row of tokens with their places: tags, text, and what is neither. Linear, whatever the input.

After the tokenizer of the HTML standard (13.2.5), as far as it decides what is text and what is a tag. One pattern
goes over the whole page: each match is a tag, a comment, or an element whose content is no markup, to its end.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

TokenKind = Literal["open", "close", "raw", "lost"]


class Token(NamedTuple):
    """Characters ``start`` to ``end`` of the page. ``name`` is the tag's, in lower case.

    "raw" is an opening tag with what stands behind it up to its closing tag, where that is no markup (script, title);
    its content begins at ``inner``. "lost" is markup that never ends. What stands between two tokens is text.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    inner: int = 0


_RAW = "script|style|title|textarea|xmp|iframe|noembed|noframes|noscript"
_NAME = r"[a-zA-Z][^\s/>]*+"
_QUOTED = r"(?:[^>=]++|=[ \t\n\r\f]*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>"
_SIMPLE = r"[^>]*+>"
_FORM = r"""
<(?:(?P<raw>{raw})(?=[\s/>]){rest}(?P<inner>)(?:[^<]++|<(?!/(?P=raw)[\s/>]))*+
  | (?P<open>{name}){rest}
  | /(?P<close>{name}){rest}
  | (?P<comment>!--)(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>|(?P<endless>)))
  | (?P<declares>[!?]|/(?![a-zA-Z]))[^>]*+>
  | (?P<broken>/?[a-zA-Z]))
"""
_TAGS, _SIMPLE_TAGS = (
    re.compile(_FORM.format(raw=_RAW, name=_NAME, rest=rest), re.VERBOSE | re.IGNORECASE) for rest in (_QUOTED, _SIMPLE)
)
_ATTRIBUTE = re.compile(
    r"(?P<key>[^\s=>/\"'][^\s=>/]*+)(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>]++)))?+"
)
_LONGEST_TAG = 20_000  # characters of a tag in which attributes are looked for
_LONGEST_NAME = 40


def tokens(page: str) -> Iterator[Token]:
    """The tags and raw content of the page, in order; comments and declarations too, as "close" of nothing."""
    form, at, last = _TAGS, 0, page.rfind(">") + 1
    while at < last:
        broken = False
        for found in form.finditer(page, at, last):
            kind = found.lastgroup
            start, end = found.span()
            if kind == "open":
                yield Token("open", start, end, found["open"][:_LONGEST_NAME].lower())
            elif kind == "close":
                yield Token("close", start, end, found["close"][:_LONGEST_NAME].lower())
            elif kind == "inner":
                yield from _raw(page, found)
            elif kind == "endless":
                yield Token("lost", start, len(page))
                return
            elif kind == "broken":
                broken = True
                break
            else:
                yield Token("close", start, end)
        if not broken:
            return
        form, at = _SIMPLE_TAGS, start  # a quotation mark that is never closed: from here on a tag ends at the next ">"


def attributes(page: str, token: Token) -> dict[str, str]:
    """The attributes of an opening tag as they are written: names in lower case, the first of a name counts."""
    start = token.start + 1 + len(token.name)
    end = min((token.inner or token.end) - 1, token.start + _LONGEST_TAG)
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(page, start, end):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["key"].lower(), value)
    return found


def _raw(page: str, found: re.Match[str]) -> Iterator[Token]:
    """The element with its content; what never ends is lost."""
    name, inner = found["raw"].lower(), found.start("inner")
    if page.startswith("</", found.end()):
        yield Token("raw", found.start(), found.end(), name, inner)
    else:
        yield Token("raw", found.start(), inner, name, inner)
        yield Token("lost", inner, len(page), name)
