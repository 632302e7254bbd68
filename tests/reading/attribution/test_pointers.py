import numpy as np

from onrecord.reading.attribution.decode import TAGS
from onrecord.reading.attribution.pointers import WIDTH, cue_of, source_of
from onrecord.reading.attribution.windows import Output, Slice


def output(
    vectors: dict[int, tuple[int, float]], tokens: int = 6, slices: tuple[Slice, ...] = (Slice(0, 6),)
) -> Output:
    """``vectors``: at a row (0 is [CLS], token n is n + 1) one number in one of the four vectors."""
    rows = np.zeros((7, len(TAGS) + 4 * WIDTH), dtype=np.float32)
    for row, (vector, value) in vectors.items():
        rows[row, len(TAGS) + vector * WIDTH] = value
    owner = np.array([min(n // 6, len(slices) - 1) for n in range(tokens)])
    return Output(slices, [rows] * len(slices), owner)


def test_a_content_points_to_the_cue_whose_key_fits() -> None:
    found = output({1: (0, 1.0), 3: (1, 0.5), 5: (1, 2.0)})
    assert cue_of(found, 0, [2, 4]).token == 4


def test_a_content_points_to_a_cue_rather_than_to_nothing() -> None:
    found = output({1: (0, 1.0), 0: (1, 9.0), 3: (1, 0.5)})
    assert cue_of(found, 0, [2]).token == 2


def test_a_cue_may_point_to_no_source() -> None:
    found = output({1: (2, 1.0), 0: (3, 2.0), 3: (3, 1.0)})
    assert source_of(found, 0, [2]).token is None
    assert source_of(output({1: (2, 1.0), 0: (3, 0.5), 3: (3, 1.0)}), 0, [2]).token == 2


def test_what_stands_in_another_window_is_out_of_reach() -> None:
    found = output({1: (0, 1.0)}, tokens=12, slices=(Slice(0, 6), Slice(6, 12)))
    assert cue_of(found, 0, [8]).token is None
    assert cue_of(found, 7, [8]).token == 8
