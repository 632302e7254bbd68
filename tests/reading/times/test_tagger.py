"""One row a sentence: published on Wednesday, 7 May 2031."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.times.tagger import TABLE, lowered, tag
from onrecord.reading.times.telling import BACKWARD

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
        ("It sank on 20.3.2030.", "20.3.2030", "2030-03-20", "2030-03-20"),
        ("It sank on 6/5/2031.", "6/5/2031", "2031-05-06", "2031-05-06"),
        ("after the 9/11 attacks", "9/11", "2001-09-11", "2001-09-11"),
        ("on the night of March 3", "the night of March 3", "2031-03-03", "2031-03-03TNI"),
        ("early in the morning of 4 April", "early in the morning of 4 April", "2031-04-04", "2031-04-04TMO"),
        ("the week of March 6", "the week of March 6", "2031-03-03/2031-03-09", "2031-W10"),
        ("the last day of March", "the last day of March", "2031-03-31", "2031-03-31"),
        ("in the first week of May", "the first week of May", "2031-05-01/2031-05-07", None),
        ("the second Tuesday of May 2030", "the second Tuesday of May 2030", "2030-05-14", "2030-05-14"),
        ("the last Friday in May 2030", "the last Friday in May 2030", "2030-05-31", "2030-05-31"),
        ("It will open by October.", "October", "2031-10", "2031-10"),
        ("It is closed until Friday.", "Friday", "2031-05-09", "2031-05-09"),
        ("Until Monday, they had not met.", "Monday", "2031-05-05", "2031-05-05"),
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
        ("around, circa 1850", "circa 1850", "1850~", "1850"),
        ("nineteen ninety-six", "nineteen ninety-six", "1996", "1996"),
        ("in two thousand and one", "two thousand and one", "2001", "2001"),
        ("In 331 BC it fell.", "331 BC", "-0330", "BC0331"),
        ("In AD 79 it fell.", "AD 79", "0079", "0079"),
        ("in the 3rd century BC", "the 3rd century BC", "-02XX", "BC02"),
        ("some 3,000 years ago", "some 3,000 years ago", "-0969~", "BC0970"),
        ("in fiscal 2030", "fiscal 2030", "2030", "2030"),
        ("the first half of 2030", "the first half of 2030", "2030-01/2030-06", "2030-H1"),
        ("profit in Q3 2030", "Q3 2030", "2030-07/2030-09", "2030-Q3"),
        ("in the 1990s", "the 1990s", "199X", "199"),
        ("in the nineties", "the nineties", "199X", "199"),
        ("in the 19th century", "the 19th century", "18XX", "18"),
        ("the third quarter of 2030", "the third quarter of 2030", "2030-07/2030-09", "2030-Q3"),
        ("in the summer of 2030", "the summer of 2030", "2030-22", "2030-SU"),
        ("last summer", "last summer", "2030-22", "2030-SU"),
        ("the winter of 1941-42", "the winter of 1941-42", "1941-24", "1941-WI"),
        ("in the spring", "the spring", "2031-21", "2031-SP"),
        ("Easter Monday", "Easter Monday", "2031-04-14", "2031-04-14"),
        ("on Good Friday 2024", "Good Friday 2024", "2024-03-29", "2024-03-29"),
        ("on Thanksgiving", "Thanksgiving", "2030-11-28", "2030-11-28"),
        ("during Ramadan 2023", "Ramadan 2023", "2023-03-23~/2023-04-21~", None),
        ("after Eid al-Fitr", "Eid al-Fitr", "2031-01-25~", "2031-01-25"),
        ("the country's Independence Day", "Independence Day", None, None),
        ("on Christmas Eve", "Christmas Eve", "2030-12-24", "2030-12-24"),
        ("He spoke on Monday.", "Monday", "2031-05-05", "2031-05-05"),
        ("He spoke Wednesday.", "Wednesday", "2031-05-07", "2031-05-07"),
        ("He spoke on Friday.", "Friday", "2031-05-02", "2031-05-02"),
        ("He will speak on Friday.", "Friday", "2031-05-09", "2031-05-09"),
        ("Talks are scheduled for Monday.", "Monday", "2031-05-12", "2031-05-12"),
        ("He spoke last Wednesday.", "last Wednesday", "2031-04-30", "2031-04-30"),
        ("He speaks next Wednesday.", "next Wednesday", "2031-05-14", "2031-05-14"),
        ("on Tuesday morning", "Tuesday morning", "2031-05-06", "2031-05-06TMO"),
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
        ("over the weekend", "the weekend", "2031-05-03/2031-05-04", "2031-W18-WE"),
        ("the day before yesterday", "the day before yesterday", "2031-05-05", "2031-05-05"),
        ("midnight Friday", "midnight Friday", "2031-05-03T00:00:00", "2031-05-02T24:00"),
        ("at 0735 GMT", "0735 GMT", "2031-05-07T07:35:00", "2031-05-07T07:35"),
        ("9:34 p.m. on March 19", "9:34 p.m. on March 19", "2031-03-19T21:34:00", "2031-03-19T21:34"),
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
        ("They meet on Mondays.", "Mondays", None, "XXXX-WXX-1"),
        ("They meet twice a week.", "twice a week", None, "P1W"),
        ("They meet every two weeks.", "every two weeks", None, "P2W"),
        ("33 deaths per day", "per day", None, "P1D"),
        ("in each summer", "each summer", None, "XXXX-SU"),
        ("two to three weeks", "two to three weeks", None, "P2W"),
        ("a three-year period", "a three-year period", None, "P3Y"),
        ("a decades-long war", "decades-long", None, "PXE"),
        ("in recent weeks", "recent weeks", None, "PAST_REF"),
        ("It will one day sail.", "one day", None, "FUTURE_REF"),
        ("has recently sought", "recently", None, "PAST_REF"),
    ],
)
def test_an_expression_has_its_value(text: str, words: str, edtf: str | None, timex3: str | None) -> None:
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
        "the Easter Rising and the Spring Offensive",
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
        ("last summer", None, "XXXX-SU"),
        ("on Easter Monday", None, None),
        ("on Christmas Day", None, "XXXX-12-25"),
        ("on 6/5/2031", None, None),
        ("the third quarter", None, "XXXX-Q3"),
        ("yesterday", None, None),
        ("this week", None, None),
        ("over the weekend", None, None),
        ("three days ago", None, "P3D"),
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


def test_the_ends_of_a_range_are_two_times() -> None:
    assert read("May 3-5") == [("May 3", "2031-05-03", "2031-05-03"), ("5", "2031-05-05", "2031-05-05")]
    assert [found[:2] for found in read("from 3 to 5 May 2030")] == [("3", "2030-05-03"), ("5 May 2030", "2030-05-05")]
    assert [found[:2] for found in read("on May 6 and 7")] == [("May 6", "2031-05-06"), ("7", "2031-05-07")]
    assert [found[:2] for found in read("in 1914-18")] == [("1914", "1914"), ("18", "1918")]
    assert [found[1] for found in read("264-241 BC")] == ["-0263", "-0240"]
    assert [found[1] for found in read("Monday through Friday")] == ["2031-05-05", "2031-05-09"]


def test_a_month_takes_the_year_of_the_one_beside_it() -> None:
    assert [found[1] for found in read("in April and June 1955")] == ["1955-04", "1955-06"]
    assert [found[1] for found in read("November to March 1956")] == ["1955-11", "1956-03"]
    assert [t.anchor for t in tag([(0, "in April and June 1955")], None)] == ["absolute", "absolute"]


def test_a_time_of_the_clock_is_of_the_day_beside_it() -> None:
    assert [found[1] for found in read("On Monday at 8 a.m. it sank.")] == ["2031-05-05", "2031-05-05T08:00:00"]
    assert [found[1] for found in read("It sank on Monday. At 8 a.m. they met.")] == [
        "2031-05-05",
        "2031-05-07T08:00:00",
    ]


HISTORY = "It was founded in 1898 and lost its harbour in 1907. The war began in 1914. "


def test_bare_months_of_a_history_belong_to_the_year_it_tells_of() -> None:
    text = HISTORY + "In September the army marched, and on 3 November it stopped. It was over in 1918."
    assert [found[1] for found in read(text)][3:] == ["1914-09", "1914-11-03", "1918"]
    assert {t.anchor for t in tag([(0, text)], WEDNESDAY)} == {"absolute", "previous"}


def test_a_history_goes_on_from_month_to_month() -> None:
    text = (
        HISTORY + "It marched in November 1914. In February it stopped; a year later it was beaten. In May it gave up."
    )
    assert [found[1] for found in read(text)][4:] == ["1915-02", "1916", "1915-05"]


def test_a_glance_aside_does_not_move_a_history() -> None:
    text = HISTORY + "In May 1915 it fled. Papers opened in 2008 say why. On 4 June it gave up. Peace came in 1916."
    assert "1915-06-04" in [found[1] for found in read(text)]


def test_a_history_without_a_day_of_publication_is_told_from_its_own_years() -> None:
    text = HISTORY + "In September the army marched. It was over in 1918."
    assert [found[1] for found in read(text, None)][3:] == ["1914-09", "1918"]


def test_a_year_of_old_does_not_make_news_a_history() -> None:
    text = "The yard was founded in 1914. On 3 March it closed."
    assert [found[1] for found in read(text)] == ["1914", "2031-03-03"]
    assert [found[1] for found in read(text, None)] == ["1914", None]


def test_later_is_counted_in_years_before_christ_too() -> None:
    assert [found[1] for found in read("It began in 219 BC. Two years later it fell.")] == ["-0218", "-0216"]


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


def test_the_rows_that_turn_back_are_in_the_table() -> None:
    assert {row.name for row in TABLE} >= BACKWARD


def test_what_was_expected_is_the_nearer_day() -> None:
    assert [found[1] for found in read("She was expected to sail on Friday.")] == ["2031-05-09"]
    assert [found[1] for found in read("She was expected to sail on Monday.")] == ["2031-05-05"]


def test_the_next_day_is_counted_from_a_day() -> None:
    assert [found[1] for found in read("It sank on May 3. It was built in 2012. The next day they met.")][
        2
    ] == "2031-05-04"
    assert [found[1] for found in read("It was built in 2012. The next day they met.")] == ["2012", None]


_WORDS = (
    "a", "an", "half", "few", "three", "twenty-five", "12", "1999", "2031", "99", "0", "March", "May", "Sept.",
    "Monday", "Sun.", "last", "next", "this", "the", "that", "early", "mid-", "year", "years", "week", "month",
    "decade", "century", "quarter", "second", "ago", "later", "from", "now", "to", "-", "/", ",", ".", "5",
    "p.m.", "noon", "20th", "fiscal", "of", "million", "thousand", "dozen", "couple", "not", "old", "'s", "'",
    "—", "“", "31", "30", "10000", "9999", "1000", "BC", "AD", "circa", "Easter", "Ramadan", "Diwali", "summer",
    "night", "morning", "every", "until", "will", "midnight", "Q3", "H2", "half", "first", "week", "1914-18", "one",
)  # fmt: skip
PUBLISHED = st.sampled_from([WEDNESDAY, date(101, 1, 1), date(9899, 12, 31), None])

_YEAR = r"-?\d{4}|-?\d{3}X|-?\d{2}XX"
_MONTH = r"0[1-9]|1[0-2]"
_DATE = rf"(?:{_YEAR})|\d{{4}}-(?:{_MONTH}|2[1-4])|\d{{4}}-(?:{_MONTH})-(?:0[1-9]|[12]\d|3[01])"
_CLOCK = r"T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d"
EDTF = re.compile(rf"(?:{_DATE})~?(?:/(?:{_DATE})~?)?|\d{{4}}-(?:{_MONTH})-\d\d{_CLOCK}")
"""Levels 0 and 1 of EDTF, as far as we use them: dates, seasons, unspecified digits, ``~``, intervals, times of day."""


@given(
    st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join),
    PUBLISHED,
)
def test_any_words_give_spans_in_order_inside_the_text(text: str, published: date | None) -> None:
    at = 0
    for found in tag([(0, text)], published):
        assert at <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        at = found.end


@given(st.lists(st.sampled_from(_WORDS), max_size=12).map(" ".join), PUBLISHED)
def test_every_value_is_valid_edtf(text: str, published: date | None) -> None:
    for found in tag([(0, text)], published):
        edtf = found.value.edtf
        assert edtf is None or EDTF.fullmatch(edtf), edtf


@given(st.lists(st.sampled_from(_WORDS), max_size=8).map(" ".join))
def test_no_year_is_guessed_without_a_day_of_publication(text: str) -> None:
    """What EDTF has no year for has none; a year comes only from words that name one."""
    named = any(char.isdigit() for char in text) or "thousand" in text or "century" in text
    assert named or not any(found.value.edtf for found in tag([(0, text)], None))


@pytest.mark.parametrize(
    ("text", "times"),
    [("1" * 200_000, 0), ("1/" * 50_000, 0), ("1,111," * 20_000, 0), ("twenty-" * 20_000, 0), (" " * 100_000, 0),
     ("May" + " " * 100_000 + "3", 0), ("Monday " * 2_000, 2_000), ("1914 " * 2_000, 2_000),
     ("2 May 1914-" * 1_000, 1_000)],
)  # fmt: skip
def test_hostile_text_is_read_to_its_end(text: str, times: int) -> None:
    assert sum(1 for _ in tag([(0, text)], WEDNESDAY)) == times


@given(st.text(alphabet=st.characters(), max_size=60))
def test_lowering_keeps_the_offsets(text: str) -> None:
    assert len(lowered(text)) == len(text)
