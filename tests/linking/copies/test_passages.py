from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.copies.passages import Passage, passages
from onrecord.linking.copies.shingles import BREAK, shared_shingles

A = list(range(1, 31))


def found(one: list[int], other: list[int], least: int = 8) -> list[Passage]:
    seeds = []
    for places in shared_shingles([one, other]):
        seeds += [(i, j) for text, i in places if text == 0 for number, j in places if number == 1]
    return passages(one, other, seeds, least)


def test_the_same_words_are_one_passage_as_long_as_they_go() -> None:
    (passage,) = found([91, 92, *A, 93], [94, *A, 95, 96])
    assert passage.hits[0] == (2, 1)
    assert passage.lengths == (30, 30)
    assert passage.similarity == 1


@pytest.mark.parametrize(
    "edited",
    [
        [*A[:10], 70, *A[11:]],
        [*A[:10], *A[14:]],
        [*A[:10], 70, 71, 72, *A[10:]],
        [*A[:3], 70, *A[4:7], 71, *A[8:]],
    ],
    ids=["one word changed", "four dropped", "three added", "near the beginning"],
)
def test_a_passage_goes_on_behind_a_small_edit(edited: list[int]) -> None:
    (passage,) = found(A, edited)
    assert (passage.hits[0], passage.hits[-1]) == ((0, 0), (29, len(edited) - 1))
    assert 0.8 < passage.similarity < 1


def test_behind_a_large_edit_another_passage_begins() -> None:
    assert [p.lengths for p in found(A, [*A[:12], *range(70, 80), *A[12:]])] == [(12, 12), (18, 18)]


def test_no_passage_crosses_a_break() -> None:
    assert [p.hits[0] for p in found([*A[:10], BREAK, *A[10:]], A)] == [(0, 0), (11, 10)]


def test_too_few_words_are_no_passage() -> None:
    assert found([*A[:7], 70], [*A[:7], 71]) == []


def test_a_shingle_is_shared_by_texts_not_within_one() -> None:
    assert list(shared_shingles([[1, 2, 3, 4, 5, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10]])) == []
    assert list(shared_shingles([[], [1, 2], [BREAK] * 9, [BREAK] * 9])) == []


def test_repetition_does_not_cost_its_square() -> None:
    one = [1, 2, 3] * 20_000
    (passage,) = found(one, one)
    assert len(passage.hits) == len(one)


@given(st.lists(st.integers(0, 6), max_size=60), st.lists(st.integers(0, 6), max_size=60))
def test_hits_are_alike_in_order_and_no_word_is_in_two_passages(one: list[int], other: list[int]) -> None:
    seen: tuple[set[int], set[int]] = set(), set()
    for passage in found(one, other, 6):
        hits = passage.hits
        assert all(one[i] == other[j] != BREAK for i, j in hits)
        assert all(i < k and j < m for (i, j), (k, m) in pairwise(hits))
        for side, texts in enumerate(seen):
            span = range(hits[0][side], hits[-1][side] + 1)
            assert texts.isdisjoint(span)
            texts.update(span)
