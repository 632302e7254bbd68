import pytest

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.numbers import numbers
from onrecord.linking.stated import Stated
from onrecord.record.claim import Bound
from tests.linking.contrasts.stating import Count, claim

OVER: Bound = "over"
UNDER: Bound = "under"


def killed(
    words: str,
    low: float,
    bound: Bound = "exact",
    high: float | None = None,
    published: str | None = "2031-05-14",
    speaker: str | None = None,
) -> Stated:
    text = f"The flood killed {words} in the valley"
    return claim(text, "killed", Count(words, low, "people", bound, high), published=published, speaker=speaker)


def one(a: Stated, b: Stated) -> Contrast:
    (found,) = numbers(a, b)
    return found


def test_two_plain_counts_of_one_thing_are_a_conflict() -> None:
    found = one(killed("41 people", 41), killed("57 people", 57))
    assert (found.kind, found.severity, found.update) == ("number", "conflict", False)
    assert (found.first, found.second) == ("41 people", "57 people")
    assert found.because == "both cannot be right: “41 people” and “57 people”, neither rounded nor open"


def test_the_same_count_is_no_contrast() -> None:
    assert numbers(killed("41 people", 41), killed("forty-one people", 41)) == ()


def test_a_count_that_is_said_to_be_about_is_compatible_with_one_near_it() -> None:
    about = claim("It destroyed about 1,200 homes", "destroyed", Count("about 1,200 homes", 1200, "home", "about"))
    plain = claim("It destroyed 1,212 homes", "destroyed", Count("1,212 homes", 1212, "home"))
    found = one(about, plain)
    assert found.severity == "compatible"
    assert found.because == "“about 1,200 homes” is a rounded number, and “1,212 homes” is close to it"


def test_a_least_and_a_most_can_both_be_true() -> None:
    least = claim("They talked for more than four hours", "talked", Count("more than four hours", 4, "hour", OVER))
    most = claim(
        "They talked for nearly four and a half hours",
        "talked",
        Count("nearly four and a half hours", 4.5, "hour", UNDER),
    )
    found = one(most, least)
    assert found.severity == "compatible"
    assert found.because == (
        "both can be true: “more than four hours” gives the least and “nearly four and a half hours” the most that it "
        "can be"
    )


def test_dozens_leave_room_for_a_count_among_them() -> None:
    found = one(killed("dozens of people", 24, "between", 99), killed("41 people", 41))
    assert (found.severity, found.because) == ("compatible", "“dozens of people” leaves room for “41 people”")


def test_two_ranges_with_a_part_in_common_are_a_tension() -> None:
    found = one(killed("30 to 50 people", 30, "between", 50), killed("48 to 90 people", 48, "between", 90))
    assert (found.severity, found.because) == (
        "tension",
        "“30 to 50 people” and “48 to 90 people” are two ranges that have only a part in common",
    )


def test_dozens_do_not_leave_room_for_hundreds() -> None:
    assert one(killed("dozens of people", 24, "between", 99), killed("400 people", 400)).severity == "conflict"


@pytest.mark.parametrize(
    ("words", "low", "bound", "severity"),
    [
        ("at least 40 people", 40, "over", "compatible"),
        ("at least 50 people", 50, "over", "conflict"),
        ("more than 20 people", 20, "over", "tension"),
        ("nearly 50 people", 50, "under", "compatible"),
        ("about 50 people", 50, "about", "tension"),
    ],
)
def test_a_bound_is_weighed_by_its_side_and_its_distance(words: str, low: float, bound: Bound, severity: str) -> None:
    assert one(killed(words, low, bound), killed("41 people", 41)).severity == severity


def test_a_plain_round_number_can_be_a_rounded_one_but_not_a_small_count() -> None:
    homes = [
        claim(f"It took {n} homes", "took", Count(f"{n} homes", v, "home"))
        for n, v in (("1,200", 1200), ("1,212", 1212))
    ]
    assert one(*homes).because == "“1,200 homes” can be “1,212 homes” rounded to hundreds"
    assert one(killed("40 people", 40), killed("41 people", 41)).severity == "conflict"


def test_units_of_one_measure_are_converted() -> None:
    hours = claim("It gives 72 hours of notice", "gives", Count("72 hours", 72, "hour"))
    days = claim("It gives three days of notice", "gives", Count("three days", 3, "day"))
    longer = claim("It gives four days of notice", "gives", Count("four days", 4, "day"))
    assert numbers(hours, days) == ()
    assert one(hours, longer).severity == "conflict"


def test_two_currencies_are_not_compared() -> None:
    dollars = claim("It cost $20 million", "cost", Count("$20 million", 2e7, "USD"))
    euros = claim("It cost €18 million", "cost", Count("€18 million", 1.8e7, "EUR"))
    assert numbers(dollars, euros) == ()


def test_dead_and_injured_are_two_counts() -> None:
    dead = claim("The blast killed 4 people", "killed", Count("4 people", 4, "people"))
    hurt = claim("The blast injured 9 people", "injured", Count("9 people", 9, "people"))
    assert numbers(dead, hurt) == ()


