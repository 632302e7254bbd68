"""Facts built by hand: the claims of several articles, all held to be of one fact."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.linking.differences.linker import DifferenceLinker
from onrecord.linking.stated import Stated
from onrecord.record.article import Article
from onrecord.record.difference import Difference
from onrecord.record.fact import Fact, FactTelling
from onrecord.record.reading import Reading, Stamp
from onrecord.record.story import Links
from tests.linking.telling import linked, story


def of(claims: Iterable[Stated]) -> Fact:
    """The fact that these claims tell, its line the first."""
    told = [FactTelling(one.claim.id, one.claim.span) for one in claims]
    first = next(iter(claims))
    return Fact(first.text, first.claim.span, tuple(told))


def reports(claims: Iterable[Stated]) -> list[tuple[Article, Reading]]:
    """Each claim as an article of its own with what was read of it."""
    return [
        (
            one.page.article,
            Reading(
                one.article,
                Stamp("hand", "1"),
                ("sentences", "times", "claims"),
                sentences=one.page.sentences,
                times=one.page.times,
                claims=(one.claim,),
            ),
        )
        for one in claims
    ]


def differences(*claims: Stated, links: Links | None = None, facts: Sequence[Fact] = ()) -> tuple[Difference, ...]:
    """What differs in the fact that all these claims tell."""
    links = links or Links("s-test")
    links = replace(links, facts=tuple(facts) or (of(claims),), linked=("facts",))
    return linked(story(*reports(claims)), DifferenceLinker(), links=links).differences
