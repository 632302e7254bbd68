import pytest

from onrecord.reading.times.reader import TimeReader, day_of
from onrecord.record.reading import TimeMention
from tests.reading.paper import paper


def test_times_stand_where_the_article_has_them() -> None:
    article = paper("# Monday\n\nThe ferry sank on Tuesday.\n\nIt was built in 2012.")
    tuesday, built = TimeReader().read(article).times
    assert tuesday == TimeMention(article.span(28, 35), "day", "published", "2031-05-06", "2031-05-06")
    assert (built.span.cut(article.text), built.anchor, built.grain) == ("2012", "absolute", "year")


@pytest.mark.parametrize(
    ("edtf", "day"),
    [("2031-05-07T14:05:00Z", "2031-05-07"), ("2031-05-07", "2031-05-07"), ("2031-05", None), ("2031", None),
     ("", None), ("9999-12-31", None), ("0001-01-01", None), ("yesterday", None)],
)  # fmt: skip
def test_the_day_of_publication(edtf: str, day: str | None) -> None:
    found = day_of(edtf)
    assert (found.isoformat() if found else None) == day
