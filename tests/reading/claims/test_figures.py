import pytest

from tests.reading.claims.saying import figures


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "bound", "unit"),
    [
        ("The flood killed 41 people.", "41 people", 41, 41, "exact", "people"),
        ("The flood destroyed more than 1,200 homes.", "more than 1,200 homes", 1200, 1200, "over", "home"),
        ("They talked for nearly four and a half hours.", "nearly four and a half hours", 4.5, 4.5, "under", "hour"),
        ("At least 20 ferries sank.", "At least 20 ferries", 20, 20, "over", "ferry"),
        ("Up to 30 ferries sank.", "Up to 30 ferries", 30, 30, "under", "ferry"),
        ("As many as 30 ferries sank.", "As many as 30 ferries", 30, 30, "under", "ferry"),
        ("Some 50 ferries sank.", "Some 50 ferries", 50, 50, "about", "ferry"),
        ("The town lost 40 ferries or more.", "40 ferries or more", 40, 40, "over", "ferry"),
        ("Between 40 and 50 ferries sank.", "Between 40 and 50 ferries", 40, 50, "between", "ferry"),
        ("The town lost 40 to 50 ferries.", "40 to 50 ferries", 40, 50, "between", "ferry"),
        ("The town lost 40-50 ferries.", "40-50 ferries", 40, 50, "between", "ferry"),
        ("The town lost two or three ferries.", "two or three ferries", 2, 3, "between", "ferry"),
        ("The dam cost $32 million.", "$32 million", 32e6, 32e6, "exact", "USD"),
        ("The dam cost €5bn.", "€5bn", 5e9, 5e9, "exact", "EUR"),
        ("The dam cost $3-5 million.", "$3-5 million", 3e6, 5e6, "between", "USD"),
        ("The dam cost 32 million yuan.", "32 million yuan", 32e6, 32e6, "exact", "CNY"),
        ("Prices rose by 3.5 percent.", "3.5 percent", 3.5, 3.5, "exact", "%"),
        ("Prices rose by 3.5%.", "3.5%", 3.5, 3.5, "exact", "%"),
        ("Prices rose by two percentage points.", "two percentage points", 2, 2, "exact", "percentage point"),
        ("Two thirds of the voters stayed at home.", "Two thirds", 66.67, 66.67, "exact", "%"),
        ("More than half of the homes burned.", "More than half", 50, 50, "over", "%"),
        ("Dozens of ferries sank.", "Dozens of ferries", 24, 99, "between", "ferry"),
        ("The storm hit tens of thousands of homes.", "tens of thousands of homes", 2e4, 99999, "between", "home"),
        ("Feld began a three-day visit.", "three-day", 3, 3, "exact", "day"),
        ("Feld wrote a 32-page report.", "32-page", 32, 32, "exact", "page"),
        ("Twenty-one ferries sank.", "Twenty-one ferries", 21, 21, "exact", "ferry"),
        (
            "The town has three hundred and fifty ferries.",
            "three hundred and fifty ferries",
            350,
            350,
            "exact",
            "ferry",
        ),
        ("Half a million people fled.", "Half a million people", 5e5, 5e5, "exact", "people"),
        ("Some 1.2m people fled.", "Some 1.2m people", 1.2e6, 1.2e6, "about", "people"),
        ("The flood left 137 dead.", "137 dead", 137, 137, "exact", "dead"),
        ("Two of the ferries sank.", "Two of the ferries", 2, 2, "exact", "ferry"),
        ("The flood killed at least 41.", "at least 41", 41, 41, "over", ""),
    ],
)
def test_a_quantity_has_its_words_value_bound_and_unit(
    text: str, words: str, low: float, high: float, bound: str, unit: str
) -> None:
    assert figures(text) == [(words, low, high, bound, unit)]


def test_from_one_value_to_another_are_two_figures() -> None:
    assert [one[1] for one in figures("Prices rose from 3% to 5%.")] == [3, 5]


def test_a_figure_shares_the_unit_of_the_next() -> None:
    assert [one[4] for one in figures("The tax fell from 35 to 20 percent.")] == ["%", "%"]


@pytest.mark.parametrize(
    "text",
    [
        "The dam opened on 5 May 2019.",
        "The dam opened in 2019 at 10:30.",
        "Jonas Feld, 54, left.",
        "The 66-year-old mayor left.",
        "Article 5 protects the town.",
        "A Boeing 737 landed.",
        "The Group of 20 met.",
        "The court ruled 5-4 for the town.",
        "The two leaders met for the first time.",
        "No one was hurt.",
        "One of the ferries sank.",
        "The third ferry sank.",
    ],
)
def test_dates_ages_names_and_ordinals_are_no_figures(text: str) -> None:
    assert figures(text) == []


def test_a_figure_of_what_is_not_stated_is_left_out() -> None:
    assert figures("If 50 homes burn, the town will pay.") == []


def test_a_number_without_end_is_taken_apart() -> None:
    assert {one[1] for one in figures("They sold " + "two hundred and " * 2000 + "five ferries.")} <= {202, 205}
