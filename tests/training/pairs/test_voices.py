"""Who speaks in a sentence, by the words beside the verb of saying."""

import pytest
from training.claims.pairs.voices import voices

from onrecord.text.words import words


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Mara Lindqvist said the dam was sound.", {"lindqvist"}),
        ("Lindqvist has repeatedly denied the charge.", {"lindqvist"}),
        ("The dam was sound, said Mara Lindqvist.", {"lindqvist"}),
        ("The dam was sound, she said.", {"she"}),
        ("Officials said the dam was sound.", {"officials"}),
        ("According to Tidewater Power, the dam was sound.", {"power"}),
        ("Orla Beck said it held, and Lindqvist argued that it leaked.", {"beck", "lindqvist"}),
        ("The dam was sound.", set()),
        ("The sign at the gate says nothing of it.", set()),
        ("According to", set()),
        ("said", set()),
        ("", set()),
    ],
)
def test_speakers_stand_beside_verbs_of_saying(text: str, speakers: set[str]) -> None:
    assert voices(text, words(text)) == speakers
