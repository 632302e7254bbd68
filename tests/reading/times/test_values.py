"""The calendar at its edges."""

from datetime import date

import pytest

from onrecord.reading.times import values
from onrecord.reading.times.lexicon import amount


def test_an_iso_week_may_belong_to_the_year_before() -> None:
    assert values.week(date(2027, 1, 1)) == values.Value(
        "week", "2026-W53", "2026-12-28/2027-01-03", date(2026, 12, 28)
    )


@pytest.mark.parametrize(
    ("count", "unit", "timex3"),
    [(-1, "month", "2030-12"), (13, "month", "2032-02"), (-1, "quarter", "2030-Q4"), (-1, "decade", "202"),
     (0, "century", "20"), (2, "fortnight", "2031-W09"), (-3, "day", "2031-01-28"), (-1, "weekend", "2031-W04-WE")],
)  # fmt: skip
def test_a_shift_keeps_the_grain(count: int, unit: str, timex3: str) -> None:
    shifted = values.shift(date(2031, 1, 31), count, unit)
    assert shifted
    assert shifted.timex3 == timex3


@pytest.mark.parametrize("unit", ["day", "week", "month", "quarter", "year", "decade", "century"])
def test_there_is_nothing_beyond_the_calendar(unit: str) -> None:
    assert values.shift(date(2031, 1, 31), -10_000_000, unit) is None
    assert values.shift(date(2031, 1, 31), 10**12, unit) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [("three", 3), ("twenty-five", 25), ("two hundred", 200), ("a dozen", 12), ("half a dozen", 6), ("half an", 0.5),
     ("1,200", 1200), ("2 1/2", 2.5), ("a couple of", 2), ("several", None), ("a few", None), ("an", 1)],
)  # fmt: skip
def test_amounts(words: str, number: float | None) -> None:
    assert amount(words) == number
