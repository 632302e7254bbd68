import pytest

from onrecord.linking.actors.linker import ActorLinker
from onrecord.record.actor import Actor
from onrecord.record.reading import MentionKind
from tests.linking.telling import by_name, linked, story, told


def bodies(*texts: str, names: str) -> dict[str, Actor]:
    """The actors of these articles, in which every name (between bars) is read as a body's."""
    kinds: dict[str, MentionKind] = dict.fromkeys(names.split("|"), "organisation")
    return by_name(linked(story(*(told(t, kinds, outlet=f"{at}") for at, t in enumerate(texts))), ActorLinker()).actors)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Tolvery Motors", "Tolvery Motor Company"),
        ("Tolvery Inc.", "Tolvery"),
        ("Brandt and Hollis Ltd.", "Brandt & Hollis"),
        ("Tolvery Airways", "Tolvery"),
        ("Tolvery Capital Management", "Tolvery"),
        ("Ministry of Tides", "Tides Ministry"),
        ("Tolvery Workers union", "Tolvery Workers"),
    ],
)
def test_a_company_under_its_full_and_its_everyday_name_is_one(first: str, second: str) -> None:
    assert len(bodies(f"Once {first} met.", f"Once {second} met.", names=f"{first}|{second}")) == 1


def test_a_short_name_in_brackets_is_the_body_s_everywhere() -> None:
    found = bodies(
        "The Agency for State Land (AVAS) met. AVAS left.", "AVAS slept.", names="Agency for State Land|AVAS"
    )
    assert [len(actor.mentions) for actor in found.values()] == [4]


def test_two_letters_are_a_body_s_initials_where_the_article_names_it() -> None:
    names = "General Tides|GT"
    assert set(bodies("General Tides met. GT left.", "GT slept.", names=names)) == {"General Tides"}
    assert set(bodies("General Tides met.", "GT slept.", names=names)) == {"General Tides", "GT"}


def test_a_short_name_that_two_bodies_have_stays_alone() -> None:
    found = bodies("Tolvery Airways and Tolvery Oil met.", "Tolvery left.", names="Tolvery Airways|Tolvery Oil|Tolvery")
    assert set(found) == {"Tolvery Airways", "Tolvery Oil", "Tolvery"}


def test_the_article_decides_between_two_bodies_of_the_story() -> None:
    names = "Tolvery Airways|Tolvery Oil|Tolvery"
    found = bodies("Tolvery Airways met. Tolvery left.", "Tolvery Oil met. Tolvery left.", names=names)
    assert {name: len(actor.mentions) for name, actor in found.items()} == {"Tolvery Airways": 2, "Tolvery Oil": 2}


def test_a_part_or_a_foundation_of_a_body_is_another() -> None:
    names = "Tolvery Foundation|Tolvery Europe|Tolvery"
    assert len(bodies("Tolvery Foundation and Tolvery Europe met. Tolvery left.", names=names)) == 3


def test_the_first_word_stands_for_a_name_only_behind_it() -> None:
    assert set(bodies("Hollis Brandt met. Hollis left.", names="Hollis Brandt|Hollis")) == {"Hollis Brandt"}
    assert set(bodies("Hollis met. Hollis Brandt left.", names="Hollis Brandt|Hollis")) == {"Hollis Brandt", "Hollis"}


def test_two_letters_that_changed_places_are_a_slip() -> None:
    found = bodies("Tolvery met. Tolvery left. Tovlery slept.", names="Tolvery|Tovlery")
    assert set(found) == {"Tolvery"}


def test_a_body_of_a_state_is_one_under_its_name_and_its_people_s() -> None:
    kinds: dict[str, MentionKind] = {
        "China": "state",
        "Chinese Foreign Ministry": "organisation",
        "Ministry of Foreign Affairs of China": "organisation",
        "Foreign Ministry": "organisation",
    }
    text = (
        "China’s Foreign Ministry met. The Chinese Foreign Ministry met. The Ministry of Foreign Affairs of China met."
    )
    found = by_name(linked(story(told(text, kinds)), ActorLinker()).actors)
    ministries = [actor for actor in found.values() if actor.kind == "organisation"]
    assert [(len(actor.mentions), actor.country) for actor in ministries] == [(3, "CN")]


def test_a_parliament_alone_is_that_of_the_state_which_the_article_names() -> None:
    names: dict[str, MentionKind] = {
        "French Senate": "organisation", "Senate": "organisation", "France": "state", "Chile": "state",
    }  # fmt: skip
    texts = ("The French Senate met.", "France waits for the Senate.", "Chile waits for the Senate.")
    found = by_name(linked(story(*(told(t, names, outlet=t) for t in texts)), ActorLinker()).actors)
    assert (len(found["French Senate"].mentions), len(found["Senate"].mentions)) == (2, 1)


def test_a_body_read_as_a_person_once_is_the_body() -> None:
    names: dict[str, MentionKind] = {"Hollis Motors": "organisation", "Hollis": "person"}
    assert set(by_name(linked(story(told("Hollis Motors met. Hollis left.", names)), ActorLinker()).actors)) == {
        "Hollis Motors"
    }


def test_a_person_of_the_company_s_name_is_not_the_company() -> None:
    names: dict[str, MentionKind] = {"Hollis Motors": "organisation", "Ann Hollis": "person", "Hollis": "person"}
    text = "Ann Hollis came. Hollis spoke of Hollis Motors."
    found = by_name(linked(story(told(text, names)), ActorLinker()).actors)
    assert {name: len(actor.mentions) for name, actor in found.items()} == {"Ann Hollis": 2, "Hollis Motors": 1}
    text = "What Hollis makes sells. Ann Hollis owns Hollis Motors."
    found = by_name(linked(story(told(text, names)), ActorLinker()).actors)
    assert {name: len(actor.mentions) for name, actor in found.items()} == {"Ann Hollis": 1, "Hollis Motors": 2}
