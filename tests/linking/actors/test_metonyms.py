import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.actors.metonyms import metonym
from onrecord.linking.actors.sightings import sightings
from onrecord.linking.page import pages
from onrecord.record.reading import MentionKind
from onrecord.record.story import Links
from tests.linking.telling import by_name, linked, story, told

_PLACES = (
    "Beijing",
    "Moscow",
    "Washington",
    "Paris",
    "London",
    "Tehran",
    "Brussels",
    "Kremlin",
    "White House",
    "New York",
)
SEATS: dict[str, MentionKind] = {**dict.fromkeys(_PLACES, "place"), "Chinese": "group", "Korean": "group"}


def states(text: str) -> list[str | None]:
    """The state that each name of a text stands for, None where it stands for itself."""
    (page,) = pages(story(told(text, SEATS))).values()
    found = [metonym(page, one) for one in sightings(page)]
    return [one.country if one else None for one in found]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Beijing denied the charge.", "CN"),
        ("He said Beijing has repeatedly refused to answer.", "CN"),
        ("Moscow also warned of a flood.", "RU"),
        ("Washington’s sanctions bite.", "US"),
        ("They asked for closer ties with Tehran.", "IR"),
        ("She put more pressure on London.", "GB"),
        ("The mayor accused Paris of neglect.", "FR"),
        ("The envoy met Moscow-backed fighters.", "RU"),
        ("The Kremlin said nothing new.", "RU"),
        ("The White House has been quiet today.", "US"),
        ("Yesterday the Chinese government agreed.", "CN"),
        ("Yesterday the Chinese side agreed.", "CN"),
    ],
)
def test_a_capital_or_palace_that_acts_as_a_government_is_its_state(text: str, country: str) -> None:
    assert states(text) == [country]


@pytest.mark.parametrize(
    "text",
    [
        "She flew to Beijing.",
        "The mayor of London said no.",
        "Officials in Moscow said no.",
        "Beijing, Monday. It rained.",
        "The London protest filled two squares.",
        "No one forced Washington journalists to write.",
        "They talked with London bankers.",
        "Guests walked through the White House.",
        "He went to the Kremlin to look around.",
        "Papers in New York and Washington decided what was told.",
        "The Chinese like tea.",
        "A Korean government sat in each capital.",
        "The Chinese government-backed bank closed.",
    ],
)
def test_elsewhere_a_capital_is_a_city_and_a_people_a_people(text: str) -> None:
    assert set(states(text)) == {None}


def test_capitals_listed_together_act_together() -> None:
    assert states("Moscow and Beijing share the view.") == ["RU", "CN"]
    assert states("There were talks between Moscow and Beijing.") == ["RU", "CN"]


def test_the_mentions_of_a_capital_are_divided_between_the_state_and_the_city() -> None:
    found = linked(
        story(told("Beijing denied it. She flew to Beijing. China slept.", SEATS | {"China": "state"})), ActorLinker()
    )
    actors = by_name(found.actors)
    assert {name: (actor.kind, len(actor.mentions)) for name, actor in actors.items()} == {
        "China": ("state", 2),
        "Beijing": ("place", 1),
    }
    assert actors["China"].country == "CN"
    ((span, meant, because),) = ((one.span, one.actors, one.because) for one in found.chains)
    assert (span, meant) == (actors["China"].mentions[0], (actors["China"].id,))
    assert because == "“Beijing” is China here: it says"


def test_a_state_that_only_its_capital_stands_for_has_its_own_name() -> None:
    (actor,) = linked(story(told("Beijing denied it.", SEATS)), ActorLinker()).actors
    assert (actor.name, actor.kind, actor.names) == ("China", "state", ("Beijing",))


def test_brussels_is_the_european_union() -> None:
    names: dict[str, MentionKind] = {"Brussels": "place", "European Union": "organisation"}
    (actor,) = linked(story(told("Brussels rejected it. The European Union met.", names)), ActorLinker()).actors
    assert (actor.name, actor.country) == ("European Union", None)
    (actor,) = linked(story(told("Brussels rejected it.", names)), ActorLinker()).actors
    assert (actor.name, actor.kind) == ("European Union", "organisation")


@settings(deadline=None)
@given(st.lists(st.sampled_from([*SEATS, "and", "the", ",", "said", "'s", "with", "between", "\n\n", "\u202e"])))
def test_any_string_of_these_words_is_survived(words: list[str]) -> None:
    coverage = story(told(" ".join(words) or " ", SEATS))
    assert ActorLinker().link(coverage, Links("s-test")).linked == ("actors",)
