"""What happens in the sample: found, of the right type, told by the right articles, as it stands at the end."""

from collections.abc import Callable

import pytest

from onrecord.record.dossier import Dossier
from onrecord.record.event import Event
from onrecord.record.span import Span
from tests.golden.conftest import SAMPLE, Truth

SpanOf = Callable[[Truth], Span]
KEYS = (
    "arrival",
    "handshake-at-the-steps",
    "formal-talks",
    "plan-agreed",
    "vote-in-parliament",
    "signing",
    "first-meeting-of-the-commission",
    "bargaining-with-mud",
)


def expected(truth: Truth, key: str) -> Truth:
    (found,) = (event for event in truth["events"] if event["key"] == key)
    event: Truth = found
    return event


def events_at(dossier: Dossier, passage: Span, types: list[str]) -> set[Event]:
    """The events of these types of which some telling's clause shares characters with the passage."""
    return {
        event
        for event in dossier.links.events
        if event.type in types and any(clause.overlaps(passage) for clause in event.evidence)
    }


def one_event(dossier: Dossier, planted: Truth, span: SpanOf) -> Event:
    """The event that all passages tell of."""
    at = [events_at(dossier, span(passage), planted["types"]) for passage in planted["passages"]]
    everywhere = set.intersection(*at)
    assert everywhere, [[event.label for event in found] for found in at]
    return max(everywhere, key=lambda event: len(event.tellings))


def test_every_event_of_the_truth_is_tested(truth: Truth) -> None:
    assert tuple(event["key"] for event in truth["events"]) == KEYS
    assert SAMPLE.exists()


@pytest.mark.parametrize("key", KEYS)
def test_an_event_is_one_over_its_articles(key: str, dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    planted = expected(truth, key)
    event = one_event(dossier, planted, span)
    names = {actor.id: actor.name for actor in dossier.links.actors}
    assert event.status == planted["status"]
    assert {names[one.actor] for one in event.participants} >= set(planted["actors"])
    if planted["when"]:
        assert event.when == planted["when"]


def test_talks_that_one_outlet_expects_a_day_later_are_disputed(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    event = one_event(dossier, expected(truth, "formal-talks"), span)
    assert event.tellings[0].status == "scheduled"
    (entry,) = (entry for entry in dossier.links.timeline if entry.event == event.id)
    assert entry.when == "2024-10-15"


def test_positions_of_the_truth_are_found(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    names = {actor.id: actor.name for actor in dossier.links.actors}
    for planted in truth["positions"]:
        found = {
            (names[position.actor], position.stance)
            for position in dossier.links.positions
            if any(evidence.overlaps(span(planted)) for evidence in position.evidence)
        }
        assert (planted["actor"], planted["stance"]) in found, planted["text"]
