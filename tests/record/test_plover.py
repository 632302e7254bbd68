"""The table of types is whole."""

from typing import get_args

from onrecord.record.event import EventType
from onrecord.record.plover import KINDS


def test_every_type_has_its_row_in_the_order_of_the_types() -> None:
    assert tuple(KINDS) == get_args(EventType)


def test_cooperation_weighs_up_and_conflict_down() -> None:
    for kind in KINDS.values():
        assert -10 <= kind.weight <= 10
        assert kind.quad == "neutral" or (kind.weight > 0) == kind.quad.endswith("cooperation")
        assert all(code.isdigit() and 1 <= int(code) <= 20 for code in kind.cameo)


def test_no_cameo_root_code_belongs_to_two_of_plovers_types() -> None:
    codes = [code for type_, kind in list(KINDS.items())[:15] for code in kind.cameo]
    assert len(codes) == len(set(codes)) == 19
