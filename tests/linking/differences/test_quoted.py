from dataclasses import replace

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.linking.utterances.linker import UtteranceLinker
from onrecord.record.article import Article
from onrecord.record.difference import Difference
from onrecord.record.reading import MentionKind, Reading
from onrecord.record.story import Aligned, Links, Utterance
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {"Ann Berg": "person", "Tom Lund": "person", "Norland": "state"}
TIMES = {"Monday": ("2024-05-06", "day"), "Thursday": ("2024-05-09", "day")}
WORDS = "Nobody will open a gate without picking up the telephone first"


def report(words: str, speaker: str, outlet: str, tail: str = "") -> tuple[Article, Reading]:
    return told(f"“{words},” said {speaker}{tail}.", NAMES, [Said(words, speaker)], TIMES, outlet=outlet)


def differences(*reports: tuple[Article, Reading], links: Links | None = None) -> tuple[Difference, ...]:
    linkers = ActorLinker(), SpeakerLinker(), UtteranceLinker(), DifferenceLinker()
    return linked(story(*reports), *linkers, links=links).differences


def test_the_same_words_of_two_persons_are_a_conflict() -> None:
    (found,) = differences(
        report(WORDS, "Ann Berg", "A"), report(WORDS, "Tom Lund", "B"), report(WORDS, "Tom Lund", "C")
    )
    assert (found.kind, found.severity) == ("attribution", "conflict")
    assert found.question == f"Who said “{WORDS}”?"
    assert [(side.value, len(side.articles), len(side.evidence)) for side in found.sides] == [
        ("Ann Berg", 1, 2),
        ("Tom Lund", 2, 4),
    ]
    assert (
        found.because
        == "the same words with different speakers: Ann Berg according to A, Tom Lund according to B and C"
    )


def test_a_person_and_a_state_are_a_tension() -> None:
    (found,) = differences(report(WORDS, "Ann Berg", "A"), report(WORDS, "Norland", "B"))
    assert found.severity == "tension"


def test_a_short_phrase_of_two_persons_is_no_difference() -> None:
    assert (
        differences(
            report("a journey of friendship and peace", "Ann Berg", "A"),
            report("a journey of friendship and peace", "Tom Lund", "B"),
        )
        == ()
    )


def test_words_on_two_days_are_no_difference() -> None:
    assert (
        differences(report(WORDS, "Ann Berg", "A", " on Monday"), report(WORDS, "Tom Lund", "B", " on Thursday")) == ()
    )


def test_an_article_that_credits_both_tells_of_both() -> None:
    text = f"“{WORDS},” said Ann Berg. “{WORDS},” Tom Lund agreed."
    both = told(text, NAMES, [Said(WORDS, "Ann Berg"), Said(WORDS, "Tom Lund")])
    assert differences(both, report(WORDS, "Tom Lund", "B")) == ()


def test_a_replaced_version_has_no_side() -> None:
    old, new = report(WORDS, "Ann Berg", "A"), report(WORDS, "Tom Lund", "A")
    found = differences(old, new, links=Links("s-test", replaces=((new[0].id, old[0].id),)))
    assert [one.kind for one in found if not one.update] == []


def test_a_changed_word_is_a_tension_of_wording() -> None:
    changed = WORDS.replace("telephone", "handbook")
    (found,) = differences(report(WORDS, "Ann Berg", "A"), report(changed, "Ann Berg", "B"))
    assert (found.kind, found.severity) == ("wording", "tension")
    assert found.because == "“telephone” in one, “handbook” in another"
    assert [side.value for side in found.sides] == [WORDS, changed]


def test_a_changed_ending_or_function_word_is_compatible() -> None:
    changed = WORDS.replace("a gate", "the gates")
    (found,) = differences(report(WORDS, "Ann Berg", "A"), report(changed, "Ann Berg", "B"))
    assert (found.kind, found.severity) == ("wording", "compatible")


