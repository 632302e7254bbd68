from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.dates import dates
from onrecord.linking.stated import Stated
from tests.linking.contrasts.stating import claim

TIMES = {
    "Monday": ("2031-05-05", "day"),
    "Tuesday": ("2031-05-06", "day"),
    "Friday": ("2031-05-09", "day"),
    "May": ("2031-05", "month"),
    "June": ("2031-06", "month"),
    "9 April": ("2031-04-09", "day"),
}


def dated(text: str, head: str, published: str | None = None, hedge: str | None = None) -> Stated:
    return claim(text, head, times=TIMES, published=published, hedge=hedge)


def one(a: Stated, b: Stated) -> Contrast:
    (found,) = dates(a, b)
    return found


def test_two_days_for_what_is_still_to_come_are_a_conflict() -> None:
    found = one(
        dated("Formal talks begin on Tuesday", "begin", "2031-05-05"),
        dated("Formal talks begin on Friday", "begin", "2031-05-05"),
    )
    assert (found.kind, found.severity) == ("date", "conflict")
    assert found.because == "“Tuesday” (2031-05-06) and “Friday” (2031-05-09) cannot both be right"
    assert (found.first, found.second) == ("2031-05-06", "2031-05-09")


def test_done_on_the_day_and_still_to_come_a_day_later_is_a_conflict() -> None:
    done = dated("The leaders began formal talks Monday", "began", "2031-05-05")
    coming = dated("Formal talks begin on Tuesday", "begin", "2031-05-05")
    assert one(done, coming).severity == "conflict"


def test_one_day_apart_in_what_has_happened_is_a_tension() -> None:
    found = one(dated("She died on Monday", "died", "2031-05-08"), dated("She died on Tuesday", "died", "2031-05-08"))
    assert found.severity == "tension"
    assert found.because.endswith("are one day apart, which a time zone or a late hour can explain")


def test_a_finer_time_is_compatible() -> None:
    found = one(dated("She died on Monday", "died"), dated("She died in May", "died"))
    assert found.severity == "compatible"
    assert found.because.endswith("the one is only finer, “Monday” lies in 2031-05")


def test_months_that_do_not_touch_are_more_than_compatible() -> None:
    assert one(dated("She died in May", "died"), dated("She died in June", "died")).severity != "compatible"


def test_a_new_day_for_what_was_announced_is_an_update() -> None:
    early = dated("The vote is expected on Tuesday", "is expected", "2031-05-04", hedge="expected")
    late = dated("The vote was expected and came on Friday", "expected and came", "2031-05-10")
    found = one(early, late)
    assert (found.severity, found.update) == ("compatible", True)


def test_a_time_inside_of_a_noun_or_behind_since_dates_nothing() -> None:
    flood = claim("They mourned the flood of 9 April", "mourned", objects=("the flood of 9 April",), times=TIMES)
    assert dates(flood, dated("They mourned on Monday", "mourned")) == ()
    assert dates(dated("They have mourned since Monday", "mourned"), dated("They mourned on Friday", "mourned")) == ()


def test_another_act_or_its_other_end_is_not_compared() -> None:
    assert dates(dated("Talks begin on Monday", "begin"), dated("Talks end on Friday", "end")) == ()
    assert dates(dated("She arrived on Monday", "arrived"), dated("She resigned on Friday", "resigned")) == ()


def test_a_time_in_a_clause_behind_the_verb_dates_that() -> None:
    text = "The unrest began after the vote that swept the valley in May"
    assert dates(dated(text, "began"), dated("The unrest began in June", "began")) == ()


def test_what_was_not_done_on_a_day_may_have_been_meant_for_another() -> None:
    never = claim("She never filed the plan on Monday", "filed", negation="never", times=TIMES)
    assert dates(never, dated("She filed the plan on Friday", "filed")) == ()


def test_a_day_and_a_month_far_apart_are_of_two_things() -> None:
    far = {"Friday": ("2031-05-09", "day"), "January": ("2030-01", "month")}
    first = claim("The house passed the bill on Friday", "passed", times=far)
    assert dates(first, claim("The house passed the bill in January", "passed", times=far)) == ()
