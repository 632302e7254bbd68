from onrecord.record.laws import spans_of_links
from onrecord.record.span import Span
from onrecord.record.story import Actor, Links, Role, Speaking


def test_the_second_law_sees_every_span_of_the_links() -> None:
    mention, title, named, described = (Span("a", at, at + 1) for at in range(4))
    actor = Actor("Ann Berg", "person", ("Ann Berg",), (mention,), (Role("mayor", title),))
    speakings = Speaking("q", actor.id, "why", named=named), Speaking("r", None, "why", description=described)
    links = Links("s", actors=(actor,), speakings=speakings)
    assert list(spans_of_links(links)) == [mention, title, named, described]
