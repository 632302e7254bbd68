import pytest

from onrecord.reading.attribution.dialogue import read_dialogue
from tests.reading.attribution.making import draft, page_of, said


def test_the_aside_is_cut_out_and_speech_goes_on_behind_a_comma_or_a_dash() -> None:
    text = "— It sails, said Mara Teller, at noon.\n\n— Why? asked he. — Tell me.\n\n— It always did, he said. He left."
    assert said(text, read_dialogue(page_of(text), [])) == [
        (["It sails", "at noon."], "said", "Mara Teller"),
        (["Why?", "Tell me."], "asked", "he"),
        (["It always did"], "said", "he"),
    ]


def test_what_the_model_made_of_these_paragraphs_goes() -> None:
    text = "— It sails, said Teller.\n\n— Do you? she asked.\n\nBerg said no."
    kept = draft(text, "no", cue="Berg")
    found = read_dialogue(page_of(text), [draft(text, "It", cue="said"), kept])
    assert kept in found
    assert len(found) == 3


@pytest.mark.parametrize(
    "text",
    [
        "— It sails, said Teller.\n\nThe ferry left.",
        "– two decks\n\n– one band, officials said\n\n– no dogs",
        "– “I sail,” said Teller.\n\n– “I do not,” said Berg.",
        "OSLO — I sail, said Teller.\n\nBERGEN — I do not, said Berg.",
        "—\n\n—\n\n— ",
    ],
)
def test_one_dash_lists_and_quoted_speech_are_no_dialogue(text: str) -> None:
    assert read_dialogue(page_of(text), []) == []
