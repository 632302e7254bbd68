from dataclasses import replace

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.record.article import Article
from onrecord.record.difference import Difference
from onrecord.record.reading import MentionKind, Reading
from onrecord.record.story import Links, SharedPhrase
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {"Norland": "state", "Ann Berg": "person", "Tom Lund": "person"}
DAYS = {"Sunday": ("2031-05-04", "day"), "Monday": ("2031-05-05", "day")}


def report(text: str, words: str, speaker: str, outlet: str) -> tuple[Article, Reading]:
    return told(text, NAMES, [Said(words, speaker, kind="mixed")], DAYS, outlet=outlet)


def differences(*reports: tuple[Article, Reading], links: Links | None = None) -> tuple[Difference, ...]:
    return linked(story(*reports), ActorLinker(), SpeakerLinker(), DifferenceLinker(), links=links).differences


def test_a_state_and_a_person_who_are_credited_with_the_same_few_words() -> None:
    (found,) = differences(
        report("Norland said the visit gave the rebels a “moral cover” for raids.", "moral cover", "Norland", "A"),
        report("Ann Berg said the visit was a “moral cover” for all raids.", "moral cover", "Ann Berg", "B"),
    )
    assert (found.kind, found.severity, found.question) == ("attribution", "tension", "Who said “moral cover”?")
    assert [side.value for side in found.sides] == ["Norland", "Ann Berg"]
    assert found.because.endswith("the one may speak for the other")


def test_two_persons_may_use_the_same_few_words() -> None:
    assert (
        differences(
            report("Ann Berg said the visit was a “moral cover” for raids.", "moral cover", "Ann Berg", "A"),
            report("Tom Lund said the visit was a “moral cover” for raids.", "moral cover", "Tom Lund", "B"),
        )
        == ()
    )


def test_the_same_words_in_another_matter_are_no_difference() -> None:
    assert (
        differences(
            report("Norland called its tax a “moral cover”.", "moral cover", "Norland", "A"),
            report("Ann Berg said the visit was a “moral cover” for raids.", "moral cover", "Ann Berg", "B"),
        )
        == ()
    )


def test_a_phrase_of_one_speaker_that_is_dated_twice() -> None:
    first = report("Ann Berg wrote of her “good old friend” on Sunday.", "good old friend", "Ann Berg", "A")
    second = report("Ann Berg, in Monday’s letter, greets a “good old friend”.", "good old friend", "Ann Berg", "B")
    quotes = [reading.quotes[0] for _, reading in (first, second)]
    phrase = SharedPhrase(
        "good old friend", tuple(quote.id for quote in quotes), tuple(quote.content[0] for quote in quotes), "twice"
    )
    links = Links("s-test", phrases=(phrase,), linked=("facts",))
    found = [one for one in differences(first, second, links=links) if one.kind == "date"]
    assert [(one.severity, [side.value for side in one.sides]) for one in found] == [
        ("tension", ["2031-05-04", "2031-05-05"])
    ]
    assert differences(first, second, links=replace(links, phrases=())) == ()


def test_a_phrase_without_what_softens_it_is_a_tension() -> None:
    (found,) = differences(
        report("Ann Berg saw “a bit of a marriage of need” there.", "a bit of a marriage of need", "Ann Berg", "A"),
        report("Ann Berg saw “a marriage of need” there.", "a marriage of need", "Ann Berg", "B"),
    )
    assert (found.kind, found.severity) == ("wording", "tension")
    assert found.because == "“a bit of” is in one alone, and takes some of the rest back"


def test_a_phrase_cut_of_other_words_is_no_difference() -> None:
    assert (
        differences(
            report("Ann Berg saw “an old marriage of need” there.", "an old marriage of need", "Ann Berg", "A"),
            report("Ann Berg saw a “marriage of need” there.", "marriage of need", "Ann Berg", "B"),
        )
        == ()
    )


def test_what_softens_stands_right_before_the_phrase() -> None:
    long = "he not only lost a bet he won a marriage of need"
    assert (
        differences(
            report(f"Ann Berg saw “{long}” there.", long, "Ann Berg", "A"),
            report("Ann Berg saw “a marriage of need” there.", "a marriage of need", "Ann Berg", "B"),
        )
        == ()
    )
