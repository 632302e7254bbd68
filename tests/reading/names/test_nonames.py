import pytest

from tests.reading.names.sheet import mend


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They don't go", "n't"),
        ("They Couldn ' t go", "Couldn"),
        ("the letter Q", "Q"),
        ("with the ferry", "ferry"),
        ("see https://skarn.example/Skarn", "Skarn"),
        ("thus @ Skarn wrote", "Skarn"),
        ("thus # Skarn", "Skarn"),
        ("pic.twitter.com/y7RhIR2nfC", "y7RhIR2nfC"),
        ("Secretary of State Ove Lund", "State"),
        ("in --- here", "---"),
        ("cuts to Medicaid", "Medicaid"),
        ("the Clean Harbours Act passed", "Clean Harbours Act"),
        ("my Generals and I", "Generals"),
        ("it was NOTHING", "NOTHING"),
        ("Hurricane Orvane came", "Orvane"),
        ("the ruling in Orvane v. Skarn", "Orvane"),
        ("Orvane Wins With Skarn at Home", "Orvane Wins With Skarn"),
    ],
)
def test_what_is_no_name_is_dropped(text: str, name: str) -> None:
    assert (name, "place") not in mend(text, (name, "place"))
    assert name not in [words for words, _ in mend(text, (name, "organisation"))]


def test_a_show_is_no_actor_wherever_it_is_named() -> None:
    text = "He watches the programme Skarn Tonight. Then Skarn Tonight ended."
    assert mend(text, ("Skarn Tonight", "organisation"), ("Skarn Tonight", "organisation")) == []


def test_a_law_school_is_no_law() -> None:
    assert mend("at Orvane School of Law", ("Orvane School of Law", "organisation")) == [
        ("Orvane School of Law", "organisation")
    ]
