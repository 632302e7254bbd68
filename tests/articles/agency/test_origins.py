import base64
import html
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles.agency.formats import origins
from onrecord.articles.agency.strands import of_json, plain, woven
from onrecord.errors import Unreadable
from onrecord.record.snapshot import Snapshot
from onrecord.sources.containers.feed import entries
from tests.articles.agency.documents import FIRST, MAIL, NEWSML1, NITF, RSS, document, extract, g2, ninjs1, ninjs3

LATIN = NITF.replace("UTF-8", "ISO-8859-1").replace("Odo Pell", "Odó Pell").encode("latin-1")
CODED = base64.encodebytes(f"{FIRST} “No,” he said — twice.".encode()).replace(b"\n", b"\r\n")
IN_BASE64 = (
    b"Subject: Ferry\r\nContent-Transfer-Encoding: base64\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + CODED
)
DOCUMENTS = {
    "nitf": document("nitf", NITF), "nitf in latin-1": document("nitf", LATIN), "newsml": document("newsml", g2()),
    "newsml 1": document("newsml", NEWSML1.encode("latin-1")), "ninjs 1": document("ninjs", ninjs1()),
    "ninjs 3": document("ninjs", ninjs3()), "rss": document("entry", entries(RSS.encode())[0].data),
    "summary": document("entry", entries(RSS.encode())[1].data), "mail": document("email", MAIL),
    "base64": document("email", IN_BASE64),
}  # fmt: skip


@pytest.mark.parametrize("name", DOCUMENTS)
def test_each_character_is_led_back_to_the_bytes_that_say_it(name: str) -> None:
    snapshot = DOCUMENTS[name]
    found = extract(snapshot.media, snapshot.data)
    way = origins(snapshot)
    assert way.text == found.text
    alike = 0
    for char, start, end in zip(way.text, way.starts, way.ends, strict=True):
        assert 0 <= start <= end <= len(snapshot.data)
        written = snapshot.data[start:end]
        shown = written.decode(found.encoding, "replace")
        alike += shown == char or char.isspace() or char in html.unescape(html.unescape(shown)) or says(written, char)
    assert alike == len(way.text)


def says(written: bytes, char: str) -> bool:
    """Whether bytes say a character by an escape, a code, or an encoded word."""
    text = written.decode("utf-8", "replace")
    if text.startswith("\\"):
        return char in json.loads(f'"{text}"')
    if text.startswith("="):
        return char in bytes.fromhex(text.replace("=", "")).decode("utf-8", "replace")
    return "=?" in text or char.encode()[0] in base64.b64decode(f"{text}==")


def test_words_are_found_where_they_are_written() -> None:
    snapshot = DOCUMENTS["nitf"]
    way = origins(snapshot)
    at = way.text.index(FIRST)
    assert snapshot.data[way.starts[at] : way.ends[at + len(FIRST) - 1]].decode() == FIRST


@given(st.lists(st.tuples(st.text(min_size=1, max_size=3), st.integers(0, 3)), max_size=20))
def test_pieces_keep_their_places(rows: list[tuple[str, int]]) -> None:
    pieces, at = [], 0
    for text, more in rows:
        pieces.append((text, at, at + len(text) + more))
        at += len(text) + more
    found = woven(pieces)
    assert found.text == "".join(text for text, _, _ in pieces)
    assert all(0 <= start < end <= at for start, end in zip(found.starts, found.ends, strict=True))
    assert list(found.starts) == sorted(found.starts)


@given(st.text(max_size=60), st.text(max_size=5))
def test_a_string_of_json_is_what_a_decoder_makes_of_it(text: str, before: str) -> None:
    page = json.dumps(before) + json.dumps(text)
    start = len(json.dumps(before)) + 1
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    found = of_json(page, start, len(page) - 1)
    assert found.text == whole or "\ufffd" in found.text
    assert found.above(plain(page, 0, len(page))).text == found.text


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(DOCUMENTS)), st.integers(0, 4_000), st.binary(max_size=6), st.integers(0, 30))
def test_a_damaged_document_is_still_led_back(name: str, at: int, put: bytes, gone: int) -> None:
    whole = DOCUMENTS[name]
    data = whole.data[:at] + put + whole.data[at + gone :]
    snapshot = Snapshot(whole.source, whole.received, data, whole.media)
    try:
        way = origins(snapshot)
    except Unreadable:
        return
    assert len(way.text) == len(way.starts) == len(way.ends)
    assert ((way.starts >= 0) & (way.starts <= way.ends) & (way.ends <= len(data))).all()
