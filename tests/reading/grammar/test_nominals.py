import pytest

from tests.reading.grammar.parsing import forms, obliques, predicate, tree


@pytest.mark.parametrize(
    ("text", "noun", "subject", "objects"),
    [
        ("Russia's attack on Ukraine was short.", "attack", ["Russia"], []),
        ("The Russian attack was short.", "attack", ["Russian"], []),
        ("The arrest of Jonas Feld by police was shown.", "arrest", ["police"], ["Feld"]),
        ("The mayor's arrest was shown.", "arrest", [], ["mayor"]),
        ("The visit of the minister was short.", "visit", ["minister"], []),
        ("The shooting of two men was shown.", "shooting", [], ["men"]),
    ],
)
def test_a_noun_has_who_does_it_and_to_whom(text: str, noun: str, subject: list[str], objects: list[str]) -> None:
    parsed = tree(text)
    one = predicate(parsed, noun)
    assert one.noun
    assert (forms(parsed, one.subject), forms(parsed, one.objects)) == (subject, objects)


def test_of_talks_between_two_the_first_holds_them_with_the_other() -> None:
    parsed = tree("Talks between France and Russia failed.")
    one = predicate(parsed, "Talks")
    assert forms(parsed, one.subject) == ["France"]
    assert obliques(parsed, one) == [("with", "Russia")]


def test_a_noun_knows_the_clause_that_says_what_it_is_for() -> None:
    parsed = tree("The agreement to withdraw troops was signed.")
    complement = predicate(parsed, "agreement").complement
    assert complement is not None
    assert parsed.form(complement) == "withdraw"
