"""From the bytes of a page to its characters, whatever it says of its encoding; and from a character back to bytes."""

import codecs
import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.articles.decoding import Decoded, decode

_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,500}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})", re.IGNORECASE
)
_LOOKED_AT = 4096
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254",
                "shift_jis": "cp932", "euc_kr": "cp949", "tis-620": "cp874"}  # fmt: skip
_TEXT = frozenset(
    (
        "utf-8",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "utf-7",
        "utf-8-sig",
        "undefined",
        "idna",
        "punycode",
        "unicode-escape",
        "raw-unicode-escape",
    )
)


def decode_page(data: bytes, told: str = "") -> Decoded | None:
    """By its mark, as UTF-8 where it is that, else as it is declared, else by its bytes; None for no text.

    ``told``: the encoding that came beside the page, in HTTP. It goes before what the page says of itself.
    """
    notices: tuple[str, ...] = ()
    whole = data
    if 0 in data and (found := decode(data)) is None:
        whole = data.replace(b"\0", b" ")
        notices = (f"the page has {data.count(0)} NUL bytes; they are passed over",)
    elif 0 in data:
        return found
    found = decode(whole)
    if found is None:
        return None
    if found.encoding == "utf-8" or whole.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        return Decoded(found.text, found.encoding, (*notices, *found.notices))
    for who, declared in (("server", _codec(told)), ("page", _declared(data))):
        if declared:
            try:
                return Decoded(whole.decode(declared), declared, notices)
            except UnicodeDecodeError:
                notices = (*notices, f"the {who} says that it is {declared}, which it is not")
    return Decoded(found.text, found.encoding, (*notices, *found.notices))


def _declared(data: bytes) -> str:
    """The codec that the page names, as browsers read that name; "" if it names none that is not UTF-8 or UTF-16."""
    match = _DECLARED.search(data[:_LOOKED_AT])
    return _codec(match[1].decode("latin-1")) if match else ""


def _codec(declared: str) -> str:
    """By its label; "" for one that is not known."""
    try:
        name = codecs.lookup(declared).name
        "a".encode(name)  # refuses what is no encoding of text, as hex
    except (LookupError, ValueError):
        return ""
    return "" if name in _TEXT else _AS_BROWSERS.get(name, name)


@dataclass(frozen=True, slots=True)
class Offsets:
    """Where the bytes of each character begin; one more entry for the end."""

    starts: npt.NDArray[np.int64]

    def bytes_of(self, start: int, end: int) -> tuple[int, int]:
        """The bytes of characters ``start`` to ``end``."""
        return int(self.starts[start]), int(self.starts[end])


def offsets(data: bytes, found: Decoded) -> Offsets:
    """The places of all characters of decoded bytes."""
    size = len(found.text)
    if size == len(data):
        return Offsets(np.arange(size + 1))
    if found.encoding == "utf-8":
        row = np.frombuffer(data, dtype=np.uint8)
        starts = np.flatnonzero((row & 0xC0) != 0x80)
        if len(starts) == size:
            return Offsets(np.append(starts, len(data)))
    return Offsets(_one_by_one(data, found.encoding, size))


def _one_by_one(data: bytes, encoding: str, size: int) -> npt.NDArray[np.int64]:
    """By feeding one byte after the other: for encodings of several bytes and for broken ones."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    starts = np.full(size + 1, len(data), dtype=np.int64)
    begun = made = 0
    for i in range(len(data)):
        shown = len(decoder.decode(data[i : i + 1]))
        if shown:
            # A broken character is shown when the byte behind it has come: that byte begins the next.
            starts[made : made + shown] = begun
            held = len(decoder.getstate()[0])
            for k in range(1, shown):
                starts[made + k] = min(i, begun + k)
            made, begun = made + shown, i + 1 - held
    starts[made:size] = begun
    return starts
