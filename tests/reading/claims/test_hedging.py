import pytest

from tests.reading.claims.saying import claim, cut


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("The dam may fail.", "may fail", "may"),
        ("The dam would fail in a storm.", "would fail", "would"),
        ("The ferry reportedly sank.", "sank", "reportedly"),
        ("Feld is expected to visit Berlin.", "is expected to visit", "is expected to"),
        ("The dam is likely to fail.", "is likely to fail", "is likely to"),
        ("The mayor is to visit Berlin.", "is to visit", "is to"),
        ("The pact is to be signed in Berlin.", "is to be signed", "is to"),
        ("Feld is said to have left the town.", "is said to have left", "is said to"),
        ("The ferry appears to have sunk.", "appears to have sunk", "appears to"),
        ("Officials believe that the dam failed.", "failed", "believe"),
        ("There is no evidence that the dam was weak.", "was weak", "no evidence"),
        ("The report raised fears that the dam was weak.", "was weak", "fears"),
        ("It is likely that the ferry sank.", "sank", "likely"),
    ],
)
def test_the_words_that_keep_a_distance_are_kept(text: str, head: str, words: str) -> None:
    assert cut(claim(text, head).hedge, text) == words


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The dam failed on Monday.", "failed"),
        ("The dam will fail.", "will fail"),
        ("The mayor said the ferry would sail.", "would sail"),
        ("The mayor seeks to end the row.", "seeks to end"),
        ("Their goal is to win.", "is to win"),
        ("Even if it rains, the ferry will sail.", "will sail"),
    ],
)
def test_what_is_told_as_a_fact_or_as_to_come_has_none(text: str, head: str) -> None:
    assert claim(text, head).hedge is None
