"""Lines that no rule names: cut where they surely are furniture, read and marked where they may be, else read."""

import pytest

from onrecord.articles.blocks import RULES
from onrecord.articles.furniture.signs import LONGEST, SIGNS, line_of, strengths
from onrecord.articles.furniture.weighing import CUT, SUSPECT, weigh, weights
from onrecord.record.article import Block
from tests.articles.reading import BODY, MORE, article, block_of

FURNITURE = [
    "Ferry line promises new boats for Skarn and Port Wren by autumn Read more",
    "JUST WATCHED Harbour master walks out Replay More Videos ... MUST WATCH Harbour master walks out 01:22",
    "More: Calder council delays vote on harbour bridge",
    "Ferry line promises new boats for Skarn and Port Wren",
    "Ione Marsh is a senior fellow at the Skarn Institute and the author of a book about ferries. Follow her",
]
BODIES = [
    "The bridge was shut at six, and forty people slept in the school that night.",
    "“Subscribe to my newsletter? Never,” the mayor said, and read more of the letter to the council.",
    "Odo Pell is a professor at the harbour college, and he said that the steel had been weak for years.",
    "More: that was all the crew asked for, and all that they were refused by the port in the end.",
    "She watched the ferry leave for Calder.",
    "No.",
]


def last(line: str) -> Block:
    """The block of a line that closes an article."""
    return block_of(article(f"Ferry strikes bridge\n\n{BODY}\n\n{MORE}\n\n{BODY}\n\n{line}\n"), line)


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_in_unusual_words_is_cut_or_marked_with_its_reasons(line: str) -> None:
    block = last(line)
    assert block.suspect or not block.kept
    assert "furniture of the page: " in block.reason


@pytest.mark.parametrize("line", BODIES)
def test_a_sentence_of_the_body_is_read(line: str) -> None:
    assert last(line).kept


def test_a_line_that_holds_speech_is_never_cut() -> None:
    line = "MORE VIDEO: “Sign up now,” says mayor Read more"
    assert weigh(line_of(line, 9, 10)).chance > SUSPECT
    assert last(line).kept


def test_a_suspect_line_is_read_like_any_other() -> None:
    blocks = [last(line) for line in FURNITURE]
    suspects = [block for block in blocks if block.suspect]
    assert suspects
    assert all(block.kept and block.reason.startswith("may be furniture") for block in suspects)


def test_headline_and_dateline_are_not_weighed() -> None:
    found = article(f"More: Sign up here\n\nSKARN (AP) — Read more\n\n{BODY}\n\n{MORE}\n")
    assert [block.kept for block in found.blocks[:2]] == [True, True]
    assert not any(block.suspect for block in found.blocks[:2])


def test_long_prose_is_the_bodys() -> None:
    assert weigh(line_of("read more " * LONGEST, 9, 10)).chance == 0


def test_the_table_has_a_weight_for_each_sign_and_no_other() -> None:
    assert weights().keys() == {sign.name for sign in SIGNS} | {"always"}


@pytest.mark.parametrize("line", ["", " ", "((((", "\ud800", "1" * 900, "\u202e", "A" * LONGEST])
def test_strengths_lie_between_0_and_1(line: str) -> None:
    assert all(0 <= value <= 1 for value in strengths(line_of(line, 0, 1)).values())


def test_cut_needs_more_than_suspicion() -> None:
    assert SUSPECT < CUT


def test_what_a_rule_names_keeps_the_rules_reason() -> None:
    reasons = {rule.reason for rule in RULES}
    assert last("Sign up for our newsletter").reason in reasons
