"""The two questions, their answers and their reasons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.claims.pairs.features import FEATURES, paired
from training.claims.pairs.scoring import BIAS, LOOKED_AT, QUESTIONS, judged, parsed, weigh, weights
from training.claims.pairs.sentence import Topic

CRACKS = "Engineers had warned the mayor of cracks in the dam."
DENIAL = "But Orla Beck, the mayor, denied that engineers had warned of any cracks in the dam."
CHOIR = "A choir from Vellin sang in the square on Sunday."
FRAUD = "Mara Lindqvist accused the city of fraud."
REBUTTAL = "But Orla Beck rejected all of it."
TOPIC = Topic.of((CRACKS, DENIAL, CHOIR, FRAUD, REBUTTAL))


def test_sentences_on_one_matter_are_likelier_related_than_others() -> None:
    same, other = (weigh(paired(CRACKS, text, TOPIC), "related") for text in (DENIAL, CHOIR))

    assert same.chance > other.chance
    assert same.because.startswith("For it: both have ")
    assert "off the main matter" in other.because


def test_a_rebuttal_is_likelier_to_weaken_than_another_sentence() -> None:
    against, beside = (weigh(paired(FRAUD, text, TOPIC), "weakens") for text in (REBUTTAL, CHOIR))

    assert against.chance > beside.chance
    assert '"accused", the other "rejected"' in against.because
    assert "Lindqvist speaks in the one, Beck in the other" in against.because


def test_a_feature_counts_by_how_far_it_is_from_the_usual() -> None:
    pair = paired("It killed 41.", "It killed many.", TOPIC)
    rows = {"one counts": (0.25, 2.0), BIAS: (0.0, -1.5)}

    assert judged(pair, rows).chance == pytest.approx(0.5)
    assert judged(pair, rows).because == "For it: one alone gives numbers."


def test_where_nothing_is_looked_at_nothing_speaks() -> None:
    assert judged(paired("", "", TOPIC), {BIAS: (0.0, 0.0)}).because == "Nothing speaks for it or against it."


def test_the_package_has_weights_for_every_feature_that_is_looked_at() -> None:
    names = {row.name for row in FEATURES}

    assert all(set(weights()[question]) == {*LOOKED_AT[question], BIAS} for question in QUESTIONS)
    assert names == {name for question in QUESTIONS for name in LOOKED_AT[question]}


def test_a_file_has_a_line_for_each_question_and_feature() -> None:
    table = parsed("# question\tfeature\tusual\tweight\nrelated\tquoted\t0.5\t1.25\nweakens\t(bias)\t0\t-2\n")

    assert table == {"related": {"quoted": (0.5, 1.25)}, "weakens": {BIAS: (0.0, -2.0)}}


@pytest.mark.parametrize("text", ["related\tquoted\tmuch\t1\n", "related\tquoted\t0\n", "supports\tquoted\t0\t1\n"])
def test_a_broken_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parsed(text)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_are_weighed(one: str, other: str) -> None:
    for question in QUESTIONS:
        verdict = weigh(paired(one, other, Topic.of((one, other))), question)

        assert 0.0 < verdict.chance < 1.0
        assert verdict.because
