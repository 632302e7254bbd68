"""Words that name one kind of act."""

import pytest

from onrecord.linking.events.acts import kin, kinds, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("met", "held informal talks"),
        ("visited", "trip"),
        ("arrested", "detention"),
        ("invaded", "launched its invasion"),
        ("issued a warrant", "warrants"),
        ("killed", "death"),
        ("was elected", "election"),
        ("signed a new treaty", "signing"),
    ],
)
def test_words_for_one_act_share_a_family(one: str, other: str) -> None:
    assert kinds(one.split()) & kinds(other.split())


@pytest.mark.parametrize(
    ("one", "other"), [("met", "visited"), ("held talks", "held a vote"), ("arrested", "released")]
)
def test_words_for_two_acts_do_not(one: str, other: str) -> None:
    assert not kinds(one.split()) & kinds(other.split())


def test_small_words_alone_name_no_act() -> None:
    assert kinds(["this", "was"]) == frozenset()
    assert kinds([]) == frozenset()


def test_a_stem_is_that_of_all_forms() -> None:
    assert stem("elections") == stem("elected") == stem("elects")
    assert stem("die") == stem("deaths") == "die"


def test_types_are_kin_where_readings_may_differ() -> None:
    assert kin("CONSULT", "VISIT")
    assert kin("VOTE", "VOTE")
    assert not kin("AID", "ASSAULT")
