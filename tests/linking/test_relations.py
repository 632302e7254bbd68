from pathlib import Path

import pytest

from onrecord.linking.relations import RelationLinker
from onrecord.record.event import Event, EventRole, EventStatus, EventType, Participation, Telling
from onrecord.record.plover import KINDS
from onrecord.record.span import Span
from onrecord.record.standing import Relation
from onrecord.record.story import Links
from tests.linking.telling import linked, story


def event(
    at: int,
    type_: EventType = "ACCUSE",
    status: EventStatus = "happened",
    when: str | None = None,
    **roles: str,
) -> Event:
    """An event told once; ``roles`` names actors by role, several divided by blanks."""
    clause = Span("a-1", at, at + 5)
    names: dict[str, EventRole] = {"actor": "actor", "recipient": "recipient", "place": "place"}
    people = tuple(Participation(who, names[role]) for role, said in roles.items() for who in said.split())
    return Event(type_, status, "it", clause, (Telling(f"m-{at}", clause, status),), when=when, participants=people)


def relations(*events: Event) -> list[Relation]:
    return list(linked(story(), RelationLinker(), links=Links("s-test", events=events)).relations)


def test_events_of_one_kind_between_two_actors_are_one_relation_oldest_first() -> None:
    late = event(10, when="2031-05-08", actor="berg", recipient="lund")
    early = event(20, when="2031-05", actor="berg", recipient="lund")
    undated = event(30, actor="berg", recipient="lund")
    (found,) = relations(undated, late, early)
    assert found.events == (early.id, late.id, undated.id)
    assert (found.source, found.target, found.type) == ("berg", "lund", "ACCUSE")
    assert (found.first, found.last) == ("2031-05-01", "2031-05-31")
    assert found.evidence == (*early.evidence, *late.evidence, *undated.evidence)


@pytest.mark.parametrize(
    ("status", "weight"),
    [("happened", -2.0), ("ongoing", -2.0), ("scheduled", 0.0), ("alleged", 0.0), ("denied", 0.0)],
)
def test_only_what_was_carried_out_weighs(status: EventStatus, weight: float) -> None:
    (found,) = relations(event(1, status=status, actor="berg", recipient="lund"))
    assert found.weight == weight


def test_weights_add_up() -> None:
    (found,) = relations(
        event(1, "AID", actor="berg", recipient="lund"), event(9, "AID", actor="berg", recipient="lund")
    )
    assert found.weight == 14.0


def test_a_meeting_is_counted_once_from_the_side_named_first() -> None:
    (found,) = relations(event(1, "CONSULT", actor="berg", recipient="lund"))
    assert (found.source, found.target) == ("berg", "lund")


def test_several_actors_deal_with_each_recipient_and_nobody_with_itself() -> None:
    found = relations(event(1, actor="berg ness", recipient="ness lund"))
    assert [(one.source, one.target) for one in found] == [("berg", "lund"), ("berg", "ness"), ("ness", "lund")]


def test_an_event_without_a_recipient_makes_no_relation() -> None:
    assert relations(event(1, "VISIT", actor="berg", place="orsk")) == []


def test_no_time_gives_no_days() -> None:
    (found,) = relations(event(1, when="soon", actor="berg", recipient="lund"))
    assert (found.first, found.last) == (None, None)


def test_the_list_is_named_as_computed() -> None:
    assert "relations" in linked(story(), RelationLinker()).linked


def test_the_page_shows_the_weights_that_are_used() -> None:
    page = (Path(__file__).parents[2] / "docs" / "relations.md").read_text("utf-8")
    shown = [[cell.strip() for cell in line.split("|")[1:-1]] for line in page.splitlines() if line.startswith("| ")]
    weights = {name: cells[3] for cells in shown for name in cells[0].split(", ") if name in KINDS}
    assert weights == {name: f"{kind.weight:g}" for name, kind in KINDS.items()}
