import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.grammar.clauses import clause, named
from onrecord.reading.grammar.predicates import predicates
from tests.reading.grammar.parsing import predicate, tree


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("France rejected the plan, and Russia withdrew its troops.", "rejected", "France rejected the plan"),
        ("France rejected the plan, and Russia withdrew its troops.", "withdrew", "Russia withdrew its troops"),
        ("Feld, who met Oldcastle in Paris, left.", "met", "Feld, who met Oldcastle in Paris"),
        ("France agreed to withdraw its troops.", "withdraw", "France agreed to withdraw its troops"),
        ("France condemned Russia's attack on Ukraine.", "attack", "Russia's attack on Ukraine"),
    ],
)
def test_a_clause_tells_one_event(text: str, word: str, told: str) -> None:
    parsed = tree(text)
    assert parsed.text[slice(*clause(parsed, predicate(parsed, word)))] == told


@pytest.mark.parametrize(
    ("text", "word", "words"),
    [
        ("France imposed tough new sanctions on Russia.", "imposed", "imposed tough new sanctions"),
        ("The mayor called off the visit.", "called", "called off"),
        ("The visit was short.", "visit", "visit"),
    ],
)
def test_an_event_is_named_by_its_verb_with_particle_and_noun(text: str, word: str, words: str) -> None:
    parsed = tree(text)
    assert parsed.text[slice(*named(parsed, predicate(parsed, word)))] == words


@given(st.text(alphabet="Feld met said that, “the” 's (arrest) of and\n—. \u202e\x00", max_size=120))
@settings(max_examples=60, deadline=None)
def test_a_clause_holds_the_words_that_name_its_event(text: str) -> None:
    parsed = tree(text)
    for one in predicates(parsed):
        outer, inner = clause(parsed, one), named(parsed, one)
        assert 0 <= outer[0] <= inner[0] < inner[1] <= outer[1] <= len(text)
