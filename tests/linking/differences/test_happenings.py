from dataclasses import replace

from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.record.difference import Difference
from onrecord.record.event import Event, EventStatus, Telling
from onrecord.record.story import Links
from tests.linking.telling import linked, story, told

Told = tuple[str, EventStatus, str | None, str]
"""A clause, how the event stands by it, the day it gives and the day of its article."""


def differences(*tellings: Told, disputed: tuple[str, ...] = ()) -> tuple[Difference, ...]:
    reports = [told(f"{clause}.", published=day, outlet=str(at)) for at, (clause, _, _, day) in enumerate(tellings)]
    made = tuple(
        Telling(f"m-{at}", article.span(0, len(clause)), status, day, when)
        for at, ((article, _), (clause, status, when, day)) in enumerate(zip(reports, tellings, strict=True))
    )
    event = Event("AGREE", made[-1].status, tellings[0][0], made[0].clause, made, when=made[0].when, disputed=disputed)
    links = Links("s-test", events=(event,), linked=("facts", "events"))
    found = linked(story(*reports), DifferenceLinker(), links=links).differences
    assert all(one.about == event.id for one in found)
    return found


def test_what_is_announced_and_later_called_off_is_an_update() -> None:
    (found,) = differences(
        ("The leaders are to sign on Saturday", "scheduled", "2031-05-10", "2031-05-07"),
        ("The signing was called off", "denied", None, "2031-05-09"),
    )
    assert (found.kind, found.severity, found.update) == ("negation", "compatible", True)
    assert found.because == "the report of 2031-05-07 announces it, that of 2031-05-09 tells that it will not be"


def test_what_is_called_off_before_it_is_announced_is_none() -> None:
    assert (
        differences(
            ("The leaders are to sign on Saturday", "scheduled", "2031-05-10", "2031-05-09"),
            ("The signing was called off", "denied", None, "2031-05-07"),
        )
        == ()
    )


def test_two_days_on_which_it_is_told_to_have_happened_are_a_conflict() -> None:
    (found,) = differences(
        ("She was killed on Monday", "happened", "2031-05-05", "2031-05-12"),
        ("She was killed on Friday", "happened", "2031-05-09", "2031-05-12"),
        disputed=("2031-05-09",),
    )
    assert (found.kind, found.severity) == ("date", "conflict")
    assert [side.value for side in found.sides] == ["2031-05-05", "2031-05-09"]


def test_a_new_day_is_an_update() -> None:
    (found,) = differences(
        ("The vote is due on Monday", "scheduled", "2031-05-05", "2031-05-02"),
        ("The vote was held on Friday", "happened", "2031-05-09", "2031-05-12"),
        disputed=("2031-05-09",),
    )
    assert (found.kind, found.update) == ("date", True)


def test_without_a_dispute_days_are_not_compared() -> None:
    first: Told = ("She was killed on Monday", "happened", "2031-05-05", "2031-05-12")
    assert differences(first, ("She was killed on Friday", "happened", "2031-05-09", "2031-05-12")) == ()


def test_a_replaced_version_tells_nothing() -> None:
    old, new = (told("The signing is off.", published=day) for day in ("2031-05-07", "2031-05-09"))
    stands: tuple[EventStatus, EventStatus] = ("scheduled", "denied")
    made = tuple(
        Telling(
            f"m-{at}", article.span(0, 11), status, article.published.value if article.published else None, "2031-05-10"
        )
        for at, (article, status) in enumerate(zip((old[0], new[0]), stands, strict=True))
    )
    event = Event("AGREE", "denied", "The signing", made[0].clause, made)
    links = replace(Links("s-test", events=(event,), linked=("facts",)), replaces=((new[0].id, old[0].id),))
    assert linked(story(old, new), DifferenceLinker(), links=links).differences == ()


def test_the_side_of_what_is_called_off_shows_the_words_that_say_so() -> None:
    clause = "A ceremony at which they were to sign"
    early, early_read = told("They are to sign on Saturday.", published="2031-05-07", outlet="A")
    late, late_read = told(f"{clause} was called off. It rained.", published="2031-05-09", outlet="B")
    made = (
        Telling("m-1", early.span(0, 28), "scheduled", "2031-05-07", "2031-05-10"),
        Telling("m-2", late.span(0, len(clause)), "denied", "2031-05-09", None),
    )
    event = Event("AGREE", "denied", "to sign", made[0].clause, made, when="2031-05-10")
    links = Links("s-test", events=(event,), linked=("facts", "events"))
    (found,) = linked(story((early, early_read), (late, late_read)), DifferenceLinker(), links=links).differences
    assert any("was called off" in span.cut(late.text) for side in found.sides for span in side.evidence[:1]
               if span.article == late.id)  # fmt: skip
