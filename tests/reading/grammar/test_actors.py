import pytest

from onrecord.reading.grammar.actors import acts, is_actor, owners
from tests.reading.grammar.parsing import forms, predicate, tree


@pytest.mark.parametrize(
    ("text", "able"),
    [
        ("Oldcastle left.", True),
        ("The government left.", True),
        ("The negotiators left.", True),
        ("They left.", True),
        ("Two were killed.", True),
        ("The decision was praised.", False),
        ("The helicopters left.", False),
        ("The rebel-held town fell.", False),
    ],
)
def test_persons_and_bodies_are_actors_and_things_are_none(text: str, able: bool) -> None:
    parsed = tree(text)
    subject = next(at for at, word in enumerate(parsed.words) if word.dep in ("nsubj", "nsubjpass"))
    assert is_actor(parsed, subject) is able


@pytest.mark.parametrize(("text", "able"), [("The bomb killed two men.", True), ("The idea killed two men.", False)])
def test_some_things_do_something_without_anybody(text: str, able: bool) -> None:
    parsed = tree(text)
    (subject,) = predicate(parsed, "killed").subject
    assert acts(parsed, subject) is able


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("They praised France's decision.", ["France"]),
        ("They praised the French decision.", ["French"]),
        ("They praised the decision of the mayor.", ["mayor"]),
        ("They praised the decision.", []),
    ],
)
def test_a_thing_is_somebodys(text: str, whose: list[str]) -> None:
    parsed = tree(text)
    (thing,) = predicate(parsed, "praised").objects
    assert forms(parsed, tuple(owners(parsed, thing))) == whose
