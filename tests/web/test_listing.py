"""Addresses carry the state of a list; days and bars are shown as they are."""

import pytest

from onrecord.web.addresses import Address
from onrecord.web.listing import Bar, period, spark

ASKED = Address("/stories", (("q", "a b"), ("outlet", "Herald"), ("page", "3")))


def test_a_link_changes_one_thing_and_begins_at_the_first_page() -> None:
    assert str(ASKED.adding("outlet", "R & D")) == "/stories?q=a+b&outlet=Herald&outlet=R+%26+D"
    assert str(ASKED.adding("outlet", "Herald")) == "/stories?q=a+b&outlet=Herald"
    assert str(ASKED.without("outlet", "Herald")) == str(ASKED.without("outlet")) == "/stories?q=a+b"
    assert str(ASKED.without("outlet", "Radio")) == "/stories?q=a+b&outlet=Herald"
    assert str(ASKED.setting("q", "c")) == "/stories?outlet=Herald&q=c"
    assert str(ASKED.setting("q", "")) == "/stories?outlet=Herald"
    assert str(Address("/stories")) == "/stories"


def test_another_page_keeps_all_that_was_asked() -> None:
    assert str(ASKED.at(4)) == "/stories?q=a+b&outlet=Herald&page=4"
    assert str(ASKED.at(1)) == "/stories?q=a+b&outlet=Herald"
    assert (ASKED.has("outlet", "Herald"), ASKED.has("outlet", "Radio"), ASKED.has("q")) == (True, False, True)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2031-05-04", "2031-05-10", "4 to 10 May 2031"),
        ("2031-05-04", "2031-05-04", "4 May 2031"),
        ("", "", "no dated article"),
    ],
)
def test_days_are_written_for_a_person(first: str, last: str, expected: str) -> None:
    assert period(first, last) == expected


def test_bars_are_as_high_as_their_days_have_articles() -> None:
    assert spark([("2031-05-06", 4), ("2031-05-08", 1)]) == (Bar(0.0, 26.67, 20.0), Bar(66.67, 26.67, 5.0))
    assert spark([]) == spark([("2031", 1)]) == ()


def test_many_days_share_bars() -> None:
    bars = spark([("2030-01-01", 1), ("2030-01-02", 1), ("2031-01-01", 1)])
    assert [bar.height for bar in bars] == [20.0, 10.0]
    assert bars[-1].x + bars[-1].width <= 100
