import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.tokens import folded, hashed, tokens
from onrecord.text.words import words


def found(text: str) -> list[int]:
    return [int(number) for number in tokens([folded(text)]).hashes]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Don’t say 1,200 in the U.S. today", ["don't", "say", "1,200", "in", "the", "u.s", "today"]),
        ("the café’s naïve guest", ["the", "cafe", "naive", "guest"]),
        ("Alma—struck “the bridge”…and sank", ["alma", "struck", "the", "bridge", "and", "sank"]),
        ("王毅说。Киев", ["王毅说", "киев"]),
        ("a b 7", ["7"]),
        ("internationalisation internationalization", ["internationalisation", "internationalization"]),
        ("", []),
    ],
)
def test_words_go_by_the_hashes_of_their_folded_forms(text: str, forms: list[str]) -> None:
    assert found(text) == hashed(forms).tolist() if forms else found(text) == []


def test_texts_of_a_batch_do_not_touch_each_other() -> None:
    one, two = "The ferry Alma", "sank. Divers came"
    both = tokens([folded(one), b"", folded(two)])
    assert both.text.tolist() == [0, 0, 0, 2, 2, 2]
    assert both.start.tolist() == [0, 4, 10, 0, 6, 13]
    assert both.hashes.tolist() == found(one) + found(two)


def test_a_capital_says_something_where_no_sentence_begins() -> None:
    marked = tokens([folded("Rain fell. Then Alma sank: “Nobody was hurt”")])
    assert marked.capital.tolist() == [True, False, True, True, False, True, False, False]
    assert marked.begins.tolist() == [True, False, True, False, False, True, False, False]


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_ascii_text_has_the_words_that_the_regex_finds(text: str) -> None:
    forms = [word.form for word in words(text)]
    forms = [form.removesuffix("'s") for form in forms]
    forms = [form for form in forms if len(form) > 1 or form.isdigit()]
    assert found(text) == (hashed(forms).tolist() if forms else [])


@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=60), max_size=5))
def test_any_text_can_be_read(texts: list[str]) -> None:
    read = tokens([folded(text) for text in texts])
    assert len(read.hashes) == len(read.text) == len(read.begins) == len(read.digit)
    assert all(0 <= number < len(texts) for number in read.text.tolist())
