"""XML as a row of tokens with their places. Linear, whatever the input; nothing is ever fetched.

No parser of XML stands behind it: declarations are passed over unread, so that an entity that a document declares has
no meaning here. References are the numeric ones and HTML's fixed table of names, XML's five among them.
"""

import html
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

TagKind = Literal["open", "close", "empty", "text", "cdata", "lost"]

REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,31});")

_TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>[a-zA-Z_\u0080-\U0010ffff][^\s<>/=\"']*+)"
    r"(?P<rest>(?:[^<>\"'/]++|/(?!>)|\"[^\"<]*+\"|'[^'<]*+')*+)(?P<empty>/?)>"
)
_DOCTYPE = re.compile(
    r"<!DOCTYPE(?:[^\[\]<>\"']++|\"[^\"]*+\"|'[^']*+')*+"
    r"(?:\[(?:[^\]\"'<]++|<!--(?:[^-]++|-(?!->))*+-->|\"[^\"]*+\"|'[^']*+'|<)*+\]\s*+)?+>"
)
_ATTRIBUTE = re.compile(
    r"(?<![^\s=>/\"'<])(?P<key>[^\s=>/\"'<]++)\s*+=\s*+(?:\"(?P<double>[^\"<]*+)\"|'(?P<single>[^'<]*+)')"
)
_UNFINISHED = re.compile(r"</?[a-zA-Z_\u0080-\U0010ffff][^<>]*+\Z")
_LONGEST_TAG = 20_000  # characters of a tag in which attributes are looked for
_LONGEST_NAME = 60


class Tag(NamedTuple):
    """Characters ``start`` to ``end`` of the page: a tag, text, or what stands inside of CDATA.

    ``name`` is the tag's without its prefix, in lower case; "" for text. "lost" is markup that never ends.
    """

    kind: TagKind
    start: int
    end: int
    name: str = ""


def tags(page: str) -> Iterator[Tag]:
    """All of the page in order; comments, declarations and processing instructions are left out.

    A "<" that begins no tag is text. CDATA is given without its marks.
    """
    at = text_from = 0
    declared = False
    while (at := page.find("<", at)) >= 0:
        found, end = _markup(page, at, declared=declared)
        if end == at:
            at += 1
            continue
        if text_from < at:
            yield Tag("text", text_from, at)
        yield from found
        declared = declared or page.startswith("<!DOCTYPE", at)
        at = text_from = end
    if text_from < len(page):
        yield Tag("text", text_from, len(page))


def local(name: str) -> str:
    """A name without its prefix, in lower case."""
    return name[:_LONGEST_NAME].rpartition(":")[2].lower()


def attributes(page: str, start: int, end: int) -> dict[str, str]:
    """The attributes of the tag at these characters: names without prefix in lower case, the first of a name counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(page, start, min(end, start + _LONGEST_TAG)):
        value = match["double"] if match["double"] is not None else match["single"]
        found.setdefault(local(match["key"]), unescaped(value))
    return found


def attribute_at(page: str, start: int, end: int, name: str) -> tuple[int, int] | None:
    """The characters of the value of an attribute, by its name without prefix in lower case."""
    matches = _ATTRIBUTE.finditer(page, start, min(end, start + _LONGEST_TAG))
    found = next((match for match in matches if local(match["key"]) == name), None)
    return found.span("double" if found["double"] is not None else "single") if found else None


def unescaped(written: str) -> str:
    """References as the characters that they stand for; what is none of ours stays as it is written."""
    return REFERENCE.sub(lambda match: shown(match.group()), written) if "&" in written else written


def shown(reference: str) -> str:
    """What one reference stands for; itself where that is no character, or a name that only a document declares."""
    found = html.unescape(reference)
    return found if found and found != "\ufffd" else reference


def _markup(page: str, at: int, *, declared: bool) -> tuple[list[Tag], int]:
    """What begins at this "<", and where it ends: there, if nothing does. What never ends is lost to the page's end."""
    if page.startswith(("<!", "<?"), at):
        begin, end, behind = _declaration(page, at, declared=declared)
        found = [Tag("cdata", begin, end)] if begin < end else []
        return (found, behind) if behind >= 0 else ([*found, Tag("lost", end, len(page))], len(page))
    if tag := _TAG.match(page, at):
        kind: TagKind = "close" if tag["slash"] else "empty" if tag["empty"] else "open"
        return [Tag(kind, at, tag.end(), local(tag["name"]))], tag.end()
    return ([Tag("lost", at, len(page))], len(page)) if _UNFINISHED.match(page, at) else ([], at)


def _declaration(page: str, at: int, *, declared: bool) -> tuple[int, int, int]:
    """What is inside of CDATA, nothing for anything else, and where it ends; -1 if it never does."""
    if page.startswith("<![CDATA[", at):
        closing = page.find("]]>", at)
        return at + len("<![CDATA["), closing if closing >= 0 else len(page), closing + 3 if closing >= 0 else -1
    if page.startswith("<!--", at):
        closing = page.find("-->", at + 4)
        return at, at, closing + 3 if closing >= 0 else -1
    if page.startswith("<?", at):
        closing = page.find("?>", at)
        return at, at, closing + 2 if closing >= 0 else -1
    if not declared and (found := _DOCTYPE.match(page, at)):
        return at, at, found.end()
    return at, at, page.find(">", at) + 1 or -1
