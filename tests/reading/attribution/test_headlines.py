from dataclasses import replace

import pytest

from onrecord.reading.attribution.headlines import sign_headlines
from onrecord.reading.attribution.page import Page, page
from onrecord.reading.attribution.reader import AttributionReader
from tests.reading.attribution.making import draft, said
from tests.reading.paper import paper

BODY = "\n\nA fire broke out on a ferry."


def page_of(text: str) -> Page:
    """The first paragraph is the headline."""
    article = paper(text)
    head, *others = article.blocks
    return page(replace(article, blocks=(replace(head, kind="headline"), *others)), AttributionReader().pieces)


@pytest.mark.parametrize(
    ("headline", "cue", "speaker"),
    [
        ("‘We will win’: Berg", ":", "Berg"),
        ("Berg: “We will win”", ":", "Berg"),
        ("“We will win” — Mara de Berg", "—", "Mara de Berg"),
        ("“We will win” : former mayor Berg", ":", "former mayor Berg"),
        ("‘We will win’: dockers’ leader", ":", "dockers’ leader"),
        ("Police: ‘We will win’", ":", "Police"),
    ],
)
def test_a_name_or_a_role_beside_a_colon_or_a_dash_is_the_speaker(headline: str, cue: str, speaker: str) -> None:
    text = headline + BODY
    ((_, *found),) = said(text, sign_headlines(page_of(text), []))
    assert found == [cue, speaker]


@pytest.mark.parametrize(
    "headline",
    [
        "‘Ghost ship’: what we know",
        "‘Ghost Ship’: How It Sank",
        "Ferry fire: ‘We lost everything’",
        "Ferry Fire: ‘We lost everything’",
        "‘We will win’ – the story of a very long and cold winter",
        "Ferry to sail in May: Berg",
        "The “smart” bridge: it opens",
    ],
)
def test_a_topic_or_a_clause_is_no_speaker(headline: str) -> None:
    text = headline + BODY
    assert sign_headlines(page_of(text), []) == []


def test_whom_the_model_saw_before_a_verb_is_the_speaker() -> None:
    text = "‘A disgrace’: union leader attacks ferry deal" + BODY
    found = sign_headlines(page_of(text), [draft(text, "ferry deal", cue="attacks", speaker="union leader")])
    assert (["‘A disgrace’"], ":", "union leader") in said(text, found)
    assert (["ferry deal"], "attacks", "union leader") in said(text, found)


def test_a_cue_of_the_body_is_not_the_cue_of_a_headline() -> None:
    text = "“We will win”\n\nThe council voted for it."
    found = sign_headlines(page_of(text), [draft(text, "“We will win”", cue="voted", speaker="The council")])
    assert said(text, found) == [(["“We will win”"], "", "")]


def test_the_kind_of_a_page_says_nothing() -> None:
    text = "Review: ‘The Long Winter’ is too long" + BODY
    assert sign_headlines(page_of(text), [draft(text, "‘The Long Winter’ is too long", cue=":")]) == []


def test_a_paragraph_is_no_headline() -> None:
    text = "A ferry.\n\nBerg: “We will win”"
    assert sign_headlines(page_of(text), []) == []
