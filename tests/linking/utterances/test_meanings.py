import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.utterances.matching import best, matched
from onrecord.linking.utterances.meanings import joined, opposed, senses
from onrecord.linking.utterances.stems import stem
from onrecord.linking.utterances.terms import Run, Vocabulary

PLAIN = Vocabulary({}, frozenset())


def run(words: str) -> Run:
    return PLAIN.run(tuple(words.split()))


@pytest.mark.parametrize("forms", ["reimburse reimbursed reimbursing", "fisherman fishermen", "negotiate negotiation"])
def test_the_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len(set(map(stem, forms.split()))) == 1


def test_synonyms_share_a_meaning_and_others_none() -> None:
    assert senses(stem("grief")) & senses(stem("mourning"))
    assert not senses(stem("grief")) & senses(stem("harbour"))


def test_words_that_mean_something_together_become_one() -> None:
    assert joined(("a", "second", "time")) == ("a", "again")
    assert joined(("second",)) == ("second",)


def test_opposites_are_of_two_sides_of_one_row() -> None:
    assert opposed([stem("rising")], [stem("fallen")])
    assert not opposed([stem("rising")], [stem("climbs")])


def test_a_run_keeps_its_numbers_and_whether_it_denies() -> None:
    assert run("forty boats never came back").denies
    assert run("twelve boats came back").numbers == {"twelve"}


def test_each_word_is_matched_once() -> None:
    found = matched(run("nets nets nets"), run("nets"))
    assert len(found.equal) == 1
    assert [len(side) for side in found.lone] == [2, 0]


def test_the_best_sentence_of_a_long_quote_counts() -> None:
    long = [run("the lighthouse burned down"), run("dredgers destroyed seven nets"), run("goodbye captain")]
    found = best(long, [run("seven nets destroyed by dredgers")])
    assert found is not None
    assert found.one is long[1]
    assert best([], long) is None


@given(st.text(max_size=30))
def test_any_word_has_a_stem_no_longer_than_itself_and_three(word: str) -> None:
    assert len(stem(word)) <= len(word) + 3
