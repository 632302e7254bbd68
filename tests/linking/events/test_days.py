"""EDTF values as stretches of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.events.days import Days, day_of, days


def stretch(first: str, last: str) -> Days:
    return Days(date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal())


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2031-05-07", "2031-05-07", "2031-05-07"),
        ("2031-05-07T14:05:00Z", "2031-05-07", "2031-05-07"),
        ("2031-05-07~", "2031-05-07", "2031-05-07"),
        ("2031-02", "2031-02-01", "2031-02-28"),
        ("2031-12", "2031-12-01", "2031-12-31"),
        ("2031", "2031-01-01", "2031-12-31"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("2031-21", "2031-03-01", "2031-05-31"),
        ("2031-24", "2031-01-01", "2031-12-31"),
        ("2031-05-07/2031-05-09", "2031-05-07", "2031-05-09"),
        ("[2031-05-07..2031-05-09]", "2031-05-07", "2031-05-09"),
    ],
)
def test_a_value_is_its_days(edtf: str, first: str, last: str) -> None:
    assert days(edtf) == stretch(first, last)


@pytest.mark.parametrize("edtf", [None, "", "../2031", "2031/..", "2031-13", "2031-02-30", "P3D", "-0044", "2032/2031"])
def test_what_names_no_days_is_none(edtf: str | None) -> None:
    assert days(edtf) is None


def test_only_a_single_day_is_one() -> None:
    assert day_of("2031-05-07") == date(2031, 5, 7).toordinal()
    assert day_of("2031-05") is None


def test_days_apart_are_those_between() -> None:
    may = stretch("2031-05-01", "2031-05-31")
    assert may.apart(stretch("2031-05-07", "2031-06-07")) == 0
    assert may.apart(stretch("2031-06-02", "2031-06-02")) == 2
    assert stretch("2031-05-07", "2031-05-07").inside(may)


@given(st.text(alphabet="0123456789-/.[]X~%TZ", max_size=24))
def test_no_value_is_refused(edtf: str) -> None:
    found = days(edtf)
    assert found is None or found.first <= found.last
