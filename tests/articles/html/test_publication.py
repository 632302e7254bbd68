from datetime import date

import pytest

from onrecord.articles.html.days import Day
from onrecord.articles.html.publication import RULES, Case, Dated, Told
from onrecord.articles.html.roles import Role
from onrecord.articles.html.shown import Shown
from onrecord.record.article import Stated

WORDS = "its line says: published"


def stated(value: str) -> Dated:
    return Dated(date.fromisoformat(value[:10]), Stated(value, "meta date"))


def told(value: str, role: Role = "day", *signs: str, passage: int = 3) -> Told:
    day = date.fromisoformat(value)
    return Told(day, Shown(role, Day(day, 0, 10), 40, 50, passage, frozenset(signs or ("right above the text",))), True)


def case(published: str = "", changed: str = "", *seen: Told) -> Case:
    return Case(
        [stated(published)] if published else [],
        [stated(changed)] if changed else [],
        [one for one in seen if one.shown.role != "updated"],
        [one for one in seen if one.shown.role == "updated"],
    )


@pytest.mark.parametrize(
    ("of", "rule", "day"),
    [
        (case("2031-05-06"), "only_stated", "2031-05-06"),
        (case("", "", told("2031-05-06")), "only_shown", "2031-05-06"),
        (case("2031-05-06T10:00:00Z", "", told("2031-05-06")), "agreed", "2031-05-06T10:00:00Z"),
        (case("2031-05-07T02:00:00Z", "", told("2031-05-06")), "in_the_readers_zone", "2031-05-06"),
        (case("2031-05-06", "", told("2031-02-01")), "earlier", "2031-02-01"),
        (case("2031-05-06", "", told("2031-08-01", "published", WORDS)), "in_words", "2031-08-01"),
        (case("2031-05-06", "2031-08-01", told("2031-08-01")), "only_stated", "2031-05-06"),
        (case("2031-05-06", "", told("2031-08-01", "day", "behind the text")), "only_stated", "2031-05-06"),
        (case("2031-05-06", "", told("2031-05-01"), told("2024-01-01", "first")), "first_published", "2024-01-01"),
        (case("", "", told("2031-08-01"), told("2031-05-06", passage=4)), "only_shown", "2031-05-06"),
        (case("", "", told("2031-05-06"), told("2031-05-06", "updated")), "only_shown", "2031-05-06"),
    ],
)
def test_one_rule_decides(of: Case, rule: str, day: str) -> None:
    found = [(one.__name__, said.value) for one in RULES if (said := one(of))]
    assert found[0] == (rule, day)


@pytest.mark.parametrize(
    "of",
    [
        case(),
        case("", "2031-05-06"),
        case("", "", told("2031-05-06", "updated")),
        case("2031-05-06", "", told("2031-08-01")),
        case("2031-05-06", "", told("2031-02-01", "updated")),
        case("", "", told("2031-05-06", "day", "in the text"), told("2031-05-06", "updated")),
    ],
)
def test_a_contradiction_or_the_day_of_a_change_gives_no_day_of_publication(of: Case) -> None:
    assert [one.__name__ for one in RULES if one(of)] == []


def test_what_is_agreed_keeps_its_characters_and_its_moment() -> None:
    found = next(said for one in RULES if (said := one(case("2031-05-06T10:00:00Z", "", told("2031-05-06")))))
    assert found == Stated("2031-05-06T10:00:00Z", "meta date", 40, 50)
