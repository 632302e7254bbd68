import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import TooLarge
from onrecord.sources.stream import AsFile, Budget, Damage, Stream, held

STEPS = st.lists(
    st.tuples(st.sampled_from(["peek", "read", "exactly", "skip", "line", "find", "glance"]), st.integers(1, 40))
)


def in_pieces(data: bytes, size: int) -> Stream:
    file = io.BytesIO(data)
    return Stream(lambda most: file.read(min(size, most)))


@given(data=st.binary(max_size=120), size=st.integers(1, 50), steps=STEPS)
def test_it_gives_the_bytes_in_their_order_however_it_is_asked(
    data: bytes, size: int, steps: list[tuple[str, int]]
) -> None:
    stream, at = in_pieces(data, size), 0
    for what, most in steps:
        if what == "peek":
            assert stream.peek(most, 3) == data[at + 3 : at + 3 + most]
        elif what == "glance":
            assert data.startswith(stream.glance(most), at)
        elif what == "find":
            found = data.find(b"\0", at, at + most)
            assert stream.find(b"\0", 0, most) == (found - at if found >= 0 else -1)
        elif what == "skip":
            assert stream.skip(most) == (at + most <= len(data))
            at = min(at + most, len(data))
        else:
            taken = {"read": stream.read, "exactly": stream.exactly, "line": stream.line}[what](most)
            assert data[at : at + most].startswith(taken)
            assert bool(taken) == (at < len(data))
            assert what != "exactly" or len(taken) == min(most, len(data) - at)
            at += len(taken)
        assert stream.offset == at
    assert stream.whole("x", 1000) == data[at:]


def test_damage_comes_when_its_bytes_are_asked_for_and_each_time_after() -> None:
    pieces = [b"The mine ", b"shut."]

    def read(_size: int) -> bytes:
        if not pieces:
            raise Damage("it breaks off")
        return pieces.pop(0)

    stream = Stream(read)
    assert stream.peek(100) == b"The mine shut."
    assert stream.exactly(9) == b"The mine "
    assert stream.read(100) == b"shut."
    for _ in range(2):
        with pytest.raises(Damage) as damage:
            stream.read(1)
    assert str(damage.value.named("a.gz")).startswith("a.gz: it breaks off; ")


def test_what_is_whole_has_a_limit() -> None:
    assert held(b"12345").whole("x", 5) == b"12345"
    with pytest.raises(TooLarge):
        held(b"12345").whole("x", 4)
    with pytest.raises(TooLarge):
        in_pieces(b"12345", 2).whole("x", 4)


def test_a_library_may_read_it_as_a_file() -> None:
    assert io.BufferedReader(AsFile(in_pieces(b"one\ntwo\n", 3))).readlines() == [b"one\n", b"two\n"]


def test_a_file_may_unpack_to_so_much_and_to_more_if_it_is_large() -> None:
    small, large = Budget(1000), Budget(10_000_000)
    for _ in range(127):
        small.spend(1_000_000)
        large.spend(1_000_000)
    large.spend(2_000_000_000)
    with pytest.raises(Damage, match="1,000 bytes of it unpack to more than"):
        small.spend(2_000_000)
