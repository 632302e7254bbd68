from onrecord.reading.attribution.behind import name_who_follows
from tests.reading.attribution.making import draft, page_of, said

TEXT = "“We sail at dawn,” Mara Teller said in Wren. “The crew is aboard.”"


def test_a_name_with_a_verb_of_saying_behind_the_closing_mark_has_said_it() -> None:
    found = name_who_follows(page_of(TEXT), [draft(TEXT, "“We sail at dawn,”")])
    assert said(TEXT, found) == [(["“We sail at dawn,”"], "said", "Mara Teller")]


def test_speech_that_had_the_verb_goes_on_behind_it() -> None:
    drafts = [
        draft(TEXT, "“We sail at dawn,”"),
        draft(TEXT, "“The crew is aboard.”", cue="said", speaker="Mara Teller"),
    ]
    assert said(TEXT, name_who_follows(page_of(TEXT), drafts)) == [
        (["“We sail at dawn,”"], "said", "Mara Teller"),
        (["“The crew is aboard.”"], "", ""),
    ]


def test_what_the_same_verb_reports_in_other_words_keeps_it() -> None:
    text = "“We sail at dawn,” Teller said, and that the crew was aboard."
    drafts = [draft(text, "“We sail at dawn,”"), draft(text, "that the crew was aboard", cue="said", speaker="Teller")]
    assert said(text, name_who_follows(page_of(text), drafts))[1] == (["that the crew was aboard"], "said", "Teller")


def test_a_quote_with_a_cue_in_its_paragraph_keeps_it() -> None:
    text = "She told reporters, “We sail at dawn,” Teller said of her."
    drafts = [draft(text, "“We sail at dawn,”", cue="told", speaker="She")]
    assert name_who_follows(page_of(text), drafts) == drafts


def test_other_words_between_mark_and_verb_leave_it_open() -> None:
    for text in (
        "“We sail at dawn,” was what Teller said.",
        "“We sail at dawn,” was said by Teller.",
        "“We sail at dawn,”",
    ):
        drafts = [draft(text, "“We sail at dawn,”")]
        assert name_who_follows(page_of(text), drafts) == drafts
