from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.linking.stated import Stated
from onrecord.record.story import Links
from tests.linking.contrasts.stating import Count, claim
from tests.linking.differences.facing import differences, of
from tests.linking.telling import linked, story


def killed(number: int, outlet: str, published: str | None = "2031-05-14", speaker: str | None = None) -> Stated:
    text = f"The flood killed {number} people"
    counted = Count(f"{number} people", number, "people")
    return claim(text, "killed", counted, outlet=outlet, published=published, speaker=speaker)


def test_equal_values_stand_on_one_side_with_all_who_tell_them() -> None:
    claims = killed(57, "D"), killed(41, "A"), killed(41, "B"), killed(41, "C")
    (found,) = differences(*claims)
    assert (found.kind, found.severity, found.about) == ("number", "conflict", of(claims).id)
    assert found.question == "Which number: “The flood killed 41 people”?"
    assert [(side.value, len(side.articles), len(side.evidence)) for side in found.sides] == [
        ("41 people", 3, 3),
        ("57 people", 1, 1),
    ]


def test_a_rising_toll_is_an_update_until_a_later_report_has_the_lower_one() -> None:
    first, second = killed(41, "A", "2031-05-02"), killed(57, "B", "2031-05-03")
    (rising,) = differences(first, second)
    assert (rising.severity, rising.update) == ("compatible", True)
    (found,) = differences(first, second, killed(41, "C", "2031-05-05"))
    assert (found.severity, found.update) == ("conflict", False)


def test_a_copy_with_a_side_does_not_make_it_graver() -> None:
    first, copy, late = killed(41, "A", "2031-05-02"), killed(41, "B", None), killed(57, "C", "2031-05-03")
    origins = ((first.article, first.article), (copy.article, first.article), (late.article, late.article))
    (found,) = differences(first, copy, late, links=Links("s-test", origins=origins))
    assert found.update
    assert len(found.sides[0].articles) == 2


def test_a_replaced_version_has_no_side() -> None:
    old, new, other = killed(57, "A"), killed(41, "A"), killed(41, "B")
    links = Links("s-test", replaces=((new.article, old.article),))
    found = differences(old, new, other, links=links, facts=(of((old, new, other)),))
    assert all(one.update for one in found)


def test_a_day_is_shown_by_its_value_and_with_its_verb() -> None:
    times = {"Tuesday": ("2031-05-06", "day"), "Friday": ("2031-05-09", "day")}
    one = claim("Talks begin on Tuesday", "begin", times=times, outlet="A")
    other = claim("Talks begin on Friday", "begin", times=times, outlet="B")
    (found,) = differences(one, other)
    assert (found.kind, [side.value for side in found.sides]) == ("date", ["2031-05-06", "2031-05-09"])
    assert [side.evidence[0].end - side.evidence[0].start for side in found.sides] == [
        len("begin on Tuesday"),
        len("begin on Friday"),
    ]


def test_facts_are_compared_only_where_they_have_been_linked() -> None:
    assert linked(story(), DifferenceLinker()).linked == ("differences:attribution", "differences:wording")
    links = linked(story(), DifferenceLinker(), links=Links("s-test", linked=("actors", "facts")))
    assert links.linked[2:] == tuple(
        f"differences:{kind}" for kind in ("attribution", "wording", "number", "date", "negation", "scope", "name")
    )


def test_a_fact_of_many_tellings_is_compared_in_time_about_linear() -> None:
    claims = [killed(41 if at % 2 else 57, f"Outlet {at}") for at in range(120)]
    (found,) = differences(*claims)
    assert [len(side.articles) for side in found.sides] == [60, 60]
