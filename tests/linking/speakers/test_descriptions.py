import pytest

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.speakers.descriptions import noun_of
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.record.reading import MentionKind
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {"Ann Berg": "person", "Tom Lund": "person", "Lund": "person", "Norland": "state"}


def descriptions(text: str, *quotes: Said) -> list[str | None]:
    """How the speakers of these quotes are described, in order; None where they are named or open."""
    coverage = story(told(text, NAMES, quotes))
    links = linked(coverage, ActorLinker(), SpeakerLinker())
    known = {one.quote: one.description.cut(text) for one in links.speakings if one.description}
    return [known.get(quote.id) for quote in coverage.quotes()]


@pytest.mark.parametrize(
    ("speaker", "description"),
    [
        ("a senior official", "a senior official"),
        ("One witness", "One witness"),
        ("officials in Norland", "officials in Norland"),
        ("46 voters", "46 voters"),
        ("the source close to the talks", "the source close to the talks"),
        ("a spokesman for Tom Lund", "a spokesman for Tom Lund"),
        ("the official", None),
        ("the wife of Tom Lund", None),
        ("his lawyer", None),
        ("Ann Berg and her aides", None),
    ],
)
def test_a_source_without_a_name_keeps_its_description(speaker: str, description: str | None) -> None:
    text = f"{speaker} said: “The tide is late.”"
    assert descriptions(text, Said("The tide is late.", speaker)) == [description]


@pytest.mark.parametrize(
    ("behind", "description"),
    [
        (" who spoke on condition of anonymity.", "a senior official who spoke on condition of anonymity"),
        (", who knows the U.S. Navy, to us.", "a senior official, who knows the U.S. Navy"),
        (" familiar with the talks – and left.", "a senior official familiar with the talks"),
        (" in the rain.", "a senior official"),
    ],
)
def test_a_description_goes_on_with_who_the_source_is(behind: str, description: str) -> None:
    text = f"“The tide is late,” said a senior official{behind}"
    assert descriptions(text, Said("The tide is late,", "a senior official", "said")) == [description]


def test_a_noun_leads_back_to_the_nearest_description() -> None:
    text = (
        "“It is late,” said a pilot of the port.\n\n“It is early,” said one official who spoke on condition of"
        " anonymity.\n\n“The water is high,” the official said. “The wind is up,” the same official said."
    )
    full = "one official who spoke on condition of anonymity"
    quotes = (
        Said("It is late,", "a pilot of the port"),
        Said("It is early,", "one official"),
        Said("The water is high,", "the official"),
        Said("The wind is up,", "the same official"),
    )
    assert descriptions(text, *quotes) == ["a pilot of the port", full, full, full]


def test_the_source_is_one_of_the_sources_told_of_before() -> None:
    text = "One of the sources, who knows the harbour, was calm. “It is late,” the source said."
    assert descriptions(text, Said("It is late,", "the source")) == ["One of the sources, who knows the harbour"]


def test_a_noun_that_no_source_had_before_stays_open() -> None:
    text = "A moody president rules. “It is late,” the president said."
    assert descriptions(text, Said("It is late,", "the president")) == [None]


def test_a_pronoun_follows_a_source_without_a_name() -> None:
    text = "“It is late,” a witness said. “The water is high,” he said."
    assert descriptions(text, Said("It is late,", "a witness"), Said("The water is high,", "he")) == ["a witness"] * 2


def test_a_pronoun_with_a_person_between_stays_open() -> None:
    text = "“It is late,” a witness said. Tom Lund slept. “The water is high,” he said."
    assert descriptions(text, Said("It is late,", "a witness"), Said("The water is high,", "he"))[1] is None


@pytest.mark.parametrize(("pronoun", "description"), [("they", "two witnesses"), ("it", None)])
def test_they_are_several(pronoun: str, description: str | None) -> None:
    text = f"“It is late,” two witnesses said. “The water is high,” {pronoun} said."
    quotes = Said("It is late,", "two witnesses"), Said("The water is high,", pronoun)
    assert descriptions(text, *quotes) == ["two witnesses", description]


def test_the_reason_says_that_the_article_names_nobody() -> None:
    text = "“It is late,” a witness said."
    coverage = story(told(text, NAMES, [Said("It is late,", "a witness")]))
    (speaking,) = linked(coverage, ActorLinker(), SpeakerLinker()).speakings
    assert speaking.actor is None
    assert speaking.because == "not named in the article; described as “a witness”"


@pytest.mark.parametrize(
    ("said", "noun", "plural"),
    [
        ("two senior officials in Norland", "officials", True),
        ("a former official", "official", False),
        ("police", "police", True),
        ("the boss", "boss", False),
        ("", "", False),
    ],
)
def test_the_noun_of_a_description_stands_before_its_preposition(said: str, noun: str, plural: bool) -> None:
    found = noun_of(said)
    assert (found.form, found.plural) == (noun, plural)
    assert said[found.start : found.end] == noun


@pytest.mark.parametrize("speaker", ["Lund campaign advisers", "Department of Tides officials"])
def test_those_of_a_camp_or_a_body_are_a_source(speaker: str) -> None:
    text = f"{speaker} said: “The tide is late.”"
    assert descriptions(text, Said("The tide is late.", speaker)) == [speaker]
