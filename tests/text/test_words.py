from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.words import words


def test_words_hold_inner_marks_and_leave_outer_ones() -> None:
    assert [word.form for word in words("“Don’t,” said the U.S. envoy of 1,200 (men).")] == [
        "don't", "said", "the", "u.s", "envoy", "of", "1,200", "men",
    ]  # fmt: skip


def test_an_offset_is_added() -> None:
    assert words("a bc", 10)[1] == ("bc", 12, 14)


@given(st.text(alphabet=st.characters()))
def test_words_stand_in_order_where_they_say(text: str) -> None:
    at = 0
    for word in words(text):
        assert at <= word.start < word.end <= len(text)
        assert not any(char.isspace() for char in text[word.start : word.end])
        at = word.end
