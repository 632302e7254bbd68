import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.likeness import Alike, Likeness

PLAIN = Likeness(half=2.0, floor=0.01, ceiling=1.0)


def test_likeness_is_the_cosine() -> None:
    pairs = PLAIN.pairs([{"a": 0.6, "b": 0.8}, {"b": 1.0}, {"c": 1.0}], [None, None, None])
    assert pairs == {(0, 1): Alike(0.8, 0.8)}


def test_days_between_two_dated_articles_fade_it() -> None:
    pairs = PLAIN.pairs([{"a": 1.0}, {"a": 1.0}, {"a": 1.0}], [10, 12, None])
    assert pairs == {(0, 1): Alike(1.0, 0.5), (0, 2): Alike(1.0, 1.0), (1, 2): Alike(1.0, 1.0)}


def test_above_the_ceiling_all_are_alike_and_below_the_floor_none() -> None:
    vectors = [{"a": 1.0}, {"a": 1.0}, {"a": 0.1, "b": 0.9}]
    assert Likeness(floor=0.2, ceiling=0.5).pairs(vectors, [None] * 3) == {(0, 1): Alike(0.5, 0.5)}


def test_nothing_is_alike_where_nothing_is() -> None:
    assert PLAIN.pairs([], []) == {}
    assert PLAIN.pairs([{}, {}], [3, None]) == {}


@given(st.lists(st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 1), max_size=4), max_size=8))
def test_the_index_finds_what_comparing_all_pairs_finds(vectors: list[dict[str, float]]) -> None:
    days = [number // 2 for number in range(len(vectors))]
    found = Likeness(half=2, floor=0.05, ceiling=9).pairs(vectors, days)
    for j, new in enumerate(vectors):
        for i, old in enumerate(vectors[:j]):
            dot = sum(weight * old.get(term, 0) for term, weight in new.items())
            faded = dot / (1 + ((days[j] - days[i]) / 2) ** 2)
            if abs(faded - 0.05) > 1e-4:
                expected = (dot, faded) if faded > 0.05 else (0, 0)
                assert found.get((i, j), Alike(0, 0)) == pytest.approx(expected, abs=1e-5)
