"""Positions and relations: what cannot be built, and what becomes of them when actors turn out to be one."""

import pytest

from onrecord.record.span import Span
from onrecord.record.standing import Position, Relation, together_again

HERE, THERE = Span("a", 0, 5), Span("b", 0, 5)


def test_no_position_without_evidence_and_no_relation_without_an_event() -> None:
    with pytest.raises(ValueError, match="evidence"):
        Position("x", "the plan", "for", "line", (), ())
    with pytest.raises(ValueError, match="events"):
        Relation("x", "y", "AID", (), (HERE,))


def test_two_actors_of_one_sentence_have_two_positions() -> None:
    x, y = (Position(actor, "the plan", "for", "line", ("a",), (HERE,), voice="x") for actor in ("x", "y"))
    assert x.id != y.id
    assert y.renamed(lambda _: "z").voice == "z"
    assert y.renamed(lambda _: "x").id == x.id


def test_relations_of_actors_that_are_one_are_joined_in_time() -> None:
    later = Relation("x", "y", "AID", ("v-2",), (THERE,), 7.0, "2031-05-02", "2031-05-03")
    earlier = Relation("x2", "y", "AID", ("v-1", "v-2"), (HERE,), 14.0, "2031-05-01", None)
    itself = Relation("x", "x2", "REQUEST", ("v-3",), (HERE,))

    def new(actor: str) -> str:
        return {"x2": "x"}.get(actor, actor)

    (joined,) = together_again(one.renamed(new) for one in (later, earlier, itself))
    assert joined.events == ("v-2", "v-1")
    assert joined.evidence == (THERE, HERE)
    assert joined.weight == 14.0  # v-1 and v-2 once each
    assert (joined.first, joined.last) == ("2031-05-01", "2031-05-03")
