from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.folding import fold, straighten, straighten_for_grammar


def test_straightening_makes_marks_plain() -> None:
    assert straighten("“It’s” – «so»\u00a0…") == '"It\'s" - "so" …'


@given(st.text(alphabet=st.characters()))
def test_straightening_keeps_every_offset(text: str) -> None:
    assert len(straighten(text)) == len(text)


def test_folded_words_are_the_same_to_a_reader() -> None:
    assert fold("Zürich") == fold("ZURICH") == "zurich"
    assert fold("Straße") == "strasse"
    assert fold("don’t") == "don't"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30))
def test_folding_is_blind_to_case(text: str) -> None:
    assert fold(text.upper()).replace("ß", "ss") == fold(text.upper().casefold())


def test_a_long_dash_parts_two_words_for_a_parser() -> None:
    assert straighten_for_grammar("“Skarn—which” – it’s") == '"Skarn—which" - it\'s'
    assert straighten("Skarn—which") == "Skarn-which"
