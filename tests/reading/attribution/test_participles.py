import pytest

from onrecord.reading.attribution.participles import take_subjects
from tests.reading.attribution.making import draft, page_of, said

ELSEWHERE = " Nobody doubted Teller that day."


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Mara Teller walked onto the quay, saying “we sail at dawn”." + ELSEWHERE, "Mara Teller"),
        ("He defended the plan in Wren, saying, “we sail at dawn”.", "He"),
        ("In August, Teller shut the harbour, saying “we sail at dawn”." + ELSEWHERE, "Teller"),
        ("The fog was thick. Mr. Teller waited for hours before saying “we sail at dawn”." + ELSEWHERE, "Mr. Teller"),
    ],
)
def test_a_participle_is_said_by_the_subject_of_its_sentence(text: str, subject: str) -> None:
    found = take_subjects(page_of(text), [draft(text, "“we sail at dawn”", cue="saying")])
    assert said(text, found) == [(["“we sail at dawn”"], "saying", subject)]


@pytest.mark.parametrize(
    "text",
    [
        "Small groups walked onto the quay, saying “we sail at dawn”.",
        "The crew walked onto the quay, saying “we sail at dawn”." + ELSEWHERE,
        "Teller heard a man on the quay saying “we sail at dawn”." + ELSEWHERE,
        "saying “we sail at dawn”",
    ],
)
def test_who_is_no_name_or_not_the_subject_is_not_taken(text: str) -> None:
    drafts = [draft(text, "“we sail at dawn”", cue="saying")]
    assert take_subjects(page_of(text), drafts) == drafts


def test_a_finite_verb_and_words_without_marks_are_left_alone() -> None:
    text = "Teller came to the quay, said “we sail” and left, saying the fog was thick." + ELSEWHERE
    drafts = [draft(text, "“we sail”", cue="said"), draft(text, "the fog was thick", cue="saying")]
    assert take_subjects(page_of(text), drafts) == drafts
