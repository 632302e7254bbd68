"""What of a claim is compared: its own words, its voice, how it stands to what is."""

import pytest

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.facts.candidates import CANDIDATES, pairs
from onrecord.linking.facts.names import Names
from onrecord.linking.facts.proposing import Proposer
from onrecord.linking.facts.proposition import Mood, Proposition
from onrecord.linking.page import pages
from onrecord.linking.stated import stated
from tests.linking.claiming import Claimed
from tests.linking.facts.stating import Found, report
from tests.linking.telling import linked, story


def propositions(*articles: Found) -> list[Proposition]:
    """The claims of a story, made comparable."""
    coverage = story(*articles)
    links = linked(coverage, ActorLinker())
    book = pages(coverage)
    claims = stated(coverage, links, book)
    return Proposer.of(book, links, Names.of(links.actors, claims)).propositions(claims)


def words(one: Proposition) -> set[str]:
    """Its words but for names."""
    return {term.form for term in one.run.terms if not term.name}


def test_a_clause_inside_of_another_has_its_own_words() -> None:
    outer, inner = propositions(
        report(
            "The Post",
            "Divers raised the ferry Alma, which had sunk in a storm.",
            Claimed("raised", "Divers", ["the ferry Alma"]),
            Claimed("had sunk", "which", ["a storm"], clause="which had sunk in a storm"),
        )
    )
    assert words(outer) == {"divers", "raised", "ferry"}
    assert words(inner) == {"sunk", "storm"}


def test_titles_and_times_are_no_words_of_it() -> None:
    (one,) = propositions(
        report(
            "The Post",
            "Prime Minister Ann Berg opened the lighthouse on Monday.",
            Claimed("opened", "Prime Minister Ann Berg", ["the lighthouse"]),
        )
    )
    assert words(one) == {"opened", "lighthouse"}
    assert len(one.doers) == 1


def test_the_passive_turns_who_does_it() -> None:
    (one,) = propositions(
        report("The Post", "Tom Lund was accused by Ann Berg.", Claimed("was accused", "Tom Lund", ["Ann Berg"]))
    )
    (other,) = propositions(
        report("The Post", "Ann Berg accused Tom Lund.", Claimed("accused", "Ann Berg", ["Tom Lund"]))
    )
    assert (one.doers, one.done_to) == (other.doers, other.done_to)


@pytest.mark.parametrize(
    ("head", "mood"),
    [
        ("closed", "plain"),
        ("will close", "ahead"),
        ("is to close", "ahead"),
        ("may close", "possible"),
        ("should close", "wished"),
        ("has to close", "wished"),
    ],
)
def test_how_it_stands_to_what_is(head: str, mood: Mood) -> None:
    (one,) = propositions(report("The Post", f"Norway {head} the shipyard.", Claimed(head, "Norway", ["the shipyard"])))
    assert one.mood == mood


def test_who_has_which_title_and_that_something_comes_is_nothing() -> None:
    assert not propositions(
        report(
            "The Post", "Ann Berg is a minister. The visit comes.", Claimed("minister", "Ann Berg"), Claimed("comes")
        )
    )


def test_a_claim_is_compared_with_few_others() -> None:
    many = [
        report(f"Outlet {at}", "The landslide buried the northern tunnel.", Claimed("buried", "The landslide"))
        for at in range(30)
    ]
    found = list(pairs(propositions(*many)))
    assert len(found) <= 30 * CANDIDATES
    assert len(found) == len(set(found))
