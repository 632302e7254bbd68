"""Sentences as parts of a topic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.claims.pairs.sentence import Topic, quoted_share

STORY = (
    "The dam at Orlow broke on Tuesday.",
    "Engineers had warned of cracks in the dam.",
    "But Mara Lindqvist, who runs the dam, denied that it had been neglected.",
    "The mayor accused the company of hiding 3 reports on the dam.",
)


def test_a_word_of_every_sentence_tells_less_than_a_rare_one() -> None:
    weights = {term.form: term.weight for term in Topic.of(STORY).sentence(STORY[1]).run.terms}

    assert weights["cracks"] > weights["dam"]


def test_a_sentence_of_common_words_is_more_central() -> None:
    topic = Topic.of(STORY)

    assert topic.sentence("The dam broke.").central > topic.sentence("Cracks were hidden.").central


def test_each_stem_counts_once() -> None:
    run = Topic.of(STORY).sentence("Dams, dams and the dam").run

    assert [term.stem for term in run.terms] == ["dam"]


def test_words_of_each_kind_are_found() -> None:
    topic = Topic.of(STORY)
    denies, accuses = topic.sentence(STORY[2]), topic.sentence(STORY[3])

    assert (denies.contrasts, denies.rejections) == (("but",), ("denied",))
    assert (accuses.accusations, accuses.numbers) == (("accused",), frozenset({"3"}))
    assert topic.sentence("It hasn't leaked.").denials == ("hasn't",)


@pytest.mark.parametrize(
    ("text", "share"), [("It held.", 0.0), ('"It held"', 1.0), ('"held" did', 0.6), ('It "held', 5 / 8), ("", 0.0)]
)
def test_the_share_between_quotation_marks(text: str, share: float) -> None:
    assert quoted_share(text) == pytest.approx(share)


@given(st.lists(st.text(max_size=60), max_size=5), st.text(max_size=60))
def test_any_text_is_a_sentence(texts: list[str], text: str) -> None:
    sentence = Topic.of(texts).sentence(text)

    assert 0.0 <= sentence.central <= 1.0
    assert 0.0 <= sentence.quoted <= 1.0
