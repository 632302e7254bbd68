from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.names.mending import mended
from onrecord.reading.names.page import Name, Page, merged

spans = st.lists(st.builds(lambda at, size: Name(at, at + size, "place"), st.integers(0, 80), st.integers(1, 9)))


@given(spans, spans)
def test_merged_names_never_overlap_and_the_first_stay(first: list[Name], second: list[Name]) -> None:
    found = merged(first, second)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert set(merged(first, ())) <= set(found)


@given(st.text(alphabet="AKyivLundS .,'-()\n\"@#The1", max_size=120), spans)
def test_mended_names_lie_in_the_text_without_overlap(text: str, guesses: list[Name]) -> None:
    inside = [name for name in guesses if name.end <= len(text)]
    found = mended(inside, Page(text, [(0, len(text))]))
    assert all(0 <= name.start < name.end <= len(text) for name in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_name_is_sought_in_the_pieces_alone() -> None:
    text = "Norway is here. Denmark is not."
    assert [text[start:end] for start, end, _ in mended([], Page(text, [(0, 15)]))] == ["Norway"]
