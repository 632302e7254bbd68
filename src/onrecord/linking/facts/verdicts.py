"""What people judged of statements, done to the groups of them: two state one fact, or do not."""

from collections.abc import Iterator, Sequence

from onrecord.linking.facts.grouping import Group, Likenesses
from onrecord.linking.facts.names import Names
from onrecord.linking.facts.proposition import Proposition
from onrecord.linking.judged import bound, verdicts
from onrecord.record.story import Coverage

Judged = tuple[Group, str]
"""Claims of one fact, and who judged so, "" where nobody did."""


def obeyed(groups: Sequence[Group], coverage: Coverage, every: Sequence[Proposition], names: Names) -> Iterator[Judged]:
    """The groups of several claims as the standing judgements want them."""
    judged = list(verdicts(coverage, "fact", every, lambda one: (one.stated.claim.span,)))
    if not judged:
        yield from ((group, "") for group in groups)
        return
    together = {one.number for group in groups for one in group}
    alone = [[one] for one in every if one.number not in together]
    found, why = bound([*groups, *alone], judged, Likenesses(names).of)
    for number, group in enumerate(found):
        if len(group) > 1:
            yield sorted(group, key=lambda one: one.number), why.get(number, "")
