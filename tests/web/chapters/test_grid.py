"""The table of outlets and facts as it is shown."""

from onrecord.record.fact import Standing
from onrecord.record.span import Span
from onrecord.record.table import Cell, Outlet, Row, Table
from onrecord.web.chapters.grid import SIGNS, grid

TOLD: set[Standing] = {"tells", "in_part", "differs"}


def _row(fact: str, *standings: Standing) -> Row:
    """A cell for each of four outlets; one standing is that of all."""
    each = standings if len(standings) == 4 else standings * 4
    return Row(fact, fact, tuple(Cell(one, (Span("a", 0, 1),) if one in TOLD else ()) for one in each))


def _table(*rows: Row) -> Table:
    outlets = (Outlet("Press"), Outlet("Review", "Press"), Outlet("Radio"), Outlet("Post", "Wire"))
    return Table(outlets, rows)


def test_rows_that_differ_come_first_the_others_in_their_order() -> None:
    shown = grid(_table(_row("a", "tells"), _row("b", "tells", "differs", "silent", "silent"),
                        _row("c", "tells")))  # fmt: skip
    assert [(row.fact, differs) for row, differs in zip(shown.rows, shown.differing, strict=True)] == [
        ("b", True), ("a", False), ("c", False),
    ]  # fmt: skip


def test_a_page_of_rows_is_cut_after_they_are_put_in_order() -> None:
    table = _table(_row("a", "tells"), _row("b", "silent"), _row("c", "differs"))
    assert [row.fact for row in grid(table, 0, 1).rows] == ["c"]
    assert [row.fact for row in grid(table, 1, 5).rows] == ["a", "b"]


def test_outlets_of_one_text_share_a_bracket() -> None:
    shown = grid(_table(_row("a", "tells")))
    assert [(bracket.origin, bracket.outlets) for bracket in shown.brackets] == [
        ("Press", ("Press", "Review")),
        ("", ("Radio",)),
        ("Wire", ("Post",)),
    ]


def test_five_signs_tell_standings_apart_and_too_early_is_left_grey() -> None:
    signs = [sign for sign in SIGNS.values() if sign]
    assert len(signs) == len(set(signs)) == 5
    assert SIGNS["too_early"] == ""
