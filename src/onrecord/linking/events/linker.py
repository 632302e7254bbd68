"""Events over all articles: what is told many times is one Event, with its history.

Runs behind the linkers of actors and chains, whose names it uses. In steps: ``telling`` makes each mention comparable,
``likeness`` and ``contradictions`` compare two, ``grouping`` joins, ``history`` and ``composing`` make the Event.
"""

from dataclasses import dataclass, replace

from onrecord.linking.events.cast import sides
from onrecord.linking.events.composing import composed
from onrecord.linking.events.grouping import grouped
from onrecord.linking.events.scale import Scale
from onrecord.linking.events.telling import all_told
from onrecord.linking.page import pages
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links


@dataclass(frozen=True, slots=True)
class EventLinker:
    """Fills ``events``: every mention in exactly one, in the order in which they are first told."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("events", "1")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with all events."""
        told = all_told(pages(coverage), coverage.events(), links)
        place = {article: at for at, article in enumerate(one.id for one in coverage.articles)}
        scale = Scale.of(told, sides(links.actors), links.actors)
        actors = {actor.id: actor for actor in links.actors}
        events = [composed(group, actors, scale) for group in grouped(told, scale)]
        events.sort(key=lambda event: min((place[one.article], one.clause, one.mention) for one in event.tellings))
        return replace(links, events=tuple(events), linked=(*links.linked, "events"))
