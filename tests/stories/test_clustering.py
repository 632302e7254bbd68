from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.clustering import AverageLink, Pairs, whole

Alike = dict[tuple[int, int], tuple[float, float]]
"""Of two items how likely they are of one event, with patience for the days between and without."""


def undated(values: dict[tuple[int, int], float]) -> Alike:
    return {pair: (value, value) for pair, value in values.items()}


def columns(alike: Alike) -> Pairs:
    ends = np.array(list(alike), dtype=np.int64).reshape(-1, 2)
    words, faded = (whole(np.array([both[place] for both in alike.values()])) for place in (0, 1))
    return Pairs(ends[:, 0], ends[:, 1], words, faded)


def clusters(
    link: AverageLink, size: int, alike: Alike, groups: list[int] | None = None, former: list[int] | None = None
) -> list[list[int]]:
    places = np.array(groups or [0] * size, dtype=np.int64)
    names = np.arange(size, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    stories = None if former is None else np.array(former, dtype=np.int64)
    home = link.clusters(places, columns(alike), names, stories).tolist()
    return [[item for item in range(size) if home[item] == first] for first in sorted(set(home))]


def test_the_average_to_all_members_decides_not_the_nearest() -> None:
    alike = undated({(0, 1): 0.5, (1, 2): 0.3, (0, 2): 0.05})
    assert clusters(AverageLink(threshold=0.2, evenness=0), 4, alike) == [[0, 1], [2], [3]]
    assert clusters(AverageLink(threshold=0.17, evenness=0), 4, alike) == [[0, 1, 2], [3]]


def test_two_dense_clusters_with_a_thin_bridge_stay_two() -> None:
    dense = [*combinations(range(3), 2), *combinations(range(3, 6), 2)]
    alike = undated(dict.fromkeys(combinations(range(6), 2), 0.2) | dict.fromkeys(dense, 0.5))
    assert clusters(AverageLink(threshold=0.15, evenness=0.7), 6, alike) == [[0, 1, 2], [3, 4, 5]]
    assert clusters(AverageLink(threshold=0.15, evenness=0.3), 6, alike) == [[0, 1, 2, 3, 4, 5]]


def test_days_between_two_dense_clusters_make_the_bridge_no_thinner() -> None:
    alike = undated({(0, 1): 0.5, (2, 3): 0.5})
    later = dict.fromkeys([(0, 2), (0, 3), (1, 2), (1, 3)], (0.4, 0.2))
    assert clusters(AverageLink(threshold=0.15, evenness=0.7), 4, alike | later) == [[0, 1, 2, 3]]


THINNER = undated(
    dict.fromkeys(combinations(range(6), 2), 0.2)
    | dict.fromkeys([*combinations(range(3), 2), *combinations(range(3, 6), 2)], 0.5)
)


def test_a_settled_story_is_not_taken_apart_while_its_parts_are_alike_enough_for_that() -> None:
    link = AverageLink(threshold=0.15, evenness=0.7, settled=4, loyalty=(0.1, 0.3))
    assert clusters(link, 6, THINNER, former=[9, 9, 9, 9, 9, 9]) == [[0, 1, 2, 3, 4, 5]]
    assert clusters(link, 6, THINNER, former=[9, 9, 1, 9, 9, 2]) == [[0, 1, 2, 3, 4, 5]]


def test_parts_that_were_never_one_story_or_one_of_few_items_or_that_are_less_alike_stay_two() -> None:
    link = AverageLink(threshold=0.15, evenness=0.7, settled=4, loyalty=(0.1, 0.3))
    two = [[0, 1, 2], [3, 4, 5]]
    assert clusters(link, 6, THINNER, former=[9, 9, 9, 4, 4, 9]) == two
    assert clusters(link, 6, THINNER, former=[9, 1, 9, 9, 2, 3]) == two
    assert clusters(AverageLink(0.15, 0.7, loyalty=(0.1, 0.5)), 6, THINNER, former=[9] * 6) == two
    assert clusters(AverageLink(0.15, 0.7, loyalty=(0.3, 0.3)), 6, THINNER, former=[9] * 6) == two


def test_a_single_joins_a_dense_cluster() -> None:
    alike = undated({(0, 1): 0.5, (0, 2): 0.2, (1, 2): 0.2})
    assert clusters(AverageLink(threshold=0.15, evenness=0.7), 3, alike) == [[0, 1, 2]]


def test_copies_that_are_all_equals_are_one_cluster_in_few_rounds() -> None:
    alike = undated(dict.fromkeys(combinations(range(60), 2), 0.9))
    assert clusters(AverageLink(), 60, alike) == [list(range(60))]


def test_groups_beside_each_other_come_out_as_they_would_alone() -> None:
    one = undated({(0, 1): 0.5, (1, 2): 0.3, (0, 2): 0.05})
    other = undated({(3, 4): 0.9, (4, 5): 0.9, (3, 5): 0.7})
    assert clusters(AverageLink(0.2, 0), 6, one | other, [0, 0, 0, 7, 7, 7]) == [[0, 1], [2], [3, 4, 5]]


@given(st.dictionaries(st.sampled_from(list(combinations(range(7), 2))), st.sampled_from([0.1, 0.2, 0.4])))
def test_each_is_in_one_cluster_whatever_the_order_of_the_pairs(values: dict[tuple[int, int], float]) -> None:
    alike = undated(values)
    found = clusters(AverageLink(), 7, alike)
    assert sorted(item for cluster in found for item in cluster) == list(range(7))
    assert found == clusters(AverageLink(), 7, dict(reversed(alike.items())))
