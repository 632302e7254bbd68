"""JSON with the places of its values: what a decoder of the standard library does not keep."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

DEEPEST = 60
MOST = 400_000
"""Values that are read; a document with more breaks off there."""

_BLANK = re.compile(r"[ \t\r\n\ufeff\0]*+")
_STRING = re.compile(r'"(?P<inner>(?:[^"\\]++|\\.)*+)(?P<end>"?)', re.DOTALL)
_PLAIN = re.compile(r"-?\d[\d.eE+-]{0,40}|true|false|null")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|.)", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


class Value(NamedTuple):
    """A value at these characters of the page. ``content`` is its fields, its items, or None.

    Of a string ``start`` and ``end`` are what stands between the quotation marks.
    """

    start: int
    end: int
    content: dict[str, "Value"] | list["Value"] | None = None
    is_text: bool = False


@dataclass(slots=True)
class Json:
    """A page of JSON; ``root`` is None if it has none. ``broken`` says in words what is wrong, "" if nothing is.

    What stands before the fault is given even so.
    """

    page: str
    root: Value | None = None
    broken: str = ""
    count: int = field(default=0, repr=False)

    def fields(self, value: Value | None) -> dict[str, Value]:
        """The fields of an object, names in lower case; none of anything else."""
        return value.content if value and isinstance(value.content, dict) else {}

    def items(self, value: Value | None) -> list[Value]:
        """The items of a list; a value that is none is its own only item."""
        if value is None:
            return []
        return value.content if isinstance(value.content, list) else [value]

    def words(self, value: Value | None, longest: int = 2_000) -> str:
        """A string or a number on one line; "" for anything else."""
        if value is None or value.content is not None:
            return ""
        written = self.page[value.start : min(value.end, value.start + 6 * longest)]
        found = unescaped(written) if value.is_text else "" if written in ("null", "true", "false") else written
        return " ".join(found[:longest].split())


def read(page: str) -> Json:
    """The page's value with all inside of it. Never raises; linear."""
    made = Json(page)
    made.root, end = _value(made, _blank(page, 0), 0)
    if not made.broken and _blank(page, end) < len(page):
        made.broken = f"something stands behind its end, at character {end:,}"
    return made


def escapes(written: str) -> list[re.Match[str]]:
    """The escapes in what stands between the quotation marks of a string, in order."""
    return list(_ESCAPE.finditer(written))


def meant(escape: str) -> str:
    """The character that an escape stands for; half a pair stands for U+FFFD."""
    if escape[1] != "u" or len(escape) < 6:
        return _ESCAPES.get(escape[1:], escape[1:])
    codes = [int(code, 16) for code in escape.split("\\u")[1:]]
    if len(codes) == 2 and 0xD800 <= codes[0] < 0xDC00:
        return chr(0x10000 + ((codes[0] - 0xD800) << 10) + codes[1] - 0xDC00)
    return "".join("\ufffd" if 0xD800 <= code < 0xE000 else chr(code) for code in codes)


def unescaped(written: str) -> str:
    """What stands between the quotation marks, as the characters that are meant."""
    return _ESCAPE.sub(lambda match: meant(match.group()), written) if "\\" in written else written


def _value(made: Json, at: int, depth: int) -> tuple[Value | None, int]:
    """The value that begins here, and where it ends; None where none does. After a fault nothing more is read."""
    page = made.page
    made.count += 1
    if depth > DEEPEST or made.count > MOST:
        made.broken = "it is nested too deeply" if depth > DEEPEST else f"it has more than {MOST:,} values"
        return None, at
    if found := _STRING.match(page, at):
        made.broken = made.broken or ("" if found["end"] else "it breaks off inside of a string")
        return Value(*found.span("inner"), is_text=True), found.end()
    if page.startswith("{", at):
        return _object(made, at, depth)
    if page.startswith("[", at):
        return _list(made, at, depth)
    if found := _PLAIN.match(page, at):
        return Value(*found.span()), found.end()
    made.broken = "it breaks off before its end" if at >= len(page) else f"character {at:,} begins no value"
    return None, at


def _object(made: Json, at: int, depth: int) -> tuple[Value, int]:
    start, at = at, at + 1
    fields: dict[str, Value] = {}
    while not made.broken:
        at = _blank(made.page, at)
        if made.page.startswith("}", at):
            return Value(start, at + 1, fields), at + 1
        name = _STRING.match(made.page, at)
        if not name or not made.page.startswith(":", colon := _blank(made.page, name.end())):
            made.broken = "it breaks off before its end" if at >= len(made.page) else f"no field at character {at:,}"
            break
        value, at = _value(made, _blank(made.page, colon + 1), depth + 1)
        if value:
            fields[unescaped(name["inner"]).lower()] = value
        at = _comma(made, at, "}")
    return Value(start, at, fields), at


def _list(made: Json, at: int, depth: int) -> tuple[Value, int]:
    start, at = at, at + 1
    items: list[Value] = []
    while not made.broken:
        at = _blank(made.page, at)
        if made.page.startswith("]", at):
            return Value(start, at + 1, items), at + 1
        value, at = _value(made, at, depth + 1)
        if value:
            items.append(value)
        at = _comma(made, at, "]")
    return Value(start, at, items), at


def _comma(made: Json, at: int, closing: str) -> int:
    """Behind the comma, or at the closing mark; anything else is a fault."""
    if made.broken:
        return at
    at = _blank(made.page, at)
    if made.page.startswith(",", at):
        return at + 1
    if not made.page.startswith(closing, at):
        made.broken = "it breaks off before its end" if at >= len(made.page) else f"a fault at character {at:,}"
    return at


def _blank(page: str, at: int) -> int:
    found = _BLANK.match(page, at)
    return found.end() if found else at
