from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.attribution.transcripts import read_transcripts
from tests.reading.attribution.making import draft, page_of, said


def test_each_label_begins_a_turn() -> None:
    text = "Q. Is it safe?\n\nA. It is.\n\nThe ferry sailed."
    assert said(text, read_transcripts(page_of(text), [])) == [(["Is it safe?"], ".", "Q"), (["It is."], ".", "A")]


def test_what_the_model_found_in_a_turn_goes_and_the_rest_stays() -> None:
    text = "Q: Is it safe?\n\nA: They said it was safe.\n\nThe mayor said so."
    inside = draft(text, "it was safe", cue="said")
    outside = draft(text, "so", cue="mayor")
    found = said(text, read_transcripts(page_of(text), [inside, outside]))
    assert (["They said it was safe."], ":", "A") in found
    assert [row[1] for row in found] == [":", ":", "mayor"]


@pytest.mark.parametrize(
    "text",
    [
        "Q: What is a tide?\n\nThe sea comes and goes.\n\nQ: Why?\n\nThe moon pulls.",
        "WALLER: I sail.\n\nThe ferry sailed.",
        "TIME: noon\n\nPLACE: the harbour\n\nTIME: night",
        "ROUTE: by sea\n\nCREW: twelve\n\nROUTE: by land",
        "Oslo: rain\n\nBergen: sun\n\nOslo: rain",
    ],
)
def test_questions_without_answers_and_lists_are_no_transcript(text: str) -> None:
    assert read_transcripts(page_of(text), []) == []


def test_narration_between_turns_that_stand_far_apart_is_no_part_of_them() -> None:
    narration = "\n\n".join(["The ferry sailed."] * 6)
    text = f"WALLER: I sail. Do you?\n\n{narration}\n\nTELLER: I do.\n\n{narration}\n\nWALLER: Good."
    turns = [content for content, _, _ in said(text, read_transcripts(page_of(text), []))]
    assert turns == [["I sail. Do you?"], ["I do."], ["Good."]]


def test_a_label_may_name_party_and_place_and_stand_behind_markup() -> None:
    text = (
        "**SEN. TED LUND (R-TX):** \n\nSEN. TED LUND (R-TX): Do you sail?\n\nMS. TELLER: I do.\n\nSEN. TED LUND: Good."
    )
    speakers = [speaker for _, _, speaker in said(text, read_transcripts(page_of(text), []))]
    assert speakers == ["SEN. TED LUND", "MS. TELLER", "SEN. TED LUND"]


@given(
    st.lists(
        st.sampled_from(
            ["Q:", "A:", "WALLER:", "TELLER:", "Mr. Berg:", " ", "“", "”", "\n", "\n\n", "I sail?", '"', ". "]
        ),
        max_size=40,
    )
)
def test_turns_lie_in_their_paragraphs_and_do_not_overlap(parts: list[str]) -> None:
    here = page_of("".join(parts))
    pieces = sorted(piece for one in read_transcripts(here, []) for piece in one.content)
    assert all(a < b for a, b in pieces)
    assert all(end <= start for (_, end), (start, _) in pairwise(pieces))
    assert all(here.paragraph(a) == here.paragraph(b - 1) for a, b in pieces)
