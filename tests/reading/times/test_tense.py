import pytest

from onrecord.reading.times.tense import direction, over


@pytest.mark.parametrize(
    ("before", "after", "lies"),
    [
        ("the ferry sank on ", ".", "behind"),
        ("", "'s vote will be close", "behind"),
        ("", " ’ s vote will be close".replace("’", "'"), "behind"),
        ("the ferry will sail on ", ".", "ahead"),
        ("talks are scheduled for ", ".", "ahead"),
        ("the vote was postponed until ", "", "ahead"),
        ("until ", ", they had not met", "behind"),
        ("the yard will be closed by ", "", "ahead"),
        ("on ", ", the court will rule", "ahead"),
        ("on ", " became the latest to say that she will go", "behind"),
        ("they spoke for hours on ", ", with more talks scheduled for tuesday", "behind"),
        ("he said he would go, and was seen on ", "", "behind"),
        ("she was expected to sail on ", "", "near"),
        ("both appeared on meet the press ", "", "behind"),
    ],
)
def test_the_words_around_say_where_a_time_lies(before: str, after: str, lies: str) -> None:
    assert direction(before, after) == lies


@pytest.mark.parametrize(
    ("before", "after", "past"),
    [
        ("it published the list in ", "", True),
        ("in ", ", the yard closed", True),
        ("and in ", " it closed", True),
        ("the yard said so, and a vote in ", "", False),
        ("they hope to win in ", " when it counts", False),
    ],
)
def test_a_past_verb_beside_a_time_says_that_it_is_over(before: str, after: str, past: bool) -> None:
    assert over(before, after) is past
