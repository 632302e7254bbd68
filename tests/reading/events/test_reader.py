from dataclasses import replace

from onrecord.reading.events.reader import EventReader
from onrecord.record.article import Article
from onrecord.record.event import EventMention
from tests.reading.paper import paper

NEWS = """French President Mira Oldcastle met Jonas Feld in Berlin on Monday.

Germany imposed sanctions on Russia, accusing Moscow of sending weapons to “the rebels”.
"""


def events(article: Article) -> tuple[EventMention, ...]:
    return EventReader().read(article).events


def test_an_event_has_its_words_participants_place_and_time() -> None:
    article = paper(NEWS)
    met = events(article)[0]
    assert (met.type, met.status) == ("CONSULT", "happened")
    assert met.span.cut(article.text) == "met"
    assert met.clause.cut(article.text) == "French President Mira Oldcastle met Jonas Feld in Berlin on Monday"
    assert [span.cut(article.text) for span in met.of("actor")] == ["French President Mira Oldcastle"]
    assert [span.cut(article.text) for span in met.of("recipient")] == ["Jonas Feld"]
    assert [span.cut(article.text) for span in met.of("place")] == ["Berlin"]
    assert met.when is not None
    assert (met.when.cut(article.text), met.edtf) == ("Monday", "2031-05-05")


def test_each_act_of_a_sentence_is_an_event_and_none_is_told_twice() -> None:
    article = paper(NEWS)
    found = events(article)
    assert [one.type for one in found][:3] == ["CONSULT", "SANCTION", "ACCUSE"]
    assert len({one.span for one in found}) == len(found)


def test_lines_that_wrap_and_curly_quotes_change_nothing() -> None:
    wrapped = NEWS.replace("sanctions on", "sanctions\non").replace("“", '"').replace("”", '"')
    plain, other = events(paper(NEWS)), events(paper(wrapped))
    assert [(one.type, one.span.start) for one in plain] == [(one.type, one.span.start) for one in other]


def test_a_caption_tells_no_news() -> None:
    article = paper("Mira Oldcastle met Jonas Feld on Monday.")
    caption = replace(article, blocks=tuple(replace(block, kind="caption") for block in article.blocks))
    assert events(article)
    assert not events(caption)


def test_a_bare_noun_and_what_a_thing_or_nobody_does_are_no_events() -> None:
    assert not events(paper("The meeting was long. The visit offers nothing. Imposing sanctions on France is hard."))


def test_the_end_of_a_long_paragraph_is_read() -> None:
    article = paper("Nothing is new here. " * 1200 + "Mira Oldcastle met Jonas Feld in Berlin.")
    assert [one.span.cut(article.text) for one in events(article)] == ["met"]
