import numpy as np

from onrecord.stories.heirs import NONE, heirs


def named(stories: list[int], clusters: list[int], sizes: list[int]) -> list[int]:
    goes_on: list[int] = heirs(np.array(stories), np.array(clusters), np.array(sizes)).goes_on.tolist()
    return goes_on


def test_a_story_goes_on_where_most_of_it_is_and_what_left_it_is_new() -> None:
    assert named([0, 0, 0, 1], [0, 0, 1, 1], [3, 1]) == [0, 1]
    assert named([0, 0, 0], [0, 0, 1], [3]) == [0, NONE]


def test_of_several_in_one_place_the_biggest_goes_on_or_else_the_oldest() -> None:
    found = heirs(np.array([0, 1, 1]), np.array([0, 0, 0]), np.array([1, 2]))
    assert found.goes_on.tolist() == [1]
    assert dict(zip(found.stories.tolist(), found.into.tolist(), strict=True)) == {0: 0, 1: 0}
    assert named([1, 0], [0, 0], [1, 1]) == [0]


def test_what_was_let_go_counts_for_a_story() -> None:
    assert named([0, 1, 1], [0, 0, 0], [50, 2]) == [0]


def test_a_story_in_equal_parts_goes_on_in_the_first() -> None:
    assert named([0, 0], [1, 0], [2]) == [0, NONE]
