"""Who stands where: issues, sides, whose words."""

from dataclasses import replace

from onrecord.dossier import positions
from onrecord.record.story import Coverage, Links


def test_sides_stand_under_their_issue_with_whose_words_say_so(coverage: Coverage, links: Links) -> None:
    lines = positions.section(coverage, links).lines
    assert [(line.part, line.head, line.text, line.note) for line in lines] == [
        ("the halt", "Port Wren: for", "halted at once",
         "words of Tove Lindqvar, in Calder Gazette and Skarn Observer"),
        ("the halt", "Odo Pell, mayor: against", "Pell accused harbour master Tove Lindqvar of delay",
         "words of the outlet, in Vell Radio; told since 7 May 2031"),
    ]  # fmt: skip
    assert all(line.verbatim for line in lines)


def test_a_changed_position_is_two_lines_in_time(coverage: Coverage, links: Links) -> None:
    first = links.positions[0]
    later = replace(first, stance="for", since="2031-05-09", voice=first.actor)
    lines = positions.section(coverage, replace(links, positions=(later, first))).lines
    assert [line.head for line in lines] == ["Odo Pell, mayor: against", "Odo Pell, mayor: for"]
    assert lines[1].note == "own words, in Vell Radio; told since 9 May 2031"


def test_an_issue_on_which_more_actors_stand_comes_first(coverage: Coverage, links: Links) -> None:
    alone = replace(links.positions[0], issue="a bridge")
    lines = positions.section(coverage, replace(links, positions=(alone, *links.positions))).lines
    assert [line.part for line in lines] == ["the halt", "the halt", "a bridge"]


def test_nobody_standing_anywhere_is_none_found_or_not_run(coverage: Coverage, links: Links) -> None:
    assert positions.section(coverage, replace(links, positions=())).empty.startswith("None found: positions on issues")
    assert positions.section(coverage, Links(links.story)).empty.startswith("Not run: positions on issues")
