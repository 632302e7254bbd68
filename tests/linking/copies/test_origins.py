from dataclasses import replace

import pytest

from onrecord.linking.copies.origins import direction
from onrecord.record.article import Article, Stated
from tests.linking.telling import told


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
            "neither credits nor dates tell which came first",
        ),
        (
            article("Post", "early May"),
            article("Herald"),
            "unknown",
            "neither credits nor dates tell which came first",
        ),
    ],
)
def test_the_first_rule_that_knows_says_where_it_began(a: Article, b: Article, expected: str, because: str) -> None:
    assert direction(a, b) == (expected, because)
    mirrored = {"a": "b", "b": "a", "unknown": "unknown"}
    assert direction(b, a) == (mirrored[expected], because)
