"""An announced event and the later report of what became of it are one event, with its history."""

from typing import NamedTuple

import pytest

from onrecord.record.article import Article
from onrecord.record.event import EventStatus
from onrecord.record.reading import Reading
from tests.linking.events.happenings import Happening, events_of, report

Told = tuple[Article, Reading]


class Pair(NamedTuple):
    """Two articles in the order of publication, and what they come to."""

    name: str
    first: Told
    then: Told
    status: EventStatus
    when: str | None
    disputed: tuple[str, ...] = ()


def early(text: str, *events: Happening, published: str | None = "2031-05-05") -> Told:
    return report(text, *events, published=published, outlet="The Harbour Post")


def late(text: str, *events: Happening, published: str | None = "2031-05-13") -> Told:
    return report(text, *events, published=published, outlet="The Orsk Times")


WILL_MEET = early(
    "Ann Berg will meet Tom Lund in Orsk on 12 May, her office said.",
    Happening(
        "meet",
        status="scheduled",
        actor="Ann Berg",
        recipient="Tom Lund",
        place="Orsk",
        when="on 12 May",
        edtf="2031-05-12",
    ),
)
PAIRS = (
    Pair(
        "held on the day",
        WILL_MEET,
        late(
            "Ann Berg met Tom Lund in Orsk on Monday.",
            Happening("met", actor="Ann Berg", recipient="Tom Lund", place="Orsk", when="on Monday", edtf="2031-05-12"),
        ),
        "happened",
        "2031-05-12",
    ),
    Pair(
        "held, told without a time",
        WILL_MEET,
        late(
            "Lund and Berg held talks in Orsk.", Happening("held talks", actor="Lund", recipient="Berg", place="Orsk")
        ),
        "happened",
        "2031-05-12",
    ),
    Pair(
        "announced without a time, then held",
        early(
            "Ann Berg will visit Chile, her office said.",
            Happening("visit", status="scheduled", actor="Ann Berg", recipient="Chile", mode="visit"),
        ),
        late(
            "Ann Berg visited Chile on Monday.",
            Happening(
                "visited", actor="Ann Berg", recipient="Chile", when="on Monday", edtf="2031-05-12", mode="visit"
            ),
        ),
        "happened",
        "2031-05-12",
    ),
    Pair(
        "called off",
        WILL_MEET,
        late(
            "Ann Berg’s meeting with Tom Lund in Orsk was called off.",
            Happening("meeting", status="denied", actor="Ann Berg", recipient="Tom Lund", place="Orsk"),
            published="2031-05-10",
        ),
        "denied",
        "2031-05-12",
    ),
    Pair(
        "did not take place",
        WILL_MEET,
        late(
            "Ann Berg did not meet Tom Lund on Monday, her office said.",
            Happening(
                "meet", status="denied", actor="Ann Berg", recipient="Tom Lund", when="on Monday", edtf="2031-05-12"
            ),
        ),
        "denied",
        "2031-05-12",
    ),
    Pair(
        "put off to another day",
        WILL_MEET,
        late(
            "The meeting of Ann Berg and Tom Lund in Orsk has been postponed to 20 May.",
            Happening(
                "meeting",
                status="scheduled",
                actor="Ann Berg",
                recipient="Tom Lund",
                place="Orsk",
                when="20 May",
                edtf="2031-05-20",
            ),
            published="2031-05-10",
        ),
        "scheduled",
        "2031-05-20",
        ("2031-05-12",),
    ),
    Pair(
        "a vote that was held",
        early(
            "Chile votes on 11 May in a referendum on the harbour treaty.",
            Happening(
                "referendum",
                "VOTE",
                "scheduled",
                actor="Chile",
                theme="the harbour treaty",
                when="11 May",
                edtf="2031-05-11",
            ),
        ),
        late(
            "Chile approved the harbour treaty in a referendum on Sunday.",
            Happening(
                "referendum", "VOTE", actor="Chile", theme="the harbour treaty", when="on Sunday", edtf="2031-05-11"
            ),
        ),
        "happened",
        "2031-05-11",
    ),
    Pair(
        "a ruling that was due in a month",
        early(
            "A court is to rule on Ann Berg’s licence in May.",
            Happening("rule", "RULING", "scheduled", recipient="Ann Berg’s licence", when="in May", edtf="2031-05"),
        ),
        late(
            "The court ruled on Monday that Ann Berg’s licence is void.",
            Happening("ruled", "RULING", recipient="Ann Berg’s licence", when="on Monday", edtf="2031-05-12"),
        ),
        "happened",
        "2031-05-12",
    ),
    Pair(
        "an agreement that was signed",
        early(
            "Norway and Chile are to sign a fishing agreement on Monday.",
            Happening(
                "sign a fishing agreement",
                "SUPPORT",
                "scheduled",
                actor="Norway",
                recipient="Chile",
                theme="a fishing agreement",
                when="on Monday",
                edtf="2031-05-12",
            ),
        ),
        late(
            "Norway signed the fishing agreement with Chile.",
            Happening(
                "signed the fishing agreement",
                "AGREE",
                actor="Norway",
                recipient="Chile",
                theme="the fishing agreement",
            ),
        ),
        "happened",
        "2031-05-12",
    ),
    Pair(
        "an appointment that followed a proposal",
        early(
            "Tom Lund wants to name Ann Berg ambassador to Peru.",
            Happening(
                "name", "APPOINTMENT", "proposed", actor="Tom Lund", recipient="Ann Berg", theme="ambassador to Peru"
            ),
        ),
        late(
            "Tom Lund appointed Ann Berg ambassador to Peru on Monday.",
            Happening(
                "appointed",
                "APPOINTMENT",
                actor="Tom Lund",
                recipient="Ann Berg",
                theme="ambassador to Peru",
                when="on Monday",
                edtf="2031-05-12",
            ),
        ),
        "happened",
        "2031-05-12",
    ),
    Pair(
        "a drill that goes on",
        early(
            "Norway will begin the drill Iron Tide with Chile on 12 May.",
            Happening(
                "drill", "MOBILIZE", "scheduled", actor="Norway", recipient="Chile", when="on 12 May", edtf="2031-05-12"
            ),
        ),
        late(
            "The Iron Tide drill of Norway and Chile is under way.",
            Happening("drill", "MOBILIZE", "ongoing", actor="Norway", recipient="Chile"),
        ),
        "ongoing",
        "2031-05-12",
    ),
    Pair(
        "a claim that was borne out",
        early(
            "Gunmen allegedly shot Ann Berg in Orsk on Sunday.",
            Happening(
                "shot", "ASSAULT", "alleged", recipient="Ann Berg", place="Orsk", when="on Sunday", edtf="2031-05-04"
            ),
        ),
        late(
            "Ann Berg was shot in Orsk on 4 May.",
            Happening("shot", "ASSAULT", recipient="Ann Berg", place="Orsk", when="on 4 May", edtf="2031-05-04"),
        ),
        "happened",
        "2031-05-04",
    ),
    Pair(
        "held a day later than announced",
        WILL_MEET,
        late(
            "Ann Berg met Tom Lund in Orsk on Tuesday.",
            Happening(
                "met", actor="Ann Berg", recipient="Tom Lund", place="Orsk", when="on Tuesday", edtf="2031-05-13"
            ),
            published="2031-05-14",
        ),
        "happened",
        "2031-05-13",
    ),
    Pair(
        "an old announcement printed after the fact changes nothing",
        early(
            "Ann Berg met Tom Lund in Orsk on Sunday.",
            Happening("met", actor="Ann Berg", recipient="Tom Lund", place="Orsk", when="on Sunday", edtf="2031-05-04"),
        ),
        late(
            "Ann Berg was to meet Tom Lund in Orsk on 4 May.",
            Happening(
                "meet",
                status="scheduled",
                actor="Ann Berg",
                recipient="Tom Lund",
                place="Orsk",
                when="on 4 May",
                edtf="2031-05-04",
            ),
            published="2031-05-06",
        ),
        "happened",
        "2031-05-04",
    ),
    Pair(
        "an undated report does not outrank a dated one",
        WILL_MEET,
        late(
            "Ann Berg met Tom Lund in Orsk on 12 May.",
            Happening("met", actor="Ann Berg", recipient="Tom Lund", place="Orsk", when="on 12 May", edtf="2031-05-12"),
            published=None,
        ),
        "scheduled",
        "2031-05-12",
    ),
)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
@pytest.mark.parametrize("turned", [False, True], ids=["in order", "turned"])
def test_an_announced_event_is_one_with_what_became_of_it(pair: Pair, turned: bool) -> None:
    (event,) = events_of(*((pair.then, pair.first) if turned else (pair.first, pair.then)))
    assert event.status == pair.status
    assert event.when == pair.when
    assert event.disputed == pair.disputed
    days = [telling.published for telling in event.tellings]
    assert days == sorted(days, key=lambda day: day or "9999")
    assert {telling.status for telling in event.tellings} == {
        mention.status for _, reading in (pair.first, pair.then) for mention in reading.events
    }


