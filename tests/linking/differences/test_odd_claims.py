"""Claims with parts anywhere, held to be of one fact: nothing is raised, and every side has its characters."""

import re
from dataclasses import replace
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.record.article import Article
from onrecord.record.claim import Bound, Claim, Figure
from onrecord.record.fact import Fact, FactTelling
from onrecord.record.reading import Reading
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from tests.linking.telling import linked, story, told

WORDS = st.sampled_from(
    [
        "41",
        " people",
        " killed",
        " on Monday",
        " not",
        " all",
        " ",
        "\n",
        "(",
        ") ",
        " begin",
        " a year",
        "\x00",
        "\ud800",
        "\u202e",
        "１２",
    ]
)
TEXT = st.lists(WORDS, min_size=4, max_size=20).map("".join).filter(lambda text: len(text.strip()) > 4)
UNITS = st.sampled_from(["", "people", "hour", "USD", "%", "\x00", "mile", "old"])


@st.composite
def facts(draw: st.DrawFn) -> tuple[Coverage, Links]:
    """Two or three articles with two claims each, and one fact that they all tell."""
    reports = [_report(draw, at) for at in range(draw(st.integers(2, 3)))]
    told_by = tuple(FactTelling(claim.id, claim.span) for _, reading in reports for claim in reading.claims)
    replaces = ((reports[0][0].id, reports[1][0].id),) if draw(st.booleans()) else ()
    fact = Fact("x", told_by[0].span, told_by)
    return story(*reports), Links("s-test", linked=("facts", "actors"), facts=(fact,), replaces=replaces)


def _report(draw: st.DrawFn, at: int) -> tuple[Article, Reading]:
    text = f"{draw(TEXT)}."
    days = {"Monday": (draw(st.sampled_from(["2031-05-05", "203X", "2031-02-31", "x"])), "day")}
    article, reading = told(
        text, {"people": "group"}, times=days, published=draw(st.sampled_from(["2031-05-06", None])), outlet=str(at)
    )
    tokens = [match.span() for match in re.finditer(r"\S+", text)]

    def span() -> Span:
        return article.span(*draw(st.sampled_from(tokens)))

    def claim() -> Claim:
        figures = tuple(
            Figure(span(), low, low, draw(st.sampled_from(get_args(Bound))), draw(UNITS))
            for low in draw(st.lists(st.sampled_from([0.0, 4.5, 41.0, 1200.0, 1e300]), max_size=2))
        )
        parts = [draw(st.sampled_from([None, span()])) for _ in range(3)]
        return Claim(article.span(0, len(text)), span(), parts[0], (span(),), figures, parts[1], parts[2])

    return article, replace(reading, claims=(claim(), claim()))


@settings(max_examples=80, deadline=None)
@given(facts())
def test_odd_claims_are_survived_and_compared_alike_twice(given_: tuple[Coverage, Links]) -> None:
    coverage, links = given_
    found = linked(coverage, DifferenceLinker(), links=links)
    assert found == linked(coverage, DifferenceLinker(), links=links)
    texts = {article.id: article.text for article in coverage.articles}
    for difference in found.differences:
        assert len(difference.sides) > 1
        assert difference.because
        for side in difference.sides:
            assert {span.article for span in side.evidence} == set(side.articles)
            assert all(span.cut(texts[span.article]) for span in side.evidence)


def test_a_claim_beyond_its_text_is_left_out() -> None:
    reports = [told(f"They killed {number} people.", outlet=str(number)) for number in (41, 57)]
    claims = [Claim(Span(article.id, 0, 900), Span(article.id, 5, 11)) for article, _ in reports]
    read = [
        (article, replace(reading, claims=(claim,))) for (article, reading), claim in zip(reports, claims, strict=True)
    ]
    fact = Fact("x", claims[0].span, tuple(FactTelling(claim.id, claim.span) for claim in claims))
    links = Links("s-test", linked=("facts",), facts=(fact,))
    assert linked(story(*read), DifferenceLinker(), links=links).differences == ()
