"""Which words two texts share in one order."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.alike import alike
from onrecord.text.words import words


def _shown(one: str, other: str) -> tuple[list[str], list[str]]:
    ours, theirs = alike(one, other)
    return [one[start:end] for start, end in ours], [other[start:end] for start, end in theirs]


def test_what_is_added_stands_between_two_stretches() -> None:
    both = _shown("The ferry struck the bridge on Tuesday.", "The ferry struck the old swing bridge on Tuesday!")
    assert both == (["The ferry struck the", "bridge on Tuesday"], ["The ferry struck the", "bridge on Tuesday"])


def test_case_and_accents_make_no_difference() -> None:
    assert _shown("Café closed", "CAFE Closed") == (["Café closed"], ["CAFE Closed"])


def test_words_in_another_order_are_alike_only_once() -> None:
    ours, theirs = _shown("north wind, then rain", "rain, then north wind")
    assert ours == theirs == ["north wind"]


def test_a_word_that_returns_is_found_between_those_that_do_not() -> None:
    ours, _ = _shown("the mayor and the clerk met the crew", "the mayor, the clerk and the guard met the crew")
    assert ours == ["the mayor", "the clerk", "met the crew"]


def test_texts_without_a_word_have_nothing_in_common() -> None:
    assert alike("", "...") == ([], [])
    assert alike("\x00\ud800", "⟨⟩") == ([], [])


@given(st.lists(st.sampled_from("abcde"), max_size=30), st.lists(st.sampled_from("abcde"), max_size=30))
def test_both_sides_say_the_same_words_in_order(one: list[str], other: list[str]) -> None:
    ours, theirs = _shown(" ".join(one), " ".join(other))
    assert [word.form for piece in ours for word in words(piece)] == [
        word.form for piece in theirs for word in words(piece)
    ]


def test_a_text_is_wholly_like_itself() -> None:
    text = "one two " * 4000
    assert alike(text, text) == ([(0, len(text) - 1)], [(0, len(text) - 1)])
