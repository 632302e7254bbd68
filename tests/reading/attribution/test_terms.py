import pytest

from onrecord.reading.attribution.terms import drop_terms, marks_terms, scare_quotes
from tests.reading.attribution.making import draft, page_of, said


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Teller said little. The “smart” bridge opened.", "The “smart” bridge", "said"),
        ("Teller said little.\n\nThe “smart” bridge opened.", "“smart”", "said"),
        ("The “smart” bridge opened.", "“smart”", ""),
        ("Holm wrote “The Long Winter”.", "“The Long Winter”", "wrote"),
        ("Holm feared the word “winter”.", "the word “winter”", "feared"),
    ],
)
def test_a_term_without_a_cue_in_its_sentence_and_a_title_are_no_quotes(text: str, content: str, cue: str) -> None:
    assert drop_terms(page_of(text), [draft(text, content, cue=cue)]) == []


@pytest.mark.parametrize(
    ("text", "content", "cue"),
    [
        ("Mr. J. Teller called it “smart”.", "“smart”", "called"),
        ("“Makes me smart,” Jonas T. Feld said.", "“Makes me smart,”", "said"),
        ("“Never!” Jonas Feld said. He left.", "“Never!”", "He left"),
        ("“Never.”\n\nThe ferry left.", "“Never.”", ""),
        ("Holm wrote: “Never Again”.", "“Never Again”", "wrote"),
        ("Teller left. The bridge was “a very old and tired thing” then.", "“a very old and tired thing”", "left"),
    ],
)
def test_speech_and_fragments_with_a_cue_in_their_sentence_stay(text: str, content: str, cue: str) -> None:
    one = draft(text, content, cue=cue)
    assert drop_terms(page_of(text), [one]) == [one]


def test_scare_quotes_are_closed_have_words_and_are_in_no_quote() -> None:
    text = (
        "The “smart” bridge — “!” — and <a class=“menu”>.\n\nShe called it “good”.\n\n"
        "“We heard it before we saw it.”\n\nThe “open one"
    )
    found = list(scare_quotes(page_of(text), [draft(text, "it “good”", cue="called")]))
    assert [text[slice(*piece)] for piece in found] == ["“smart”"]


def test_a_term_inside_quoted_words_is_no_scare_quote() -> None:
    text = "“The ‘smart’ bridge is shut,” she said."
    assert list(scare_quotes(page_of(text), [draft(text, "“The ‘smart’ bridge is shut,”")])) == []
    assert said(text, []) == []


@pytest.mark.parametrize(
    ("text", "content", "cue", "expected"),
    [
        ("They found that many “unfriend” others.", "that many “unfriend” others", "found", True),
        ("She fears the “ghost” ship.", "the “ghost” ship", "fears", True),
        ("She says the ship is a “ghost” now.", "the ship is a “ghost” now", "says", False),
        ("She replied that many “unfriend” others.", "that many “unfriend” others", "replied", False),
        ("Her announcement that it is “shut” came.", "that it is “shut”", "announcement", False),
        ("Berg: the ship is a “ghost” now", "the ship is a “ghost” now", ":", False),
        ("They found “a ghost” there.", "“a ghost”", "found", False),
        ("They found it was “not at all what we had hoped for”.",
         "it was “not at all what we had hoped for”", "found", False),
    ],
)  # fmt: skip
def test_a_few_words_in_marks_under_a_cue_that_reports_none_are_terms(
    text: str, content: str, cue: str, expected: bool
) -> None:
    assert marks_terms(page_of(text), draft(text, content, cue=cue)) is expected