def test_a_lost_not_is_more_than_a_function_word() -> None:
    (found,) = differences(
        report("We will not open the old gate of the harbour again", "Ann Berg", "A"),
        report("We will open the old gate of the harbour again", "Ann Berg", "B"),
    )
    assert found.severity == "tension"
    assert found.because == "“not” is in one alone"


def test_a_cut_is_no_difference() -> None:
    short = "Nobody will open a gate without picking up the telephone"
    assert differences(report(WORDS, "Ann Berg", "A"), report(short, "Ann Berg", "B")) == ()


def test_only_the_piece_in_common_is_compared() -> None:
    first = told(
        f"“Rain came late to this valley last winter,” Ann Berg said. “{WORDS}.”",
        NAMES,
        [Said(f"Rain came late to this valley last winter, … {WORDS}", "Ann Berg")],
        outlet="A",
    )
    changed = WORDS.replace("telephone", "handbook")
    (found,) = differences(first, report(changed, "Ann Berg", "B"))
    assert {side.value for side in found.sides} == {WORDS, changed}


def test_both_kinds_are_named_as_linked() -> None:
    assert linked(story(), DifferenceLinker()).linked == ("differences:attribution", "differences:wording")


def test_a_name_that_is_the_end_of_the_other_is_no_other_speaker() -> None:
    short: dict[str, MentionKind] = {"Lund": "person"}
    alone = told(f"“{WORDS},” said Const. Lund.", short, [Said(WORDS, "Lund")], outlet="B")
    assert differences(report(WORDS, "Tom Lund", "A"), alone) == ()


def test_one_who_is_named_beside_the_words_in_both_articles_is_only_read_otherwise() -> None:
    text = f"Ann Berg was there. “{WORDS},” said Tom Lund. Ann Berg agreed."
    first = told(text, NAMES, [Said(WORDS, "Ann Berg")], outlet="A")
    second = told(text, NAMES, [Said(WORDS, "Tom Lund")], outlet="B")
    assert differences(first, second) == ()


def test_two_translations_stand_side_by_side() -> None:
    first = report("We have made a great leap ahead in all these years", "Ann Berg", "A")
    second = report("In these years a giant step forward was made by us", "Ann Berg", "B")
    quotes = [reading.quotes[0] for _, reading in (first, second)]
    pair = Aligned(
        *(
            article.span(article.text.index(words), article.text.index(words) + len(words))
            for (article, _), words in zip((first, second), ("great leap ahead", "giant step forward"), strict=True)
        )
    )
    utterance = Utterance(tuple(quote.id for quote in quotes), "translation", "", None, (pair,))
    links = linked(story(first, second), ActorLinker(), SpeakerLinker())
    (found,) = linked(
        story(first, second), DifferenceLinker(), links=replace(links, utterances=(utterance,))
    ).differences
    assert (found.kind, found.severity, found.about) == ("wording", "compatible", utterance.id)
    assert found.because == "one remark in two translations: “great leap ahead” for “giant step forward”"


def test_words_printed_in_two_ways_are_no_wording() -> None:
    rest = "ready to get in this long fight and work my heart out for the good will of this town"
    first = report(f"I 'm {rest}", "Ann Berg", "A")
    assert differences(first, report(f"I am {rest}", "Ann Berg", "B")) == ()
    assert differences(first, report(f"I 'm {rest.replace('good will', 'goodwill')}", "Ann Berg", "B")) == ()


def test_two_spellings_of_one_speaker_are_not_two_speakers() -> None:
    assert not [
        one
        for one in differences(report(WORDS, "Lowenritt", "A"), report(WORDS, "Loewenritt", "B"))
        if one.kind == "attribution"
    ]


def test_a_speaker_whom_only_a_pronoun_gives_makes_no_conflict() -> None:
    named = report(WORDS, "Tom Lund", "B")
    text = f"Ann Berg came. “{WORDS},” he said. Later she left."
    article, reading = told(text, NAMES, [Said(WORDS, "he")], TIMES, outlet="A")
    assert all(one.severity != "conflict" for one in differences((article, reading), named))
