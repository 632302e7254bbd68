import pytest

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.positions.passages import LONGEST, MASK, passages
from onrecord.linking.positions.phrases import Phrase, phrases, shown
from onrecord.record.reading import MentionKind
from tests.linking.telling import linked, story, told

NAMES: dict[str, MentionKind] = {"Norlandia": "state", "Ann Berg": "person", "Harbour Act": "organisation"}


def found(text: str) -> list[Phrase]:
    coverage = story(told(text, NAMES))
    links = linked(coverage, ActorLinker())
    return [phrase for passage in passages(coverage, links) for phrase in phrases(passage)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They read Norlandia’s 12-point peace plan.", "Norlandia’s 12-point peace plan"),
        ("They read the Norlandia plan.", "Norlandia plan"),
        ("They fear the invasion of Norlandia.", "invasion of Norlandia"),
        ("They discussed tougher sanctions.", "tougher sanctions"),
        ("They read President Ann Berg’s proposed deal.", "Ann Berg’s proposed deal"),
        ("They read the Harbour Act.", "Harbour Act"),
    ],
)
def test_a_name_goes_back_to_its_owner(text: str, name: str) -> None:
    assert [shown(phrase) for phrase in found(text)] == [name]


@pytest.mark.parametrize(
    "text", ["The plan’s backers met.", "Norlandia calls for it.", "The bill sponsors met.", "Their government met."]
)
def test_what_only_describes_somebody_is_no_issue(text: str) -> None:
    assert found(text) == []


def test_words_are_cut_off_at_the_verb() -> None:
    (phrase,) = found("Norlandia rejects fresh talks.")
    assert (shown(phrase), phrase.owners) == ("fresh talks", ())


def test_names_are_masked_character_by_character() -> None:
    coverage = story(told("“Yes,” Ann Berg said.", NAMES))
    (passage,) = passages(coverage, linked(coverage, ActorLinker()))
    assert passage.text == f" Yes,  {MASK * len('Ann Berg')} said."


def test_a_sentence_too_long_for_prose_is_not_looked_at() -> None:
    assert found("The plan " * LONGEST) == []
