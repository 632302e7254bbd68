from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.models.onnx import Floats
from onrecord.reading.attribution.windows import LENGTH, OVERLAP, Output, Slice, owners, slices, window
from tests.reading.attribution.making import page_of

SENTENCE = "The ferry sails at dawn and comes back at night. "


def test_a_short_page_is_one_slice() -> None:
    here = page_of(SENTENCE)
    assert slices(here) == [(0, len(here))]


def test_an_empty_page_has_none() -> None:
    assert slices(page_of("")) == []


def test_slices_end_and_begin_at_sentences_and_overlap() -> None:
    here = page_of(SENTENCE * 60)
    found = slices(here)
    assert len(found) > 3
    for before, after in pairwise(found):
        assert here.may_cut(before.end)
        assert here.may_cut(after.start)
        assert before.end - after.start >= OVERLAP


@given(st.text(alphabet="ab. \n“”", max_size=1500))
def test_slices_cover_the_page_and_none_is_too_long(text: str) -> None:
    here = page_of(text)
    found = slices(here)
    assert {token for start, end in found for token in range(start, end)} == set(range(len(here)))
    assert all(end - start <= LENGTH for start, end in found)


def test_a_window_begins_with_cls() -> None:
    here = page_of(SENTENCE)
    ids, types = window(here, Slice(1, 3), cls=7)
    assert ids.tolist() == [7, *here.ids[1:3]]
    assert types.tolist() == [0, *here.types[1:3]]


def test_a_token_belongs_to_the_slice_in_which_it_is_most_central() -> None:
    assert owners(10, [Slice(0, 6), Slice(2, 10)]).tolist() == [0, 0, 0, 0, 1, 1, 1, 1, 1, 1]


def test_columns_are_stitched_from_the_owners() -> None:
    def output(value: float) -> Floats:
        return np.full((4, 2), value, dtype=np.float32)

    parts = [Slice(0, 3), Slice(1, 4)]
    stitched = Output(parts, [output(1), output(2)], np.array([0, 0, 1, 1])).columns(0, 1)
    assert stitched.tolist() == [[1], [1], [2], [2]]
