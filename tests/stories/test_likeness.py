import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.index import Shared
from onrecord.stories.likeness import SHORT, USUAL_LENGTH, Likeness

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


def pair(cosine: float, days: float) -> Shared:
    nothing = np.zeros(1, np.int64)
    return Shared(nothing, nothing, np.array([cosine], np.float32), np.array([days], np.float32))


@given(st.floats(0.05, 1), st.integers(0, 8), st.floats(0, 20_000), st.floats(0, 20_000))
def test_the_more_articles_come_a_day_the_less_a_pair_of_the_same_words_says(
    cosine: float, days: int, one: float, other: float
) -> None:
    sparse, dense = sorted((one, other))
    (words, faded), (same, less) = (Likeness().of(pair(cosine, days), density) for density in (sparse, dense))
    assert less <= faded
    assert words == same


def test_as_many_articles_a_day_as_the_weights_were_learned_on_change_nothing() -> None:
    likeness = Likeness()
    assert likeness.of(pair(0.3, 1), likeness.usual) == likeness.of(pair(0.3, 1))


def test_beyond_the_usual_the_odds_against_grow_with_the_articles() -> None:
    chance = Likeness(bias=99.0, chance_bias=0.0, chance_cosine=1.0, chance_days=-1.0, usual=10.0)
    assert chance.of(pair(0.5, 1), 14.0)[1] == pytest.approx(1 / 17, abs=1e-5)


@pytest.mark.parametrize("density", [0.0, 300.0, 4000.0, 1e9])
def test_a_pair_below_the_least_cosine_of_its_days_is_not_alike_and_one_just_above_is(density: float) -> None:
    likeness = Likeness()
    floors = likeness.floors(density)
    assert len(floors) == likeness.reach + 2
    for days, floor in zip((*range(likeness.reach + 1), np.nan), floors.tolist(), strict=True):
        if floor > likeness.floor + 0.001:
            assert likeness.of(pair(min(floor - 0.001, 1), days), density, SHORT)[1] < likeness.least
        if floor < 1:
            assert likeness.of(pair(floor + 0.01, days), density, SHORT)[1] >= likeness.least


def test_without_days_a_long_text_must_share_more_and_with_days_length_says_nothing() -> None:
    likeness = Likeness(bias=0.0, cosine=1.0, days=0.0, undated=0.0, length=-1.0)
    assert likeness.of(pair(0.5, np.nan), longer=USUAL_LENGTH)[1] == pytest.approx(1 / 3, abs=1e-5)
    assert likeness.of(pair(0.5, np.nan), longer=2 * USUAL_LENGTH)[1] == pytest.approx(1 / 5, abs=1e-5)
    assert likeness.of(pair(0.5, 0), longer=2 * USUAL_LENGTH)[1] == pytest.approx(1 / 3, abs=1e-5)


def test_beyond_what_is_compared_of_a_text_and_below_the_shortest_length_changes_nothing() -> None:
    likeness = Likeness()
    assert likeness.of(pair(0.3, np.nan), longer=10**6) == likeness.of(pair(0.3, np.nan), longer=3000)
    assert likeness.of(pair(0.3, np.nan), longer=0) == likeness.of(pair(0.3, np.nan), longer=SHORT)
