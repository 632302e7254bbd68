from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord.models
from onrecord.models.wordpiece import WordPieces

PIECES = WordPieces(Path(onrecord.models.__file__).parent / "attribution.tokenizer.json")


def shown(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in PIECES.pieces(text)]


def test_pieces_are_characters_of_the_text() -> None:
    assert shown("The harbour reopens.") == ["The", "harbour", "re", "##open"[2:], "##s"[2:], "."]


def test_case_and_accents_make_no_other_piece() -> None:
    assert [piece.id for piece in PIECES.pieces("CAFÉ")] == [piece.id for piece in PIECES.pieces("cafe")]


def test_no_latin_word_is_unknown() -> None:
    unknown = PIECES.special("[UNK]")
    assert unknown not in {piece.id for piece in PIECES.pieces("Xqzvkjw Łódź Þingvellir 1,234.56 €3bn “«£»”")}


def test_an_unknown_special_token_is_named() -> None:
    with pytest.raises(KeyError, match="NEVER"):
        PIECES.special("[NEVER]")


@given(st.text(alphabet=st.characters(codec=None)))
def test_pieces_stand_in_order_whatever_the_text(text: str) -> None:
    at = 0
    for piece in PIECES.pieces(text):
        assert at <= piece.start <= piece.end <= len(text)
        at = piece.start
