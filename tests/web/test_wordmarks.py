"""The words of a search are found as they were printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.web.wordmarks import marked, pieces


def words(text: str, asked: str) -> list[str]:
    return [text[start:end] for start, end in marked(text, asked)]


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        ("The ferry Alma, a FERRY.", "ferry", ["ferry", "FERRY"]),
        ("Ferrying is no ferry-boat.", "ferry", ["ferry"]),
        ("In the Café of Straße 5.", "cafe STRASSE", ["Café", "Straße"]),
        ("In the cafe\u0301.", "café", ["cafe\u0301"]),
        ("They don’t vote.", "don't", ["don’t"]),
        ("A swing  bridge; swing, bridge; bridge swing.", '"swing bridge"', ["swing  bridge", "swing, bridge"]),
        ("A swing bridge.", '"swing bridge" swing', ["swing bridge"]),
        ("王毅说", "王毅", ["王毅"]),
        ("Nothing.", "", []),
        ("Nothing.", '"" - (', []),
        ("a_b", "b", ["b"]),
        ("ﬁsh and ﬁsh", "fish", ["ﬁsh", "ﬁsh"]),
    ],
)
def test_words_are_marked_as_they_were_printed(text: str, asked: str, expected: list[str]) -> None:
    assert words(text, asked) == expected


@given(st.text(st.characters(exclude_categories=()), max_size=60), st.text(max_size=20))
def test_the_pieces_make_the_text_again(text: str, asked: str) -> None:
    ranges = marked(text, asked)
    assert "".join(piece for piece, _ in pieces(text, ranges)) == text
    assert [piece for piece, hit in pieces(text, ranges) if hit] == [text[start:end] for start, end in ranges]


def test_a_long_sentence_of_one_letter_is_marked_in_time() -> None:
    assert len(marked("a " * 50_000, '"a a" a')) == 25_000
