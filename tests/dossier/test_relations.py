"""Between them: pairs, counts, the latest event."""

from dataclasses import replace

from onrecord.dossier import relations
from onrecord.record.event import Event
from onrecord.record.standing import Relation
from onrecord.record.story import Coverage, Links


def test_a_pair_has_a_line_with_counts_and_what_was_done_last(coverage: Coverage, links: Links) -> None:
    (line,) = relations.section(coverage, links).lines
    assert (line.head, line.text) == (
        "Tove Lindqvar and Odo Pell",
        "Pell accused harbour master Tove Lindqvar of delay",
    )
    assert line.note == "1 of conflict, 1 not carried out; weight -2; told: Vell Radio"
    assert line.verbatim


def test_both_directions_are_one_pair_whose_events_count_once(
    coverage: Coverage, links: Links, events: dict[str, Event]
) -> None:
    met = replace(events["meet"], status="happened")
    a, b = links.relations[0].source, links.relations[0].target
    both = tuple(Relation(*side, "CONSULT", (met.id,), met.evidence, 1.0) for side in ((a, b), (b, a)))
    (line,) = relations.section(coverage, replace(links, events=(met,), relations=both)).lines
    assert line.note.startswith("1 of cooperation; weight +2; latest: Vell Radio, 12 May 2031")


def test_pairs_with_most_events_come_first(coverage: Coverage, links: Links, events: dict[str, Event]) -> None:
    odo, port = links.actors[1], links.actors[2]
    halted = Relation(port.id, odo.id, "COERCE", (events["halt"].id,), events["halt"].evidence, -7.0)
    lines = relations.section(coverage, replace(links, relations=(halted, *links.relations))).lines
    assert [line.head for line in lines] == ["Tove Lindqvar and Odo Pell", "Port Wren and Odo Pell"]
    assert lines[1].note == "1 of conflict; weight -7; latest: Calder Gazette and Skarn Observer, 6 May 2031"


def test_a_relation_whose_events_or_actors_are_gone_is_left_out(coverage: Coverage, links: Links) -> None:
    assert relations.section(coverage, replace(links, events=())).lines == ()
    assert relations.section(coverage, replace(links, actors=links.actors[:1])).lines == ()
