from onrecord.record.judgement import SAME, UNDO, Judgement, standing
from onrecord.record.span import Span

PLACES = Span("a", 0, 4), Span("b", 0, 4)


def judged(second: int, verdict: str = SAME, undoes: str = "") -> Judgement:
    return Judgement(PLACES, "Berg … Lund", verdict, "ada", f"2031-05-08T10:00:{second:02}Z", undoes)


def test_what_was_taken_back_does_not_stand_until_that_is_taken_back() -> None:
    first, other = judged(1), judged(2)
    undo = judged(3, UNDO, first.id)
    again = judged(4, UNDO, undo.id)

    assert standing([other, first]) == (first, other)
    assert standing([undo, first, other]) == (other,)
    assert standing([again, undo, other, first]) == (first, other)


def test_two_undoings_have_two_ids_and_a_judgement_that_undoes_nothing_keeps_its_own() -> None:
    assert len({judged(1, UNDO, "j-a").id, judged(1, UNDO, "j-b").id, judged(1, UNDO).id}) == 3
    assert Judgement((Span("a", 1, 2),), "x", "wrong", "ada", "2031").id == "j-ht2rip4uxwlhbn36"


def test_only_a_verdict_on_two_mentions_is_on_actors() -> None:
    assert judged(1).on_actors
    assert not judged(1, "wrong").on_actors
    assert not Judgement(PLACES[:1], "Berg", SAME, "ada", "2031").on_actors
