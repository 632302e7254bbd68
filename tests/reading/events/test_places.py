import pytest

from onrecord.reading.events.places import place
from tests.reading.grammar.parsing import predicate, tree


@pytest.mark.parametrize(
    ("text", "verb", "where"),
    [
        ("Feld met Oldcastle in Paris on Monday.", "met", "Paris"),
        ("Feld met Oldcastle at a hotel near Paris.", "met", "Paris"),
        ("Feld met Oldcastle in March.", "met", None),
        ("Feld met Oldcastle in secret.", "met", None),
    ],
)
def test_a_place_is_a_name_behind_a_preposition_of_place(text: str, verb: str, where: str | None) -> None:
    parsed = tree(text)
    at = place(parsed, predicate(parsed, verb))
    assert (None if at is None else parsed.form(at)) == where
