import pytest

from onrecord.linking.utterances.chunks import LONGEST, MOST_WORDS, phrases
from onrecord.record.reading import QuoteKind
from tests.linking.utterances.wordings import spoken


def cut(words: str, kind: QuoteKind = "direct") -> list[str]:
    """The phrases of a quote, as they are printed."""
    one = spoken(words, kind)
    return [one.page.article.text[phrase.start : phrase.end] for phrase in phrases(one.spans, one.page)]


def test_a_phrase_is_function_words_and_the_content_that_they_lead() -> None:
    assert cut("In recent years our harbour has made a giant leap") == [
        "In recent years",
        "our harbour",
        "has made",
        "a giant leap",
    ]


def test_a_comma_ends_a_phrase() -> None:
    assert cut("We mend nets, boats and sails") == ["We mend nets", "boats", "and sails"]


@pytest.mark.parametrize("name", ["Mr. Berg mends nets", "U.S. fishermen mend nets", "long-lost nets"])
def test_a_short_form_and_a_hyphen_do_not(name: str) -> None:
    assert cut(name) == [name]


def test_function_words_alone_belong_to_the_phrase_before_them() -> None:
    assert cut("Everyone who drinks from it") == ["Everyone", "who drinks from it"]


def test_what_an_of_binds_stays_together() -> None:
    assert cut("the principles of justice") == ["the principles of justice"]


def test_no_phrase_goes_on_from_one_piece_into_the_next() -> None:
    assert cut("Our nets … were torn") == ["Our nets", "were torn"]


def test_a_speech_is_cut_as_far_as_it_is_aligned() -> None:
    assert len(cut("nets, " * 400)) == LONGEST


def test_words_without_end_are_no_phrase() -> None:
    assert cut("ship " * (2 * MOST_WORDS)) == ["ship " * (MOST_WORDS - 1) + "ship"] * 2
