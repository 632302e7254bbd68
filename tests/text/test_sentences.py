from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["Mr. Feld left Skarn at 5 p.m. on Monday.", "He came back."],
        ["The U.S. envoy met J. R. Wold.", "It cost $3.5 million."],
        ["“We go.", "They stay,” he said.", "Nobody came."],
        ["“Why?” Feld asked.", "“No!” she said.", "It rained."],
        ["“Go.”", "“Stay.”", "Now."],
        ["‘We go.", "They stay,’ he said."],
        ["It eased simmering Sino-U.S. tensions.", "Then it rained."],
        ["A headline without an end"],
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


@pytest.mark.parametrize("text", ["", " \n\t", "\u2028"])
def test_white_space_has_none(text: str) -> None:
    assert sentences(text) == []


def test_thousands_of_open_marks_and_lone_surrogates_are_only_characters() -> None:
    text = "“" * 300_000 + "\ud800 It ended. So it did."
    assert split(text)[-1] == "So it did."


@given(st.lists(st.sampled_from([*"abAB.?!”“’'\" )(\n\ud800", "Mr.", "U.S.", " said", "é"])).map("".join))
def test_sentences_hold_every_visible_character_in_order(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(text[start:end].split()) for start, end in found) == "".join(text.split())
    assert all(left[1] <= right[0] for left, right in pairwise(found))
    assert all(text[start:end] == text[start:end].strip() for start, end in found)
