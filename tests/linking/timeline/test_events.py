"""Events in the timeline: one row each, no sentence twice, told by all that tell it."""

from dataclasses import dataclass, replace

import pytest

from onrecord.linking.timeline.linker import TimelineLinker
from onrecord.record.article import Article
from onrecord.record.event import Event, EventMention, EventStatus, Telling
from onrecord.record.reading import Reading
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links, Phase, TimelineEntry
from tests.linking.telling import story, told

TIMES = {
    "Monday": ("2024-05-06", "day"),
    "Tuesday": ("2024-05-07", "day"),
    "Friday": ("2024-05-10", "day"),
    "last week": ("2024-04-29/2024-05-05", "week"),
    "in 1971": ("1971", "year"),
}


@dataclass(frozen=True)
class Told:
    """An event to be made: its words in each article, by the article's number, and when it was."""

    words: tuple[tuple[int, str], ...]
    when: str | None = None
    status: EventStatus = "happened"
    disputed: tuple[str, ...] = ()


def span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return article.span(start, start + len(words))


def made(event: Told, articles: list[Article]) -> tuple[Event, list[EventMention]]:
    mentions, tellings = [], []
    for number, words in event.words:
        clause = span(articles[number], words)
        when = next((span(articles[number], time) for time in TIMES if time in words), None)
        mention = EventMention(clause, clause, "CONSULT", event.status, when=when, edtf=event.when if when else None)
        mentions.append(mention)
        published = articles[number].published
        day = published.value if published else None
        tellings.append(Telling(mention.id, clause, event.status, day, event.when))
    label = tellings[0].clause
    return (
        Event("CONSULT", event.status, event.words[0][1], label, tuple(tellings), None, event.when, event.disputed),
        mentions,
    )


def timeline(*events: Told, texts: tuple[str, ...], published: str | None = "2024-05-07") -> list[TimelineEntry]:
    pairs = [told(text, times=TIMES, published=published, outlet=f"Outlet {at}") for at, text in enumerate(texts)]
    articles = [article for article, _ in pairs]
    found = [made(event, articles) for event in events]
    mentions = [mention for _, those in found for mention in those]
    readings = tuple(_with_events(reading, mentions) for _, reading in pairs)
    coverage = replace(story(*pairs), readings=readings)
    links = TimelineLinker().link(coverage, Links("s-test", events=tuple(event for event, _ in found)))
    assert_no_sentence_twice(coverage, links)
    return list(links.timeline)


def _with_events(reading: Reading, mentions: list[EventMention]) -> Reading:
    ours = tuple(mention for mention in mentions if mention.article == reading.article)
    return replace(reading, finds=(*reading.finds, "events"), events=ours)


def assert_no_sentence_twice(coverage: Coverage, links: Links) -> None:
    lines = [entry.evidence[0] for entry in links.timeline]
    sentences = {one for one in coverage.sentences() for line in lines if one == line}
    for sentence in sentences:
        assert [line for line in lines if sentence.overlaps(line)] == [sentence]


def test_an_event_told_by_several_articles_is_one_row_with_their_evidence() -> None:
    texts = ("The envoys met on Monday at the old mill.", "It rained. On Monday the two envoys held talks.")
    event = Told(((0, "The envoys met on Monday"), (1, "On Monday the two envoys held talks")), "2024-05-06")
    (row,) = timeline(event, texts=texts)
    assert (row.when, row.precision, row.line) == ("2024-05-06", "day", "The envoys met on Monday")
    assert len(row.told_by) == len(row.evidence) == 2
    assert row.event is not None
    assert row.event.startswith("v-")


def test_two_events_of_a_sentence_are_two_rows_and_the_sentence_is_none() -> None:
    text = "The envoys met on Monday and the council votes on Friday. They had signed in 1971."
    rows = timeline(
        Told(((0, "The envoys met on Monday"),), "2024-05-06"),
        Told(((0, "the council votes on Friday"),), "2024-05-10", "scheduled"),
        texts=(text,),
    )
    assert [(row.line, row.status) for row in rows] == [
        ("They had signed in 1971.", "background"),
        ("The envoys met on Monday", "story"),
        ("the council votes on Friday", "announced"),
    ]
    assert rows[0].event is None


def test_two_events_in_the_same_words_at_one_time_share_a_row() -> None:
    event = Told(((0, "The envoys met on Monday"),), "2024-05-06")
    (row,) = timeline(event, replace(event, status="ongoing"), texts=("The envoys met on Monday.",))
    assert row.line == "The envoys met on Monday"


