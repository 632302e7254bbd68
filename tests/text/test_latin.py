import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.latin import latin, script


@pytest.mark.parametrize(
    ("word", "spelled", "writing"),
    [
        ("Berg’s", ("bergs",), "LATIN"),
        ("Żółw", ("zolw",), "LATIN"),
        ("Đorđević", ("djordjevic",), "LATIN"),
        ("Đặng", ("dang",), "LATIN"),
        ("Мария", ("mariya",), "CYRILLIC"),
        ("Γιάννης", ("yannis",), "GREEK"),
        ("الصالح", ("al", "salh"), "ARABIC"),
        ("ברק", ("brk",), "HEBREW"),
        ("王大明", ("wang", "da", "ming"), "CJK"),
        ("민수", ("min", "su"), "HANGUL"),
        ("ジョー", ("jo",), "KATAKANA"),
        ("—", (), ""),
    ],
)
def test_a_word_in_latin_letters(word: str, spelled: tuple[str, ...], writing: str) -> None:
    assert latin(word) == spelled
    assert script(word) == writing


@given(st.text(max_size=40))
def test_nothing_but_small_letters_and_digits_is_left(text: str) -> None:
    for piece in latin(text):
        assert piece.isascii()
        assert piece.isalnum()
        assert piece == piece.lower()
