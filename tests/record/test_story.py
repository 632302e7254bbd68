import pytest

from onrecord.record.actor import Speaking
from onrecord.record.article import Article, Block
from onrecord.record.reading import Quote, Reading, Stamp, TimeMention
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Story

TEXT = "“It floats,” Ann Berg said late on Monday. “It sank,” she said on Tuesday. The ferry left on Friday."


def coverage(**said: str | None) -> tuple[Coverage, list[str]]:
    """Two quotes with a ``when``, a third without one, and the times of Monday and Friday; the ids of the quotes."""
    article = Article("/a.txt", "0" * 64, TEXT, "utf-8", (Block("paragraph", 0, len(TEXT)),))

    def span(words: str) -> tuple[int, int]:
        return TEXT.index(words), TEXT.index(words) + len(words)

    quotes = (
        Quote((article.span(0, 12),), "direct", when=article.span(*span("late on Monday"))),
        Quote((article.span(*span("“It sank,”")),), "direct", when=article.span(*span("on Tuesday"))),
        Quote((article.span(*span("The ferry")),), "indirect", **said),  # type: ignore[arg-type]
    )
    times = (
        TimeMention(article.span(*span("Monday")), "day", "published", "2031-05-05"),
        TimeMention(article.span(*span("Tuesday")), "day", "published"),
        TimeMention(article.span(*span("Friday")), "day", "published", "2031-05-02"),
    )
    read = (
        Reading(article.id, Stamp("quotes", "1"), ("quotes",), quotes=quotes),
        Reading(article.id, Stamp("times", "1"), ("times",), times=times),
    )
    return Coverage(Story("s-test", "A test", (article.id,)), (article,), read), [quote.id for quote in quotes]


def test_the_time_of_speaking_is_the_value_of_the_time_that_the_quote_names() -> None:
    story, ids = coverage()
    assert story.said() == {ids[0]: "2031-05-05"}


def test_what_a_reader_knew_itself_stays() -> None:
    story, ids = coverage(said="2031-05-01")
    assert story.said() == {ids[0]: "2031-05-05", ids[2]: "2031-05-01"}


@pytest.mark.parametrize("described", [None, Span("a", 0, 4)])
def test_a_speaker_is_an_actor_or_is_described(described: Span | None) -> None:
    with pytest.raises(ValueError, match="an actor, or is described"):
        Speaking("q", "c" if described else None, "because", description=described)
