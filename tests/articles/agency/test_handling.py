import pytest

from onrecord.articles.agency.handling import handled
from onrecord.articles.agency.moments import later, moment
from tests.articles.agency.documents import FIRST, extract, kept


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("KILL: Ferry strikes bridge", "withdrawn"), ("BULLETIN KILL - Ferry", "withdrawn"), ("KILL", "withdrawn"),
        ("Eds: Please kill the story Ferry strikes bridge", "withdrawn"), ("Please withdraw this story.", "withdrawn"),
        ("WITHDRAWAL-Ferry strikes", "withdrawn"),
        ("CORRECTED-Ferry strikes bridge", "corrected"), ("Correction: Ferry story", "corrected"),
        ("Eds: CORRECTS the number of hurt", "corrected"), ("Corrects spelling of Pell", "corrected"),
        ("Ferry strikes bridge (CORRECTED)", "corrected"), ("REFILE Ferry strikes bridge", "corrected"),
        ("ADVISORY: coverage of the ferry", "advisory"), ("Media advisory - ferry", "advisory"),
        ("EMBARGOED UNTIL 0900 GMT", "embargo"), ("Embargo: 6 May", "embargo"),
        ("Not for release before noon", "embargo"),
        ("HOLD FOR RELEASE at noon", "embargo"), ("The paper is under embargo until Friday.", "embargo"),
    ],
)  # fmt: skip
def test_lines_that_say_how_a_text_is_to_be_handled(line: str, name: str) -> None:
    assert [one.name for one in handled((), (line,))] == [name]


@pytest.mark.parametrize(
    "line",
    [
        "EU oil embargo hits Velmora", "Embargo on grain is to end in May", "Correction officers walk out in Calder",
        "Corrections department names new head", "Withdrawal of troops from Skarn begins",
        "Killed in the crash: two sailors", "Troops must withdraw, Pell says", "Pell asks to withdraw the report",
        "Kill fee for writers is raised", "Travel advisory for Skarn is lifted", "CORRECTION OFFICERS WALK OUT",
        "Editors, writers and printers gather at Port Wren", "Minister corrects record on ferry",
    ],
)  # fmt: skip
def test_news_of_the_same_words_is_news(line: str) -> None:
    assert handled((), (line,)) == []


@pytest.mark.parametrize(
    "line",
    [
        "Embargo on grain is to end in May, the port said", "Release of the crew was near, Pell said",
        "Editors, writers and printers gathered at Port Wren", "UN-backed talks resume", "US-Skarn talks resume",
        "Kill the bill, they shouted", "This message from the mayor was intended to calm the island",
    ],
)  # fmt: skip
def test_a_line_of_an_e_mail_that_only_looks_so_is_read(line: str) -> None:
    assert line in " ".join(kept(extract("email", f"Subject: Ferry\n\n{line}\n\n{FIRST}\n")))


def test_a_divider_is_no_signature_and_a_notice_takes_nothing_with_it() -> None:
    notice = "This e-mail and any files are confidential and intended solely for the addressee."
    text = f"Subject: Ferry\n\n{FIRST}\n\n--\n\nSecond part of it.\n\n{notice}\nDelete it.\n\nThird part of it.\n"
    assert kept(extract("email", text))[1:] == [FIRST, "Second part of it.", "Third part of it."]


def test_codes_count_by_their_end() -> None:
    assert [one.name for one in handled(("stat:canceled", "http://cv.iptc.org/newscodes/signal/correction"), ())] == [
        "withdrawn",
        "corrected",
    ]
    assert handled(("stat:usable", "sig:update", "genre:Current"), ()) == []


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("20310506T083000Z", "2031-05-06T08:30:00Z"), ("20310506T0830-0500", "2031-05-06T08:30:00-05:00"),
        ("20310506", "2031-05-06"), ("2031-05-06T08:30:00.123456789+02:00", "2031-05-06T08:30:00+02:00"),
        ("2031-05-06T08:30", "2031-05-06"), ("2031-05-06T08:30:00+0100", "2031-05-06T08:30:00+01:00"),
        ("Tue, 06 May 2031 08:30:00 EST", "2031-05-06T08:30:00-05:00"), ("6 May 31 08:30 GMT", "2031-05-06T08:30:00Z"),
        ("2031-13-05T00:00:00Z", None), ("20310506T256043Z", None), ("yesterday", None), ("", None),
        ("9" * 5_000, None),
    ],
)  # fmt: skip
def test_the_forms_of_dates_that_agencies_use(written: str, value: str | None) -> None:
    assert moment(written) == value


def test_which_is_later_counts_zones() -> None:
    assert later("2031-05-06T08:30:00Z", "2031-05-06T10:00:00+02:00")
    assert not later("2031-05-06T08:30:00+02:00", "2031-05-06T07:00:00Z")
    assert not later("soon", "2031-05-06")
