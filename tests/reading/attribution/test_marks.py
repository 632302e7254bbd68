import pytest

from onrecord.reading.attribution.marks import add_missed, move_to_marks
from tests.reading.attribution.making import draft, page_of, said


@pytest.mark.parametrize("cut", ["“We sail at dawn,", "We sail at dawn,”", "sail at dawn,", "at dawn,"])
def test_a_content_cut_within_its_marks_is_moved_to_them(cut: str) -> None:
    text = "“We sail at dawn,” she said."
    assert said(text, move_to_marks(page_of(text), [draft(text, cut)])) == [(["“We sail at dawn,”"], "", "")]


def test_words_behind_finished_speech_are_left_out() -> None:
    text = "She called him a “strong captain,” comparing him to her father."
    found = move_to_marks(page_of(text), [draft(text, "him a “strong captain,” comparing")])
    assert said(text, found) == [(["him a “strong captain,”"], "", "")]


@pytest.mark.parametrize(
    "content", ["the crossing was “routine” for all", "“We sail at dawn with all hands and the whole cargo"]
)
def test_what_is_not_nearly_a_quotation_stays(content: str) -> None:
    text = f"{content} and what was ordered yesterday,” she said."
    one = draft(text, content)
    assert move_to_marks(page_of(text), [one]) == [one]


def test_a_content_is_not_moved_over_another() -> None:
    text = "“No deal now,” she said."
    both = [draft(text, "“No deal"), draft(text, "now,”")]
    assert move_to_marks(page_of(text), both) == both


def test_speech_that_was_missed_is_added() -> None:
    text = "The ferry was late.\n\n“We heard it before we saw it.”\n\nNobody was hurt."
    assert said(text, add_missed(page_of(text), [])) == [(["“We heard it before we saw it.”"], "", "")]


@pytest.mark.parametrize(
    "text",
    [
        "The crossing was “routine.”",
        "The film “The Long Winter of Our Lives,” opens on Friday.",
        "She reads “a book about the sea and its birds” on deck.",
        'The page says <a title="a long way to the island, and back."> here.',
        "She left it open: “We sail at dawn with all hands and",
    ],
)
def test_terms_titles_and_attributes_are_no_speech(text: str) -> None:
    assert add_missed(page_of(text), []) == []


def test_what_has_a_quote_already_is_not_added_again() -> None:
    text = "“We heard it before we saw it,” she said."
    one = draft(text, "heard it before")
    assert add_missed(page_of(text), [one]) == [one]


def test_stray_stops_at_the_edges_of_a_content_are_left_out() -> None:
    text = "“We sail, she said. At dawn.\n\n«We sail», he said."
    found = move_to_marks(page_of(text), [draft(text, ". At dawn"), draft(text, "«We sail»,")])
    assert said(text, found) == [(["At dawn"], "", ""), (["«We sail»"], "", "")]


def test_a_short_paragraph_in_marks_is_speech_and_a_title_is_not() -> None:
    text = "Will it open?\n\n“Never.”\n\n“The Long Winter.”\n\n“Soon enough,”\n\n“It opens when we say so”"
    assert said(text, add_missed(page_of(text), [])) == [
        (["“Never.”"], "", ""),
        (["“Soon enough,”"], "", ""),
        (["“It opens when we say so”"], "", ""),
    ]
