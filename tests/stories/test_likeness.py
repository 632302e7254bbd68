import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.index import Shared
from onrecord.stories.likeness import Likeness

EVEN = Likeness(bias=0.0, cosine=1.0, days=-1.0, undated=0.0, patience=0.0)


def of(likeness: Likeness, cosine: float, days: float) -> tuple[float, float]:
    columns = {"words": np.array([cosine], np.float32), "days": np.array([days], np.float32)}
    nothing = np.zeros(1, np.float32)
    shared = Shared._make(columns.get(name, nothing) for name in Shared._fields)
    words, faded = likeness.of(shared)
    return float(words[0]), float(faded[0])


def test_the_odds_are_the_cosine_over_one_and_the_days_where_every_weight_is_one() -> None:
    assert of(EVEN, 0.5, 0)[1] == pytest.approx(1 / 3, abs=1e-5)
    assert of(EVEN, 0.5, 3)[1] == pytest.approx(1 / 9, abs=1e-5)


def test_patience_gives_days_back_to_the_likeness_within_a_story_alone() -> None:
    patient = Likeness(bias=0.0, cosine=1.0, days=-1.0, undated=0.0, patience=0.5)
    words, faded = of(patient, 0.5, 3)
    assert faded == pytest.approx(1 / 9, abs=1e-5)
    assert words == pytest.approx(1 / 5, abs=1e-5)


def test_without_a_day_the_weight_for_that_stands_in_for_the_days() -> None:
    likeness = Likeness(bias=0.0, cosine=1.0, days=-9.0, undated=float(np.log(0.5)), patience=0.5)
    assert of(likeness, 0.5, np.nan) == pytest.approx((1 / 5, 1 / 5), abs=1e-5)


@given(st.floats(0.05, 1), st.floats(0.05, 1), st.integers(0, 15), st.integers(0, 15))
def test_more_shared_terms_never_make_less_alike_nor_fewer_days_between(
    a: float, b: float, near: int, far: int
) -> None:
    (less, more), (soon, late) = sorted((a, b)), sorted((near, far))
    likeness = Likeness()
    assert of(likeness, less, soon)[1] <= of(likeness, more, soon)[1]
    assert of(likeness, more, late)[1] <= of(likeness, more, soon)[1]
    assert 0 <= of(likeness, less, late)[1] <= of(likeness, less, late)[0] <= 1
