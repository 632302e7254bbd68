from onrecord.stories.terms import HEADLINE_COUNT, terms
from tests.stories.reports import report


def test_a_name_has_a_capital_where_no_sentence_begins() -> None:
    found = terms(report("Bread is dear in Skarn. Bread from Skarn’s bakers is rare, said Odo Pell on Friday."))
    assert found.names == {"skarn": "Skarn", "odo": "Odo", "pell": "Pell"}
    assert found.counts["bread"] == 2


def test_a_headline_counts_more_and_names_nobody() -> None:
    found = terms(report("The bridge is shut.", title="Bridge Shut Again"))
    assert found.counts["bridge"] == 1 + HEADLINE_COUNT
    assert not found.names


def test_function_words_and_single_letters_are_no_terms() -> None:
    assert set(terms(report("It was the best of a b 7 ways that they had.")).counts) == {"best", "7", "ways"}
