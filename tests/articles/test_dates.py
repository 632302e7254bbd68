import pytest

from onrecord.articles.dates import day_alone, edtf, in_path, labelled


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2031-05-06", "2031-05-06"),
        ("2031-05-06T14:05:00Z", "2031-05-06T14:05:00Z"),
        ("2031-05-06 14:05:00 +0200", "2031-05-06T14:05:00+02:00"),
        ("2031-05-06T14:05:00.250+00:00", "2031-05-06T14:05:00Z"),
        ("2031-05-06T14:05:00", "2031-05-06"),
        ("2031-05", "2031-05"),
        ("2031", "2031"),
        ("Tue, 06 May 2031 14:05:00 GMT", "2031-05-06T14:05:00Z"),
        ("May 6, 2031", "2031-05-06"),
        ("Tuesday, May 6th, 2031", "2031-05-06"),
        ("Sept. 9, 2031", "2031-09-09"),
        ("6 May 2031", "2031-05-06"),
        ("06-May-2031", "2031-05-06"),
        ("2031/05/06", "2031-05-06"),
        ("May 6, 2031 at 5:04 p.m. ET", "2031-05-06"),
        ("5:04 PM EDT, Tue May 6, 2031", "2031-05-06"),
        ("05/16/2031", "2031-05-16"),
        ("16.05.2031", "2031-05-16"),
        ("05/05/2031", "2031-05-05"),
    ],
)
def test_stated_dates(words: str, value: str) -> None:
    assert edtf(words) == value


@pytest.mark.parametrize(
    "words",
    ["", "03/04/2031", "3.4.2031", "2031-13-01", "Feb. 30, 2031", "31/31/2031", "Tuesday", "yesterday", "May 6",
     "May 2031", "on May 6, 2031", "May 6, 2031 and after", "6 2031 May", "٢٠٣١-٠٥-٠٦", "2031-05-06" * 20],
)  # fmt: skip
def test_what_is_ambiguous_impossible_or_no_date_is_none(words: str) -> None:
    assert edtf(words) is None


def test_a_year_is_no_day() -> None:
    assert day_alone("2031") is None
    assert day_alone("May 6, 2031") == "2031-05-06"


def test_labels_tell_publication_from_update() -> None:
    assert labelled("Published: May 6, 2031 | Last updated on 7 May 2031, 09:00 GMT") == [
        ("published", "May 6, 2031", "2031-05-06"),
        ("updated", "7 May 2031, 09:00 GMT", "2031-05-07"),
    ]
    assert labelled("Updated the plan on May 6, 2031") == []
    assert labelled("May 6, 2031 | World") == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/2031/05/06/ferry", "2031-05-06"),
        ("/world/2031/may/06/ferry", "2031-05-06"),
        ("/ferry-2031-05-06", "2031-05-06"),
        ("/2031/05/ferry", None),
        ("/2031/13/06/ferry", None),
        ("/2031/05/06/2031/05/07/", None),
        ("/12031/05/06", None),
    ],
)
def test_a_day_in_the_path_of_a_url(path: str, value: str | None) -> None:
    assert in_path(path) == value
