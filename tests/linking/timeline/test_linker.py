from onrecord.linking.timeline.linker import TimelineLinker
from onrecord.record.story import TimelineEntry
from tests.linking.telling import linked, story, told

TIMES = {
    "Monday": ("2024-05-06", "day"),
    "Tuesday": ("2024-05-07", "day"),
    "Friday": ("2024-05-10", "day"),
    "April": ("2024-04", "month"),
    "1971": ("1971", "year"),
    "May 6, 2024": ("2024-05-06", "day"),
    "2024": ("2024", "year"),
    "three days": ("", "day"),
    "by night": ("2024-05-06/2024-05-07", "night"),
}


def timeline(*texts: str, published: str | None = "2024-05-07") -> list[TimelineEntry]:
    articles = [told(text, times=TIMES, published=published, outlet=f"Outlet {at}") for at, text in enumerate(texts)]
    return list(linked(story(*articles), TimelineLinker()).timeline)


def test_sentences_stand_at_their_times_in_order() -> None:
    found = timeline(
        "The envoys met on Tuesday. A treaty of 1971 was read. Floods came in April. They landed on Monday."
    )
    assert [(one.when, one.precision, one.status) for one in found] == [
        ("1971", "year", "background"),
        ("2024-04", "month", "background"),
        ("2024-05-06", "day", "story"),
        ("2024-05-07", "day", "story"),
    ]
    assert found[0].line == "A treaty of 1971 was read."


def test_what_the_report_expects_is_announced() -> None:
    found = timeline(
        "The vote is on Friday. On Tuesday the mayor is to lay a wreath. The council will meet later on Tuesday."
    )
    assert [one.status for one in found] == ["announced"] * 3


def test_what_happened_on_the_day_of_the_report_is_the_story() -> None:
    text = "A meeting that was to be held was called off on Tuesday. They spoke on Tuesday, with talks to come."
    assert [one.status for one in timeline(text)] == ["story", "story"]


def test_a_sentence_that_several_articles_share_is_one_entry() -> None:
    one = "The two envoys met at the old harbour on Monday and spoke for three hours about the river."
    other = one.replace("spoke", "talked")
    (found,) = timeline(one, f"It rained. {other}")
    assert len(found.told_by) == len(found.evidence) == 2
    assert found.line == one


def test_two_sentences_of_one_day_stay_two() -> None:
    assert len(timeline("The envoys met on Monday.", "The harbour was closed on Monday.")) == 2


def test_a_sentence_of_several_times_is_one_entry_at_the_first_of_the_closest() -> None:
    found = timeline("A treaty of 1971 was read on Monday and signed on Tuesday.")
    assert [one.when for one in found] == ["2024-05-06"]


def test_a_year_that_a_day_already_names_is_no_entry() -> None:
    assert [one.when for one in timeline("On May 6, 2024 and in 2024 it rained.")] == ["2024-05-06"]


def test_lengths_and_stretches_are_left_out() -> None:
    assert timeline("They stayed three days and left by night.") == []


def test_without_a_day_of_publication_nothing_is_announced() -> None:
    assert [one.status for one in timeline("The vote is on Friday.", published=None)] == ["story"]
