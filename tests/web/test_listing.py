"""Addresses carry the state of a list; days and bars are shown as they are."""

import pytest

from onrecord.web.addresses import Address
from onrecord.web.listing import period, spark

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
    row = spark([("2031-05-06", 4), ("2031-05-08", 1)])
    assert row is not None
    assert [bar.number for bar in row.bars] == [4, 0, 1]
    assert spark([]) is spark([("2031", 1)]) is spark([("2031-05-06", 4)]) is None
