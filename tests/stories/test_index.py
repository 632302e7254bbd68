import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.digest import Digests
from onrecord.stories.index import Index

Vector = dict[int, float]


def digests(vectors: list[Vector]) -> Digests:
    edges = np.cumsum([0, *(len(vector) for vector in vectors)])
    terms = np.array([term << 24 for vector in vectors for term in sorted(vector)], dtype=np.uint32)
    weights = np.array([vector[term] for vector in vectors for term in sorted(vector)], dtype=np.float32)
    return Digests(edges, terms, weights)


def found(index: Index, vectors: list[Vector], days: list[int], first: int) -> dict[tuple[int, int], float]:
    made, slots = digests(vectors), np.arange(first, first + len(vectors))
    index.add(made, slots, np.array(days))
    shared = index.shared(made, slots, np.array(days))
    return {
        (int(other), int(one) + first): float(words)
        for one, other, words in zip(shared.one, shared.other, shared.words, strict=True)
    }


def test_the_cosine_of_those_that_share_terms() -> None:
    assert found(Index(3, 0.1), [{1: 0.6, 2: 0.8}, {2: 1.0}, {3: 1.0}], [0, 0, 0], 0) == {(0, 1): pytest.approx(0.8)}


def test_those_out_of_reach_are_not_compared_and_undated_ones_with_all() -> None:
    day = 740_000
    pairs = found(Index(3, 0.1), [{1: 1.0}] * 5, [day, day + 4, day + 3, 0, 0], 0)
    assert set(pairs) == {(0, 2), (1, 2), (0, 3), (1, 3), (2, 3), (0, 4), (1, 4), (2, 4), (3, 4)}


def test_what_was_let_go_is_not_found_and_the_others_have_new_numbers() -> None:
    index = Index(3, 0.1)
    found(index, [{1: 1.0}, {1: 0.5}, {2: 1.0}], [0, 0, 0], 0)
    index.keep(np.array([-1, 0, 1]))
    assert found(index, [{1: 1.0, 2: 0.3}], [0], 2) == {(0, 2): pytest.approx(0.5), (1, 2): pytest.approx(0.3)}


@given(
    st.lists(st.dictionaries(st.integers(1, 6), st.floats(0.1, 1), max_size=4), min_size=1, max_size=12),
    st.integers(1, 11),
)
def test_it_finds_what_comparing_all_pairs_finds(vectors: list[Vector], cut: int) -> None:
    days = [740_000 + number // 3 if number % 4 else 0 for number in range(len(vectors))]
    index, pairs = Index(1, 0.05), dict[tuple[int, int], float]()
    for first in range(0, len(vectors), cut):
        pairs |= found(index, vectors[first : first + cut], days[first : first + cut], first)
    for j, new in enumerate(vectors):
        for i, old in enumerate(vectors[:j]):
            dot = sum(weight * old.get(term, 0) for term, weight in new.items())
            near = not (days[i] and days[j]) or abs(days[i] - days[j]) <= 1
            if abs(dot - 0.05) > 1e-3:
                assert pairs.get((i, j), 0) == pytest.approx(dot if near and dot > 0.05 else 0, abs=1e-4)
