"""Facts over all articles: what several state alike is one Fact, with every article's standing to it.

Runs behind the linkers of actors, copies and events, on which it stands. In steps: ``proposing`` makes each claim
comparable, ``candidates`` finds pairs worth comparing, ``likeness`` and ``contradictions`` compare two, ``grouping``
joins, ``composing`` makes the Fact, ``standings`` tells who is silent.
"""

from dataclasses import dataclass, replace

from onrecord.linking.facts.composing import composed
from onrecord.linking.facts.grouping import grouped
from onrecord.linking.facts.names import Names
from onrecord.linking.facts.proposing import Proposer
from onrecord.linking.facts.standings import Standings
from onrecord.linking.facts.verdicts import obeyed
from onrecord.linking.page import pages
from onrecord.linking.stated import stated
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links


@dataclass(frozen=True, slots=True)
class FactLinker:
    """Fills ``facts``: those that most articles tell first, then in the order of the articles."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("facts", "2")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with all facts. A version of an article that a newer one replaces tells none."""
        older = {old for _, old in links.replaces}
        book = pages(coverage)
        claims = [one for one in stated(coverage, links, book) if one.article not in older]
        names = Names.of(links.actors, claims)
        every = Proposer.of(book, links, names).propositions(claims)
        standings = Standings.of_story(coverage, links, book, every)
        judged = obeyed(grouped(every, names), coverage, every, names)
        found = ((composed(group, names, standings), why) for group, why in judged)
        told = (replace(fact, because="; ".join(filter(None, (fact.because, why)))) for fact, why in found if fact)
        facts = sorted(told, key=lambda fact: -len(fact.told_by))
        return replace(links, facts=tuple(facts), linked=(*links.linked, "facts"))
