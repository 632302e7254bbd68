import pytest

from onrecord.linking.actors.countries import country_of, owned, state_of
from onrecord.linking.actors.linker import ActorLinker
from onrecord.record.reading import MentionKind
from tests.linking.telling import linked, story, told


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("the U.S.", "state", "US"),
        ("U.S", "state", "US"),
        ("Burma", "state", "MM"),
        ("Canadian Government", "organisation", "CA"),
        ("Government of Canada", "organisation", "CA"),
        ("Georgia", "state", "GE"),
    ],
)
def test_a_state_by_its_names_and_as_its_government(text: str, kind: MentionKind, code: str) -> None:
    assert state_of(text, kind) == code


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Georgia", "organisation"),
        ("Korea", "state"),
        ("China Daily", "organisation"),
        ("Chinese", "group"),
        ("", "state"),
    ],
)
def test_what_may_be_another_or_is_a_part_is_no_state(text: str, kind: MentionKind) -> None:
    assert state_of(text, kind) is None


@pytest.mark.parametrize(
    ("text", "country", "words"),
    [
        ("China’s Foreign Ministry", "CN", ("foreign", "ministry")),
        ("US State Department", "US", ("state", "department")),
        ("Parliament of Norway", "NO", ("parliament",)),
        ("South African police", "ZA", ("police",)),
    ],
)
def test_a_body_s_name_tells_its_state(text: str, country: str, words: tuple[str, ...]) -> None:
    assert owned(text) == (country, words)
    assert country_of(text, "organisation") == country


@pytest.mark.parametrize("text", ["American Airlines", "Bank of America Tower", "Foreign Ministry", "France", "of", ""])
def test_a_name_of_its_own_is_no_state_s_body(text: str) -> None:
    assert owned(text) is None


def test_a_state_whose_government_alone_is_named_has_its_usual_name() -> None:
    names: dict[str, MentionKind] = {"Canadian Government": "organisation", "U.S": "state"}
    found = linked(story(told("The Canadian Government agreed with the U.S. today.", names)), ActorLinker()).actors
    assert {(actor.name, actor.kind, actor.country) for actor in found} == {
        ("Canada", "state", "CA"),
        ("United States", "state", "US"),
    }


def test_a_people_has_the_country_and_a_city_has_none() -> None:
    assert country_of("Norwegians", "group") == "NO"
    assert country_of("Oslo", "place") is None
