import pytest

from onrecord.reading.times.ranges import joined
from onrecord.reading.times.reader import TimeReader
from tests.reading.paper import paper


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("It sailed from 3 to 5 May.", [("3 to 5 May", "2031-05-03/2031-05-05")]),
        ("It sailed May 3-5.", [("May 3-5", "2031-05-03/2031-05-05")]),
        ("It sailed from April 29 to May 2, 2031.", [("April 29 to May 2, 2031", "2031-04-29/2031-05-02")]),
        ("It was built between 2014 and 2016.", [("2014 and 2016", "2014/2016")]),
        ("It was built in 1939–45.", [("1939–45", "1939/1945")]),
        ("It stood from 264 to 241 BC.", [("264 to 241 BC", "-0263/-0240")]),
        ("It sailed Monday through Wednesday.", [("Monday through Wednesday", "2031-05-05/2031-05-07")]),
        ("It sailed in 2014 and 2016.", [("2014", "2014"), ("2016", "2016")]),
        ("It sailed from 2016 to 2014.", [("2016", "2016"), ("2014", "2014")]),
        ("It sailed for three days.", [("three days", None)]),
        ("It sank. Nobody said so.", []),
    ],
)
def test_the_two_ends_of_a_range_are_joined(sentence: str, times: list[tuple[str, str | None]]) -> None:
    article = paper(f"# Ferry\n\n{sentence}")
    found = joined(article.text, TimeReader().read(article).times)
    assert [(time.span.cut(article.text), time.edtf) for time in found] == times
