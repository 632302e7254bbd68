import pytest

from onrecord.linking.differences.doers import doers
from onrecord.linking.stated import Stated
from onrecord.record.actor import Actor
from onrecord.record.reading import MentionKind
from tests.linking.contrasts.stating import claim

TEXT = "the health ministry released a long blueprint for clinics"


def actor(name: str, kind: MentionKind = "organisation") -> Actor:
    return Actor(name, kind, (name,), ())


KNOWN = {"m": actor("health ministry"), "p": actor("the Palace"), "b": actor("Ann Berg", "person")}


def active(text: str = TEXT) -> Stated:
    return claim(text, "released", subject="the health ministry", actors={"health ministry": "m"}, outlet="A")


def passive(by: str = "the Palace", who: str = "p", thing: str = "the policy blueprint") -> Stated:
    return claim(f"{thing} released by {by}", "released", subject=thing, objects=(by,), actors={by: who}, outlet="B")


def test_one_thing_that_two_bodies_brought_out_is_a_tension() -> None:
    (one,) = doers((active(), passive()), KNOWN, {})
    assert (one.kind, one.severity) == ("attribution", "tension")
    assert {side.value for side in one.sides} == {TEXT, "the policy blueprint released by the Palace"}


@pytest.mark.parametrize(
    "other",
    [
        passive("the ministry", "m"),
        passive("Ann Berg", "b"),
        passive(thing="a policy blueprint"),
        passive(thing="the old map"),
    ],
)
def test_no_difference_without_two_bodies_and_one_known_thing(other: Stated) -> None:
    assert list(doers((active(), other), KNOWN, {})) == []


def test_of_statements_every_body_brings_out_its_own() -> None:
    plain = active("the health ministry released a long statement for clinics")
    assert list(doers((plain, passive(thing="the statement")), KNOWN, {})) == []
