import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.names.spellings import another_name, cost, key, skeleton, spelled_alike

LETTERS = st.text(alphabet="abcdehiklmorstuz", max_size=12)


@pytest.mark.parametrize("word", ["zelinskyy", "zelinskiy", "zelinskij", "zelinski"])
def test_one_sound_has_one_key(word: str) -> None:
    assert key(word) == key("zelinsky")


def test_consonants_by_class_are_one_in_scripts_without_vowels() -> None:
    assert skeleton("mohammed") == skeleton("mhmd")
    assert skeleton("qaddafi") == skeleton("gadhafi")
    assert skeleton("berg") != skeleton("berk" + "s")


@given(LETTERS, LETTERS)
def test_cost_is_symmetric_and_zero_for_equals_alone(left: str, right: str) -> None:
    assert cost(left, right) == pytest.approx(cost(right, left))
    assert (cost(left, right) == 0) == (left == right)


@given(LETTERS, LETTERS, st.floats(0, 3))
def test_what_costs_more_than_asked_for_need_not_be_counted(left: str, right: str, most: float) -> None:
    whole, found = cost(left, right), cost(left, right, most)
    assert found == whole if whole <= most else found > most


def test_an_end_makes_another_name() -> None:
    for one, other in (("daniel", "daniela"), ("brown", "browne"), ("robert", "robertson"), ("maria", "mario")):
        assert another_name(one, other)
        assert another_name(other, one)
    assert not another_name("berg", "berg")


def test_words_of_any_script_are_spelled_alike() -> None:
    assert spelled_alike("зелинский", "зелинский")
    assert not spelled_alike("зелинский", "орманд")
    assert not spelled_alike("", "")
