import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.regions import components, strongest

Ties = list[tuple[int, int]]


def walked(size: int, ties: Ties) -> list[int]:
    """Each item's region, tie by tie."""
    region = list(range(size))
    for one, other in ties:
        low, high = sorted((region[one], region[other]))
        region = [low if label == high else label for label in region]
    return region


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(0, 19)), max_size=40))
def test_a_region_is_all_that_chains_of_ties_lead_to(ties: Ties) -> None:
    ends = np.array(ties, dtype=np.int64).reshape(-1, 2)
    assert components(20, ends[:, 0], ends[:, 1]).tolist() == walked(20, ties)


def test_a_long_chain_is_one_region() -> None:
    order = np.random.default_rng(1).permutation(5000)
    assert not components(5000, order[1:], order[:-1]).any()


def test_the_best_pairs_of_each_that_are_good_enough() -> None:
    one = np.array([0, 0, 0, 1, 1])
    assert strongest(one, np.array([5, 9, 7, 1, 4]), 4, 2).tolist() == [1, 2, 4]
