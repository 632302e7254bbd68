import pytest

from onrecord.articles.html.signs import RULES, verdict


@pytest.mark.parametrize(
    ("signs", "own"),
    [
        ({"right below the headline"}, True),
        ({"right below the headline", "told of in a sentence"}, False),
        ({"right below the headline", "other days in like lines"}, False),
        ({"between headline and text", "little beside it", "other days in like lines"}, True),
        ({"far behind the text", "its line says: published", "no like line has another day"}, True),
        ({"far behind the text", "its line says: published", "other days in like lines"}, False),
        ({"right behind the text", "its element is named for days"}, True),
        ({"right behind the text", "its element is named for days", "named as others"}, False),
        ({"far behind the text"}, None),
    ],
)
def test_the_first_rule_decides_whose_a_day_is(signs: set[str], own: bool | None) -> None:
    assert verdict(signs).own is own


def test_each_rule_has_a_name_of_its_own() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
