import base64
import gzip
import hashlib
import zlib
from pathlib import Path

import brotli
import pytest
from backports import zstd
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.record.snapshot import Dropped, Notice, Snapshot
from tests.sources.containers.opened import PAGE, URL, answer, documents, opened, record, refused, said, zipped


def chunked(body: bytes) -> bytes:
    pieces = [body[at : at + 20] for at in range(0, len(body), 20)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def numbered(number: int) -> bytes:
    words = " ".join(hashlib.sha256(bytes((number, part))).hexdigest() for part in range(8))
    return PAGE.replace(b"mine", f"mine {number} {words}".encode())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.warc"


PACKED = pytest.mark.parametrize("packed", [False, True], ids=["bare", "gzip"])


@PACKED
def test_a_record_is_a_document_with_its_address_time_and_encoding(path: Path, packed: bool) -> None:
    first = record(b"software: x\r\n", "warcinfo", "application/warc-fields")
    second = record(answer(PAGE, kind="text/html; charset=Windows-1252"))
    path.write_bytes(b"".join(map(gzip.compress, (first, second))) if packed else first + second)
    found, notice = opened(path)
    start = len(gzip.compress(first)) if packed else len(first)
    assert found == Snapshot(f"{path}#{start}", "2031-05-06T10:00:00+00:00", PAGE, "html", URL, "windows-1252")
    assert notice == Notice(str(path), "a web archive with 1 document; passed over: 1 warcinfo records")


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("br", brotli.compress),
        ("zstd", zstd.compress),
        ("gzip, br", lambda body: brotli.compress(gzip.compress(body))),
        ("gzip", lambda body: body),
    ],
)
@PACKED
def test_codings_inside_chunks_are_taken_off(path: Path, coding: str, pack, packed: bool) -> None:  # type: ignore[no-untyped-def]
    data = record(answer(chunked(pack(PAGE)), Content_Encoding=coding, Transfer_Encoding="chunked"))
    path.write_bytes(gzip.compress(data) if packed else data)
    assert documents(path) == {"0": PAGE}


def test_a_body_without_the_chunks_that_its_headers_promise_is_taken_as_it_is(path: Path) -> None:
    path.write_bytes(record(answer(PAGE, Transfer_Encoding="chunked", Content_Encoding="gzip")))
    assert documents(path) == {"0": PAGE}


def test_what_is_no_page_is_counted(path: Path) -> None:
    path.write_bytes(
        record(b"GET / HTTP/1.1\r\n\r\n", "request", "application/http; msgtype=request")
        + record(answer(PAGE))
        + record(answer(b"gone", "404 Not Found"))
        + record(answer(b"\xff\xd8\xff\xe0", kind="image/jpeg"))
        + record(answer(b"User-agent: *", kind="text/plain"), WARC_Target_URI="https://post.test/robots.txt")
        + record(answer(b""), "revisit")
        + record(answer(b""))
    )
    assert len(documents(path)) == 1
    assert refused(path) == {}
    assert said(path) == [
        "a web archive with 1 document; passed over: 1 request records, 1 revisit records, 1 answers of status 404, "
        "1 of other types (image/jpeg), 1 empty answers, 1 robots.txt"
    ]


def test_texts_that_were_made_of_pages_are_documents(path: Path) -> None:
    path.write_bytes(record(b"The mine shut.", "conversion", "text/plain") + record(PAGE, "resource", "text/html"))
    assert list(documents(path).values()) == [b"The mine shut.", PAGE]


def test_an_archive_of_one_member_and_one_in_a_zip_are_read(path: Path) -> None:
    both = record(answer(numbered(1))) + record(answer(numbered(2)))
    second = len(record(answer(numbered(1))))
    path.write_bytes(gzip.compress(both))
    assert documents(path) == {"0": numbered(1), f"0+{second}": numbered(2)}
    path.write_bytes(zipped({"archive/a.warc.gz": gzip.compress(both), "b.warc": both}))
    assert len(documents(path)) == 4
    path = path.with_suffix(".zst")
    path.write_bytes(zstd.compress(both))
    assert documents(path) == {"0": numbered(1), str(second): numbered(2)}


@PACKED
def test_a_page_that_is_too_large_costs_itself(path: Path, packed: bool) -> None:
    parts = [record(answer(PAGE + b"x" * size)) for size in (0, 5_000, 0, 90_000, 0)]
    path.write_bytes(b"".join(map(gzip.compress, parts) if packed else parts))
    assert len(documents(path, 1000)) == 3
    assert set(refused(path, 1000).values()) == {"TooLarge"}


