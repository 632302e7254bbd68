import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.printable import one_line, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "⟨U+001B⟩[31mred"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("\ud800", "⟨U+D800⟩"),
        ("zero\u200bwidth", "zero⟨U+200B⟩width"),
        ("tab\tand\nline “é” 中文", "tab\tand\nline “é” 中文"),
    ],
)
def test_what_steers_a_terminal_or_hides_is_named(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_one_line_has_no_line_end() -> None:
    assert one_line(" a \n\n b\t c\r\n") == "a b c"


@given(st.text(alphabet=st.characters()))
def test_what_is_printed_can_be_encoded_and_is_not_changed_again(text: str) -> None:
    shown = printable(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert printable(shown) == shown
