import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.attribution.adjuncts import DONE
from onrecord.reading.attribution.circumstances import Circumstances, circumstances
from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.relays import PASSED_ON
from tests.reading.attribution.making import at, draft, page_of

WORDS = "“The tide will not wait for us,”"


def found(text: str, *content: str, cue: str = "said", speaker: str = "Ann Berg") -> tuple[str, str, str]:
    """Via, venue and when, as printed."""
    around = circumstances(page_of(text), draft(text, *(content or (WORDS,)), cue=cue, speaker=speaker))
    via, venue, when = (text[slice(*part)] if part else "" for part in (around.via, around.venue, around.when))
    return via, venue, when


def said_last(text: str) -> Draft:
    """WORDS, with the last "said" as cue and the word before it as speaker."""
    start = text.rindex("said")
    speaker = text[:start].rsplit(maxsplit=1)[-1]
    return Draft((at(text, WORDS),), (start, start + 4), (start - 1 - len(speaker), start - 1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{} Ann Berg told CNN.", ("CNN", "", "")),
        ("{} Ann Berg told the Guardian newspaper on Monday.", ("Guardian", "", "on Monday")),
        ("{} Ann Berg told the Port Anlow Herald in an email.", ("Port Anlow Herald", "in an email", "")),
        ("{} Ann Berg told the Tide News Agency.", ("Tide News Agency", "", "")),
        ("{} Ann Berg told CNN’s Tom Lund late Tuesday.", ("CNN", "", "late Tuesday")),
        ("{} Ann Berg told radio station Wave.", ("", "", "")),
        ("{} Ann Berg told local radio station Wave.", ("Wave", "", "")),
        ("{} Ann Berg told the newspaper last week.", ("the newspaper", "", "last week")),
        ("{} Ann Berg told reporters in Oslo.", ("", "in Oslo", "")),
        ("{} Ann Berg told a packed house of dockers on Monday.", ("", "", "on Monday")),
        ("{} Ann Berg told a conference in Oslo.", ("", "a conference in Oslo", "")),
        ("{} Ann Berg told CNN chief Tom Lund.", ("", "", "")),
        ("{} Ann Berg told Tom Lund.", ("", "", "")),
    ],
)
def test_whom_the_speaker_told(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text.format(WORDS), cue="told") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{} Ann Berg said in an interview with Fox News.", ("Fox News", "in an interview with Fox News", "")),
        ("{} Ann Berg said in an interview Sunday with Reuters.", ("Reuters", "in an interview", "Sunday")),
        ("{} Ann Berg said in a Bloomberg interview.", ("Bloomberg", "in a Bloomberg interview", "")),
        ("{} Ann Berg said on CNN’s “The Harbour Hour” on Friday.",
         ("CNN", "on CNN’s “The Harbour Hour”", "on Friday")),
        ("{} Ann Berg said on the May 3 edition of her CNN show.",
         ("", "on the May 3 edition of her CNN show", "May 3")),
        ("{} Ann Berg said during a Fox News “Fox and Friends” interview.",
         ("Fox News", "during a Fox News “Fox and Friends” interview", "")),
        ("{} Ann Berg said, Xinhua reported.", ("Xinhua", "", "")),
        ("{} Ann Berg said, the official Tide News Agency reported on Monday.", ("Tide News Agency", "", "")),
        ("{} Ann Berg said, according to Reuters.", ("Reuters", "", "")),
        ("{} Ann Berg said, according to Tom Lund.", ("", "", "")),
        ("{} Ann Berg said in an email obtained by the Harbour Times.", ("Harbour Times", "in an email", "")),
        ("{} Ann Berg said through a spokesman.", ("a spokesman", "", "")),
        ("{} Wave, the port’s daily newspaper, reported that Ann Berg said.", ("Wave", "", "")),
        ("According to a source close to the talks, Ann Berg said {}.", ("a source close to the talks", "", "")),
        ("Ann Berg said {}, according to the constitution.", ("", "", "")),
    ],
)  # fmt: skip
def test_who_passed_the_words_on(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text.format(WORDS)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{} Ann Berg said in a tweet.", ("", "in a tweet", "")),
        ("{} Ann Berg said on Twitter.", ("", "on Twitter", "")),
        ("{} Ann Berg said at a news conference in Oslo on Monday.",
         ("", "at a news conference in Oslo", "on Monday")),
        ("{} Ann Berg said during a televised address.", ("", "during a televised address", "")),
        ("{} Ann Berg said on the Senate floor.", ("", "on the Senate floor", "")),
        ("{} Ann Berg said during Monday’s debate.", ("", "during Monday’s debate", "Monday")),
        ("{} Ann Berg said aboard the Alma.", ("", "aboard the Alma", "")),
        ("{} Ann Berg said by phone.", ("", "by phone", "")),
        ("{} Ann Berg said outside the courthouse.", ("", "outside the courthouse", "")),
        ("{} Ann Berg said in French.", ("", "", "")),
        ("{} Ann Berg said in order to calm the dockers.", ("", "", "")),
        ("{} Ann Berg said in protest.", ("", "", "")),
        ("{} Ann Berg said over the objections to her speech.", ("", "", "")),
        ("{} Ann Berg said in an email account of hers.", ("", "", "")),
        ("{} Ann Berg said as she toured the docks of Oslo, Norway, on Monday.",
         ("", "as she toured the docks of Oslo, Norway", "on Monday")),
        ("Ann Berg went on “The Harbour Hour” on Monday and said {}.", ("", "on “The Harbour Hour”", "on Monday")),
        ("Ann Berg went on Tom Giles’ show and said {}.", ("", "on Tom Giles’ show", "")),
        ("Ann Berg took to Twitter on Monday and said {}.", ("", "to Twitter", "on Monday")),
        ("Ann Berg held a rally in Oslo on Monday and said {}.", ("", "a rally in Oslo", "on Monday")),
        ("Tom Lund laughed at a tweet in which Ann Berg said {}.", ("", "at a tweet", "")),
        ("Tom Lund wept at a rally on Monday, where Ann Berg said {}.", ("", "at a rally", "on Monday")),
        ("Asked about the fire in Oslo on Monday, Ann Berg said {}.", ("", "", "on Monday")),
        ("Tom Lund, {} Ann Berg said in Oslo.", ("", "in Oslo", "")),
        ("{} Ann Berg said at least twice.", ("", "", "")),
        ("{} Ann Berg said after a meeting in Oslo on Monday.", ("", "", "on Monday")),
        ("{} Ann Berg said, adding that the ferry had sunk in Oslo.", ("", "", "")),
        ("{} Ann Berg said as the dockers met in Oslo on Monday.", ("", "", "")),
    ],
)  # fmt: skip
def test_where_it_was_said(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text.format(WORDS)) == expected


