"""Reports of one event are one Event, over articles and inside of one."""

from dataclasses import replace

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.events.linker import EventLinker
from onrecord.record.article import Article
from onrecord.record.event import EventStatus
from onrecord.record.reading import Reading, Stamp
from tests.linking.events.happenings import Happening, events_of, links_of, named, report
from tests.linking.telling import linked, story

Told = tuple[Article, Reading]


def met(published: str | None, outlet: str, when: str | None = "on Monday", edtf: str | None = "2031-05-05") -> Told:
    return report(
        f"Ann Berg met Tom Lund in Orsk {when or 'in private'}.\n\nThe weather was fine.",
        Happening("met", actor="Ann Berg", recipient="Tom Lund", place="Orsk", when=when, edtf=edtf),
        published=published,
        outlet=outlet,
    )


def test_two_outlets_reports_of_one_meeting_are_one_event() -> None:
    other = report(
        "Tom Lund held talks with Ann Berg in Orsk on 5 May.",
        Happening(
            "held talks", actor="Tom Lund", recipient="Ann Berg", place="Orsk", when="on 5 May", edtf="2031-05-05"
        ),
        published="2031-05-06",
        outlet="The Orsk Times",
    )
    links = links_of(met("2031-05-05", "The Harbour Post"), other)
    (event,) = links.events
    assert event.status == "happened"
    assert event.when == "2031-05-05"
    assert not event.disputed
    assert len(event.told_by) == 2
    assert set(named(links, [one.actor for one in event.participants])) == {"Ann Berg", "Tom Lund"}
    assert named(links, [event.place or ""]) == ["Orsk"]
    assert event.label == "Ann Berg met Tom Lund in Orsk on Monday."
    assert "Ann Berg" in event.because
    assert links.linked[-1] == "events"


def test_meetings_on_different_days_are_two() -> None:
    assert len(events_of(met("2031-05-06", "A"), met("2031-05-12", "B", "on Sunday", "2031-05-11"))) == 2


def test_meetings_of_one_pair_told_weeks_apart_without_a_time_are_two() -> None:
    early = report("Berg met Lund.", Happening("met", actor="Berg", recipient="Lund"), published="2031-05-06")
    late = report("Lund met Berg.", Happening("met", actor="Lund", recipient="Berg"), published="2031-06-20")
    assert len(events_of(early, late)) == 2


def test_a_round_with_another_number_is_another_event() -> None:
    first = report(
        "Ann Berg and Tom Lund held a second round of talks in Orsk.",
        Happening("talks", actor="Ann Berg", recipient="Tom Lund", place="Orsk"),
        published="2031-05-06",
    )
    second = report(
        "Ann Berg and Tom Lund held the 3rd round of talks in Orsk.",
        Happening("talks", actor="Ann Berg", recipient="Tom Lund", place="Orsk"),
        published="2031-05-06",
    )
    assert len(events_of(first, second)) == 2


def test_the_talks_point_back_to_the_talks_of_their_article() -> None:
    article = report(
        "Ann Berg met Tom Lund on Monday.\n\nThe talks lasted for two hours.",
        Happening("met", actor="Ann Berg", recipient="Tom Lund", when="on Monday", edtf="2031-05-05"),
        Happening("The talks"),
        published="2031-05-06",
    )
    (event,) = events_of(article)
    assert len(event.tellings) == 2


def test_a_background_event_told_by_two_articles_is_one() -> None:
    first = report(
        "Norway invaded Chile in 2003.",
        Happening("invaded", "ASSAULT", actor="Norway", recipient="Chile", when="in 2003", edtf="2003"),
        published="2031-05-06",
    )
    second = report(
        "Many remember the 2003 invasion of Chile.",
        Happening("invasion of Chile", "ASSAULT", recipient="Chile", when="2003", edtf="2003"),
        published="2031-07-06",
        outlet="B",
    )
    third = report(
        "Norway’s invasion of Chile has cost many lives.",
        Happening("invasion", "ASSAULT", actor="Norway", recipient="Chile"),
        published="2031-08-06",
        outlet="C",
    )
    (event,) = events_of(first, second, third)
    assert event.when == "2003"


def test_pronouns_and_servants_of_a_state_take_part_as_those_they_stand_for() -> None:
    links = links_of(
        report(
            "Norway and Chile share a border. Norwegian officials met the Chilean side on Monday.",
            Happening(
                "met", actor="Norwegian officials", recipient="the Chilean side", when="on Monday", edtf="2031-05-05"
            ),
            published="2031-05-06",
        )
    )
    (event,) = links.events
    assert named(links, event.of("actor")) == ["Norway"]
    assert named(links, event.of("recipient")) == ["Chile"]


def killed(words: str, edtf: str, outlet: str, published: str = "2031-05-09") -> Told:
    return report(
        f"Gunmen killed Ann Berg in Orsk {words}.",
        Happening("killed", "ASSAULT", actor="Gunmen", recipient="Ann Berg", place="Orsk", when=words, edtf=edtf),
        published=published,
        outlet=outlet,
    )


def test_days_that_cannot_both_be_true_are_disputed() -> None:
    articles = (killed("on 4 May", "2031-05-04", "A"), killed("on 7 May", "2031-05-07", "B"))
    (event,) = events_of(*articles, killed("on 7 May", "2031-05-07", "C"))
    assert event.when == "2031-05-07"
    assert event.disputed == ("2031-05-04",)
    assert [telling.when for telling in event.tellings].count("2031-05-04") == 1


def test_a_day_within_the_month_of_another_telling_is_no_dispute() -> None:
    (event,) = events_of(killed("in May", "2031-05", "A"), killed("on 6 May", "2031-05-06", "B"))
    assert event.when == "2031-05-06"
    assert not event.disputed


def test_what_is_called_off_and_set_anew_is_scheduled() -> None:
    def told(status: EventStatus, published: str, edtf: str, words: str) -> Told:
        return report(
            f"The meeting of Ann Berg and Tom Lund in Orsk {words}.",
            Happening("meeting", status=status, actor="Ann Berg", recipient="Tom Lund", place="Orsk", edtf=edtf),
            published=published,
            outlet=published,
        )

    (event,) = events_of(
        told("scheduled", "2031-05-01", "2031-05-12", "is on 12 May"),
        told("denied", "2031-05-02", "2031-05-12", "on 12 May is off"),
        told("scheduled", "2031-05-03", "2031-05-12", "on 12 May is on again"),
    )
    assert event.status == "scheduled"
    assert [telling.status for telling in event.tellings] == ["scheduled", "denied", "scheduled"]


def test_a_label_is_a_clause_of_the_text_rather_than_a_headline() -> None:
    article, reading = report(
        "Berg meets Lund\n\nAnn Berg met Tom Lund in Orsk on Monday.",
        Happening("meets", actor="Berg", recipient="Lund"),
        Happening("met", actor="Ann Berg", recipient="Tom Lund", place="Orsk", when="on Monday", edtf="2031-05-05"),
        published="2031-05-05",
    )
    first, *rest = article.blocks
    headed = replace(article, blocks=(replace(first, kind="headline"), *rest))
    (event,) = events_of((headed, reading))
    assert len(event.tellings) == 2
    assert event.label == "Ann Berg met Tom Lund in Orsk on Monday."


def test_a_mention_is_in_one_event_though_two_readers_found_it() -> None:
    article, reading = met("2031-05-05", "A")
    coverage = story((article, reading))
    twice = replace(coverage, readings=(reading, replace(reading, stamp=Stamp("other", "1"))))
    (event,) = linked(twice, ActorLinker(), EventLinker()).events
    assert len(event.tellings) == 1
