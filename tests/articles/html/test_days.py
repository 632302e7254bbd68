from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.html.days import days, order


@pytest.mark.parametrize(
    ("words", "language", "day"),
    [
        ("By Ione Marsh • May 6th, 2031 at 9:30 am", "en", date(2031, 5, 6)),
        ("Tuesday 6 May 2031", "en", date(2031, 5, 6)),
        ("Publié le 1er août 2031 à 9h", "fr", date(2031, 8, 1)),
        ("6. März 2031, 09:30 Uhr", "de", date(2031, 3, 6)),
        ("6 de mayo de 2031", "es", date(2031, 5, 6)),
        ("6 мая 2031", "ru", date(2031, 5, 6)),
        ("2031年5月6日 9:30", "ja", date(2031, 5, 6)),
        ("2031-05-06T09:30:00+02:00", "", date(2031, 5, 6)),
        ("06.05.2031", "", date(2031, 5, 6)),
        ("25/12/2031", "en", date(2031, 12, 25)),
        ("12/25/31", "en", date(2031, 12, 25)),
        ("05/06/2031", "en-US", date(2031, 5, 6)),
        ("05/06/2031", "en-GB", date(2031, 6, 5)),
        ("05/06/2031", "fr", date(2031, 6, 5)),
        ("May\u00a06,\u00a02031", "en", date(2031, 5, 6)),
        ("HarbourMAY 6, 20319:30 AM", "en", date(2031, 5, 6)),
    ],
)
def test_a_day_is_read_as_the_language_of_the_page_writes_it(words: str, language: str, day: date) -> None:
    (found,) = days(words, order("", language))
    assert (found.value, found.other) == (day, None)


def test_a_page_that_writes_some_days_plainly_shows_in_which_order_it_writes_all() -> None:
    assert [day.value for day in days("05/06/2031", order("12/25/2030 and 05/06/2031", "en-GB"))] == [date(2031, 5, 6)]
    assert [day.value for day in days("09.10.2031", order("11.24.2031", "en"))] == [date(2031, 9, 10)]


def test_an_order_that_nothing_tells_leaves_two_readings() -> None:
    for known in (order("", "en"), order("12/25/2030 25/12/2030", "en")):
        (found,) = days("05/06/2031", known)
        assert {found.value, found.other} == {date(2031, 6, 5), date(2031, 5, 6)}


@pytest.mark.parametrize("words", ["31 February 2031", "12031-05-061", "version 2.5.2031.7", "May 6", "May 6, 203112"])
def test_what_is_impossible_or_no_day_is_left_out(words: str) -> None:
    assert days(words, order("", "en")) == []


def test_several_days_stand_in_order_with_their_characters() -> None:
    words = "Posted 6 May 2031, updated 2031-05-07"
    assert [words[day.start : day.end] for day in days(words)] == ["6 May 2031", "2031-05-07"]


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d-%b-%Y"]),
    st.text("ab ,|\u00a0"),
)
def test_every_day_is_read_wherever_it_stands(day: date, form: str, around: str) -> None:
    words = f"{around} {day.strftime(form)} {around}"
    found = [one.value for one in days(words) if words[one.start : one.end] == day.strftime(form)]
    assert found == [day]
