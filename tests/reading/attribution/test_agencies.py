from onrecord.reading.attribution.agencies import hand_to_inner_speaker
from tests.reading.attribution.making import at, draft, page_of, said

WORDS = "“The harbour is open to all, Mayor Ann Berg said, adding that the tide would wait,”"


def test_the_speaker_inside_the_marks_is_the_speaker_and_the_agency_passed_it_on() -> None:
    text = f"{WORDS} the official Tide News Agency reported."
    found = hand_to_inner_speaker(
        page_of(text), [draft(text, WORDS, cue="reported", speaker="the official Tide News Agency")]
    )
    assert said(text, found) == [([WORDS], "said", "Mayor Ann Berg")]
    assert found[0].via == at(text, "the official Tide News Agency")


def test_a_speaker_who_tells_what_another_said_keeps_the_words() -> None:
    text = f"{WORDS} Tom Lund recalled."
    drafts = [draft(text, WORDS, cue="recalled", speaker="Tom Lund")]
    assert hand_to_inner_speaker(page_of(text), drafts) == drafts


def test_an_agency_that_reports_in_its_own_words_keeps_them() -> None:
    words = "that the harbour was open to all"
    text = f"Tide News Agency reported {words}, Ann Berg said, and left."
    drafts = [draft(text, words, cue="reported", speaker="Tide News Agency")]
    assert hand_to_inner_speaker(page_of(text), drafts) == drafts


def test_a_speaker_beside_the_words_is_the_speaker_and_the_agency_behind_passed_it_on() -> None:
    words = "“The harbour is open,”"
    text = f"{words} Ann Berg said in a statement, the Tide News Agency reported."
    for content in (words, f"{words} Ann Berg said in a statement"):
        found = hand_to_inner_speaker(page_of(text), [draft(text, content, cue="reported", speaker="Tide News Agency")])
        assert said(text, found) == [([words], "said", "Ann Berg")]
        assert found[0].via == at(text, "Tide News Agency")
