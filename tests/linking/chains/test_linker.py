"""Pronouns, titles, descriptions and groups that stand for actors: who is meant, and where it stays open."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.record.reading import MentionKind
from onrecord.record.story import Links
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {
    "Ann Berg": "person",
    "Berg": "person",
    "Tom Lund": "person",
    "Lund": "person",
    "Olav Ness": "person",
    "Ness": "person",
    "Norland": "state",
    "Sutland": "state",
    "Harbour Council": "organisation",
    "Nedrin Ferries": "organisation",
    "Skarn Lines": "organisation",
}


def links(text: str, *quotes: Said) -> Links:
    """What is linked in an article of these names."""
    return linked(story(told(text, NAMES, quotes)), ActorLinker(), ChainLinker(), SpeakerLinker())


def chains(text: str, *quotes: Said) -> list[tuple[str, str]]:
    """Each reference with the names of those for whom it stands."""
    found = links(text, *quotes)
    names = {actor.id: actor.name for actor in found.actors}
    return [
        (text[one.span.start : one.span.end], " + ".join(names[actor] for actor in one.actors)) for one in found.chains
    ]


def test_a_pronoun_is_the_subject_of_whom_the_text_speaks() -> None:
    assert chains("Tom Lund arrived at noon. He was late, and his boat was full.") == [
        ("He", "Tom Lund"),
        ("his", "Tom Lund"),
    ]


def test_a_pronoun_says_why_it_is_taken_for_somebody() -> None:
    (one,) = links("Tom Lund arrived at noon. He was late.").chains
    assert one.because == "“he” is Tom Lund, of whom the sentence before speaks"


def test_two_of_one_kind_leave_a_pronoun_open() -> None:
    assert chains("Tom Lund and Olav Ness met. The sea rose, and he left.") == []


def test_the_other_gender_is_nobody_s_rival() -> None:
    text = "Ann Berg met Tom Lund. She left early, and he stayed."
    assert chains(text) == [("She", "Ann Berg"), ("he", "Tom Lund")]


def test_who_says_it_is_who_begins_what_is_said() -> None:
    assert chains("Tom Lund told Olav Ness that he would wait.") == [("he", "Tom Lund")]


def test_an_object_is_not_the_subject_of_its_clause() -> None:
    assert ("him", "Tom Lund") not in chains("Tom Lund arrived. Olav Ness came. Lund saw him.")


def test_a_possessive_directly_behind_a_name_is_that_one() -> None:
    assert chains("Tom Lund met Olav Ness and his brother.") == [("his", "Olav Ness")]


def test_a_pronoun_may_lead_to_the_subject_of_its_sentence() -> None:
    assert chains("Olav Ness slept. In his speech, Tom Lund spoke of tides.") == [("his", "Tom Lund")]


def test_a_pronoun_before_a_name_is_not_that_one() -> None:
    assert chains("Tom Lund spoke. Papers were found in his car, Lund said.") == []


def test_a_speaker_does_not_call_himself_by_a_pronoun() -> None:
    text = "Tom Lund blamed Olav Ness. “He never came,” Lund said."
    assert ("He", "Tom Lund") not in chains(text, Said("He never came,", "Lund", "said"))


def test_an_unnamed_person_is_a_rival() -> None:
    assert chains("Tom Lund waited. The driver opened the door. He smiled.") == []


def test_what_somebody_is_makes_no_second_person() -> None:
    assert chains("Tom Lund is a driver. He smiled.") == [("He", "Tom Lund")]


def test_a_title_is_its_only_holder() -> None:
    text = "Mayor Tom Lund met Olav Ness. Later the mayor left."
    assert chains(text) == [("the mayor", "Tom Lund")]


def test_words_of_a_title_are_its_only_holder() -> None:
    text = "Former council deputy director Tom Lund spoke to Olav Ness. Later the former council deputy left."
    assert chains(text) == [("the former council deputy", "Tom Lund")]


def test_of_two_holders_it_is_the_one_in_focus() -> None:
    text = "Minister Tom Lund slept.\n\nNorland grew.\n\nMinister Olav Ness arrived at noon. The minister was late."
    assert chains(text) == [("The minister", "Olav Ness")]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Tom Lund came. The mayor of Nedrin left.",
        "Mayor Tom Lund came. A mayor left.",
        "Mayor Tom Lund met Ann Berg, and mayor Olav Ness met Ann Berg. The mayor left.",
        "Tom Lund came. The witness left.",
    ],
)
def test_a_title_that_may_be_another_s_stays_open(text: str) -> None:
    assert chains(text) == []


def test_the_company_is_the_one_of_which_the_text_speaks() -> None:
    text = "Nedrin Ferries lost a boat. The company said its crew was safe."
    assert chains(text) == [("The company", "Nedrin Ferries"), ("its", "Nedrin Ferries")]


def test_it_is_the_body_that_says_so() -> None:
    assert chains("Nedrin Ferries said it would wait.") == [("it", "Nedrin Ferries")]


@pytest.mark.parametrize("text", ["Nedrin Ferries lost a boat. It is late.", "Norland votes. Berg will not do it."])
def test_it_without_a_body_stays_open(text: str) -> None:
    assert [words for words, _ in chains(text) if words.casefold() == "it"] == []


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("President Tom Lund met President Olav Ness. The two presidents talked.", "Tom Lund + Olav Ness"),
        ("Tom Lund met Olav Ness in Norland. The pair talked.", "Tom Lund + Olav Ness"),
        ("Norland warned Sutland. Both countries have ferries.", "Norland + Sutland"),
        ("Nedrin Ferries sued Skarn Lines. The two companies share a pier.", "Nedrin Ferries + Skarn Lines"),
        ("Tom Lund and Ann Berg left. They were late.", "Tom Lund + Ann Berg"),
    ],
)
def test_a_group_is_those_named_before_it(text: str, group: str) -> None:
    assert [who for _, who in chains(text) if "+" in who] == [group]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Lund, Olav Ness and Ann Berg met. The two leaders talked.",
        "Tom Lund met voters. The two leaders talked.",
        "Mayor Tom Lund met President Olav Ness. The two presidents talked.",
        "Tom Lund met Olav Ness. The two men from Norland talked.",
        "Tom Lund met Olav Ness. Boats came. They were late.",
    ],
)
def test_a_group_that_may_be_others_stays_open(text: str) -> None:
    assert [who for _, who in chains(text) if "+" in who] == []


def test_a_speaker_may_be_known_by_the_chain_of_his_pronoun() -> None:
    text = "Tom Lund came to Norland with Ann Berg and the crew. At noon he called the pier and said “We wait.”"
    found = links(text, Said("We wait.", "he", "said"))
    names = {actor.id: actor.name for actor in found.actors}
    assert [names[one.actor] for one in found.speakings if one.actor] == ["Tom Lund"]


@given(
    st.lists(
        st.sampled_from(
            [
                "Tom Lund",
                "Ann Berg",
                "he",
                "She",
                "the mayor",
                "The two leaders",
                "its",
                "said",
                ".",
                "\n\n",
                "“",
                "”",
                ",",
                "\0",
            ]
        )
    ).map(" ".join)
)
def test_every_reference_is_in_the_text_and_to_actors_of_the_story(text: str) -> None:
    found = links(text)
    known = {actor.id for actor in found.actors}
    mentions = [span for actor in found.actors for span in actor.mentions]
    for one in found.chains:
        assert text[one.span.start : one.span.end].strip()
        assert known.issuperset(one.actors)
        assert one.span not in mentions
