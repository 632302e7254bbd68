"""Odd texts and mentions that no reader would give."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.events.linker import EventLinker
from onrecord.record.article import Article, Block, Stated
from onrecord.record.event import EventMention, EventRole, EventStatus, EventType, Participant
from onrecord.record.reading import Mention, MentionKind, Reading, Stamp
from onrecord.record.span import Span
from tests.linking.telling import linked, story

TYPES: list[EventType] = ["CONSULT", "VISIT", "ASSAULT", "STATEMENT", "AGREE"]
STATUSES: list[EventStatus] = ["happened", "denied", "scheduled", "proposed", "ongoing", "alleged", "conditional"]
ROLES: list[EventRole] = ["actor", "recipient", "theme", "place"]
KINDS: list[MentionKind] = ["person", "state", "place", "group"]
CHARS = st.text("Ab “”\"'’.,-\n\x00\ud800\u202eé1 ", max_size=6)
WORDS = st.sampled_from(
    ["met ", "the talks ", "Ann Berg", "Chilean officials ", "’s ", ", ", " and ", "again ", ". ", "\n\n"]
)
EDTF = st.sampled_from(
    [None, "", "2031-05-07", "2031-05", "20XX", "../..", "[..2031]", "2031-99", "0000", "9999-12-31"]
)


@st.composite
def told_oddly(draw: st.DrawFn, outlet: str) -> tuple[Article, Reading]:
    text = "".join(draw(st.lists(st.one_of(CHARS, WORDS), min_size=1, max_size=12))) + "."
    article = Article(
        source=outlet,
        sha256=f"{outlet}{text!r}",
        text=text,
        encoding="utf-8",
        blocks=(Block("paragraph", 0, len(text)),),
        published=draw(st.sampled_from([None, Stated("2031-05-07", "test"), Stated("soon", "test")])),
    )
    edges = st.integers(0, len(text) + 3)

    def span() -> Span:
        start = draw(edges)
        return article.span(start, start + 1 + draw(st.integers(0, 9)))

    def mention() -> EventMention:
        one, clause = span(), span()
        whole = article.span(min(one.start, clause.start), max(one.end, clause.end))
        participants = tuple(Participant(draw(st.sampled_from(ROLES)), span()) for _ in range(draw(st.integers(0, 3))))
        kind, status = draw(st.sampled_from(TYPES)), draw(st.sampled_from(STATUSES))
        return EventMention(one, whole, kind, status, None, participants, None, draw(EDTF))

    names = tuple(
        Mention(article.span(m.start(), m.end()), draw(st.sampled_from(KINDS)))
        for m in re.finditer("Ann Berg|Chilean", text)
    )
    events = tuple(mention() for _ in range(draw(st.integers(0, 5))))
    return article, Reading(article.id, Stamp("hand", "1"), ("mentions", "events"), (), names, events=events)


@settings(max_examples=120, deadline=None)
@given(told_oddly("A"), told_oddly("B"))
def test_no_text_and_no_mention_is_refused(one: tuple[Article, Reading], other: tuple[Article, Reading]) -> None:
    coverage = story(one, other)
    links = linked(coverage, ActorLinker(), EventLinker())
    lengths = {article.id: len(article.text) for article in coverage.articles}
    inside = {mention.id for mention in coverage.events() if mention.clause.end <= lengths[mention.article]}
    tellings = [telling.mention for event in links.events for telling in event.tellings]
    assert len(tellings) == len(set(tellings))
    assert set(tellings) <= inside
    for event in links.events:
        assert event.label == event.labelled.cut(coverage.article(event.labelled.article).text)


@settings(max_examples=40, deadline=None)
@given(told_oddly("A"), told_oddly("B"))
def test_the_order_of_articles_changes_no_event(one: tuple[Article, Reading], other: tuple[Article, Reading]) -> None:
    there, back = (linked(story(*pair), ActorLinker(), EventLinker()) for pair in ((one, other), (other, one)))
    assert {event.id for event in there.events} == {event.id for event in back.events}
