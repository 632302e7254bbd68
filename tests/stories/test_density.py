import numpy as np

from onrecord.stories.density import Density

DAY = 741_000


def counted(*days: int) -> Density:
    density = Density(reach=8)
    density.add(np.array(days, np.int64))
    return density


def around(density: Density, day: int) -> float:
    return float(density.of(np.array([day], np.int64))[0])


def test_a_stream_is_as_dense_as_its_fullest_day_in_reach() -> None:
    density = counted(DAY, DAY, DAY, DAY + 1, DAY + 20)
    assert [around(density, DAY + days) for days in (0, 1, 8, 9, 12)] == [3, 3, 3, 1, 1]


def test_days_far_from_all_others_are_empty() -> None:
    assert around(counted(DAY), DAY + 9) == 0
    assert around(counted(), DAY) == 0


def test_without_a_day_all_articles_count_as_if_they_filled_the_days_in_reach() -> None:
    assert around(counted(*[0] * 30, *[DAY] * 4), 0) == 2


def test_what_came_in_other_batches_or_in_another_order_counts_the_same() -> None:
    at_once, bit_by_bit = counted(DAY, DAY + 1, DAY, 0), counted(0)
    for day in (DAY + 1, DAY, DAY):
        bit_by_bit.add(np.array([day], np.int64))
    days = np.array([0, DAY + 8, DAY, DAY], np.int64)
    assert at_once.of(days).tolist() == bit_by_bit.of(days).tolist()
