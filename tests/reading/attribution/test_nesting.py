from onrecord.reading.attribution.nesting import join_nested
from tests.reading.attribution.making import draft, page_of, said

TEXT = "“My father said, ‘The sea gives,’ and left,” Teller recalled."
WHOLE = "“My father said, ‘The sea gives,’ and left,”"


def test_a_reported_speaker_inside_a_quotation_is_part_of_its_words() -> None:
    inner = draft(TEXT, "‘The sea gives,’", cue="said", speaker="My father")
    outer = draft(TEXT, "and left,”", cue="recalled", speaker="Teller")
    assert said(TEXT, join_nested(page_of(TEXT), [inner, outer])) == [([WHOLE], "recalled", "Teller")]


def test_an_inner_quotation_alone_stands_for_the_whole_without_its_cue() -> None:
    inner = draft(TEXT, "‘The sea gives,’", cue="said", speaker="My father")
    assert said(TEXT, join_nested(page_of(TEXT), [inner])) == [([WHOLE], "", "")]


def test_a_cue_between_the_marks_of_the_only_words_stays_their_cue() -> None:
    text = "“The harbour is open, Mayor Berg said.”"
    one = draft(text, "The harbour is open", cue="said", speaker="Mayor Berg")
    assert join_nested(page_of(text), [one]) == [one]


def test_drafts_of_two_quotations_stay_apart() -> None:
    text = "“We sail,” Teller said. “The crew is aboard,” Feld replied."
    both = [draft(text, "“We sail,”", cue="said"), draft(text, "“The crew is aboard,”", cue="replied")]
    assert join_nested(page_of(text), both) == both
