import pytest

from onrecord.reading.events.coding import Coding
from onrecord.reading.events.roles import roles
from onrecord.record.event import EventRole
from tests.reading.grammar.parsing import predicate, tree


def played(text: str, word: str, *given: tuple[EventRole, str]) -> dict[str, str]:
    """The role of each printed head, where the coding gave these alone."""
    parsed = tree(text)
    named = tuple(
        (role, tuple(at for at in range(len(parsed.words)) if parsed.form(at) == form)) for role, form in given
    )
    coding = Coding("ACCUSE", None, named, 1.0, "said so")
    return {parsed.form(at): role for role, at in roles(parsed, predicate(parsed, word), coding)}


@pytest.mark.parametrize(
    ("text", "verb", "recipient"),
    [
        ("Germany condemned France's decision.", "condemned", "France"),
        ("Germany is ready to send aid to France.", "is", "France"),
        ("Germany demanded that France withdraw its troops.", "demanded", "France"),
        ("Germany withdrew its troops from France.", "withdrew", "France"),
    ],
)
def test_the_actor_nearest_to_an_event_is_its_recipient_where_the_coding_names_none(
    text: str, verb: str, recipient: str
) -> None:
    found = played(text, verb, ("actor", "Germany"))
    assert found["Germany"] == "actor"
    assert found[recipient] == "recipient"


def test_a_recipient_that_is_a_thing_is_the_theme() -> None:
    found = played("Germany condemned France's decision.", "condemned", ("actor", "Germany"), ("recipient", "decision"))
    assert found == {"Germany": "actor", "decision": "theme", "France": "recipient"}


def test_a_thing_that_acts_stands_for_its_owner() -> None:
    found = played("France's decision angered Germany.", "angered", ("actor", "decision"), ("recipient", "Germany"))
    assert found == {"France": "actor", "Germany": "recipient"}


def test_a_thing_that_nobody_owns_does_not_act() -> None:
    assert "actor" not in played("The idea angered Germany.", "angered", ("actor", "idea")).values()


def test_a_name_behind_in_is_the_place() -> None:
    found = played("Germany attacked France in Ostrel.", "attacked", ("actor", "Germany"), ("recipient", "France"))
    assert found["Ostrel"] == "place"
