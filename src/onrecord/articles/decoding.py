"""From bytes to text. ``data.decode(encoding, "replace")`` gives the text again, always."""

import codecs
import re
from dataclasses import dataclass

from resiliparse.parse.encoding import detect_encoding

_BOMS = (  # UTF-32 first: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.02
_MOST_BROKEN = 0.1
_SAMPLE = 1 << 16
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, a byte order mark included, the codec that gives it, and what its reader should know."""

    text: str
    encoding: str
    notices: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded | None:
    """The text of the bytes: by their mark, as UTF-8, else by resiliparse's detector. None where they are no text."""
    marked = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), "") or _unmarked_utf16(data)
    if marked:
        return _decoded(data, marked)
    sample = data[:_SAMPLE]
    if 0 in data or len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(sample):
        return None
    encoding = "utf-8" if _is_utf8(data) else _detected(data)
    found = _decoded(data, encoding)
    if encoding == "utf-8":
        return found
    guess = f"the file is no UTF-8; it is read as {encoding}, which its bytes look like"
    return Decoded(found.text, encoding, (guess, *found.notices))


def bidi_notice(text: str) -> tuple[str, ...]:
    """A sentence about marks that make a text show in another order than it is stored, if there are any."""
    marks = list(_BIDI.finditer(text))
    if not marks:
        return ()
    line = _line_of(text, marks[0].start())
    told = f"the text has {len(marks)} invisible marks of writing direction, the first on line {line}"
    return (f"{told}; what a screen shows may stand in another order",)


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 without a mark: in Latin script every second byte is NUL, and no other is."""
    sample = data[: _SAMPLE & ~1]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if not even and odd > half / 2:
        return "utf-16-le"
    if not odd and even > half / 2:
        return "utf-16-be"
    return ""


def _is_utf8(data: bytes) -> bool:
    """Whether it is UTF-8, a few broken characters forgiven among many whole ones."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        broken = text.count("\ufffd")
        whole = sum(1 for char in text[:_SAMPLE] if char > "\x7f") - text[:_SAMPLE].count("\ufffd")
        return broken <= _MOST_BROKEN * whole
    return True


def _detected(data: bytes) -> str:
    name = detect_encoding(data) or ""
    try:
        found = codecs.lookup(name).name
    except LookupError:
        return "cp1252"
    return "cp1252" if found == "utf-8" else found


def _decoded(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace")
        line = _line_of(data[: error.start].decode(encoding, "replace"), len(text))
        places = f"{text.count(chr(0xFFFD))} places are broken {encoding.upper()}, the first on line {line}"
        notice = f"{places}; each is shown as \ufffd"
        return Decoded(text, encoding, (notice,))


def _line_of(text: str, position: int) -> int:
    return len(re.findall(r"\r\n|\r|\n", text[:position])) + 1
