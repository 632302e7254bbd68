"""Nouns of events: what cannot be built, and ids that stay."""

from dataclasses import replace

import pytest

from onrecord.record.event import Event, EventMention, Participant, Participation, Telling
from onrecord.record.span import Span

MET = EventMention(
    Span("a", 10, 13),
    Span("a", 0, 30),
    "CONSULT",
    "happened",
    participants=(Participant("actor", Span("a", 0, 9)), Participant("recipient", Span("a", 14, 20))),
)


def test_an_event_is_named_inside_of_its_clause() -> None:
    with pytest.raises(ValueError, match="inside of the clause"):
        replace(MET, clause=Span("a", 0, 12))


def test_another_view_of_the_type_does_not_change_a_mentions_id() -> None:
    assert replace(MET, type="AGREE", status="denied", confidence=0.2).id == MET.id
    assert replace(MET, span=Span("a", 10, 14)).id != MET.id


def test_participants_are_found_by_role() -> None:
    assert MET.of("recipient") == (Span("a", 14, 20),)
    assert MET.of("place") == ()


def test_nobody_tells_no_event() -> None:
    with pytest.raises(ValueError, match="told by somebody"):
        Event("CONSULT", "happened", "met", Span("a", 0, 30), ())


def test_an_event_knows_who_tells_it_and_keeps_its_id_under_other_names_of_actors() -> None:
    tellings = (Telling("m-1", Span("a", 0, 30), "scheduled"), Telling("m-2", Span("b", 5, 30), "happened"))
    participants = (Participation("x", "actor"), Participation("y", "actor"), Participation("z", "recipient"))
    event = Event("CONSULT", "happened", "met", Span("a", 0, 30), tellings, participants=participants, place="y")
    assert event.told_by == ("a", "b")
    assert event.evidence == (Span("a", 0, 30), Span("b", 5, 30))

    renamed = event.renamed(lambda actor: {"y": "x"}.get(actor, actor))
    assert renamed.id == event.id
    assert renamed.of("actor") == ("x",)
    assert renamed.place == "x"
    assert replace(event, tellings=tellings[:1]).id != event.id
