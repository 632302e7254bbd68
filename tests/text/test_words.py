from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.words import Wordlist, words


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


@given(st.text(alphabet="ab ,.'é_"), st.integers(0, 30), st.integers(0, 30))
def test_a_list_gives_the_words_of_a_stretch_as_they_are_found_in_it(text: str, start: int, end: int) -> None:
    assert Wordlist(text).between(start, end) == words(text[start:end], start)


@given(st.text(alphabet="ab ,.'"), st.integers(0, 30), st.integers(0, 30))
def test_whole_words_are_those_that_lie_wholly_between_two_places(text: str, start: int, end: int) -> None:
    found = [word for word in words(text) if start <= word.start and word.end <= end]
    assert Wordlist(text).whole(start, end) == found
