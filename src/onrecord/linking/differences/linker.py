"""Differences of every kind, from what the linkers before have grouped."""

from dataclasses import dataclass, replace

from onrecord.linking.differences.quoted import attributions, wordings
from onrecord.linking.page import pages
from onrecord.linking.utterances.occasions import all_said
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links


@dataclass(frozen=True, slots=True)
class DifferenceLinker:
    """Adds to ``differences``. A replaced version of an article has no side."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("differences", "1")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the differences."""
        older = {old for _, old in links.replaces}
        said = [one for one in all_said(pages(coverage).values(), links) if one.article not in older]
        actors = {actor.id: actor for actor in links.actors}
        found = (*attributions(said, actors), *wordings(said, links.utterances))
        done = (*links.linked, "differences:attribution", "differences:wording")
        return replace(links, differences=(*links.differences, *found), linked=done)
