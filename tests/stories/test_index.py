import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.digest import Digests, Floats
from onrecord.stories.index import MOST, NEWEST, Index

Vector = dict[int, float]


def digests(vectors: list[Vector]) -> Digests:
    edges = np.cumsum([0, *(len(vector) for vector in vectors)])
    terms = np.array([term << 24 for vector in vectors for term in sorted(vector)], dtype=np.uint32)
    weights = np.array([vector[term] for vector in vectors for term in sorted(vector)], dtype=np.float32)
    return Digests(edges, terms, weights)


def floors(reach: int, floor: float) -> Floats:
    return np.full(reach + 2, floor, dtype=np.float32)


def found(
    index: Index, vectors: list[Vector], days: list[int], first: int, least: Floats
) -> dict[tuple[int, int], float]:
    made, slots = digests(vectors), np.arange(first, first + len(vectors))
    index.add(made, slots, np.array(days))
    shared = index.shared(made, slots, np.array(days), least)
    return {
        (int(other), int(one) + first): float(words)
        for one, other, words in zip(shared.one, shared.other, shared.words, strict=True)
    }


def test_the_cosine_of_those_that_share_terms() -> None:
    vectors = [{1: 0.6, 2: 0.8}, {2: 1.0}, {3: 1.0}]
    assert found(Index(), vectors, [0, 0, 0], 0, floors(3, 0.1)) == {(0, 1): pytest.approx(0.8)}


def test_those_out_of_reach_are_not_compared_and_undated_ones_with_all() -> None:
    day = 740_000
    pairs = found(Index(), [{1: 1.0}] * 5, [day, day + 4, day + 3, 0, 0], 0, floors(3, 0.1))
    assert set(pairs) == {(0, 2), (1, 2), (0, 3), (1, 3), (2, 3), (0, 4), (1, 4), (2, 4), (3, 4)}


def test_the_more_days_between_the_more_is_asked_for() -> None:
    day = 740_000
    least = np.array([0.2, 0.5, 0.8, 2, 0.7], dtype=np.float32)
    pairs = found(
        Index(), [{1: 0.6}, {1: 1.0}, {1: 1.0}, {1: 1.0}, {1: 1.0}], [day, day + 1, day + 2, day + 3, 0], 0, least
    )
    assert set(pairs) == {(0, 1), (1, 2), (1, 3), (2, 3), (1, 4), (2, 4), (3, 4)}


def test_what_was_let_go_is_not_found_and_the_others_have_new_numbers() -> None:
    index = Index()
    found(index, [{1: 1.0}, {1: 0.5}, {2: 1.0}], [0, 0, 0], 0, floors(3, 0.1))
    index.keep(np.array([-1, 0, 1]))
    pairs = found(index, [{1: 1.0, 2: 0.3}], [0], 2, floors(3, 0.1))
    assert pairs == {(0, 2): pytest.approx(0.5), (1, 2): pytest.approx(0.3)}


def test_a_common_word_leads_to_nobody_but_counts_where_a_rare_one_does() -> None:
    """All hold terms 1 to 3, the first also a rare one, which the last holds too."""
    common = {1: 0.5, 2: 0.5, 3: 0.5}
    vectors = [{**common, 9: 0.5}, *[common] * (MOST + 9), {**common, 8: 0.4, 9: 0.3, 10: 0.1}]
    last = len(vectors) - 1
    pairs = found(Index(), vectors, [740_000] * len(vectors), 0, floors(1, 0.2))
    assert pairs[0, last] == pytest.approx(0.9)


def test_where_all_words_are_common_the_newest_are_still_found() -> None:
    """As in a story of which everybody writes."""
    size = NEWEST + 50
    pairs = found(Index(), [{1: 0.7, 2: 0.7}] * size, [740_000] * size, 0, floors(1, 0.2))
    last = size - 1
    assert {(other, last) for other in range(last - NEWEST, last)} <= set(pairs)
    assert (0, last) not in pairs


@given(
    st.lists(st.dictionaries(st.integers(1, 6), st.floats(0.1, 1), max_size=4), min_size=1, max_size=12),
    st.integers(1, 11),
)
def test_it_finds_what_comparing_all_pairs_finds(vectors: list[Vector], cut: int) -> None:
    days = [740_000 + number // 3 if number % 4 else 0 for number in range(len(vectors))]
    index, pairs = Index(), dict[tuple[int, int], float]()
    for first in range(0, len(vectors), cut):
        pairs |= found(index, vectors[first : first + cut], days[first : first + cut], first, floors(1, 0.05))
    for j, new in enumerate(vectors):
        for i, old in enumerate(vectors[:j]):
            dot = sum(weight * old.get(term, 0) for term, weight in new.items())
            near = not (days[i] and days[j]) or abs(days[i] - days[j]) <= 1
            if abs(dot - 0.05) > 1e-3:
                assert pairs.get((i, j), 0) == pytest.approx(dot if near and dot > 0.05 else 0, abs=1e-4)
