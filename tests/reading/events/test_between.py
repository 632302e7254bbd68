import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.models.spacy_parse import Word
from onrecord.reading.events.between import codings, joining
from onrecord.reading.events.classifier import BIAS, Weights, parsed, weights
from onrecord.reading.events.features import features
from onrecord.reading.events.frames import BAD, GOOD
from onrecord.reading.grammar.tree import Tree
from tests.reading.grammar.parsing import tree


def places(one: Tree, *names: str) -> set[int]:
    return {at for at in range(len(one.words)) if one.form(at) in names}


@pytest.mark.parametrize(
    ("text", "source", "target", "kind"),
    [
        ("France attacked Germany after Spain met Italy.", "France", "Germany", "ASSAULT"),
        ("France attacked Germany after Spain met Italy.", "Spain", "Italy", "CONSULT"),
        ("France will send aid to Germany.", "France", "Germany", "AGREE"),
        ("France refused to meet Germany.", "France", "Germany", "REJECT"),
        ("France accused Germany of bombing Spain.", "France", "Germany", "ACCUSE"),
        ("Germany was praised by France.", "France", "Germany", "SUPPORT"),
        ("France arrested a citizen of Germany.", "France", "Germany", "COERCE"),
    ],
)
def test_the_type_is_that_of_what_joins_the_two(text: str, source: str, target: str, kind: str) -> None:
    one = tree(text)
    chances = weights().chances(features(one, places(one, source), places(one, target)))
    assert max(chances, key=lambda one: chances[one]) == kind


def test_what_is_told_of_others_does_not_join_the_two() -> None:
    one = tree("France attacked Germany after Spain met Italy.")
    best = joining(one, places(one, "Spain"), places(one, "Italy"), codings(one))
    assert best is not None
    assert one.form(best.predicate.head) == "met"


def test_where_nothing_is_told_a_type_is_guessed_with_little_trust() -> None:
    one = tree("Blue, green.")
    assert max(weights().chances(features(one, set(), set())).values()) < 0.5


def test_the_model_knows_plovers_types_alone() -> None:
    assert set(weights().types) == GOOD | BAD


def test_chances_add_up_to_one() -> None:
    one = Weights(("AID", "YIELD"), {BIAS: (0.0, 0.0), "word help": (2.0, -1.0)})
    chances = one.chances({"word help": 1.0, "never seen": 5.0})
    assert sum(chances.values()) == pytest.approx(1)
    assert chances["AID"] > chances["YIELD"]


def test_a_file_of_weights_is_read() -> None:
    read = parsed("# feature\tAID\tYIELD\n(bias)\t10\t\nword help\t200\t-100\n")
    assert read.types == ("AID", "YIELD")
    assert read.rows["(bias)"] == pytest.approx((0.1, 0.0))


def test_the_weights_have_a_digest() -> None:
    assert len(weights().sha256) == 64


@given(st.lists(st.tuples(st.sampled_from(["meet", "aid", "\ud800", "x"]), st.integers(0, 5)), min_size=2, max_size=6))
def test_any_tree_has_features_and_a_type(shape: list[tuple[str, int]]) -> None:
    words = [Word(at, at + 1, lemma, "VB", "ROOT", min(head, at)) for at, (lemma, head) in enumerate(shape)]
    one = Tree("x" * len(words), words)
    found = features(one, {0}, {1})
    assert all(value > 0 for value in found.values())
    assert sum(weights().chances(found).values()) == pytest.approx(1)
