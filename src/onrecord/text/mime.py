"""An e-mail taken apart by places: header fields, and parts inside of parts. Linear, and bounded whatever it nests.

After RFC 5322, 2045 to 2047. What is no field is passed over; nothing is ever executed, followed or written.
"""

import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

DEEPEST = 12
MOST = 500
"""Parts of one message; what stands behind them is not read."""

BASE64 = re.compile(rb"[A-Za-z0-9+/]")

_LINE_ENDS = re.compile(rb"=[ \t]*+\r?\n|(?<![ \t])[ \t]++(?=\r?\n)")
"""What is no line's end in quoted-printable though it looks so, and blanks before one that is."""
_DIGITS = np.full(256, 255, dtype=np.uint8)
_DIGITS[np.frombuffer(b"0123456789ABCDEF", dtype=np.uint8)] = np.arange(16)
_DIGITS[np.frombuffer(b"abcdef", dtype=np.uint8)] = np.arange(10, 16)

_HEAD_ENDS = re.compile(rb"\r?\n\r?\n|\r\r")
_LONGEST_HEAD = 262_144  # bytes
_FIELD = re.compile(rb"^(?P<name>[!-9;-~]{1,80}):(?P<value>[^\r\n]*+(?:\r?\n[ \t][^\r\n]*+)*+)", re.MULTILINE)
_MOST_FIELDS = 500
_LONGEST_VALUE = 20_000  # bytes of a field that are looked at
_PARAMETER = re.compile(
    r";\s*+(?P<key>[\w*.-]{1,40})\s*+=\s*+(?:\"(?P<quoted>(?:[^\"\\]|\\.){0,400}+)\"|(?P<bare>[^;\s]{1,400}+))"
)
_WORD = re.compile(r"=\?(?P<charset>[\w.:+-]{1,40}+)(?:\*[\w-]{1,20})?\?(?P<form>[bBqQ])\?(?P<said>[^?\s]{0,4000}+)\?=")
_NO_CHARSETS = frozenset(("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "utf-7"))


class Field(NamedTuple):
    """A header field: its name in lower case and the bytes of its value."""

    name: str
    start: int
    end: int


@dataclass(slots=True)
class Part:
    """A message or a part of one. ``kind`` is its media type in lower case; its body is bytes ``start`` to ``end``.

    ``broken`` says in words what is wrong with what is inside of it, "" if nothing is.
    """

    fields: list[Field]
    kind: str
    parameters: dict[str, str]
    start: int
    end: int
    parts: list["Part"] = field(default_factory=list)
    broken: str = ""

    def place(self, name: str) -> Field | None:
        """The first header field of this name."""
        return next((one for one in self.fields if one.name == name), None)

    def value(self, data: bytes, name: str) -> str:
        """A header field on one line, encoded words decoded; "" if there is none."""
        found = self.place(name)
        return worded(data[found.start : min(found.end, found.start + _LONGEST_VALUE)]) if found else ""

    def walk(self) -> Iterator["Part"]:
        """It and all parts inside of it, in order."""
        todo = [self]
        while todo:
            found = todo.pop()
            yield found
            todo += reversed(found.parts)


def message(data: bytes) -> Part:
    """The message that these bytes are, its parts inside of it. Never raises."""
    left = [MOST]
    return _part(data, 0, len(data), 0, left)


def body(data: bytes, part: Part) -> bytes:
    """The body of a part, its transfer encoding undone."""
    return undone(data[part.start : part.end], part.value(data, "content-transfer-encoding"))


def undone(raw: bytes, encoding: str) -> bytes:
    """Bytes out of quoted-printable or base64; as they are out of anything else."""
    form = encoding.strip().lower()
    if form == "quoted-printable":
        return quoted(raw)[0]
    if form == "base64":
        digits = b"".join(BASE64.findall(raw))
        return binascii.a2b_base64(digits[: len(digits) - (len(digits) % 4 == 1)] + b"=" * (-len(digits) % 4))
    return raw


def quoted(raw: bytes) -> tuple[bytes, npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Bytes out of quoted-printable; for each of them where it is written and how many bytes say it, one or three."""
    row = np.frombuffer(raw + b"\n\n", dtype=np.uint8)
    marks = np.flatnonzero(row[:-2] == ord("="))
    high, low = _DIGITS[row[marks + 1]], _DIGITS[row[marks + 2]]
    is_code = (high < 16) & (low < 16)
    codes = marks[is_code]
    said, kept = row.copy(), np.ones(len(row), dtype=bool)
    widths = np.ones(len(row), dtype=np.int64)
    said[codes] = high[is_code] * 16 + low[is_code]
    widths[codes] = 3
    kept[codes + 1] = kept[codes + 2] = False
    for match in _LINE_ENDS.finditer(raw):
        kept[match.start() : match.end()] = False
    kept[len(raw) :] = False
    places = np.flatnonzero(kept)
    return said[places].tobytes(), places, widths[places]


def worded(raw: bytes) -> str:
    """The value of a header field on one line: encoded words decoded, other bytes as UTF-8 or else as cp1252."""
    text = re.sub(r"(\?=)\s+(?==\?)", r"\1", said(raw, "utf-8"))
    pieces: list[tuple[str, bytes, str]] = []  # plain, or bytes with their charset
    at = 0
    for match in _WORD.finditer(text):
        if at < match.start():
            pieces.append((text[at : match.start()], b"", ""))
        coded = match["said"]
        found = undone(coded.encode("utf-8", "replace"), "base64") if match["form"] in "bB" else _quoted(coded)
        if pieces and pieces[-1][2] == match["charset"].lower():
            pieces[-1] = ("", pieces[-1][1] + found, pieces[-1][2])
        else:
            pieces.append(("", found, match["charset"].lower()))
        at = match.end()
    shown = [plain or said(coded, charset) for plain, coded, charset in [*pieces, (text[at:], b"", "")]]
    return " ".join("".join(shown).split())


def said(raw: bytes, charset: str) -> str:
    """Bytes as characters in an encoding; where it is unknown or they are not in it, as UTF-8, else as cp1252."""
    for name in filter(None, (codec(charset), "utf-8")):
        try:
            return raw.decode(name)
        except UnicodeError:
            continue
    return raw.decode("cp1252", "replace")


def codec(charset: str) -> str:
    """Python's name for an encoding of text; "" for one that it does not know or that is none of text."""
    try:
        name = codecs.lookup(charset).name if charset else ""
        "a".encode(name or "ascii")  # what is no encoding of text refuses it
    except (LookupError, UnicodeError, ValueError):
        return ""
    return "" if name in _NO_CHARSETS else name


def parameters(value: str) -> tuple[str, dict[str, str]]:
    """The first word of a structured field, in lower case, and its parameters."""
    found = {match["key"].lower(): match["quoted"] or match["bare"] or "" for match in _PARAMETER.finditer(value)}
    return value.partition(";")[0].strip().lower(), found


def _part(data: bytes, start: int, end: int, depth: int, left: list[int]) -> Part:
    left[0] -= 1
    ended = _HEAD_ENDS.search(data, start, min(end, start + _LONGEST_HEAD))
    if data.startswith((b"\n", b"\r\n"), start):  # a part without header fields
        head, begin = start, start + (2 if data.startswith(b"\r\n", start) else 1)
    else:
        head, begin = (ended.start(), ended.end()) if ended else (end, end)
    fields = [Field(match["name"].decode("ascii", "replace").lower(), *match.span("value"))
              for match, _ in zip(_FIELD.finditer(data, start, head), range(_MOST_FIELDS), strict=False)]  # fmt: skip
    made = Part(fields, "", {}, min(begin, end), end)
    made.kind, made.parameters = parameters(made.value(data, "content-type") or "text/plain")
    boundary = made.parameters.get("boundary", "")
    if made.kind.startswith("multipart/") and boundary:
        _divide(data, made, boundary, depth, left)
    return made


def _divide(data: bytes, made: Part, boundary: str, depth: int, left: list[int]) -> None:
    """The parts between the lines that divide them."""
    if depth >= DEEPEST:
        made.broken, made.start = f"parts inside of more than {DEEPEST} others are not read", made.end
        return
    line = re.compile(
        rb"(?:(?<=\n)|\A)--" + re.escape(boundary.encode("utf-8", "replace")) + rb"(--)?[ \t]*+(?=\r?\n|\Z)"
    )
    begun = -1
    for match in line.finditer(data, made.start, made.end):
        if begun >= 0:
            if left[0] <= 0:
                made.broken = f"it has more than {MOST} parts; those behind them are not read"
                return
            close = match.start() - (2 if data[match.start() - 2 : match.start()] == b"\r\n" else 1)
            made.parts.append(_part(data, begun, max(begun, close), depth + 1, left))
        if match[1]:
            return
        begun = min(data.find(b"\n", match.end()) + 1 or made.end, made.end)
    if begun >= 0 and left[0] > 0:
        made.parts.append(_part(data, begun, made.end, depth + 1, left))
    made.broken = "it breaks off before its last part ends" if begun >= 0 else "none of its parts is found"


def _quoted(words: str) -> bytes:
    raw = words.replace("_", " ").encode("utf-8", "replace")
    return re.sub(rb"=([0-9A-Fa-f]{2})", lambda match: bytes.fromhex(match[1].decode()), raw)
