from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.scope import scope
from onrecord.linking.stated import Stated
from tests.linking.contrasts.stating import claim


def one(a: Stated, b: Stated) -> Contrast:
    (found,) = scope(a, b)
    return found


def test_to_recognise_a_court_is_not_to_be_a_member_of_it() -> None:
    found = one(
        claim("Norland does not recognise the court", "does not recognise", objects=("the court",)),
        claim("Norland is not a member of the court", "is not", objects=("a member", "the court")),
    )
    assert (found.kind, found.severity) == ("scope", "tension")
    assert found.because == (
        "“recognise” against “member”: to recognise a court or body and to be a member of it are two things"
    )


def test_a_later_step_in_a_later_report_is_an_update() -> None:
    early = claim("Lund was arrested over the fire", "was arrested", published="2031-05-04")
    late = claim("Lund was charged over the fire", "was charged", published="2031-05-06")
    assert one(early, late).update
    same_day = claim("Lund was arrested over the fire", "was arrested", published="2031-05-06")
    assert one(same_day, late).severity == "tension"
    undated = claim("Lund was arrested over the fire", "was arrested")
    assert scope(undated, late) == ()


def test_a_step_that_only_an_object_names_is_none() -> None:
    warrant = claim("The court issued a warrant for his arrest", "issued", objects=("a warrant", "his arrest"))
    charge = claim(
        "The court issued a warrant on charges of fraud", "issued", objects=("a warrant", "charges of fraud")
    )
    assert scope(warrant, charge) == ()


def test_all_and_some_of_one_thing_are_a_tension() -> None:
    found = one(claim("All of the villages were lost", "were lost"), claim("Some villages were lost", "were lost"))
    assert (found.severity, found.first, found.second) == ("tension", "All of the villages", "Some villages")


def test_many_and_most_or_amounts_of_two_things_are_no_contrast() -> None:
    assert scope(claim("Nearly all villages were lost", "lost"), claim("All villages were lost", "lost")) == ()
    assert scope(claim("All villages were lost", "lost"), claim("Some bridges were lost", "lost")) == ()
