from collections.abc import Sequence
from dataclasses import replace

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.linking.utterances.linker import UtteranceLinker
from onrecord.record.article import Article
from onrecord.record.reading import MentionKind, Reading
from onrecord.record.story import Links
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {"Ann Berg": "person", "Tom Lund": "person"}
TIMES = {"Monday": ("2024-05-06", "day"), "Thursday": ("2024-05-09", "day")}
FULL = "The river belongs to everyone who drinks from it and mends its banks"


def report(
    words: str,
    speaker: str | None = "Ann Berg",
    tail: str = "",
    published: str | None = "2024-05-10",
    outlet: str = "A",
) -> tuple[Article, Reading]:
    quoted = " ".join(f"“{piece}” ..." for piece in words.split(" … "))
    text = f"{quoted} said {speaker or 'somebody'}{tail}."
    return told(text, NAMES, [Said(words, speaker)], TIMES, published, outlet)


def groups(*reports: tuple[Article, Reading]) -> list[tuple[int, str]]:
    """How many quotes each utterance has, and its relation, those of one quote left out."""
    links = link(reports)
    return [(len(one.quotes), one.relation) for one in links.utterances if one.relation != "single"]


def link(reports: Sequence[tuple[Article, Reading]]) -> Links:
    return linked(story(*reports), ActorLinker(), SpeakerLinker(), UtteranceLinker())


def test_the_same_words_in_three_articles_are_one_utterance() -> None:
    reports = (
        report(FULL, outlet="A"),
        report("The river belongs to everyone … who drinks from it and mends its banks", outlet="B"),
        report("The river belongs to everyone who drinks from it and mends", outlet="C"),
    )
    assert groups(*reports) == [(3, "same_words")]
    one = link(reports).utterances[0]
    assert one.because == "the same words in 3 articles, cut short in C"
    assert one.speaker is not None


def test_every_quote_is_in_exactly_one_utterance() -> None:
    reports = report(FULL, outlet="A"), report("Good morning", outlet="B"), report(FULL, "Tom Lund", outlet="C")
    quotes = [quote.id for quote in story(*reports).quotes()]
    assert sorted(quote for one in link(reports).utterances for quote in one.quotes) == sorted(quotes)


def test_nearly_the_same_words_are_told_as_other_words() -> None:
    other = "The river belongs to anyone who drinks from it and mends its banks"
    assert groups(report(FULL, outlet="A"), report(other, outlet="B")) == [(2, "other_words")]


def test_other_words_are_another_utterance() -> None:
    assert groups(report(FULL), report("The sea belongs to nobody who sails upon it in the winter", outlet="B")) == []


def test_two_speakers_are_never_merged() -> None:
    assert groups(report(FULL), report(FULL, "Tom Lund", outlet="B")) == []


def test_an_unknown_speaker_joins_a_known_one_but_not_one_of_two() -> None:
    unknown = report(FULL, None, outlet="C")
    assert groups(report(FULL), unknown) == [(2, "same_words")]
    assert groups(report(FULL), report(FULL, "Tom Lund", outlet="B"), unknown) == []


def test_the_same_words_on_two_days_are_two_utterances() -> None:
    assert groups(report(FULL, tail=" on Monday"), report(FULL, tail=" on Thursday", outlet="B")) == []
    assert groups(report(FULL, tail=" on Monday"), report(FULL, outlet="B")) == [(2, "same_words")]


def test_of_two_days_in_its_sentence_the_one_on_which_it_was_said_counts() -> None:
    article, reading = report(FULL, tail=" on Monday, ahead of Thursday")
    start = article.text.index("on Monday")
    dated = replace(reading.quotes[0], when=article.span(start, start + len("on Monday")))
    other = report(FULL, tail=" on Thursday", outlet="B")
    assert groups((article, reading), other) == [(2, "same_words")]
    assert groups((article, replace(reading, quotes=(dated,))), other) == []


def test_nothing_is_printed_before_it_is_spoken() -> None:
    early = report(FULL, published="2024-05-07", outlet="A")
    assert groups(early, report(FULL, tail=" on Thursday", outlet="B")) == []
    assert groups(early, report(FULL, tail=" on Monday", outlet="B")) == [(2, "same_words")]


def test_an_article_that_tells_a_second_occasion_keeps_both() -> None:
    text = f"Ann Berg said “{FULL}”. In the evening Ann Berg repeated “{FULL}”."
    assert groups(told(text, NAMES, [Said(FULL, "Ann Berg"), Said(FULL, "Ann Berg")])) == []


