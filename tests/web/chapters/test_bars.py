"""Articles over time as a row of bars."""

from onrecord.web.chapters.bars import bars


def test_each_day_has_a_bar_as_high_as_its_articles() -> None:
    row = bars(["2031-05-06", "2031-05-06T10:00:00Z", None, "2031-05-08", "spring"])
    assert row is not None
    assert [(bar.first, bar.number) for bar in row.bars] == [("2031-05-06", 2), ("2031-05-07", 0), ("2031-05-08", 1)]
    assert [bar.height / row.height for bar in row.bars] == [1, 0, 0.5]
    assert row.says == "3 dated articles from 6 May 2031 to 8 May 2031; most of them, 2, on 6 May 2031"


def test_articles_of_one_day_make_no_row() -> None:
    assert bars(["2031-05-06", "2031-05-06"]) is None
    assert bars([]) is None


def test_many_days_are_gathered() -> None:
    weeks = bars(["2031-01-01", "2031-06-30"])
    months = bars(["2029-11-05", "2031-06-30", "2031-06-01"])
    years = bars(["1990-01-01", "2031-06-30"])
    assert weeks
    assert months
    assert years
    assert (weeks.unit, months.unit, years.unit) == ("week", "month", "year")
    assert (months.bars[0].first, months.bars[-1].first, len(months.bars)) == ("2029-11-01", "2031-06-01", 20)
    assert months.says.endswith("most of them, 2, in the month from 1 June 2031")
    assert len(years.bars) == 42
    for row in (weeks, months, years):
        assert all(bar.x >= 0 and bar.x + bar.width <= row.width + 1 for bar in row.bars)
