from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.clustering import AverageLink
from onrecord.stories.likeness import Alike, Pairs


def undated(values: dict[tuple[int, int], float]) -> Pairs:
    return {pair: Alike(value, value) for pair, value in values.items()}


def test_the_average_to_all_members_decides_not_the_nearest() -> None:
    pairs = undated({(0, 1): 0.5, (1, 2): 0.3, (0, 2): 0.05})
    assert AverageLink(threshold=0.2, evenness=0).clusters(4, pairs) == [[0, 1], [2], [3]]
    assert AverageLink(threshold=0.17, evenness=0).clusters(4, pairs) == [[0, 1, 2], [3]]


def test_two_dense_clusters_with_a_thin_bridge_stay_two() -> None:
    dense = [*combinations(range(3), 2), *combinations(range(3, 6), 2)]
    pairs = undated(dict.fromkeys(combinations(range(6), 2), 0.2) | dict.fromkeys(dense, 0.5))
    assert AverageLink(threshold=0.15, evenness=0.7).clusters(6, pairs) == [[0, 1, 2], [3, 4, 5]]
    assert AverageLink(threshold=0.15, evenness=0.3).clusters(6, pairs) == [[0, 1, 2, 3, 4, 5]]


def test_days_between_two_dense_clusters_make_the_bridge_no_thinner() -> None:
    pairs = undated({(0, 1): 0.5, (2, 3): 0.5})
    later = dict.fromkeys([(0, 2), (0, 3), (1, 2), (1, 3)], Alike(0.4, 0.2))
    assert AverageLink(threshold=0.15, evenness=0.7).clusters(4, pairs | later) == [[0, 1, 2, 3]]


def test_a_single_joins_a_dense_cluster() -> None:
    pairs = undated({(0, 1): 0.5, (0, 2): 0.2, (1, 2): 0.2})
    assert AverageLink(threshold=0.15, evenness=0.7).clusters(3, pairs) == [[0, 1, 2]]


@given(st.dictionaries(st.sampled_from(list(combinations(range(7), 2))), st.sampled_from([0.1, 0.2, 0.4])))
def test_each_is_in_one_cluster_whatever_the_order_of_the_pairs(values: dict[tuple[int, int], float]) -> None:
    pairs = undated(values)
    found = AverageLink().clusters(7, pairs)
    assert sorted(number for cluster in found for number in cluster) == list(range(7))
    assert found == AverageLink().clusters(7, dict(reversed(pairs.items())))
