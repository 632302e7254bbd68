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


def test_each_paragraph_has_its_own_times_and_a_range_is_one() -> None:
    text = "Mira Oldcastle met Jonas Feld on Monday.\n\nMira Oldcastle will visit Ostrel from May 12 to May 14."
    found = events(paper(text))
    assert [one.edtf for one in found] == ["2031-05-05", "2031-05-12/2031-05-14"]
    assert [one.status for one in found] == ["happened", "scheduled"]


def test_talks_have_the_time_of_the_verb_that_begins_them_and_a_joined_verb_that_of_the_first() -> None:
    begun, accused, *joined = events(
        paper("Formal talks begin on Friday.\n\nMira Oldcastle accused Ostrel on Monday and signed a pact.")
    )
    assert (begun.edtf, begun.status) == ("2031-05-09", "scheduled")
    assert [one.edtf for one in (accused, *joined)] == ["2031-05-05"] * 2


def test_what_was_called_off_is_denied_and_a_vote_is_not_what_was_voted_for() -> None:
    text = (
        "The ceremony, at which the two leaders were due to sign a treaty, was called off on Friday.\n\n"
        "Parliament voted on Monday to condemn Ostrel."
    )
    signed, voted = events(paper(text))
    assert signed.status == "denied"
    assert (voted.type, voted.status) == ("VOTE", "happened")
