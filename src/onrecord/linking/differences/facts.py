"""Where the claims of one fact differ."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.linking.contrasts.comparing import contrasts
from onrecord.linking.differences.assembling import Found, assembled
from onrecord.linking.stated import Stated
from onrecord.record.difference import Difference
from onrecord.record.fact import Fact

MOST = 40
"""Claims of one fact in other words that are compared with each other."""


def of_facts(
    facts: Sequence[Fact], claims: Mapping[str, Stated], older: set[str], origins: Mapping[str, str]
) -> Iterator[Difference]:
    """The differences inside each fact; ``claims`` by their ids, ``older`` articles have no side."""
    for fact in facts:
        told = [claims[one.claim] for one in fact.tellings if one.claim in claims and one.article not in older]
        yield from assembled(_found(told), fact.id, origins)


def _found(told: Sequence[Stated]) -> Iterator[Found]:
    """The contrasts of every two claims. Of many, the first ``MOST`` wordings with all the others."""
    first: dict[str, int] = {}
    for at, one in enumerate(told):
        first.setdefault(" ".join(one.text.split()), at)
    leading = set([*first.values()][:MOST])
    for at, one in enumerate(told):
        for beyond, other in enumerate(told[at + 1 :], at + 1):
            if leading & {at, beyond} and (one.text, one.published) != (other.text, other.published):
                yield from (Found(found, one.page, other.page, one.text, other.text) for found in contrasts(one, other))
