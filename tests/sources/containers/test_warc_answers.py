import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.sources.containers.warc.answers import Answer, answer, unchunked
from onrecord.sources.stream import held


def read(block: bytes) -> Answer:
    return answer(held(block), len(block))


@pytest.mark.parametrize("line", [b"\r\n", b"\n"])
def test_an_answer_is_its_status_headers_and_body(line: bytes) -> None:
    found = read(line.join([b"HTTP/1.1 200 OK", b"Content-TYPE: text/html; Charset='UTF-8'", b"", b"<p>x\n\ny"]))
    assert (found.status, found.media_type, found.charset, found.body) == (200, "text/html", "utf-8", b"<p>x\n\ny")


@pytest.mark.parametrize(
    "block", [b"", b"<p>no headers", b"HTTP/1.1 200 OK", b"HTTP/9 x\r\n\r\n", b"\r\n\r\n", b"\n\n\n"]
)
def test_what_is_no_answer_is_no_error(block: bytes) -> None:
    found = read(block)
    assert (found.head + found.body, found.charset) == (block, "")


@given(block=st.binary(max_size=200))
def test_nothing_of_a_block_is_lost(block: bytes) -> None:
    found = read(b"HTTP/1.0 404 No\r\n" + block)
    assert found.head + found.body == b"HTTP/1.0 404 No\r\n" + block


@pytest.mark.parametrize(
    ("sent", "body", "wrong"),
    [
        (b"3\r\nabc\r\n2;name=x\r\nde\r\n0\r\n\r\n", b"abcde", ""),
        (b"3\nabc\n0\n\n", b"abc", ""),
        (b"3\r\nabc\r\n9\r\nde", b"abcde", "it breaks off"),
        (b"<p>no sizes", b"<p>no sizes", ""),
        (b"0\r\n\r\n", b"", ""),
        (b"", b"", ""),
    ],
)
def test_chunks_are_joined(sent: bytes, body: bytes, wrong: str) -> None:
    assert unchunked(sent) == (body, wrong)