@PACKED
def test_bombs_cost_themselves(path: Path, packed: bool) -> None:
    inner = record(answer(gzip.compress(bytes(3_000_000)), Content_Encoding="gzip"))
    outer = record(answer(bytes(40_000_000)))
    parts = [record(answer(PAGE)), inner, *([outer] if packed else []), record(answer(PAGE))]
    path.write_bytes(b"".join(map(gzip.compress, parts) if packed else parts))
    found = opened(path)
    assert sum(isinstance(item, Snapshot) for item in found) == 2
    causes = [item.cause for item in found if isinstance(item, Dropped)]
    assert causes == (["TooLarge", "TooLarge", "DamagedFile"] if packed else ["TooLarge"])


def test_a_record_that_differs_from_its_digest_is_said(path: Path) -> None:
    block = answer(PAGE)
    digest = "sha1:" + base64.b32encode(hashlib.sha1(block).digest()).decode()
    good = record(block, WARC_Block_Digest=digest)
    path.write_bytes(good + good.replace(b"mine shut", b"mime shut"))
    assert said(path) == [
        f"a web archive with 2 documents; 1 record is not what the digest says, the first at byte {len(good)}"
    ]


def test_pages_that_the_server_did_not_send_whole_are_dropped(path: Path) -> None:
    body = gzip.compress(PAGE)[:-12]
    path.write_bytes(record(answer(body, Content_Encoding="gzip")))
    assert refused(path) == {"0": "DamagedFile"}


def test_a_length_that_lies_loses_that_record_alone(path: Path) -> None:
    first, last = record(answer(numbered(1))), record(answer(numbered(3)))
    for length in (b"7", b"900", b"99999", b"999999999999", b"-1", b"x", b"9" * 30):
        block = answer(numbered(2))
        lying = record(block).replace(b"Content-Length: %d" % len(block), b"Content-Length: " + length)
        path.write_bytes(first + lying + last)
        assert [data for data in documents(path).values() if b"mine 2" not in data] == [numbered(1), numbered(3)]
        assert refused(path).keys() == {str(len(first))}


def test_many_beginnings_of_records_take_no_more_than_linear_time(path: Path) -> None:
    for line in (
        b"WARC/1.0\r\n",
        b"WARC/1.0\r\nA: WARC/1.0\r\n",
        b"WARC/1.0\r\nWARC-Type: a\r\nContent-Length: 900\r\n\r\n",
    ):
        path.write_bytes(b"WARC/1.0\r\n\r\n" + line * (300_000 // len(line)))
        assert opened(path)


PAGES = [numbered(number) for number in range(6)]
RECORDS = {False: [record(answer(page)) for page in PAGES]}
RECORDS[True] = [gzip.compress(one, mtime=0) for one in RECORDS[False]]

kinds = st.sampled_from(["cut", "flip", "garbage"])


@settings(max_examples=100, deadline=None)
@given(data=st.data(), packed=st.booleans(), kind=kinds)
def test_every_record_that_is_not_touched_comes_out(
    data: st.DataObject, packed: bool, kind: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    parts = RECORDS[packed]
    whole = b"".join(parts)
    start = data.draw(st.integers(0, len(whole) - 1), "start")
    end = data.draw(st.integers(start + 1, min(len(whole), start + 2 * len(parts[0]))), "end")
    if kind == "cut":
        damaged = whole[:start] + whole[end:]
    elif kind == "flip":
        end = start + 1
        damaged = whole[:start] + bytes((whole[start] ^ data.draw(st.integers(1, 255)),)) + whole[end:]
    else:
        garbage = data.draw(st.binary(min_size=1, max_size=60) | st.sampled_from([b"\x1f\x8b\x08", b"WARC/1.0\r\n"]))
        end, damaged = start, whole[:start] + garbage + whole[start:]
    path = tmp_path_factory.mktemp("t") / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(damaged)
    found = opened(path)
    read = [item.data for item in found if isinstance(item, Snapshot)]
    at = 0
    for page, part in zip(PAGES, parts, strict=True):
        touched = at < end and start < at + len(part) if end > start else at < start < at + len(part)
        assert touched or page in read
        at += len(part)
    if packed:
        assert all(page in PAGES for page in read)  # a check sum tells
        whole_records = sum(page in read for page in PAGES)
        assert whole_records == len(PAGES) or any(isinstance(item, Dropped) for item in found) or kind == "cut"
