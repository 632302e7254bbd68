"""The timeline as a person reads it: three parts, precision, disputes, and how an event stood from report to report."""

from dataclasses import replace

from onrecord.dossier import timeline
from onrecord.dossier.voices import voices
from onrecord.record.event import Event
from onrecord.record.story import Coverage, Links


def test_the_parts_come_in_their_order_whatever_their_days(coverage: Coverage, links: Links) -> None:
    sail, meet, halt, struck = links.timeline
    turned = (replace(sail, when="2031-05-01"), meet, replace(halt, status="background", when="2031-05-20"), struck)
    lines = timeline.section(coverage, replace(links, timeline=turned)).lines
    assert [line.part for line in lines] == ["Before the story", "The story", "Announced", "Announced"]
    assert [line.head for line in lines] == ["20 May 2031", "6 May 2031", "1 May 2031", "12 May 2031"]


def test_a_head_shows_how_precise_the_time_is(coverage: Coverage, links: Links) -> None:
    entry = links.timeline[0]
    times = ("2031-03", "2019~", "../2031-05-05", "2031-05-04/2031-05-10", "2031-22", "197X")
    rows = tuple(replace(entry, when=when) for when in times)
    heads = {line.head for line in timeline.section(coverage, replace(links, timeline=rows)).lines}
    assert heads == {"March 2031", "about 2019", "by 5 May 2031", "4 to 10 May 2031", "summer 2031", "the 1970s"}


def test_an_event_that_was_announced_and_then_took_place_tells_both(
    coverage: Coverage, links: Links, events: dict[str, Event]
) -> None:
    halt = events["halt"]
    first, second = halt.tellings
    planned = replace(first, status="scheduled")
    told = replace(halt, tellings=(planned, second))
    changed = replace(links, events=(told,), timeline=(links.timeline[2],))
    (line,) = timeline.section(coverage, changed).lines
    assert line.note.endswith(
        "by report: scheduled on 6 May 2031 (Calder Gazette), happened on 7 May 2031 (Skarn Observer)"
    )


def test_what_one_days_reports_call_planned_and_done_has_no_history(
    coverage: Coverage, links: Links, events: dict[str, Event]
) -> None:
    beside = voices(coverage, links)
    first, second = events["halt"].tellings
    same_day = replace(events["halt"], tellings=(replace(first, status="proposed", published=second.published), second))
    wavering = replace(same_day, tellings=(*same_day.tellings, replace(second, status="conditional")))
    assert timeline.history(beside, wavering) == ""
    undated = replace(events["halt"], tellings=(replace(first, status="proposed", published=None), second))
    assert timeline.history(beside, same_day) == ""
    assert timeline.history(beside, undated) == ""


def test_a_row_whose_words_are_not_its_first_evidence_is_not_verbatim(coverage: Coverage, links: Links) -> None:
    odd = replace(links.timeline[0], line="The ferry sails")
    (line,) = timeline.section(coverage, replace(links, timeline=(odd,))).lines
    assert (line.verbatim, line.evidence) == (False, odd.evidence)