def test_of_several_figures_only_what_cannot_be_mistaken_is_compared() -> None:
    text = "The blast killed {} people and injured {} people"
    first = claim(text.format(4, 9), "killed", Count("4 people", 4, "people"), Count("9 people", 9, "people"))
    second = claim(text.format(4, 12), "killed", Count("4 people", 4, "people"), Count("12 people", 12, "people"))
    found = one(first, second)
    assert (found.first, found.second) == ("9 people", "12 people")


def test_counts_of_others_or_elsewhere_are_not_compared() -> None:
    there = claim("It killed 6 people in Norland", "killed", Count("6 people", 6, "people"), actors={"Norland": "n"})
    here = claim("It killed 41 people in Sudland", "killed", Count("41 people", 41, "people"), actors={"Sudland": "s"})
    police = claim("300 police officers came", "came", Count("300 police officers", 300, "officer"))
    army = claim("500 army officers came", "came", Count("500 army officers", 500, "officer"))
    assert numbers(there, here) == numbers(police, army) == ()


def test_a_rate_is_not_a_total() -> None:
    yearly = claim("It kills 40 people a year", "kills", Count("40 people", 40, "people"))
    assert numbers(yearly, killed("57 people", 57)) == ()


def test_a_later_and_higher_toll_is_an_update() -> None:
    found = one(killed("41 people", 41, published="2031-05-02"), killed("57 people", 57, published="2031-05-03"))
    assert (found.severity, found.update) == ("compatible", True)
    assert found.because == "“57 people” is the later and higher count, of 2031-05-03; “41 people” is of 2031-05-02"


def test_a_later_and_lower_toll_is_a_conflict() -> None:
    assert one(
        killed("57 people", 57, published="2031-05-02"), killed("41 people", 41, published="2031-05-04")
    ).severity == ("conflict")


def test_a_toll_long_after_the_event_does_not_rise() -> None:
    old = claim(
        "The flood of 9 April killed 41 people",
        "killed",
        Count("41 people", 41, "people"),
        times={"9 April": ("2031-04-09", "day")},
        published="2031-05-14",
    )
    assert one(old, killed("57 people", 57, published="2031-05-15")).severity == "conflict"


def test_tolls_of_which_nobody_knows_which_is_the_later_are_a_tension() -> None:
    found = one(killed("41 people", 41, published=None), killed("57 people", 57))
    assert (found.severity, found.because.rsplit("; ", 1)[1]) == (
        "tension",
        "which report is the later one is not known",
    )


def test_a_number_so_much_higher_is_of_another_thing() -> None:
    assert numbers(killed("3 people", 3), killed("600 people", 600)) == ()


def test_what_is_at_odds_must_be_told_in_the_same_words() -> None:
    first = claim("Berg spent four seasons as a director", "spent", Count("four seasons", 4, "season"))
    second = claim("Berg has spent 19 seasons with the club", "has spent", Count("19 seasons", 19, "season"))
    assert numbers(first, second) == ()


def test_parts_that_make_up_the_whole_are_not_at_odds_with_it() -> None:
    parts = claim(
        "They seized seven rifles and two pistol rifles on board",
        "seized",
        Count("seven rifles", 7, "rifle"),
        Count("two pistol rifles", 2, "rifle"),
    )
    whole = claim("They seized nine rifles on board", "seized", Count("nine rifles", 9, "rifle"))
    assert numbers(parts, whole) == ()


def test_a_converted_value_in_brackets_is_no_figure_of_its_own() -> None:
    miles, km = Count("150 miles", 150, "mile"), Count("240 km", 240, "km")
    first = claim("The old ship lay 150 miles (240 km) off the coast", "lay", miles, km)
    second = claim("The old ship lay 180 miles off the coast", "lay", Count("180 miles", 180, "mile"))
    assert one(first, second).first == "150 mile"


def test_a_number_that_only_names_is_not_compared() -> None:
    first = claim("Berg was shot in the 1200 block of Main Street", "was shot", Count("1200 block", 1200, "block"))
    second = claim("Berg was shot in the 1400 block of Main Street", "was shot", Count("1400 block", 1400, "block"))
    assert numbers(first, second) == ()


def test_counts_of_two_sources_are_a_tension() -> None:
    found = one(killed("41 people", 41, speaker="x"), killed("57 people", 57, speaker="y"))
    assert (found.severity, found.because.rsplit("; ", 1)[1]) == ("tension", "each is somebody else's count")


def test_a_figure_behind_including_counts_a_part() -> None:
    whole = claim("Seven officers were wounded", "were wounded", Count("Seven officers", 7, "officer"))
    part = claim("Officers were wounded, including two officers", "were wounded", Count("two officers", 2, "officer"))
    assert numbers(whole, part) == ()


def test_tolls_far_apart_in_other_words_are_of_two_events() -> None:
    first = claim("Police said there were four dead", "were", Count("four dead", 4, "dead"))
    second = claim("32 people were killed in an attack", "were killed", Count("32 people", 32, "people"))
    near = claim("5 people were killed in an attack", "were killed", Count("5 people", 5, "people"))
    assert numbers(first, second) == ()
    assert numbers(first, near)