@pytest.mark.parametrize(
    "when",
    [
        "Monday", "on Monday", "late on Monday", "on Monday evening", "last Friday", "on 3 May", "on May 3, 2031",
        "in March 2031", "in 2031", "yesterday", "last week", "earlier this month", "two days ago", "over the weekend",
        "at 5 p.m.",
    ],
)  # fmt: skip
def test_when_it_was_said(when: str) -> None:
    assert found(f"{WORDS} Ann Berg said {when}") == ("", "", when)


@pytest.mark.parametrize(
    "text",
    [
        f"{WORDS} said Ann Berg in a statement on Monday.",
        f"{WORDS} said Ann Berg, the mayor of Port Anlow, in a statement on Monday.",
        f"Ann Berg said in a statement on Monday: {WORDS}",
        f"Ann Berg, in a statement on Monday, said {WORDS}",
        f"The port closed, but in a statement on Monday Ann Berg said: {WORDS}",
        f"Ann Berg said {WORDS} in a statement on Monday.",
        f"{WORDS} Ann Berg said , in a statement , on Monday .",
        f"{WORDS} Ann Berg said\nin a statement\non Monday.",
    ],
)
def test_the_phrases_may_stand_before_the_speaker_behind_it_and_behind_the_words(text: str) -> None:
    via, venue, when = found(text)
    assert (via, " ".join(venue.split()), " ".join(when.split())) == ("", "in a statement", "on Monday")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Berg left the talks on Monday, saying {}.", ("", "", "on Monday")),
        ("Ann Berg shook her head on Twitter on Monday at 5 p.m., saying {}.",
         ("", "on Twitter", "on Monday at 5 p.m.")),
        ("Ann Berg praised Tom Lund, who came on Monday, saying {}.", ("", "", "")),
        ("Ann Berg denied a Monday report, saying {}.", ("", "", "")),
    ],
)  # fmt: skip
def test_what_a_main_clause_ends_with_holds_for_the_participle_behind_it(
    text: str, expected: tuple[str, str, str]
) -> None:
    assert found(text.format(WORDS), cue="saying") == expected


@pytest.mark.parametrize(
    "text",
    [
        "At a news conference on Monday, Ann Berg defended the plan. {} Berg said.",
        "At a news conference on Monday, Ann Berg defended the plan.\n\n{} Berg said.",
        "At a news conference on Monday, the mayor defended the plan. {} she said.",
    ],
)
def test_the_sentence_before_may_say_where_its_subject_spoke(text: str) -> None:
    text = text.format(WORDS)
    around = circumstances(page_of(text), said_last(text))
    assert [text[slice(*part)] if part else "" for part in (around.venue, around.when)] == [
        "At a news conference",
        "on Monday",
    ]


