"""One row a sentence: published on Wednesday, 7 May 2031."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.times.tagger import TABLE, lowered, tag

WEDNESDAY = date(2031, 5, 7)


def read(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str | None, str | None]]:
    return [(text[t.start : t.end], t.value.edtf, t.value.timex3) for t in tag([(0, text)], published)]


@pytest.mark.parametrize(
    ("text", "words", "edtf", "timex3"),
    [
        ("It sank on March 20, 2030.", "March 20, 2030", "2030-03-20", "2030-03-20"),
        ("It sank on Monday, March 20th 2030", "Monday, March 20th 2030", "2030-03-20", "2030-03-20"),
        ("It sank on 20 March 2030.", "20 March 2030", "2030-03-20", "2030-03-20"),
        ("It sank on 2030-03-20.", "2030-03-20", "2030-03-20", "2030-03-20"),
        ("It sank on 3/20/2030.", "3/20/2030", "2030-03-20", "2030-03-20"),
        ("It sank on 20/3/2030.", "20/3/2030", "2030-03-20", "2030-03-20"),
        ("It sank on Feb. 19.", "Feb. 19", "2031-02-19", "2031-02-19"),
        ("It sank on Dec. 19.", "Dec. 19", "2030-12-19", "2030-12-19"),
        ("It could sail on Saturday.", "Saturday", "2031-05-10", "2031-05-10"),
        ("It would be shown on Friday.", "Friday", "2031-05-09", "2031-05-09"),
        ("Talks begin on Thursday.", "Thursday", "2031-05-08", "2031-05-08"),
        ("He spoke on Tuesday, and it might sail.", "Tuesday", "2031-05-06", "2031-05-06"),
        ("It will sail on June 3.", "June 3", "2031-06-03", "2031-06-03"),
        ("It sailed May 3-5.", "May 3-5", "2031-05-03/2031-05-05", "2031-05-03/2031-05-05"),
        ("from April 29 to May 2, 2031", "April 29 to May 2, 2031", "2031-04-29/2031-05-02", "2031-04-29/2031-05-02"),
        ("in September 2030", "September 2030", "2030-09", "2030-09"),
        ("in February of 2030", "February of 2030", "2030-02", "2030-02"),
        ("in September last year", "September last year", "2030-09", "2030-09"),
        ("It sank in September.", "September", "2030-09", "2030-09"),
        ("It sank last February.", "last February", "2031-02", "2031-02"),
        ("It sank last April.", "last April", "2030-04", "2030-04"),
        ("It sails next March.", "next March", "2032-03", "2032-03"),
        ("since 2012", "2012", "2012", "2012"),
        ("in mid-2019", "mid-2019", "2019", "2019"),
        ("in early 2022", "early 2022", "2022", "2022"),
        ("the war of 1914-18", "1914-18", "1914/1918", "1914/1918"),
        ("in the 1990s", "the 1990s", "199X", "199"),
        ("in the nineties", "the nineties", "199X", "199"),
        ("in the 19th century", "the 19th century", "18XX", "18"),
        ("the third quarter of 2030", "the third quarter of 2030", "2030-07/2030-09", "2030-Q3"),
        ("in the summer of 2030", "the summer of 2030", "2030-22", "2030-SU"),
        ("last summer", "last summer", "2030-22", "2030-SU"),
        ("on Christmas Eve", "Christmas Eve", "2030-12-24", "2030-12-24"),
        ("He spoke on Monday.", "Monday", "2031-05-05", "2031-05-05"),
        ("He spoke Wednesday.", "Wednesday", "2031-05-07", "2031-05-07"),
        ("He spoke on Friday.", "Friday", "2031-05-02", "2031-05-02"),
        ("He will speak on Friday.", "Friday", "2031-05-09", "2031-05-09"),
        ("Talks are scheduled for Monday.", "Monday", "2031-05-12", "2031-05-12"),
        ("He spoke last Wednesday.", "last Wednesday", "2031-04-30", "2031-04-30"),
        ("He speaks next Wednesday.", "next Wednesday", "2031-05-14", "2031-05-14"),
        ("on Tuesday morning", "Tuesday morning", "2031-05-06", "2031-05-06TMO"),
        ("Monday through Wednesday", "Monday through Wednesday", "2031-05-05/2031-05-07", "2031-05-05/2031-05-07"),
        ("at 5:30 p.m. Tuesday", "5:30 p.m. Tuesday", "2031-05-06T17:30:00", "2031-05-06T17:30"),
        ("at noon tomorrow", "noon tomorrow", "2031-05-08T12:00:00", "2031-05-08T12:00"),
        ("said today", "today", "2031-05-07", "2031-05-07"),
        ("said yesterday evening", "yesterday evening", "2031-05-06", "2031-05-06TEV"),
        ("last night", "last night", "2031-05-06", "2031-05-06TNI"),
        ("last month", "last month", "2031-04", "2031-04"),
        ("earlier this month", "earlier this month", "2031-05", "2031-05"),
        ("later this year", "later this year", "2031", "2031"),
        ("next year", "next year", "2032", "2032"),
        ("this week", "this week", "2031-05-05/2031-05-11", "2031-W19"),
        ("later in the week", "later in the week", "2031-05-05/2031-05-11", "2031-W19"),
        ("over the weekend", "over the weekend", "2031-05-03/2031-05-04", "2031-W18-WE"),
        ("three days ago", "three days ago", "2031-05-04", "2031-05-04"),
        ("nearly two years ago", "nearly two years ago", "2029", "2029"),
        ("nearly 13 months", "nearly 13 months", None, "P13M"),
        ("a three-day trip", "three-day", None, "P3D"),
        ("nearly four and a half hours", "nearly four and a half hours", None, "PT4H30M"),
        ("a year and a half", "a year and a half", None, "P1Y6M"),
        ("for several weeks", "several weeks", None, "PXW"),
        ("twenty-five years", "twenty-five years", None, "P25Y"),
        ("a daily briefing", "daily", None, "P1D"),
        ("every Tuesday", "every Tuesday", None, "XXXX-WXX-2"),
        ("has recently sought", "recently", None, "PAST_REF"),
    ],
)
def test_an_expression_has_its_value(text: str, words: str, edtf: str | None, timex3: str) -> None:
    assert read(text) == [(words, edtf, timex3)]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said so. May we go? They may march on.",
        "They march on, and the March of Dimes went by.",
        "The 45-year-old, aged 12, is 30 years old.",
        "It finished 3-2 in the second half; a second chance, three-quarters of it.",
        "Of 1,990 ferries, 2000 people paid $1999.",
        "He reads USA Today and the Skarn Daily.",
        "On 99/99/2031.",
    ],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "edtf", "timex3"),
    [
        ("on Monday", None, "XXXX-WXX-1"),
        ("on March 3", None, "XXXX-03-03"),
        ("last month", None, None),
        ("on March 3, 2030", "2030-03-03", "2030-03-03"),
        ("at 5 p.m. Friday", None, "T17:00"),
    ],
)
def test_without_a_day_of_publication_only_the_absolute_is_resolved(
    text: str, edtf: str | None, timex3: str | None
) -> None:
    assert [found[1:] for found in read(text, None)] == [(edtf, timex3)]


def test_later_is_counted_from_the_time_before() -> None:
    text = "It sank on March 3, 2030. Two days later it was found; the following year it sailed again."
    assert [found[1] for found in read(text)] == ["2030-03-03", "2030-03-05", "2031"]
    assert [t.anchor for t in tag([(0, text)], WEDNESDAY)] == ["absolute", "previous", "previous"]


def test_bare_months_of_a_history_belong_to_the_year_it_tells_of() -> None:
    text = "The war began in 1914. In September the army marched, and on 3 November it stopped."
    assert [found[1] for found in read(text)] == ["1914", "1914-09", "1914-11-03"]


def test_news_that_names_an_old_year_is_still_news() -> None:
    text = "They met on Monday and on Tuesday. They had met first in 2018, and last in September."
    assert [found[1] for found in read(text)] == ["2031-05-05", "2031-05-06", "2018", "2030-09"]


def test_what_was_named_in_one_piece_counts_in_the_next() -> None:
    found = list(tag([(0, "It sank on March 3, 2030."), (100, "Two days later")], WEDNESDAY))
    assert [(t.start, t.value.edtf) for t in found] == [(11, "2030-03-03"), (100, "2030-03-05")]


def test_line_ends_and_curly_marks_make_no_difference() -> None:
    assert read("on March\n  20,\n2030") == [("March\n  20,\n2030", "2030-03-20", "2030-03-20")]
    assert read("New Year’s Eve") == [("New Year’s Eve", "2030-12-31", "2030-12-31")]


def test_every_row_is_named_once() -> None:
    assert len({row.name for row in TABLE}) == len(TABLE)


_WORDS = (
    "a", "an", "half", "few", "three", "twenty-five", "12", "1999", "2031", "99", "0", "March", "May", "Sept.",
    "Monday", "Sun.", "last", "next", "this", "the", "that", "early", "mid-", "year", "years", "week", "month",
    "decade", "century", "quarter", "second", "ago", "later", "from", "now", "to", "-", "/", ",", ".", "5",
    "p.m.", "noon", "20th", "fiscal", "of", "million", "thousand", "dozen", "couple", "not", "old", "'s", "'",
    "—", "“", "31", "30", "10000", "9999", "1000",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join),
    st.sampled_from([WEDNESDAY, date(101, 1, 1), date(9899, 12, 31), None]),
)
def test_any_words_give_spans_in_order_inside_the_text(text: str, published: date | None) -> None:
    at = 0
    for found in tag([(0, text)], published):
        assert at <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        at = found.end


@given(st.text(alphabet=st.characters(), max_size=60))
def test_lowering_keeps_the_offsets(text: str) -> None:
    assert len(lowered(text)) == len(text)
