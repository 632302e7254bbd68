import pytest

from onrecord.reading.events.coding import Coding
from onrecord.reading.events.doubles import without_doubles
from onrecord.record.event import EventType
from tests.reading.grammar.parsing import predicate, tree


def told(text: str, **types: EventType) -> list[str]:
    """The words that stay, where each of these is coded so."""
    parsed = tree(text)
    coded = [
        (one, Coding(kind, None, (), 0.5 if one.noun else 0.9, ""))
        for word, kind in types.items()
        for one in [predicate(parsed, word)]
    ]
    return [parsed.form(one.head) for one, _ in without_doubles(parsed, coded)]


@pytest.mark.parametrize(
    ("text", "types", "stay"),
    [
        ("France held talks with Russia.", {"held": "CONSULT", "talks": "CONSULT"}, ["held"]),
        ("France continued to bomb Paris.", {"continued": "ASSAULT", "bomb": "ASSAULT"}, ["bomb"]),
        ("France refused to meet Russia.", {"refused": "REJECT", "meet": "CONSULT"}, ["refused"]),
        ("France agreed to meet Russia.", {"agreed": "AGREE", "meet": "CONSULT"}, ["agreed", "meet"]),
        ("France gave money to help Russia.", {"gave": "AID", "help": "AID"}, ["gave"]),
        ("The attack killed two men.", {"attack": "ASSAULT", "killed": "ASSAULT"}, ["killed"]),
        ("France condemned the attack.", {"condemned": "ACCUSE", "attack": "ASSAULT"}, ["condemned", "attack"]),
        ("France is expected to meet Russia.", {"expected": "REQUEST", "meet": "CONSULT"}, ["meet"]),
    ],
)
def test_one_act_is_told_once(text: str, types: dict[str, EventType], stay: list[str]) -> None:
    assert told(text, **types) == stay
