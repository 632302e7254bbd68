from onrecord.linking.differences.denials import denials
from onrecord.linking.stated import Stated
from onrecord.record.difference import Difference
from tests.linking.contrasts.stating import claim
from tests.linking.differences.facing import of

MAYOR = {"the mayor": "m"}


def found(*claims: Stated) -> list[Difference]:
    return list(denials(claims, (), {}))


def denied(*, outlet: str = "A", published: str | None = None) -> Stated:
    return claim(
        "the mayor never repaid the loan to Velden",
        "repaid",
        subject="the mayor",
        objects=("the loan", "Velden"),
        negation="never",
        actors=MAYOR,
        outlet=outlet,
        published=published,
    )


def plain(text: str = "the mayor repaid a loan of her brother", *, published: str | None = None) -> Stated:
    return claim(text, "repaid", subject="the mayor", actors=MAYOR, outlet="B", published=published)


def test_a_rare_act_of_one_doer_with_a_word_in_common_is_a_tension() -> None:
    (one,) = found(
        claim(
            "the mayor never repaid the loan",
            "repaid",
            subject="the mayor",
            objects=("the loan",),
            negation="never",
            actors=MAYOR,
        ),
        plain(),
    )
    assert (one.kind, one.severity, len(one.sides)) == ("negation", "tension", 2)


def test_another_name_in_the_denial_makes_it_another_matter() -> None:
    assert found(denied(), plain()) == []


def test_nothing_in_common_but_the_act_is_not_enough() -> None:
    assert found(denied(), plain("the mayor repaid old debts")) == []


def test_an_emphatic_verb_holds_against_the_denial() -> None:
    denial = claim("the mayor had no knowledge of the letter", "had", subject="the mayor",
                   objects=("no knowledge of the letter",), negation="no", actors=MAYOR, outlet="A")  # fmt: skip
    emphatic = claim("the mayor did have knowledge of a plan", "did have", subject="the mayor",
                     objects=("knowledge of a plan",), actors=MAYOR, outlet="B")  # fmt: skip
    assert [one.severity for one in found(denial, emphatic)] == ["tension"]


def test_what_is_and_is_not_the_case() -> None:
    yes = claim("this is a clear safety breach", "is", subject="this", objects=("a clear safety breach",), outlet="A")
    no = claim("he does n't believe the leak constitutes a clear safety breach", "constitutes", subject="the leak",
               objects=("a clear safety breach",), negation="n't", hedge="believe", outlet="B")  # fmt: skip
    assert [one.kind for one in found(yes, no)] == ["negation"]


def test_of_two_doers_nothing_is_compared() -> None:
    other = claim(
        "the bishop repaid the loan to Velden", "repaid", subject="the bishop", actors={"the bishop": "b"}, outlet="B"
    )
    assert found(denied(), other) == []


def test_reports_far_apart_are_of_two_times() -> None:
    early = claim("the mayor never repaid the loan", "repaid", subject="the mayor", objects=("the loan",),
                  negation="never", actors=MAYOR, published="2031-01-05")  # fmt: skip
    assert found(early, plain(published="2031-01-20"))
    assert found(early, plain(published="2031-05-20")) == []


def test_what_stands_in_one_fact_is_compared_there() -> None:
    one, other = claim("the mayor never repaid the loan", "repaid", subject="the mayor", objects=("the loan",),
                       negation="never", actors=MAYOR), plain()  # fmt: skip
    assert list(denials((one, other), (of((one, other)),), {})) == []
