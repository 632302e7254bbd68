"""Claims anywhere, on any text: survived, linked alike twice, and every fact is sound."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.facts.linker import FactLinker
from onrecord.record.article import Article
from onrecord.record.claim import Claim, Figure
from onrecord.record.reading import Reading
from onrecord.record.span import Span
from onrecord.record.story import Coverage
from tests.linking.telling import linked, story, told

PIECES = st.sampled_from(
    [
        "Ann Berg",
        "Orsk",
        "met ",
        "was killed by ",
        "41 people ",
        "the old ferry ",
        "on Monday",
        "should ",
        "“",
        "”",
        ". ",
        "\n\n",
        "\x00",
        "\ud800",
        "\u202e",
    ]
)
TEXTS = st.lists(PIECES, min_size=6, max_size=24).map("".join)


@st.composite
def stories(draw: st.DrawFn) -> Coverage:
    """Two to four short articles with claims at any places."""
    made = []
    for number in range(draw(st.integers(2, 4))):
        day = draw(st.sampled_from([None, "2031-05-05", "2031-05-06"]))
        names = {"Ann Berg": "person", "Orsk": "place"}
        found = told(draw(TEXTS), names, published=day, outlet=f"Outlet {number}")  # type: ignore[arg-type]
        made.append(_with_claims(found, draw(st.lists(st.tuples(*[st.integers(0, 400)] * 6), max_size=8))))
    return story(*made)


def _with_claims(found: tuple[Article, Reading], edges: list[tuple[int, ...]]) -> tuple[Article, Reading]:
    article, reading = found
    claims = tuple(_claim(article, row) for row in edges)
    return article, replace(reading, finds=(*reading.finds, "claims"), claims=claims)


def _claim(article: Article, row: tuple[int, ...]) -> Claim:
    def span(a: int, b: int) -> Span:
        start, end = sorted((a % len(article.text), b % len(article.text)))
        return article.span(start, max(end, start + 1))

    head, clause, part = span(row[0], row[1]), span(row[2], row[3]), span(row[4], row[5])
    clause = article.span(min(head.start, clause.start), max(head.end, clause.end))
    return Claim(clause, head, part if row[0] % 2 else None, (part,), (Figure(part, row[5], row[5]),))


@settings(max_examples=60, deadline=None)
@given(stories())
def test_claims_anywhere_are_survived_and_every_fact_is_sound(coverage: Coverage) -> None:
    facts = linked(coverage, ActorLinker(), FactLinker()).facts
    assert facts == linked(coverage, ActorLinker(), FactLinker()).facts
    articles = {article.id: article for article in coverage.articles}
    for fact in facts:
        assert fact.line == fact.lined.cut(articles[fact.lined.article].text)
        assert len(fact.told_by) > 1
        assert 0 < fact.origins <= len(fact.told_by)
        assert {*fact.told_by, *fact.silent, *fact.too_early, *fact.not_checked} == set(articles)
    told_once = [telling.claim for fact in facts for telling in fact.tellings]
    assert len(told_once) == len(set(told_once))
