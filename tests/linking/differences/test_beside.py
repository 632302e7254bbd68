from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.linking.stated import Stated
from onrecord.record.actor import Actor
from onrecord.record.difference import Difference
from onrecord.record.story import Links
from tests.linking.contrasts.stating import Count, claim
from tests.linking.differences.facing import differences, of, reports
from tests.linking.telling import linked, story


def apart(*claims: Stated, actors: tuple[Actor, ...] = ()) -> tuple[Difference, ...]:
    """What differs in claims that no fact joins."""
    links = Links("s-test", linked=("facts",), actors=actors)
    return linked(story(*reports(claims)), DifferenceLinker(), links=links).differences


def test_numbers_that_fit_and_are_told_of_the_same_are_compatible() -> None:
    least = claim(
        "The dam was the topic in more than four hours of talks in Velden",
        "was",
        Count("more than four hours", 4, "hour", "over"),
        outlet="A",
    )
    most = claim(
        "They held talks in Velden for nearly five hours",
        "held",
        Count("nearly five hours", 5, "hour", "under"),
        outlet="B",
    )
    (found,) = apart(least, most)
    assert (found.kind, found.severity) == ("number", "compatible")
    assert found.because.endswith("both are told of “talks”, “velden”")


def test_numbers_that_do_not_fit_may_be_of_two_things() -> None:
    first = claim("They held talks in Velden for two hours", "held", Count("two hours", 2, "hour"), outlet="A")
    second = claim("The talks in Velden lasted nine hours", "lasted", Count("nine hours", 9, "hour"), outlet="B")
    assert apart(first, second) == ()


def test_two_days_for_one_beginning() -> None:
    days = {"Tuesday": ("2031-05-06", "day"), "Friday": ("2031-05-09", "day")}
    first = claim("Formal talks begin on Tuesday", "begin", subject="Formal talks", times=days, outlet="A")
    second = claim("The two begin formal talks on Friday", "begin", objects=("formal talks",), times=days, outlet="B")
    other = claim("The two begin border talks on Friday", "begin", objects=("border talks",), times=days, outlet="C")
    (found,) = apart(first, second, other)
    assert (found.kind, found.severity, len(found.sides[1].articles)) == ("date", "conflict", 1)


def test_two_steps_told_in_mostly_the_same_words() -> None:
    first = claim("The old act bans the army from police work in towns", "bans", outlet="A")
    second = claim("The act limits the army in police work in all towns", "limits", outlet="B")
    (found,) = apart(first, second)
    assert (found.kind, found.severity) == ("scope", "tension")


def test_what_stands_in_one_fact_is_compared_there() -> None:
    first = claim(
        "They held talks in Velden for about 40 hours", "held", Count("about 40 hours", 40, "hour", "about"), outlet="A"
    )
    second = claim("They held talks in Velden for 41 hours", "held", Count("41 hours", 41, "hour"), outlet="B")
    (found,) = differences(first, second)
    assert found.about == of((first, second)).id
    assert "are told of" not in found.because


def test_a_number_called_dwindling_is_an_update() -> None:
    kind = "North Veldian migrants"
    early = claim(f"A group of over 1,000 {kind} heads for the border", "heads",
                  Count(f"over 1,000 {kind}", 1000, "migrant", "over"), outlet="A", published="2031-05-06")  # fmt: skip
    late = claim(f"Officials screened the dwindling number of 400 {kind} on Friday", "screened",
                 Count(f"400 {kind}", 400, "migrant"), outlet="B", published="2031-05-09")  # fmt: skip
    (found,) = apart(early, late)
    assert (found.kind, found.update) == ("number", True)
    steady = claim(f"Officials screened the number of 400 {kind} on Friday", "screened",
                   Count(f"400 {kind}", 400, "migrant"), outlet="B", published="2031-05-09")  # fmt: skip
    assert apart(early, steady) == ()
