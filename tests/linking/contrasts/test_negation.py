from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.negation import negation
from onrecord.linking.stated import Stated
from tests.linking.contrasts.stating import claim

BERG = {"Berg": "b"}


def one(a: Stated, b: Stated) -> Contrast:
    (found,) = negation(a, b)
    return found


def signed(published: str | None = None, **rest: str) -> Stated:
    return claim("Berg signed the treaty", "signed", subject="Berg", actors=BERG, published=published, **rest)  # type: ignore[arg-type]


def unsigned(published: str | None = None, **rest: str) -> Stated:
    text = "Berg did not sign the treaty"
    return claim(text, "did not sign", subject="Berg", negation="not", actors=BERG, published=published, **rest)  # type: ignore[arg-type]


def expected(published: str) -> Stated:
    text = "Berg is expected to sign the treaty"
    return claim(text, "is expected to sign", subject="Berg", hedge="expected", actors=BERG, published=published)


def test_what_one_says_and_the_other_denies_is_a_conflict() -> None:
    found = one(signed(), unsigned())
    assert (found.kind, found.severity) == ("negation", "conflict")
    assert (found.first, found.second, found.because) == (
        "asserted",
        "denied",
        "one says so, the other denies it (“not”)",
    )


def test_two_speakers_who_contradict_each_other_are_a_tension() -> None:
    assert one(signed(speaker="x"), unsigned(speaker="y")).severity == "tension"


def test_two_denials_are_no_contrast() -> None:
    assert negation(unsigned(), unsigned()) == ()


def test_expected_and_later_done_is_an_update() -> None:
    found = one(expected("2031-05-04"), signed("2031-05-06"))
    assert (found.severity, found.update) == ("compatible", True)
    assert found.because == "the earlier report expects it, the one of 2031-05-06 tells it as a fact"


def test_done_and_later_still_expected_is_a_tension() -> None:
    assert one(signed("2031-05-04"), expected("2031-05-06")).severity == "tension"


def test_not_yet_and_later_done_is_an_update() -> None:
    text = "Berg has not yet signed the treaty"
    early = claim(text, "has not yet signed", subject="Berg", negation="not", actors=BERG, published="2031-05-04")
    assert one(early, signed("2031-05-06")).update


def test_without_denies_nothing() -> None:
    plain = claim("The gates were opened", "were opened", subject="The gates")
    without = claim("The gates were opened without warning", "were opened", subject="The gates", negation="without")
    assert negation(plain, without) == ()


def test_a_denial_of_another_act_or_by_another_is_not_compared() -> None:
    other = claim("Lund did not sign the treaty", "did not sign", subject="Lund", negation="not", actors={"Lund": "l"})
    act = claim("Berg did not read the treaty", "did not read", subject="Berg", negation="not", actors=BERG)
    assert negation(signed(), other) == negation(signed(), act) == ()


def test_what_should_be_is_not_compared_with_what_is() -> None:
    should = claim("Berg should sign the treaty", "should sign", subject="Berg", hedge="should", actors=BERG)
    assert negation(signed(), should) == ()


def test_what_is_denied_only_in_part_is_a_tension() -> None:
    plain = claim("Berg landed a punch in the sixth round", "landed", subject="Berg", actors=BERG)
    text = "Berg did not land a clean hard punch in the sixth round"
    held = claim(text, "did not land", subject="Berg", negation="not", actors=BERG)
    assert (
        one(plain, held).because == "one says so, the other denies it (“not”); what is denied is only nearly the same"
    )


def test_a_denial_of_another_name_is_no_contrast() -> None:
    plain = claim("Berg was nominated for a Harbour Medal", "was nominated", subject="Berg", actors=BERG)
    text = "Berg has never been nominated for a Valley Prize or any other"
    held = claim(text, "has never been nominated", subject="Berg", negation="never", actors=BERG)
    assert negation(plain, held) == ()


def test_that_plan_may_be_another() -> None:
    plain = claim("Berg approved that plan", "approved", subject="Berg", objects=("that plan",), actors=BERG)
    held = claim("Berg did not approve the plan", "did not approve", subject="Berg", negation="not", actors=BERG)
    assert one(plain, held).severity == "tension"


def test_nobody_as_the_subject_denies() -> None:
    plain = claim("People were hurt in the fire at the mill", "were hurt", subject="People")
    held = claim("No-one was hurt in the fire at the mill", "was hurt", subject="No-one")
    assert one(plain, held).second == "denied"


def test_what_may_be_and_later_is_has_come_to_be() -> None:
    text = "Berg may sign the treaty"
    early = claim(text, "may sign", subject="Berg", hedge="may", actors=BERG, published="2031-05-04")
    assert one(early, signed("2031-05-06")).update
    assert negation(early, signed("2031-05-04")) == ()


def test_what_would_not_have_been_denies_nothing() -> None:
    text = "Berg would not have signed the treaty"
    held = claim(text, "would not have signed", subject="Berg", negation="not", hedge="would", actors=BERG)
    assert negation(signed(), held) == ()


def test_a_denial_goes_through_belief() -> None:
    text = "Berg did not sign the treaty"
    believed = claim(
        f"Lund doesn't believe {text}", "did not sign", subject="Berg", negation="not", hedge="believe", actors=BERG
    )
    assert one(signed(), believed).severity == "tension"


def test_one_of_two_alternatives_is_not_asserted() -> None:
    either = claim("Berg will either not sign the treaty or leave", "not sign",
                   subject="Berg", negation="not", actors=BERG)  # fmt: skip
    assert negation(signed(), either) == ()
