"""Packages of NewsML: a newsMessage of NewsML-G2, or NewsML 1. Each item is a document."""

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.record.snapshot import Dropped, Notice
from onrecord.sources.containers.base import Piece
from onrecord.sources.containers.cutting import Cut, Cutting, cutting, numbered
from onrecord.sources.stream import Stream, held
from onrecord.text.markup import attributes
from onrecord.text.tree import tree

_ITEMS = ("newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem")
_IDENTIFIERS = ("publicidentifier", "newsitemid")
_LOOKED_AT = 20_000  # bytes of an item of NewsML 1 in which its identifier is looked for


@dataclass(frozen=True, slots=True)
class NewsML:
    """A package, one document an item, whatever the item is. Its place is the item's own identifier."""

    def pieces(self, stream: Stream, name: str, limit: int) -> Iterator[Piece | Dropped | Notice]:
        """The items in the order of the package; one that breaks off as far as it goes."""
        found = cutting(stream.whole(name, limit), _ITEMS)
        places = numbered(_identifier(found, cut) for cut in found.cuts)
        for place, cut in zip(places, found.cuts, strict=True):
            yield Piece(place, held(found.document(cut)), media="newsml")
        if broken := sum(not cut.whole for cut in found.cuts):
            yield Notice(name, f"{broken:,} of its {len(found.cuts):,} items break off before their end")
        if found.broken:
            yield Notice(name, found.broken)


def _identifier(found: Cutting, cut: Cut) -> str:
    """The guid of an item of NewsML-G2, the public identifier of one of NewsML 1."""
    end = found.page.find(">", cut.start, cut.end) + 1
    if guid := attributes(found.page, cut.start, end).get("guid", ""):
        return guid
    inner = tree(found.decoded(cut.start, min(cut.end, cut.start + _LOOKED_AT)))
    return next((inner.words(one) for name in _IDENTIFIERS for one in inner.inside(0, name)), "")
