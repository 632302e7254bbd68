"""Against the days that were kept, as almanacs print them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.times import calendars

YEARS = st.integers(1600, 4000)


@pytest.mark.parametrize(
    "day",
    ["1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20"],
)
def test_western_easter(day: str) -> None:
    assert calendars.western_easter(int(day[:4])).isoformat() == day


@pytest.mark.parametrize("day", ["2010-04-04", "2016-05-01", "2019-04-28", "2023-04-16", "2024-05-05", "2025-04-20"])
def test_orthodox_easter(day: str) -> None:
    assert calendars.orthodox_easter(int(day[:4])).isoformat() == day


@pytest.mark.parametrize("day", ["1973-04-17", "2000-04-20", "2016-04-23", "2019-04-20", "2022-04-16", "2024-04-23"])
def test_passover(day: str) -> None:
    assert calendars.passover(int(day[:4])).isoformat() == day


@pytest.mark.parametrize("day", ["1973-09-27", "2019-09-30", "2022-09-26", "2023-09-16", "2024-10-03"])
def test_hebrew_new_year(day: str) -> None:
    assert calendars.hebrew_new_year(int(day[:4])).isoformat() == day


@pytest.mark.parametrize("day", ["2013-11-28", "2019-12-23", "2021-11-29", "2022-12-19", "2023-12-08", "2024-12-26"])
def test_hanukkah(day: str) -> None:
    assert calendars.hanukkah(int(day[:4])).isoformat() == day


@pytest.mark.parametrize(
    "day",
    ["1966-01-21", "1968-01-30", "1985-02-20", "1996-02-19", "2000-02-05", "2012-01-23", "2015-02-19", "2023-01-22",
     "2024-02-10", "2025-01-29", "2033-01-31"],
)  # fmt: skip
def test_lunar_new_year(day: str) -> None:
    assert calendars.lunar_new_year(int(day[:4])).isoformat() == day


@pytest.mark.parametrize("day", ["1997-01-10", "2003-10-27", "2016-06-06", "2019-05-06", "2022-04-02", "2024-03-11"])
def test_ramadan_begins_within_a_day_of_the_almanac(day: str) -> None:
    first = calendars.muslim_months(int(day[:4]), 9)[0]
    assert abs((first - date.fromisoformat(day)).days) <= 1


@pytest.mark.parametrize("day", ["2015-11-11", "2017-10-19", "2020-11-14", "2021-11-04", "2022-10-24", "2024-11-01"])
def test_diwali_within_a_day_of_the_almanac(day: str) -> None:
    assert abs((calendars.diwali(int(day[:4])) - date.fromisoformat(day)).days) <= 1


def test_a_year_may_see_ramadan_begin_twice() -> None:
    assert [day.isoformat() for day in calendars.muslim_months(1997, 9)] == ["1997-01-10", "1997-12-31"]


@given(YEARS)
def test_feasts_keep_their_season_and_their_weekday(year: int) -> None:
    easter = calendars.western_easter(year)
    assert easter.weekday() == 6
    assert date(year, 3, 22) <= easter <= date(year, 4, 25)
    assert calendars.orthodox_easter(year).weekday() == 6
    assert calendars.passover(year).weekday() in {1, 3, 5, 6}
    assert calendars.hebrew_new_year(year).weekday() in {0, 1, 3, 5}
