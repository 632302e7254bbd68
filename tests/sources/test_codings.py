"""What a server packed is unpacked, and never to more than was allowed."""

import gzip
import zlib

import brotli
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from onrecord.sources.codings import decoded

PAGE = "Die Fähre fährt wieder. ".encode() * 40
PACKED = {
    "gzip": gzip.compress(PAGE),
    "x-gzip": gzip.compress(PAGE[:100]) + gzip.compress(PAGE[100:]),
    "deflate": zlib.compress(PAGE),
    "br": brotli.compress(PAGE),
    "zstd": zstd.compress(PAGE[:50]) + zstd.compress(PAGE[50:]),
}


@pytest.mark.parametrize("coding", PACKED)
def test_each_coding_is_taken_off(coding: str) -> None:
    assert decoded(PACKED[coding], [coding], 10_000) == (PAGE, "")


def test_bare_deflate_is_taken_off_too() -> None:
    packer = zlib.compressobj(wbits=-15)

    assert decoded(packer.compress(PAGE) + packer.flush(), ["deflate"], 10_000) == (PAGE, "")


def test_the_coding_put_on_last_comes_off_first() -> None:
    assert decoded(brotli.compress(gzip.compress(PAGE)), ["gzip", " BR"], 10_000) == (PAGE, "")


@pytest.mark.parametrize("coding", PACKED)
def test_a_bomb_stops_at_the_limit(coding: str) -> None:
    million = b"\0" * 5_000_000
    bombs = {
        "gzip": gzip.compress(million),
        "x-gzip": gzip.compress(million),
        "deflate": zlib.compress(million),
        "br": brotli.compress(million),
        "zstd": zstd.compress(million),
    }

    data, wrong = decoded(bombs[coding], [coding], 1_000_000)

    assert (len(data), wrong) == (1_000_000, "it unpacks to more than 1 MB")


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_of_broken_bytes_there_is_what_could_be_had(coding: str) -> None:
    data, wrong = decoded(PACKED[coding][:-6], [coding], 10_000)

    assert PAGE.startswith(data)
    assert wrong == "its packed bytes break off"


def test_garbage_and_unknown_codings_are_said() -> None:
    assert decoded(b"no gzip at all", ["gzip"], 100) == (b"", "its packed bytes are damaged")
    assert decoded(b"x", ["compress"], 100) == (b"x", "it is packed as 'compress', which is not read")


@given(st.binary(max_size=300), st.lists(st.sampled_from([*PACKED, "identity", "", "?"]), max_size=3))
def test_any_bytes_come_to_an_end(data: bytes, codings: list[str]) -> None:
    found, _ = decoded(data, codings, 1000)

    assert len(found) <= max(1000, len(data))


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_many_empty_streams_in_a_row_are_one(coding: str) -> None:
    empty = {"gzip": gzip.compress(b""), "zstd": zstd.compress(b"")}[coding]

    assert decoded(empty * 5_000 + PACKED[coding], [coding], 10_000) == (PAGE, "")
