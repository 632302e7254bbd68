from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.record.difference import Difference
from onrecord.record.event import Event, EventMention, EventStatus, Telling
from onrecord.record.story import Links
from tests.linking.telling import linked, story, told

Told = tuple[str, str, EventStatus, str, str]
"""A clause, the words that name its event, how it stands, its day, and the day of the article."""
DONE: Told = ("The leaders began formal talks on Tuesday", "talks", "happened", "2031-05-06", "2031-05-06")
COMING: Told = ("Formal talks begin on Wednesday", "talks", "scheduled", "2031-05-07", "2031-05-06")


def differences(*tellings: Told) -> tuple[Difference, ...]:
    """Each telling is an event of its own."""
    reports, events = [], []
    for at, (clause, words, status, when, published) in enumerate(tellings):
        article, reading = told(f"{clause}.", published=published, outlet=str(at))
        start = clause.index(words)
        mention = EventMention(
            article.span(start, start + len(words)), article.span(0, len(clause)), "CONSULT", status, edtf=when
        )
        made = Telling(mention.id, mention.clause, status, published, when)
        events.append(Event("CONSULT", status, clause, mention.clause, (made,), when=when))
        reports.append((article, type(reading)(reading.article, reading.stamp, ("events",), events=(mention,))))
    links = Links("s-test", events=tuple(events), linked=("facts", "events"))
    return linked(story(*reports), DifferenceLinker(), links=links).differences


def test_one_name_on_two_days_of_which_one_is_ahead_is_a_conflict() -> None:
    (found,) = differences(DONE, COMING)
    assert (found.kind, found.severity) == ("date", "conflict")
    assert found.because == "2031-05-06 and 2031-05-07 cannot both be the day"
    assert {side.value for side in found.sides} == {"2031-05-06", "2031-05-07"}


def test_a_day_that_was_over_when_the_later_article_came_is_an_update() -> None:
    late: Told = ("The leaders began formal talks on Friday", "talks", "happened", "2031-05-09", "2031-05-09")
    (found,) = differences(COMING, late)
    assert found.update


def test_another_name_or_none_is_another_event() -> None:
    border: Told = ("Border talks begin on Wednesday", "talks", "scheduled", "2031-05-07", "2031-05-06")
    bare: Told = ("The talks begin on Wednesday", "talks", "scheduled", "2031-05-07", "2031-05-06")
    assert differences(DONE, border) == differences(DONE, bare) == ()


def test_what_is_resumed_is_not_begun_and_a_week_is_too_far() -> None:
    again: Told = ("Formal talks resume on Wednesday", "talks", "scheduled", "2031-05-07", "2031-05-06")
    far: Told = ("Formal talks begin on Wednesday", "talks", "scheduled", "2031-05-14", "2031-05-06")
    assert differences(DONE, again) == differences(DONE, far) == ()
