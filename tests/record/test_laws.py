from onrecord.record.actor import Actor, Role, Speaking
from onrecord.record.judgement import DIFFERENT, SAME, Judgement
from onrecord.record.laws import heeded, spans_of_links
from onrecord.record.span import Span
from onrecord.record.story import Links


def test_the_second_law_sees_every_span_of_the_links() -> None:
    mention, title, named, described = (Span("a", at, at + 1) for at in range(4))
    actor = Actor("Ann Berg", "person", ("Ann Berg",), (mention,), (Role("mayor", title),))
    speakings = Speaking("q", actor.id, "why", named=named), Speaking("r", None, "why", description=described)
    links = Links("s", actors=(actor,), speakings=speakings)
    assert list(spans_of_links(links)) == [mention, title, named, described]


def test_the_fifth_law_holds_actors_against_what_was_judged_of_them() -> None:
    places = Span("a", 0, 1), Span("b", 0, 1)
    same, different = (Judgement(places, "x … y", verdict, "ada", "2031") for verdict in (SAME, DIFFERENT))

    assert list(heeded(same, "c-1", "c-2")) == [f"{same.id}: was judged 'same', but are c-1 and c-2"]
    assert list(heeded(different, "c-1", "c-1")) == [f"{different.id}: was judged 'different', but are c-1"]
    assert [*heeded(same, "c-1", "c-1"), *heeded(different, "c-1", "c-2"), *heeded(different, None, None)] == []