OTHERS = (
    (
        "another guest",
        late(
            "Ann Berg met Ida Ness in Orsk on Monday.",
            Happening("met", actor="Ann Berg", recipient="Ida Ness", place="Orsk", when="on Monday", edtf="2031-05-12"),
        ),
    ),
    (
        "another town",
        late(
            "Ann Berg met Tom Lund in Vardo on Monday.",
            Happening(
                "met", actor="Ann Berg", recipient="Tom Lund", place="Vardo", when="on Monday", edtf="2031-05-12"
            ),
        ),
    ),
    (
        "another week",
        late(
            "Ann Berg met Tom Lund in Orsk on Friday.",
            Happening("met", actor="Ann Berg", recipient="Tom Lund", place="Orsk", when="on Friday", edtf="2031-05-30"),
            published="2031-05-31",
        ),
    ),
    (
        "before it was announced",
        late(
            "Ann Berg met Tom Lund in Orsk.",
            Happening("met", actor="Ann Berg", recipient="Tom Lund", place="Orsk"),
            published="2031-05-06",
        ),
    ),
    (
        "a call instead of a meeting",
        late(
            "Ann Berg called Tom Lund on Monday.",
            Happening(
                "called", actor="Ann Berg", recipient="Tom Lund", when="on Monday", edtf="2031-05-12", mode="phone"
            ),
        ),
    ),
)


@pytest.mark.parametrize(("name", "other"), OTHERS, ids=[name for name, _ in OTHERS])
def test_what_was_announced_is_not_another_event(name: str, other: Told) -> None:
    assert len(events_of(WILL_MEET, other)) == 2


def test_two_articles_of_one_day_that_differ_both_stay_in_sight() -> None:
    denied = late(
        "Ann Berg did not meet Tom Lund in Orsk on Monday.",
        Happening(
            "meet",
            status="denied",
            actor="Ann Berg",
            recipient="Tom Lund",
            place="Orsk",
            when="on Monday",
            edtf="2031-05-12",
        ),
    )
    (event,) = events_of(WILL_MEET, PAIRS[0].then, denied)
    assert [telling.status for telling in event.tellings].count("denied") == 1
    assert len(event.tellings) == 3
    assert event.status == "happened"
