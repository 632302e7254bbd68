import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.grammar.headings import names_in, sentence_case

BODY = "On Monday, Mira Oldcastle met the mayor, Jonas Feld, in Velmora. Nobody knew of it."


@pytest.mark.parametrize(
    ("heading", "plain"),
    [
        ("Mira Oldcastle Meets Jonas Feld in Show of Support", "Mira Oldcastle meets Jonas Feld in show of support"),
        ("Oldcastle's Visit to Velmora Angers Germany", "Oldcastle's visit to Velmora angers Germany"),
        ("Mira Oldcastle meets the mayor in secret", "Mira Oldcastle meets the mayor in secret"),
        ("FELD MEETS OLDCASTLE IN VELMORA", "FELD MEETS OLDCASTLE IN VELMORA"),
    ],
)
def test_words_that_are_no_names_in_the_article_are_small(heading: str, plain: str) -> None:
    assert sentence_case(heading, names_in(BODY)) == plain


def test_an_article_without_names_changes_nothing() -> None:
    assert sentence_case("Mayor Meets Minister In Secret", names_in("nothing")) == "Mayor Meets Minister In Secret"


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    plain = sentence_case(text, frozenset({"Feld"}))
    assert len(plain) == len(text)
    assert all(one == other or one.lower() == other for one, other in zip(text, plain, strict=True))
