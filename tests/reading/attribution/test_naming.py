import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.attribution.naming import is_name, names
from tests.reading.attribution.making import at, page_of


def quotation(text: str) -> tuple[int, int]:
    """The one between curly marks."""
    return text.index("“"), text.index("”") + 1


@pytest.mark.parametrize(
    "text",
    [
        "He crossed the so-called “smart” bridge.",
        "The crossing known as “the leap” is closed.",
        "She wrote a song titled “and the tide went out”.",
        "They board what is called a “pilot boat”.",
        "He fears the word “storm”.",
        "Labels like “calm” help nobody.",
        "Their motto is “row on”.",
        "They held signs reading “row on”.",
        "It is short for “very large vessel”.",
        "It fell into the “lost at sea” category.",
        "She told CNN’s “Harbour Hour” so.",
        "She spoke on “Harbour Hour” of it.",
        "She read the novel “Tides”.",
        "He is the author of “Tides of Oslo: How We Rowed”.",
        "Fans of “Tides” actor Tom Lund came.",
        "The “Clean Harbour Act” failed.",
        "He wore an “I Row” cap.",
        "She read the book “Tide ’s End”.",
    ],
)
def test_the_words_beside_a_name_know_it(text: str) -> None:
    assert is_name(text, *quotation(text))


@pytest.mark.parametrize(
    "text",
    [
        "He called it “a disgrace”.",
        "He said the crew was “worn out”.",
        "He used the word “disgrace”.",
        "He said: “Row On”.",
        "The mayor shouted “Row On” twice.",
        "He brought a “common” approach.",
        "The “smart” bridge opened.",
        "His answer was “no”.",
        "He called the plan “dead on arrival”.",
        "“We Sail,” he said.",
        "He said of the book: “We read it on the boat and we wept over it for days.”",
    ],
)
def test_fragments_of_speech_are_no_names(text: str) -> None:
    assert not is_name(text, *quotation(text))


def test_what_and_joins_to_a_name_is_one() -> None:
    text = "The words “calm” and “storm” are old, and “we like them,” he said."
    places = [at(text, words) for words in ("“calm”", "“storm”", "“we like them,”")]
    assert list(names(text, places)) == places[:2]


def test_a_page_does_not_count_names_as_quoted_but_shows_the_model_their_marks() -> None:
    text = "She read the novel “Tides” and said it was “poor”.\n\nHer “Clean Harbour Act” failed."
    here = page_of(text)
    assert not here.quoted[slice(*at(text, "“Tides”"))].any()
    assert here.quoted[slice(*at(text, "“poor”"))].all()
    assert here.types[here.tokens(*at(text, "Tides"))[0]] == 4


@given(st.text("aB “”\"',.:’s\n\0\ud800İ", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_characters_may_stand_there(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    assert list(names(text, [(start, end)])) in ([], [(start, end)])