def test_what_the_subject_did_in_the_sentence_before_counts_too() -> None:
    text = f"Ann Berg spoke at a rally in Oslo on Monday. {WORDS} she said."
    around = circumstances(page_of(text), said_last(text))
    assert (around.venue, around.when) == (at(text, "at a rally in Oslo"), at(text, "on Monday"))


@pytest.mark.parametrize(
    "text",
    [
        "At a news conference on Monday, Tom Lund defended the plan. {} Berg said.",
        "At a news conference on Monday, the ferry was shown. {} she said.",
        "In Oslo on Monday, Ann Berg fell asleep. {} Berg said.",
        "At a news conference on Monday, Ann Berg called Lund “a fool”. {} Berg said.",
    ],
)
def test_another_subject_or_a_mere_place_in_the_sentence_before_says_nothing(text: str) -> None:
    text = text.format(WORDS)
    assert circumstances(page_of(text), said_last(text)) == Circumstances()


def test_the_speech_of_others_in_the_sentence_says_nothing() -> None:
    text = f"“We met in the big hall on Monday,” Tom Lund said, and {WORDS} Berg said."
    assert circumstances(page_of(text), said_last(text)) == Circumstances()


def test_a_sentence_may_begin_with_them() -> None:
    assert found(f"In a statement on Monday, Ann Berg said: {WORDS}") == ("", "In a statement", "on Monday")


def test_they_may_be_part_of_the_cue() -> None:
    text = f"{WORDS} Ann Berg said in a statement Friday."
    assert found(text, cue="said in a statement Friday") == ("", "in a statement", "Friday")


def test_to_tweet_is_to_say_where() -> None:
    assert found(f"{WORDS} Ann Berg tweeted on Monday.", cue="tweeted") == ("", "tweeted", "on Monday")


def test_the_words_of_the_quote_say_nothing_of_the_speaking() -> None:
    words = "the tide would not wait in Oslo on Monday"
    assert found(f"Ann Berg said {words}.", words) == ("", "", "")


def test_another_sentence_says_nothing_of_the_speaking() -> None:
    assert found(f"The ferry sank in Oslo on Monday. {WORDS} Ann Berg said. Reuters reported on Friday.") == (
        "",
        "",
        "",
    )


def test_a_clause_about_the_speaker_says_nothing_of_the_speaking() -> None:
    assert found(f"{WORDS} said Ann Berg, who came to Oslo on Monday.") == ("", "", "")


def test_an_agency_that_is_the_speaker_passes_nothing_on() -> None:
    text = "The ferry sank, according to Reuters, which said so."
    assert found(text, "The ferry sank", cue="according to", speaker="Reuters") == ("", "", "")


def test_what_a_rule_knew_before_stays() -> None:
    text = f"{WORDS} Ann Berg told CNN."
    one = draft(text, WORDS, cue="told", speaker="Ann Berg")
    handed = type(one)(one.content, one.cue, one.speaker, at(text, "Ann"))
    assert circumstances(page_of(text), handed).via == at(text, "Ann")
    assert circumstances(page_of(text), draft(text, WORDS)) == Circumstances()


def test_content_far_before_the_cue_does_no_harm() -> None:
    words = "“" + "The tide waits for nobody, and the port knows it. " * 30 + "”"
    assert found(f"{words} Ann Berg told CNN on Monday.", words, cue="told") == ("CNN", "", "on Monday")


def test_every_row_has_a_name_of_its_own_and_a_reason() -> None:
    rows = DONE + PASSED_ON
    assert len({row.name for row in rows}) == len(rows)
    assert all(row.because.endswith(".") for row in rows)


PIECES = st.sampled_from(
    [*"“”\"'’,.:;()-—\n\0", *string.ascii_letters[::9], " said ", " told ", "in a ", "on ", "CNN", " interview with ",
     "A. ", "Monday ", "according to the ", "the ", "speech ", "İ", "\ud800", "\u202e"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=60).map("".join), st.data())
def test_whatever_the_text_the_stretches_lie_in_it(text: str, data: st.DataObject) -> None:
    text = f"a{text}z"
    edge = st.integers(0, len(text))
    page = page_of(text)
    one, other, third = (sorted(data.draw(st.tuples(edge, edge))) for _ in range(3))
    if any(start == end for start, end in (one, other, third)) or not page.paragraphs:
        return
    made = draft(text)
    around = circumstances(page, type(made)(((one[0], one[1]),), (other[0], other[1]), (third[0], third[1])))
    for part in (around.via, around.venue, around.when):
        assert part is None or 0 <= part[0] < part[1] <= len(text)
