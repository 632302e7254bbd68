"""Invented events, told by several outlets each, in every order."""

import random

import pytest

from onrecord.stories.grouping import TfidfGrouper
from onrecord.stories.report import Report
from onrecord.stories.stream import Stream

DAY = 741_000
PLACES = ("Port Wren", "Oberkamp", "Skarn", "Vell Ness", "Tarn Hollow", "Ashmere", "Dunlow", "Kestrel Bay")
PEOPLE = ("Tove Lindqvar", "Ida Rask", "Odo Pell", "Mira Castan", "Jon Aldous", "Petra Wynn", "Sol Brand", "Ane Vik")
ACTS = ("ferry struck the swing bridge", "teachers walked out of school", "mill burned to the ground",
        "council sold the old harbour", "river flooded the lower town", "bank closed without warning",
        "miners found a second shaft", "orchestra lost its conductor")  # fmt: skip


def event(number: int, outlets: int = 3, day: int = DAY) -> list[Report]:
    """What some outlets say of one event, on two days."""
    place, who, act = PLACES[number], PEOPLE[number], ACTS[number]
    ways = (
        f"The {act} in {place} yesterday, {who} said. People of {place} gathered near {place} station as {who} spoke.",
        f"In {place}, {who} told reporters how the {act}. Nobody else in {place} but {who} wished to speak of it.",
        f"{who} of {place} said that the {act}; {place} had seen nothing like it, {who} added.",
    )
    titles = (f"{place}: {act}", f"{who} on how the {act}", f"{act.capitalize()} in {place}")
    return [Report(f"{number}-{n}", titles[n % 3], ways[n % 3], day + n % 2) for n in range(outlets)]


EVENTS = [event(number) for number in range(8)]
ALL = [report for reports in EVENTS for report in reports]


def sorted_by(stream: Stream, reports: list[Report]) -> set[frozenset[str]]:
    stories: dict[int, set[str]] = {}
    for number, report in enumerate(reports):
        stories.setdefault(stream.story(number), set()).add(report.id)
    return {frozenset(story) for story in stories.values()}


def filled(reports: list[Report], at_a_time: int = 1000) -> Stream:
    stream = TfidfGrouper().stream()
    for first in range(0, len(reports), at_a_time):
        stream.add(reports[first : first + at_a_time])
    return stream


def test_each_event_is_a_story() -> None:
    assert sorted_by(filled(ALL), ALL) == {frozenset(report.id for report in reports) for reports in EVENTS}


@pytest.mark.parametrize("seed", range(5))
def test_stories_are_the_same_whatever_the_order_and_the_pace_of_arrival(seed: int) -> None:
    shuffled = random.Random(seed).sample(ALL, len(ALL))
    assert sorted_by(filled(shuffled, at_a_time=1 + 3 * seed), shuffled) == sorted_by(filled(ALL), ALL)


def test_a_late_article_finds_its_story_and_nobody_moves() -> None:
    late = EVENTS[0][1]
    on_time = [report for report in ALL if report is not late]
    stream = filled(on_time)
    before = [stream.story(number) for number in range(len(on_time))]
    stream.add([late])
    assert [stream.story(number) for number in range(len(on_time))] == before
    assert stream.story(len(on_time)) == stream.story(on_time.index(EVENTS[0][0]))


def test_the_same_words_weeks_later_are_another_story() -> None:
    again = [Report(f"later {report.id}", report.title, report.text, DAY + 60) for report in EVENTS[0]]
    reports = [*EVENTS[0], *again]
    assert len(sorted_by(filled(reports), reports)) == 2


def test_two_stories_that_a_third_report_ties_are_merged_and_leave_a_turn() -> None:
    one, other = ALL[0], ALL[1]
    stream = TfidfGrouper().stream()
    stream.settle([[one, ALL[2]], [other]])
    assert stream.story(0) != stream.story(2)
    stream.add([Report("bridge", one.title, one.text + " " + other.text, DAY)])
    assert len({stream.story(number) for number in range(4)}) == 1


def test_settled_stories_stay_as_they_were_given_until_something_touches_them() -> None:
    stream = TfidfGrouper().stream()
    stream.settle([[EVENTS[0][0], EVENTS[1][0]], [EVENTS[2][0]]])
    stream.add(EVENTS[3])
    assert stream.story(0) == stream.story(1) != stream.story(2)


def test_versions_of_one_work_are_one_and_the_longest_speaks() -> None:
    short = Report("short", "", "The ferry is late.", DAY, ("post.example/ferry",))
    long = Report("long", "Alma", EVENTS[0][0].text, DAY, ("post.example/ferry", "/news/a.txt"))
    third = Report("third", "", "No word of it.", DAY, ("/news/a.txt",))
    for order in ([short, long, third], [long, third, short], [third, short, long]):
        reports = [*order, EVENTS[0][1]]
        assert sorted_by(filled(reports, at_a_time=1), reports) == {frozenset(report.id for report in reports)}


def test_old_articles_are_retired_and_their_stories_stay() -> None:
    stream = TfidfGrouper().stream()
    stream.live = 6
    reports = [report for week in range(8) for report in event(week, day=DAY + 30 * week)]
    for report in reports:
        stream.add([report])
    assert sorted_by(stream, reports) == {frozenset(f"{week}-{n}" for n in range(3)) for week in range(8)}


def test_where_all_is_tied_an_article_still_joins_its_story() -> None:
    stream = TfidfGrouper().stream()
    stream.most = 3
    for report in ALL:
        stream.add([report])
    assert sorted_by(stream, ALL) == {frozenset(report.id for report in reports) for reports in EVENTS}


def test_stories_that_are_merged_lead_to_their_heir() -> None:
    stream = TfidfGrouper().stream()
    stream.settle([[EVENTS[0][0], EVENTS[0][2]], [EVENTS[0][1]]])
    former = [stream.story(number) for number in range(3)]
    stream.add([Report("fourth", EVENTS[0][0].title, EVENTS[0][1].text, DAY)])
    assert {stream.now(story) for story in former} == {stream.story(3)} == {former[0]}


def test_copies_by_the_hundred_at_once_are_one_story() -> None:
    stream = TfidfGrouper().stream()
    reports = [Report(f"{n}", EVENTS[0][0].title, EVENTS[0][0].text, DAY) for n in range(300)]
    stream.add([*reports, *EVENTS[1]])
    assert len(sorted_by(stream, [*reports, *EVENTS[1]])) == 2


def test_a_longer_version_takes_its_story_along_even_from_a_batch_to_the_next() -> None:
    short = Report("short", EVENTS[0][0].title, EVENTS[0][0].text, DAY, ("post.example/ferry",))
    long = Report("long", EVENTS[0][0].title, EVENTS[0][0].text + " More is to follow.", DAY, ("post.example/ferry",))
    stream = filled([EVENTS[0][1], short])
    before = stream.story(0)
    stream.add([long])
    assert {stream.story(number) for number in range(3)} == {before}


def test_a_story_larger_than_a_region_may_be_goes_on() -> None:
    stream = TfidfGrouper().stream()
    stream.most = 20
    reports = [Report(f"{n}", one.title, one.text, DAY) for n in range(60) for one in EVENTS[0][n % 3 : n % 3 + 1]]
    for start in range(0, 60, 4):
        stream.add(reports[start : start + 4])
    assert len(sorted_by(stream, reports)) == 1
