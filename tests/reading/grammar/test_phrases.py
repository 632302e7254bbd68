import pytest

from onrecord.reading.grammar.phrases import participant, phrase
from tests.reading.grammar.parsing import predicate, tree


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("The former mayor of Paris, Mira Oldcastle, left.", "left", "The former mayor of Paris"),
        ("Mayor Mira Oldcastle of Paris left.", "left", "Mayor Mira Oldcastle of Paris"),
        ("The soldiers who met Feld attacked Paris.", "attacked", "The soldiers"),
        ("A court in Berlin left.", "left", "A court in Berlin"),
    ],
)
def test_a_noun_stands_with_its_title_and_without_clauses(text: str, verb: str, words: str) -> None:
    parsed = tree(text)
    (subject,) = predicate(parsed, verb).subject
    assert parsed.text[slice(*phrase(parsed, subject))] == words


def test_each_of_those_joined_stands_alone() -> None:
    parsed = tree("The mayor and his aide met Jonas Feld.")
    met = predicate(parsed, "met")
    assert [parsed.text[slice(*phrase(parsed, at))] for at in met.subject] == ["The mayor", "his aide"]


def test_an_owner_stands_without_the_sign_of_owning() -> None:
    parsed = tree("France's attack failed.")
    (owner,) = predicate(parsed, "attack").subject
    assert parsed.text[slice(*phrase(parsed, owner))] == "France"


def test_a_clause_can_take_part() -> None:
    parsed = tree("France accused Russia of bombing the port.")
    (bombing,) = predicate(parsed, "accused").behind("of")
    assert parsed.text[slice(*participant(parsed, bombing))] == "bombing the port"