def test_an_event_in_the_words_of_another_shares_its_row_unless_others_tell_it() -> None:
    texts = ("They ate fish at a meeting on Monday.", "It rained.")
    outer, inner = Told(((0, "They ate fish at a meeting on Monday"),), "2024-05-06"), ((0, "a meeting on Monday"),)
    (row,) = timeline(Told(inner, "2024-05-06"), outer, texts=texts)
    assert row.line == "They ate fish at a meeting on Monday"
    told = timeline(Told((*inner, (1, "It rained")), "2024-05-06"), outer, texts=texts)
    assert [len(one.told_by) for one in told] == [1, 2]
    other_day = timeline(Told(inner, "2024-05-05"), outer, texts=texts)
    assert [one.line for one in other_day] == ["a meeting on Monday", "They ate fish at a meeting on Monday"]


def test_a_copy_of_an_events_sentence_in_which_no_event_was_read_is_evidence_of_it() -> None:
    sentence = "The two envoys met at the old harbour on Monday and spoke for three hours about the river."
    (row,) = timeline(Told(((0, sentence),), "2024-05-06"), texts=(sentence, f"It rained. {sentence}"))
    assert len(row.told_by) == 2
    assert row.evidence[1].start == len("It rained. ")


def test_an_event_without_a_time_has_a_row_only_where_its_sentence_names_one() -> None:
    texts = ("The envoys met at the mill, a paper said on Tuesday.", "The two envoys met.")
    rows = timeline(
        Told(((0, "The envoys met at the mill"), (1, "The two envoys met"))), Told(((1, "met"),)), texts=texts
    )
    (row,) = rows
    assert (row.when, row.line) == ("2024-05-07", "The envoys met at the mill, a paper said on Tuesday.")
    assert row.event is not None
    assert len(row.told_by) == 2


def test_of_two_events_without_a_time_in_one_dated_sentence_neither_is_its_event() -> None:
    text = "The envoys met and the council voted on Tuesday."
    (row,) = timeline(Told(((0, "The envoys met"),)), Told(((0, "the council voted"),)), texts=(text,))
    assert row.event is None
    assert row.line == text


@pytest.mark.parametrize(
    ("when", "status", "phase"),
    [
        ("2024-05-06", "happened", "story"),
        ("2024-05-04", "happened", "background"),
        ("2024-05", "ongoing", "story"),
        ("2024-05-10", "scheduled", "announced"),
        ("2024-05-07", "scheduled", "announced"),
        ("2024-05-06", "scheduled", "story"),
        ("2023-01", "proposed", "background"),
        ("2024-05-10", "happened", "announced"),
        ("2024-06", "conditional", "announced"),
        ("2024-05-06", "denied", "story"),
    ],
)
def test_the_phase_follows_time_and_status(when: str, status: EventStatus, phase: Phase) -> None:
    (row,) = timeline(Told(((0, "The envoys met"),), when, status), texts=("The envoys met.",))
    assert row.status == phase


def test_disputed_dates_stand_on_the_one_row() -> None:
    texts = ("The envoys met on Monday.", "The envoys met on Tuesday.")
    event = Told(((0, "The envoys met on Monday"), (1, "The envoys met on Tuesday")), "2024-05-06",
                 disputed=("2024-05-07",))  # fmt: skip
    (row,) = timeline(event, texts=texts)
    assert (row.when, row.disputed) == ("2024-05-06", ("2024-05-07",))


def test_precision_is_the_grain_of_the_words_or_else_of_the_value() -> None:
    texts = ("The envoys met last week. The old council fell.",)
    rows = timeline(
        Told(((0, "The envoys met last week"),), "2024-04-29/2024-05-05"),
        Told(((0, "The old council fell"),), "197X"),
        texts=texts,
    )
    assert [(row.when, row.precision) for row in rows] == [("197X", "decade"), ("2024-04-29/2024-05-05", "week")]


def test_an_undated_article_counts_as_of_the_storys_last_day() -> None:
    event = Told(((0, "The envoys meet"),), "2024-05-10", "scheduled")
    (alone,) = timeline(event, texts=("The envoys meet.",), published=None)
    assert alone.status == "announced"
    dated, undated = told("It rained.", published="2024-05-11"), told("The envoys meet.")
    made_, mentions = made(event, [undated[0]])
    pair = (dated, (undated[0], _with_events(undated[1], mentions)))
    (row,) = TimelineLinker().link(story(*pair), Links("s-test", events=(made_,))).timeline
    assert row.status == "story"
