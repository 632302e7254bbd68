"""The text of a part of an e-mail, each character with its bytes in the message."""

import numpy as np

from onrecord.articles.agency.strands import Places, Strand
from onrecord.articles.decoding import Decoded, decode
from onrecord.articles.html.charset import decode_page, offsets
from onrecord.text.mime import BASE64, Part, body, codec, quoted
from onrecord.text.printable import printable

_AS_USED = {"iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}


def characters(data: bytes, part: Part) -> tuple[Strand, str, tuple[str, ...]] | None:
    """The text of a part, its encoding, and notices; None where its bytes are no text."""
    raw = body(data, part)
    found = _decoded(raw, part)
    if found is None:
        return None
    starts, ends = _places(data, part, len(raw))
    if not len(starts):
        return Strand("", starts, ends), found.encoding, found.notices
    bounds = offsets(raw, found).starts
    first = np.minimum(bounds[:-1], len(starts) - 1)
    last = np.maximum(first, np.minimum(bounds[1:], len(starts)) - 1)
    return Strand(found.text, starts[first], ends[last]), found.encoding, found.notices


def _decoded(raw: bytes, part: Part) -> Decoded | None:
    """By what the part says of its encoding; where that is a lie, by its bytes, with a notice."""
    stated = part.parameters.get("charset", "").strip().lower()
    name = codec(stated)
    if part.kind == "text/html" and not name:
        return decode_page(raw)
    wide = name.startswith(("utf-16", "utf-32"))  # told by their bytes: plain ASCII would be in them too
    for tried in (_AS_USED.get(name, name), name) if name and name != "ascii" and not wide else ():
        try:
            return Decoded(raw.decode(tried), tried)
        except UnicodeError:
            continue
    found = decode(raw.replace(b"\0", b" "))
    if found is None or not stated or name == "ascii" or (wide and found.encoding[:5] in ("utf-1", "utf-3")):
        return found
    lie = f"the e-mail says that its text is {printable(stated)!r}, which it is not; it is read as {found.encoding}"
    return Decoded(found.text, found.encoding, (lie, *found.notices))


def _places(data: bytes, part: Part, size: int) -> tuple[Places, Places]:
    """The bytes of the message that give each byte of the body."""
    form = part.value(data, "content-transfer-encoding").strip().lower()
    if form == "quoted-printable":
        _, places, widths = quoted(data[part.start : part.end])
        begun = (places + part.start).astype(np.int32)
        return begun, begun + widths.astype(np.int32)
    if form == "base64":
        found = np.array([match.start() for match in BASE64.finditer(data, part.start, part.end)], dtype=np.int32)
        numbers = np.arange(size)
        groups = 4 * (numbers // 3)
        return found[groups], found[np.minimum(groups + 3, len(found) - 1)] + np.int32(1)
    starts_ = np.arange(part.start, part.end, dtype=np.int32)
    return starts_, starts_ + np.int32(1)
