"""Phrases that several acts of speaking have in common."""

from dataclasses import replace

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.linking.utterances.linker import UtteranceLinker
from onrecord.record.article import Article
from onrecord.record.reading import MentionKind, QuoteKind, Reading
from onrecord.record.story import SharedPhrase
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {"Ann Berg": "person", "Tom Lund": "person", "Ida Ness": "person"}
TIMES = {"Monday": ("2024-05-06", "day"), "Thursday": ("2024-05-09", "day")}
Told = tuple[Article, Reading]


def quoted(words: str, speaker: str, outlet: str, tail: str = "", kind: QuoteKind = "direct") -> Told:
    """A report of these words on 10 May; a direct quote gets its marks here."""
    printed = f"“{words}”" if kind == "direct" else words
    text = f"The quay was wet. {printed} said {speaker}{tail}. The ferries were late."
    return told(text, NAMES, [Said(words, speaker, "said", kind)], TIMES, "2024-05-10", outlet)


def shared(*reports: Told) -> list[SharedPhrase]:
    links = linked(story(*reports), ActorLinker(), ChainLinker(), SpeakerLinker(), UtteranceLinker())
    assert "phrases" in links.linked
    return list(links.phrases)


BERG = quoted("We need a new impetus for the lighthouse", "Ann Berg", "A")
LUND = quoted("that trade would get a “new impetus” from the canal", "Tom Lund", "B", kind="mixed")


def test_a_formula_of_two_speakers_is_a_shared_phrase() -> None:
    (phrase,) = shared(BERG, LUND)
    assert (phrase.words, phrase.because) == ("new impetus", "Ann Berg and Tom Lund both say it")
    texts = {article.id: article.text for article, _ in (BERG, LUND)}
    assert [span.cut(texts[span.article]) for span in phrase.evidence] == ["new impetus", "new impetus"]
    assert phrase.quotes == tuple(quote.id for _, reading in (BERG, LUND) for quote in reading.quotes)


def test_more_than_two_speakers_are_all_named() -> None:
    (phrase,) = shared(BERG, LUND, quoted("There is “new impetus” here", "Ida Ness", "C", kind="mixed"))
    assert phrase.because == "Ann Berg, Tom Lund and Ida Ness all say it"


def test_what_one_says_alone_and_two_together_is_a_phrase_of_both() -> None:
    together = quoted("They called each other “dear neighbour”", "Ann Berg and Tom Lund", "B", kind="mixed")
    (phrase,) = shared(quoted("My dear neighbour came by the night ferry", "Ann Berg", "A"), together)
    assert (phrase.words, phrase.because) == ("dear neighbour", "Ann Berg and Tom Lund both say it")


def test_the_same_words_on_two_days_are_a_shared_phrase() -> None:
    words = "The river belongs to everyone who drinks from it"
    (phrase,) = shared(quoted(words, "Ann Berg", "A", " on Monday"), quoted(words, "Ann Berg", "B", " on Thursday"))
    assert phrase.words == words
    assert phrase.because == "the same words on two days, 6 May 2024 and 9 May 2024"


def test_words_that_one_speaker_may_have_said_once_are_none() -> None:
    assert shared(BERG, quoted("the “new impetus” that ports want", "Ann Berg", "B", kind="mixed")) == []


def test_words_that_everybody_uses_are_none() -> None:
    assert (
        shared(
            quoted("On the other hand the people of this country want it", "Ann Berg", "A"),
            quoted("On the other hand the people of this country are tired", "Tom Lund", "B"),
        )
        == []
    )


def test_a_long_passage_of_two_speakers_is_none() -> None:
    """One of them was credited with the other's words."""
    words = "The dredgers tore every net between the lighthouse and the old quay"
    assert shared(quoted(words, "Ann Berg", "A"), quoted(words, "Tom Lund", "B")) == []


def test_a_phrase_inside_two_longer_ones_is_found_and_told_once() -> None:
    (phrase,) = shared(
        quoted("Everybody knows that dredging ruins the drowned forest, and so do you", "Ann Berg", "A"),
        quoted("The law tells us that dredging ruins the drowned forest today", "Tom Lund", "B"),
    )
    assert phrase.words == "dredging ruins the drowned forest"


def test_a_term_without_a_speaker_is_shown_and_makes_no_phrase() -> None:
    text = "The “new impetus” stayed away."
    article, reading = told(text, outlet="The Quay")
    at = text.index("“")
    marked = article, replace(reading, scare_quotes=(article.span(at, text.index("”") + 1),))
    assert shared(BERG, marked) == []
    (phrase,) = shared(BERG, LUND, marked)
    assert phrase.because == "Ann Berg and Tom Lund both say it; The Quay prints it without a speaker"
    assert [span.article for span in phrase.evidence] == [BERG[0].id, LUND[0].id, article.id]


def test_the_order_of_the_articles_changes_no_phrase() -> None:
    assert {one.words for one in shared(LUND, BERG)} == {one.words for one in shared(BERG, LUND)}
