from datetime import date

import pytest

from onrecord.articles.html.days import days


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
    ],
)
def test_a_day_is_read_as_the_language_of_the_page_writes_it(words: str, language: str, day: date) -> None:
    (found,) = days(words, language)
    assert found.value == day


@pytest.mark.parametrize("words", ["05/06/2031", "31 February 2031", "12031-05-061", "version 2.5.2031.7", "May 6"])
def test_what_is_open_impossible_or_no_day_is_left_out(words: str) -> None:
    assert days(words, "en") == []


def test_several_days_stand_in_order_with_their_characters() -> None:
    words = "Posted 6 May 2031, updated 2031-05-07"
    assert [words[day.start : day.end] for day in days(words)] == ["6 May 2031", "2031-05-07"]
