import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.decoding import bidi_notice, decode

PROSE = "Der Bürgermeister von Köln grüßte die Gäste, die über die Brücke kamen. "


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=50))
def test_utf8_is_decoded_unchanged(text: str) -> None:
    found = decode(text.encode())
    assert found is not None
    if not text.startswith(("\ufffe", "\ufeff")):
        assert (found.text, found.encoding, found.notices) == (text, "utf-8", ())


def test_a_byte_order_mark_stays_in_the_text() -> None:
    found = decode(codecs.BOM_UTF8 + b"Skarn")
    assert found is not None
    assert (found.text, found.encoding) == ("\ufeffSkarn", "utf-8")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings_are_told_by_their_mark(encoding: str) -> None:
    data = ("\ufeff" + PROSE).encode(encoding)
    found = decode(data)
    assert found is not None
    assert (found.encoding, found.text) == (encoding, data.decode(encoding))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told_by_its_zero_bytes(encoding: str) -> None:
    found = decode(PROSE.encode(encoding))
    assert found is not None
    assert (found.encoding, found.text) == (encoding, PROSE)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PROSE * 5, "cp1252"),
        ("Мэр города сказал, что мост закрыт до понедельника. " * 5, "cp1251"),
        ("市長は月曜日に橋を閉鎖すると述べた。" * 8, "shift_jis"),
        ("市长说，这座桥星期一关闭，岛上的居民很不满意。" * 8, "gb18030"),
    ],
)
def test_older_encodings_are_detected_with_a_notice(text: str, encoding: str) -> None:
    found = decode(text.encode(encoding))
    assert found is not None
    assert found.text == text
    assert found.notices[0].startswith("the file is no UTF-8; it is read as ")


def test_a_few_broken_bytes_in_utf8_are_counted_and_placed() -> None:
    data = (PROSE * 10).encode() + b"\nsecond \xff line\nthird \xc3 line\n"
    found = decode(data)
    assert found is not None
    assert (found.encoding, found.text) == ("utf-8", data.decode("utf-8", "replace"))
    assert found.notices == ("2 places are broken UTF-8, the first on line 2; each is shown as \ufffd",)


@given(st.binary(max_size=200))
def test_the_encoding_gives_the_text_again(data: bytes) -> None:
    found = decode(data)
    if found:
        assert data.decode(found.encoding, "replace") == found.text


@pytest.mark.parametrize("data", [b"text\x00text", bytes(range(256)) * 4, b"\x01\x02\x03\x04 ab", b"\x00" * 100])
def test_binary_data_is_no_text(data: bytes) -> None:
    assert decode(data) is None


def test_marks_of_writing_direction_are_told() -> None:
    assert bidi_notice("plain \u200e שלום") == ()
    (notice,) = bidi_notice("one\r\ntwo \u202eabc\u202c")
    assert "2 invisible marks" in notice
    assert "line 2" in notice
