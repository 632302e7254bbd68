from onrecord.reading.attribution.joining import (
    drop_narration,
    join_adjoining,
    join_around_cue,
    join_running,
    split_passages,
)
from tests.reading.attribution.making import draft, page_of, said


def test_pieces_in_two_paragraphs_are_two_quotes_of_one_speaker() -> None:
    text = "“We sail,” Mira Teller said.\n\n“The crew is aboard.”"
    found = split_passages(
        page_of(text), [draft(text, "“We sail,”", "“The crew is aboard.”", cue="said", speaker="Mira Teller")]
    )
    assert said(text, found) == [
        (["“We sail,”"], "said", "Mira Teller"),
        (["“The crew is aboard.”"], "said", "Mira Teller"),
    ]


def test_pieces_of_a_quotation_that_runs_on_stay_together() -> None:
    text = "“We sail.\n\n“The crew is aboard,” Mira Teller said."
    one = draft(text, "“We sail.", "“The crew is aboard,”", cue="said", speaker="Mira Teller")
    assert split_passages(page_of(text), [one]) == [one]


def test_a_quotation_that_runs_on_is_one_quote() -> None:
    text = "“We sail.\n\n“The crew is aboard,” Mira Teller said."
    found = join_running(
        page_of(text),
        [draft(text, "“We sail."), draft(text, "“The crew is aboard,”", cue="said", speaker="Mira Teller")],
    )
    assert said(text, found) == [(["“We sail.", "“The crew is aboard,”"], "said", "Mira Teller")]


def test_two_quotations_stay_two_quotes() -> None:
    text = "“We sail.”\n\n“The crew is aboard,” Mira Teller said."
    both = [draft(text, "“We sail.”"), draft(text, "“The crew is aboard,”", cue="said")]
    assert said(text, join_running(page_of(text), both)) == said(text, both)


def test_narration_is_no_part_of_speech() -> None:
    text = "Of the fog, Mira Teller said: “We sail.”"
    found = drop_narration(page_of(text), [draft(text, "Of the fog", "“We sail.”", cue="said")])
    assert said(text, found) == [(["“We sail.”"], "said", "")]


def test_narration_beside_a_quoted_term_stays() -> None:
    text = "Despite the fog, the crossing was “routine” for the crew, Mira Teller said."
    one = draft(text, "Despite the fog", "the crossing was “routine” for the crew", cue="said")
    assert drop_narration(page_of(text), [one]) == [one]


def test_speech_on_both_sides_of_its_cue_is_one_quote() -> None:
    text = "“We sail,” Mira Teller said. “The crew is aboard.”"
    found = join_around_cue(
        page_of(text),
        [draft(text, "“The crew is aboard.”"), draft(text, "“We sail,”", cue="said", speaker="Mira Teller")],
    )
    assert said(text, found) == [(["“We sail,”", "“The crew is aboard.”"], "said", "Mira Teller")]


def test_speech_with_a_cue_of_its_own_is_another_quote() -> None:
    text = "“We sail,” Mira Teller said. “The crew is aboard,” Jonas Feld replied."
    both = [draft(text, "“We sail,”", cue="said"), draft(text, "“The crew is aboard,”", cue="replied")]
    assert said(text, join_around_cue(page_of(text), both)) == said(text, both)


def test_a_term_behind_speech_is_another_quote() -> None:
    text = "“We sail,” Mira Teller said. The fog was “routine.”"
    both = [draft(text, "“We sail,”", cue="said"), draft(text, "The fog was “routine.”")]
    assert said(text, join_around_cue(page_of(text), both)) == said(text, both)


def test_pieces_with_a_blank_between_them_are_one_piece() -> None:
    text = "“We sail. The crew is aboard.”\n\nMira Teller said so."
    found = join_adjoining(page_of(text), [draft(text, "“We sail.", "The crew is aboard.”", "Mira Teller said so.")])
    assert said(text, found) == [(["“We sail. The crew is aboard.”", "Mira Teller said so."], "", "")]
