from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.models.onnx import Floats
from onrecord.reading.attribution.decode import TAGS, Tagged, best_tags, probabilities, spans

rows = st.lists(st.lists(st.integers(-9, 9), min_size=7, max_size=7), min_size=1, max_size=4)


def scores(found: list[list[int]]) -> Floats:
    return np.array(found, dtype=np.float32).reshape(-1, len(TAGS))


def allowed(tags: tuple[int, ...]) -> bool:
    pairs = zip((0, *tags), tags, strict=False)
    return all(not TAGS[tag].startswith("I") or TAGS[before][1:] == TAGS[tag][1:] for before, tag in pairs)


@settings(max_examples=40)
@given(rows)
def test_the_best_allowed_sequence_is_found(found: list[list[int]]) -> None:
    def total(tags: tuple[int, ...] | list[int]) -> int:
        return sum(row[tag] for row, tag in zip(found, tags, strict=True))

    tags = best_tags(scores(found))
    assert allowed(tuple(tags))
    assert total(tags) == max(total(other) for other in product(range(len(TAGS)), repeat=len(found)) if allowed(other))


def test_nothing_has_no_tags() -> None:
    assert best_tags(scores([])) == []


def test_tags_become_spans() -> None:
    tags = [TAGS.index(tag) for tag in ("B-source", "I-source", "B-cue", "O", "B-content", "I-content", "B-content")]
    assert spans(tags) == [
        Tagged("source", 0, 2), Tagged("cue", 2, 3), Tagged("content", 4, 6), Tagged("content", 6, 7)
    ]  # fmt: skip


def test_probabilities_sum_to_one_even_for_large_scores() -> None:
    found = probabilities(scores([[1000, 0, 0, 0, 0, 0, 0], [0] * 7]))
    assert found.sum(axis=1).tolist() == pytest.approx([1, 1])
    assert found[0, 0] == pytest.approx(1)
    assert found[1, 0] == pytest.approx(1 / 7)
