"""Evidence as small links."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.detail import Detail, Stretch
from onrecord.record.dossier import Line
from onrecord.record.span import Span
from onrecord.web.chapters.chips import alike, chip, chips, judge, note

LABELS = {"a-1": "Calder Gazette", "a-2": "Port Wren Herald", "a-3": "Port Wren", "a-4": "Radio <b>"}


def _line(told: str, *articles: str) -> Line:
    first, *others = (Span(article, 3, 9) for article in articles)
    return Line("u-1", "words", (first,), note=told, detail=Detail(further=tuple(others)))


def test_a_chip_leads_to_the_characters_and_opens_them_in_place() -> None:
    assert chip(Span("a-1", 3, 9), "Calder Gazette") == (
        '<a class="chip" href="/articles/a-1?start=3&amp;end=9#m" hx-get="/articles/a-1/passage?start=3&amp;end=9">'
        "<bdi>Calder Gazette</bdi></a>"
    )


def test_outlets_named_in_a_note_are_its_chips() -> None:
    shown = note(_line("in Calder Gazette and Port Wren Herald alone", "a-1", "a-2"), LABELS)
    assert shown.striptags() == "in Calder Gazette and Port Wren Herald alone"
    assert shown.count('class="chip"') == 2


def test_a_name_inside_of_another_is_not_taken_for_it() -> None:
    shown = note(_line("in Port Wren Herald; silent: none", "a-2", "a-3"), LABELS)
    assert "<bdi>Port Wren Herald</bdi>" in shown
    assert shown.striptags() == "in Port Wren Herald; silent: none · also in Port Wren"


def test_outlets_that_a_note_does_not_name_stand_behind_it() -> None:
    assert note(_line("the same matter", "a-1", "a-2"), LABELS).striptags() == (
        "the same matter · also in Calder Gazette, Port Wren Herald"
    )


def test_many_chips_are_counted() -> None:
    spans = [Span(f"a-{n}", 0, 1) for n in range(20)]
    assert chips(spans, {}, 3).striptags() == "a-0, a-1 and 18 more"
    assert chips(spans, {}).count('class="chip"') == 20


def test_of_one_article_the_first_characters_count() -> None:
    assert chips([Span("a-1", 5, 6), Span("a-1", 1, 2)], LABELS).count("start=5") == 2


def test_what_is_alike_is_grey() -> None:
    assert alike("the old bridge", [Stretch(0, 3), Stretch(8, 14)]) == (
        '<span class="same">the</span> old <span class="same">bridge</span>'
    )
    assert (
        alike("the old bridge", [Stretch(0, 3), Stretch(8, 14)], Stretch(4, 14))
        == 'old <span class="same">bridge</span>'
    )


def test_the_link_to_judge_has_the_characters_of_both_sides() -> None:
    assert 'kind=fact&amp;evidence=a-1:3-9&amp;evidence=a-2:3-9&amp;line=u-1"' in judge(
        "s-1", "fact", _line("", "a-1", "a-2", "a-3")
    )


@given(st.text(), st.text(min_size=1))
def test_no_note_and_no_name_becomes_markup(told: str, name: str) -> None:
    shown = note(_line(told + name, "a-1"), {"a-1": name})
    assert shown.replace("<bdi>", "").replace("</bdi>", "").count("<") <= 4
    assert "\x00" not in shown
