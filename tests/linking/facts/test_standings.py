"""How the articles that do not tell a fact stand to it, and how many origins it has."""

from dataclasses import replace

from onrecord.record.fact import Fact, Standing
from tests.linking.claiming import Claimed, Counted
from tests.linking.facts.stating import Found, facts_of, report

BESIDE = Claimed("searched", "Divers", ["the Orsk tunnel", "miners"])
"""It speaks of the same matter, and says something else."""


def killed(outlet: str, day: str | None = "2031-05-07") -> Found:
    """An article that tells how many died."""
    return report(
        outlet,
        "The landslide killed 38 miners in the Orsk tunnel.",
        Claimed("killed", "The landslide", ["38 miners", "the Orsk tunnel"], [Counted("38 miners", 38, "miner")]),
        day=day,
    )


def beside(outlet: str, day: str | None = "2031-05-07", *, long: bool = True) -> Found:
    """An article that speaks of the same matter and does not tell it."""
    return report(outlet, "Divers searched the Orsk tunnel for miners.", BESIDE, day=day, long=long)


def fact_with(*articles: Found) -> Fact:
    """The fact that two articles tell, beside these."""
    facts = facts_of(killed("The Post"), killed("The Herald"), *articles)
    return next(fact for fact in facts if "killed" in fact.line)


def standing(found: Found) -> Standing:
    """How an article stands to that fact."""
    return fact_with(found).standing(found[0].id)


def test_who_speaks_of_the_matter_and_does_not_tell_it_is_silent() -> None:
    assert standing(beside("The Gazette")) == "silent"
    assert standing(beside("The Gazette", "2031-05-09")) == "silent"


def test_who_wrote_before_it_was_first_told_was_too_early() -> None:
    assert standing(beside("The Gazette", "2031-05-06")) == "too_early"


def test_of_an_article_without_a_day_nobody_can_say() -> None:
    assert standing(beside("The Gazette", None)) == "not_checked"


def test_a_teaser_is_not_silent() -> None:
    assert standing(beside("The Gazette", long=False)) == "not_checked"


def test_who_speaks_of_something_else_is_not_silent() -> None:
    other = report("The Gazette", "The choir won a prize.", Claimed("won", "The choir", ["a prize"]), long=True)
    assert standing(other) == "not_checked"


def test_who_was_not_read_for_claims_is_not_silent() -> None:
    article, reading = beside("The Gazette")
    finds = tuple(kind for kind in reading.finds if kind != "claims")
    assert standing((article, replace(reading, finds=finds, claims=()))) == "not_checked"


def test_an_outlet_that_has_told_it_need_not_tell_it_again() -> None:
    assert standing(beside("The Herald", "2031-05-09")) == "not_checked"


def test_every_article_stands_in_one_way() -> None:
    articles = [beside("The Gazette"), beside("The Bugle", "2031-05-06"), beside("The Echo", None)]
    fact = fact_with(*articles)
    placed = (*fact.told_by, *fact.silent, *fact.too_early, *fact.not_checked)
    assert len(placed) == len(set(placed)) == 5


def test_a_text_and_its_copies_are_one_origin() -> None:
    assert fact_with().origins == 2
    passage = (
        "The landslide killed 38 miners in the Orsk tunnel before dawn, when the second shift had just gone down the "
        "old shaft with lamps borrowed from the lighthouse and nobody on the ridge had seen the crack above the sluice."
    )
    claim = Claimed("killed", "The landslide", ["38 miners"], [Counted("38 miners", 38, "miner")])
    (fact,) = facts_of(*(report(outlet, passage, claim) for outlet in ("The Post", "The Herald")))
    assert fact.origins == 1


def test_articles_of_one_outlet_are_one_origin() -> None:
    assert fact_with(killed("The Post", "2031-05-08")).origins == 2
    (alone,) = facts_of(killed("The Post"), killed("The Post", "2031-05-08"))
    assert (len(alone.told_by), alone.origins) == (2, 1)


def test_an_outlet_joins_the_texts_that_it_prints() -> None:
    """The Herald's copy of The Post's text and The Herald's own article are one voice with The Post."""
    passage = (
        "The landslide killed 38 miners in the Orsk tunnel before dawn, when the second shift had just gone down the "
        "old shaft with lamps borrowed from the lighthouse and nobody on the ridge had seen the crack above the sluice."
    )
    claim = Claimed("killed", "The landslide", ["38 miners"], [Counted("38 miners", 38, "miner")])
    copies = (report(outlet, passage, claim) for outlet in ("The Post", "The Herald"))
    (fact,) = facts_of(*copies, killed("The Herald", "2031-05-09"))
    assert (len(fact.told_by), fact.origins) == (3, 1)
