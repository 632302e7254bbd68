from dataclasses import replace

import pytest

from onrecord.linking.copies.origins import Side, direction
from onrecord.record.article import Article, Stated
from tests.linking.telling import told

MIRRORED = {"a": "b", "b": "a", "unknown": "unknown"}


def article(outlet: str, published: str | None = None, agency: str | None = None) -> Article:
    found = told("Rain fell.", published=published, outlet=outlet)[0]
    return replace(found, agency=Stated(agency, "byline")) if agency else found


@pytest.mark.parametrize(
    ("a", "b", "expected", "because"),
    [
        (
            article("Tidewire"),
            article("Post", agency="Tidewire"),
            "a",
            "Post credits Tidewire, which published the other",
        ),
        (
            article("Post"),
            article("Herald", agency="Tidewire"),
            "b",
            "Herald credits Tidewire, Post credits nobody",
        ),
        (
            article("Post", "2031-05-06", "Tidewire"),
            article("Herald", "2031-05-07", "Nordwire"),
            "unknown",
            "both credit an agency (Nordwire, Tidewire)",
        ),
        (
            article("Post", "2031-05-07"),
            article("Herald", "2031-05-06"),
            "b",
            "Herald published it earlier: 2031-05-06 against 2031-05-07",
        ),
        (
            article("Post", "2031-05-06T09:00:00+02:00"),
            article("Herald", "2031-05-06T08:00:00Z"),
            "a",
            "Post published it earlier: 2031-05-06T07:00:00+00:00 against 2031-05-06T08:00:00+00:00",
        ),
        (
            article("Post", "2031-05-06T09:00:00Z"),
            article("Herald", "2031-05-06"),
            "unknown",
            "neither credits, dates nor lengths tell which came first",
        ),
        (
            article("Post", "early May"),
            article("Herald"),
            "unknown",
            "neither credits, dates nor lengths tell which came first",
        ),
    ],
)
def test_the_first_rule_that_knows_says_where_it_began(a: Article, b: Article, expected: str, because: str) -> None:
    assert direction(Side(a), Side(b)) == (expected, because)
    assert direction(Side(b), Side(a)) == (MIRRORED[expected], because)


def printed(outlet: str, text: str, passage: str) -> Side:
    found = told(text, outlet=outlet)[0]
    start = text.index(passage)
    return Side(found, found.span(start, start + len(passage)))


def test_who_names_the_other_outlet_beside_the_passage_took_it_from_there() -> None:
    post = printed("Harbour Post", "The pilot slept. The deck shook for an hour.", "The deck shook for an hour")
    herald = printed("Herald", "As the Harbour Post wrote: The deck shook for an hour.", "The deck shook for an hour")
    assert direction(post, herald) == ("a", "Herald names Harbour Post beside it")
    assert direction(herald, post) == ("b", "Herald names Harbour Post beside it")


def test_an_outlet_named_far_away_or_inside_a_word_tells_nothing() -> None:
    passage = "The deck shook for an hour"
    far = printed("Herald", f"The Post is dear. {'Rain fell. ' * 60}{passage}.", passage)
    inside = printed("Herald", f"A Poster hung there. {passage}.", passage)
    assert [direction(printed("Post", passage, passage), one)[0] for one in (far, inside)] == ["unknown", "unknown"]


@pytest.mark.parametrize(
    ("words", "shared", "expected"),
    [((900, 300), 270, "a"), ((300, 900), 270, "b"), ((900, 300), 200, "unknown"), ((400, 300), 290, "unknown")],
    ids=["the first is longer", "the second is", "too little is shared", "hardly longer"],
)
def test_what_stands_nearly_whole_in_a_longer_article_was_cut_from_it(
    words: tuple[int, int], shared: int, expected: str
) -> None:
    post, herald = (article(outlet) for outlet in ("Post", "Herald"))
    assert direction(Side(post, words=words[0], shared=shared), Side(herald, words=words[1], shared=shared))[0] == (
        expected
    )
