import numpy as np

from onrecord.stories.digest import NAME, NUMBER, WORD, Weighing, counted, spread_of
from onrecord.stories.report import Report
from onrecord.stories.tokens import hashed


def weighing(least: float = 0.0, **held: int) -> Weighing:
    names = list(held) or ["zebra"]
    return Weighing(spread_of(hashed(names), np.array([held.get(name, 1) for name in names])), 5000.0, least=least)


def counts(text: str, title: str = "") -> dict[int, tuple[int, int]]:
    made = counted([Report("a", title, text)])
    return dict(zip(made.terms.tolist(), zip(made.often.tolist(), made.kinds.tolist(), strict=True), strict=True))


def number_of(word: str) -> int:
    return int(hashed([word])[0])


def test_names_numbers_and_words_are_told_apart() -> None:
    made = counts("Bread is dear in Skarn. Bread from Skarn’s bakers cost 12 crowns on Friday.")
    assert made[number_of("skarn")] == (2, NAME)
    assert made[number_of("bread")] == (2, WORD)
    assert made[number_of("12")] == (1, NUMBER)
    assert made[number_of("friday")] == (1, WORD)


def test_a_word_of_the_headline_counts_more_and_names_nobody() -> None:
    made = counts("The bridge is shut.", title="Bridge Shut Again")
    assert made[number_of("bridge")] == (4, WORD)


def test_the_same_article_weighs_the_same_in_any_batch() -> None:
    one, other = Report("a", "Ferry Alma", "The ferry Alma struck a bridge."), Report("b", "", "Teachers walked out.")
    alone, both = weighing().digests([one]), weighing().digests([other, one])
    edges = both.edges.tolist()
    assert both.terms[edges[1] :].tolist() == alone.terms.tolist()
    assert both.weights[edges[1] :].tolist() == alone.weights.tolist()


def test_rare_terms_weigh_more_function_words_nothing_and_each_article_one() -> None:
    made = weighing(deck=4000).digests([Report("a", "", "the deck near skarn held")])
    weights = dict(zip(made.terms.tolist(), made.weights.tolist(), strict=True))
    assert weights[number_of("skarn")] > weights[number_of("deck")]
    assert weights.get(number_of("the"), 0) == 0
    assert abs(float((made.weights**2).sum()) - 1) < 1e-5


def test_what_says_little_is_let_go() -> None:
    made = weighing(0.3, deck=5000, held=5000).digests(
        [Report("a", "", "the deck in Skarn held"), Report("b", "", "…")]
    )
    assert made.terms.tolist() == [number_of("skarn")]
    assert made.edges.tolist() == [0, 1, 1]
