from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.edtf import days, grain, instant


@pytest.mark.parametrize(
    ("edtf", "first", "last", "fine"),
    [
        ("2031-05-06", "2031-05-06", "2031-05-06", "day"),
        ("2031-05-06T14:05:00Z", "2031-05-06", "2031-05-06", "minute"),
        ("2031-05", "2031-05-01", "2031-05-31", "month"),
        ("2031-05~", "2031-05-01", "2031-05-31", "month"),
        ("2031?", "2031-01-01", "2031-12-31", "year"),
        ("2031-23", "2031-09-01", "2031-11-30", "season"),
        ("2031-24", "2031-01-01", "2031-12-31", "season"),
        ("203X", "2030-01-01", "2039-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("2031-05-04/2031-05-10", "2031-05-04", "2031-05-10", "interval"),
        ("2031-02/2031-03-05", "2031-02-01", "2031-03-05", "interval"),
        ("../2031-05-05", "2031-05-05", "2031-05-05", "interval"),
        ("2031-05-05/..", "2031-05-05", "2031-05-05", "interval"),
        ("[..2031-05-05]", "2031-05-05", "2031-05-05", "interval"),
        ("[2031-05-05,2031-05-09]", "2031-05-05", "2031-05-09", "interval"),
    ],
)
def test_a_value_covers_days_and_has_a_grain(edtf: str, first: str, last: str, fine: str) -> None:
    assert days(edtf) == (date.fromisoformat(first), date.fromisoformat(last))
    assert grain(edtf) == fine


@pytest.mark.parametrize("edtf", [None, "", "..", "P3D", "2031-13", "2031-02-30", "0000", "00XX", "XXXX-12", "\x00"])
def test_what_has_no_place_in_time_covers_nothing(edtf: str | None) -> None:
    assert days(edtf) is None


@given(st.text(alphabet="0123456789-X/.,[]{}~?%TZ:", max_size=24))
def test_any_text_is_taken(edtf: str) -> None:
    found = days(edtf)
    assert found is None or found[0] <= found[1]
    assert grain(edtf)


@pytest.mark.parametrize(
    ("edtf", "begins"),
    [
        ("2031-05-06T10:00:00Z", datetime(2031, 5, 6, 10, tzinfo=UTC)),
        ("2031-05-06T10:00:00+05:30", datetime(2031, 5, 6, 4, 30, tzinfo=UTC)),
        ("2031-05-06T10:00:00", datetime(2031, 5, 6, 10, tzinfo=UTC)),
        ("2031-05-06", datetime(2031, 5, 6, tzinfo=UTC)),
        ("2031-05", datetime(2031, 5, 1, tzinfo=UTC)),
        ("0001-01-01T00:00:00+05:00", None),
        ("soon", None),
        ("", None),
    ],
)
def test_an_instant_is_the_same_in_all_zones(edtf: str, begins: datetime | None) -> None:
    assert instant(edtf) == begins
