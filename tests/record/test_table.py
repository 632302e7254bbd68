import pytest

from onrecord.record.span import Span
from onrecord.record.table import Cell, Outlet, Row, Table


def test_a_telling_has_characters_and_nothing_else_does() -> None:
    assert Cell("tells", (Span("a-x", 0, 4),)).evidence
    with pytest.raises(ValueError, match="opens characters"):
        Cell("differs")
    with pytest.raises(ValueError, match="opens characters"):
        Cell("silent", (Span("a-x", 0, 4),))


def test_a_row_has_a_cell_for_each_outlet() -> None:
    row = Row("f-x", "It floats", (Cell("silent"),))
    assert Table((Outlet("Calder Gazette"),), (row,)).rows == (row,)
    with pytest.raises(ValueError, match="a cell for each outlet"):
        Table((), (row,))
