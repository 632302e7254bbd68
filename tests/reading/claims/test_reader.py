from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.reading.claims.reader import ClaimReader
from tests.reading.claims.saying import claim, clauses, cut, heads
from tests.reading.paper import paper

FLOOD = "The flood killed 41 people and destroyed 1,212 homes after engineers opened the gates."


def test_each_clause_of_a_sentence_is_a_claim_without_the_others() -> None:
    assert clauses(FLOOD) == ["The flood killed 41 people", "destroyed 1,212 homes", "engineers opened the gates"]


def test_a_joined_verb_has_the_subject_that_it_shares() -> None:
    assert cut(claim(FLOOD, "destroyed").subject, FLOOD) == "The flood"


def test_each_figure_belongs_to_its_own_clause() -> None:
    assert [one.low for one in claim(FLOOD, "killed").figures] == [41]
    assert [one.low for one in claim(FLOOD, "destroyed").figures] == [1212]


def test_a_relative_clause_is_told_with_its_noun() -> None:
    text = "The mayor met the engineers who opened the gates."
    assert clauses(text)[1] == "the engineers who opened the gates"
    assert cut(claim(text, "opened").subject, text) == "the engineers"


def test_an_apposition_states_what_somebody_is() -> None:
    text = "Jonas Feld, the mayor of Orvane, left the town."
    assert clauses(text) == ["Jonas Feld, the mayor of Orvane", "Jonas Feld, the mayor of Orvane, left the town"]
    assert cut(claim(text, "mayor").subject, text) == "Jonas Feld"


def test_what_is_said_is_a_claim_and_that_it_is_said_is_none() -> None:
    assert clauses("The mayor said that the dam had failed.") == ["the dam had failed"]
    assert clauses("“The dam has failed,” the mayor told reporters.") == ["The dam has failed"]


@pytest.mark.parametrize(
    "text",
    [
        "Did the dam fail?",
        "“Can the ferry sail?” Feld asked.",
        "Open the gates now!",
        "The mayor asked whether the dam would hold.",
    ],
)
def test_questions_and_orders_state_nothing(text: str) -> None:
    assert not clauses(text)


def test_a_condition_is_no_claim_and_what_depends_on_it_is_hedged() -> None:
    text = "If the dam fails, the town will drown."
    assert heads(text) == ["will drown"]
    assert cut(claim(text, "will drown").hedge, text) == "If"


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("The homes were destroyed by the flood.", "were destroyed"),
        ("The mayor called off the visit.", "called off"),
        ("The two sides did not meet.", "did not meet"),
        ("Feld is expected to visit Berlin.", "is expected to visit"),
        ("The mayor agreed to withdraw the plan.", "agreed to withdraw"),
        ("The bridge was unsafe.", "was unsafe"),
        ("Feld is ready to discuss the plan.", "is ready to discuss"),
    ],
)
def test_a_head_has_all_words_that_say_what_happens(text: str, head: str) -> None:
    assert head in heads(text)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("A flood hit Orvane, with 41 dead.", "hit"),
        ("Feld will visit Berlin, his first visit since 2019.", "visit"),
        ("Homes destroyed by the flood were rebuilt.", "destroyed"),
        ("The flood hit the town, leaving 200 people homeless.", "leaving"),
        ("Feld left after signing the treaty.", "signing"),
    ],
)
def test_clauses_without_a_tense_and_nouns_state_too(text: str, head: str) -> None:
    assert head in heads(text)


@pytest.mark.parametrize("title", ["Orvane mayor to sign pact", "Jonas Feld to sign pact"])
def test_a_headlines_infinitive_is_to_come(title: str) -> None:
    text = f"{title}\n\nNobody knows why the mayor left."
    article = paper(text)
    headline, *rest = article.blocks
    article = replace(article, blocks=(replace(headline, kind="headline"), *rest))
    found = ClaimReader().read(article).claims[0]
    assert found.head.cut(text) == "to sign"
    assert cut(found.hedge, text) == "to"
    assert cut(found.subject, text) == title.partition(" to ")[0]


def test_objects_are_the_other_parts_and_times_are_none() -> None:
    text = "The mayor gave Feld the keys of the town at the station on Monday."
    assert [one.cut(text) for one in claim(text, "gave").objects] == ["Feld", "the keys of the town", "the station"]


def test_a_left_out_object_is_the_noun_that_the_clause_is_about() -> None:
    text = "The sanctions that Berlin imposed have failed."
    assert [one.cut(text) for one in claim(text, "imposed").objects] == ["The sanctions"]


def test_a_clause_has_both_of_its_quotation_marks_or_none() -> None:
    assert clauses("Feld called the dam a “time bomb” and left.")[0] == "Feld called the dam a “time bomb”"


def test_no_two_claims_have_one_head() -> None:
    found = heads(FLOOD * 3)
    assert len(found) == 9


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "The", "dam", "failed", "killing", "41", "people", ",", "who", "said", "that", "“", "”", "not", "$",
                "5", "million", "and", "between", "to", "—", "-", "reportedly", "?", ".", "half", "a", "of",
                "\ud800", "if", "more", "than", "%",
            ]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_whatever_the_text_every_span_lies_in_it_and_every_head_in_its_clause(words: list[str]) -> None:
    text = " ".join(words)
    for one in ClaimReader().read(paper(text)).claims:
        assert one.span.holds(one.head)
        for span in (one.span, one.subject, one.negation, one.hedge, *one.objects, *(f.span for f in one.figures)):
            assert span is None or span.cut(text)