def test_a_short_formula_needs_one_speaker_one_day_and_a_rare_word() -> None:
    short = "a marriage of convenience"
    assert groups(report(short), report(short, outlet="B")) == [(2, "same_words")]
    assert groups(report(short), report(short, None, outlet="B")) == []
    assert groups(report(short), report(short, published="2024-05-11", outlet="B")) == []
    assert groups(report("no limits here now"), report("no limits here now", outlet="B")) == []


def test_quotes_of_one_speaker_that_share_a_piece_are_one_utterance() -> None:
    first = f"{FULL} … Nobody has to ask for water twice in this town"
    second = f"We have waited for rain since the winter ended here … {FULL}"
    assert groups(report(first), report(second, outlet="B")) == [(2, "same_words")]
    assert groups(report(first, None), report(second, None, outlet="B")) == []


def test_of_a_mixed_quote_only_the_printed_words_count() -> None:
    mixed = told(
        f"Ann Berg said that “{FULL}” at last.", NAMES, [Said(f"that “{FULL}” at last", "Ann Berg", kind="mixed")]
    )
    assert groups(mixed, report(FULL, outlet="B")) == [(2, "same_words")]


def test_an_indirect_report_in_the_same_words_joins_as_other_words() -> None:
    plain = told(f"Ann Berg said that {FULL}.", NAMES, [Said(FULL, "Ann Berg", kind="indirect")], outlet="C")
    assert groups(report(FULL, outlet="A"), report(FULL, outlet="B"), plain) == [(3, "other_words")]


def test_many_copies_are_one_utterance() -> None:
    assert groups(*(report(FULL, outlet=f"Outlet {at}") for at in range(60))) == [(60, "same_words")]


def indirect(content: str, speaker: str, outlet: str) -> tuple[Article, Reading]:
    said = Said(content, speaker, kind="indirect")
    return told(f"{speaker} said {content}.", NAMES, [said], TIMES, "2024-05-10", outlet)


def test_a_wires_sentence_that_two_outlets_print_is_one_utterance() -> None:
    content = "that the harbour would be closed before the end of May"
    reports = indirect(content, "Ann Berg", "A"), indirect(content, "Ann Berg", "B")
    assert groups(*reports) == [(2, "same_words")]
    assert groups(indirect(content, "Ann Berg", "A"), indirect(content, "Tom Lund", "B")) == []
    assert groups(indirect("that it was late", "Ann Berg", "A"), indirect("that it was late", "Ann Berg", "B")) == []


def test_a_few_reported_words_are_one_utterance_where_the_cue_is_the_same_too() -> None:
    def hoped(cue: str, speaker: str, outlet: str) -> tuple[Article, Reading]:
        said = Said("building stronger ties", speaker, cue, kind="indirect")
        return told(f"{speaker} {cue} building stronger ties.", NAMES, [said], TIMES, "2024-05-10", outlet)

    one = hoped("voiced hope for", "Ann Berg", "A")
    assert groups(one, hoped("voiced hope for", "Ann Berg", "B")) == [(2, "same_words")]
    assert groups(one, hoped("warned at length against", "Ann Berg", "B")) == []
    assert groups(one, hoped("voiced hope for", "Tom Lund", "B")) == []


SPEECH = (
    "Nobody asked the fishermen before the dredgers tore their nets on a cold night in March",
    "and nobody from the ministry came to count the losses along the whole northern coast",
    "so we will send the bill to the capital and wait for an answer until the harbour freezes",
)


def test_a_speech_that_two_articles_divide_at_other_places_is_one_utterance() -> None:
    one, two, three = SPEECH
    reports = report(f"{one} {two}", outlet="A"), report(f"{two} {three}", outlet="B"), report(three, outlet="C")
    assert groups(*reports) == [(3, "same_words")]
    because = {one.because for one in link(reports).utterances}
    assert because == {"the same words in 3 articles, cut in different places"}


def test_long_words_in_common_of_two_speakers_are_two_utterances() -> None:
    one, two, three = SPEECH
    reports = report(f"{one} {two}", outlet="A"), report(f"{two} {three}", "Tom Lund", outlet="B")
    assert groups(*reports) == []


def test_the_wordings_of_an_utterance_are_aligned_with_its_fullest() -> None:
    reports = report(FULL, outlet="A"), report("The river belongs to everyone who drinks from it", outlet="B")
    (one,) = link(reports).utterances
    texts = {article.id: article.text for article, _ in reports}
    (pair,) = one.aligned
    assert pair.one.cut(texts[pair.one.article]) == pair.other.cut(texts[pair.other.article])
    assert pair.one.article == reports[0][0].id
