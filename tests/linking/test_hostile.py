"""All six linkers on odd texts and on spans that no reader would give."""

import re
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.linking.events.linker import EventLinker
from onrecord.linking.positions.linker import PositionLinker
from onrecord.linking.relations import RelationLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.linking.timeline.linker import TimelineLinker
from onrecord.linking.utterances.linker import UtteranceLinker
from onrecord.record.article import Article, Block, Stated
from onrecord.record.event import EventMention, EventRole, EventStatus, EventType, Participant
from onrecord.record.reading import Mention, MentionKind, Quote, QuoteKind, Reading, Stamp, TimeMention
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from tests.linking.telling import linked, story, told

LINKERS = (
    ActorLinker(),
    ChainLinker(),
    SpeakerLinker(),
    UtteranceLinker(),
    DifferenceLinker(),
    EventLinker(),
    TimelineLinker(),
    PositionLinker(),
    RelationLinker(),
)
KINDS: list[MentionKind] = ["person", "state", "organisation", "place", "group"]
QUOTES: list[QuoteKind] = ["direct", "indirect", "mixed"]
CHARS = st.text("Ab “”\"'’.,-\n[]\x00\ud800\u202eé1 ", max_size=6)
WORDS = st.sampled_from(
    [
        "he ",
        "It ",
        "his ",
        "who ",
        "The two leaders ",
        "They ",
        "Ann Berg",
        ", ",
        "the minister ",
        "Mrs. Berg",
        "’s ",
        ". ",
        "“",
        "\n\n",
    ]
)
TEXT = st.lists(WORDS | CHARS, min_size=12, max_size=40).map("".join).filter(lambda text: len(text) > 12)


@st.composite
def stories(draw: st.DrawFn) -> Coverage:
    """One or two articles with findings anywhere."""
    return story(*(_article(draw, at) for at in range(draw(st.integers(1, 2)))))


def _article(draw: st.DrawFn, at: int) -> tuple[Article, Reading]:
    text = draw(TEXT)
    middle = draw(st.integers(1, len(text) - 1))
    blocks = (Block("paragraph", 0, middle), Block("paragraph", middle, len(text), kept=draw(st.booleans())))
    day = Stated(draw(st.sampled_from(["2024-05-06", "2024", "soon"])), "test")
    article = Article(f"t{at}", str(at), text, "utf-8", blocks, published=day)

    tokens = [m.span() for m in re.finditer(r"\w+(?: Berg)?", text)] or [(0, 1)]

    def span() -> Span:
        if draw(st.booleans()):
            return article.span(*draw(st.sampled_from(tokens)))
        start = draw(st.integers(0, len(text) - 1))
        return article.span(start, draw(st.integers(start + 1, len(text))))

    quotes = tuple(
        Quote((span(), span()), draw(st.sampled_from(QUOTES)), None, draw(st.sampled_from([span(), None])))
        for _ in range(3)
    )
    mentions = tuple(Mention(span(), draw(st.sampled_from(KINDS))) for _ in range(4))
    times = (TimeMention(span(), "day", "published", draw(st.sampled_from(["2024-05-06", "2024-02-31", "0000", "x"]))),)
    events = tuple(_event(draw, span(), span()) for _ in range(3))
    return article, Reading(article.id, Stamp("hand", "1"), ("quotes",), (), mentions, quotes, times, (), events)


def _event(draw: st.DrawFn, one: Span, other: Span) -> EventMention:
    """An event whose words are one span and whose clause holds both."""
    clause = Span(one.article, min(one.start, other.start), max(one.end, other.end))
    kind, status, role = (draw(st.sampled_from(get_args(each))) for each in (EventType, EventStatus, EventRole))
    edtf = draw(st.sampled_from([None, "2024-05-06", "2024-02-31", "2024/2023", "XXXX", "?"]))
    return EventMention(one, clause, kind, status, None, (Participant(role, other),), other if edtf else None, edtf)


@settings(max_examples=200, deadline=None)
@given(stories())
def test_findings_anywhere_are_survived_and_linked_alike_twice(coverage: Coverage) -> None:
    links = linked(coverage, *LINKERS)
    assert links == linked(coverage, *LINKERS)
    assert sorted(quote for one in links.utterances for quote in one.quotes) == sorted(
        {q.id for q in coverage.quotes()}
    )
    assert len({actor.id for actor in links.actors}) == len(links.actors)
    texts = {article.id: article.text for article in coverage.articles}
    for entry in links.timeline:
        assert entry.line == entry.evidence[0].cut(texts[entry.evidence[0].article])
    for actor in links.actors:
        for role in actor.roles:
            assert role.title == " ".join(role.evidence.cut(texts[role.evidence.article]).split())


def test_a_story_without_readings_links_to_nothing() -> None:
    article, _ = told("Nothing was read.")
    found = linked(Coverage(story().story, (article,), ()), *LINKERS)
    assert found == Links(
        "s-test",
        linked=(
            "actors",
            "chains",
            "speakings",
            "utterances",
            "phrases",
            "differences:attribution",
            "differences:wording",
            "differences:name",
            "events",
            "timeline",
            "positions",
            "relations",
        ),
    )
