import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.models.spacy_parse import SpacyParser, Word, hyphenated


def parse(text: str) -> list[Word]:
    return SpacyParser().predict([text])[0]


def test_words_have_lemma_tag_and_the_word_they_hang_on() -> None:
    words = parse("Feld met the mayors.")
    assert [word.lemma for word in words] == ["Feld", "meet", "the", "mayor", "."]
    assert [word.tag for word in words] == ["NNP", "VBD", "DT", "NNS", "."]
    assert [word.dep for word in words] == ["nsubj", "ROOT", "det", "dobj", "punct"]
    assert [word.head for word in words] == [1, 1, 3, 1, 1]


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("They aren't there.", "n't", "not"),
        ("They were arrested.", "arrested", "arrest"),
        ("They staged a protest.", "staged", "stage"),
        ("They have taken it.", "taken", "take"),
        ("The taxes rose.", "rose", "rise"),
    ],
)
def test_a_lemma_is_the_word_of_the_dictionary(text: str, form: str, lemma: str) -> None:
    assert lemma in {word.lemma for word in parse(text) if text[word.start : word.end] == form}


def test_a_hyphenated_word_is_one_and_hangs_where_its_parts_did() -> None:
    text = "Feld praised Oldcastle on his re-election."
    words = parse(text)
    at = next(at for at, word in enumerate(words) if text[word.start : word.end] == "re-election")
    assert words[at].lemma == "re-election"
    assert words[words[at].head].lemma == "on"


def test_a_name_before_a_hyphen_stays_a_word() -> None:
    text = "The Oldcastle-led party left."
    assert "Oldcastle" in {text[word.start : word.end] for word in parse(text)}


def test_white_space_is_no_word_and_bears_none() -> None:
    words = parse("Feld  met \n\n the mayor.")
    assert [word.lemma for word in words] == ["Feld", "meet", "the", "mayor", "."]
    assert words[0].head == 1


def test_texts_come_in_their_order() -> None:
    one, two = SpacyParser().predict(["Feld left.", "Oldcastle stayed."])
    assert (one[0].lemma, two[0].lemma) == ("Feld", "Oldcastle")


@given(st.text(alphabet="ab-- .A\n'’\ud800", max_size=40))
@settings(max_examples=50, deadline=None)
def test_every_word_lies_in_the_text_and_hangs_on_one_of_them(text: str) -> None:
    words = parse(text)
    ends = 0
    for word in words:
        assert ends <= word.start < word.end <= len(text)
        assert 0 <= word.head < len(words)
        ends = word.end
    assert hyphenated(words, text) == words
