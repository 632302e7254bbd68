from onrecord.reading.attribution.rules import RULES, drop_wordless
from tests.reading.attribution.making import draft, page_of, said


def test_rules_name_themselves_and_say_why() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(rule.because.endswith(".") for rule in RULES)


def test_rules_leave_nothing_alone() -> None:
    here = page_of("The harbour is shut.")
    assert all(rule.apply(here, []) == [] for rule in RULES)


def test_a_lone_mark_is_no_content() -> None:
    text = "“ — We sail,” she said."
    assert said(text, drop_wordless(page_of(text), [draft(text, "“ —", "We sail,”")])) == [(["We sail,”"], "", "")]
