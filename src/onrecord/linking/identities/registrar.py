"""One id for one actor over the whole record: it stays while articles are added, whatever is learned of the actor.

A story's actors get their ids in four steps: the id under which their mentions were known before; the identity that was
founded by one of their mentions; the one identity of their full name, or of another spelling of it; or else a new one.
Where two identities could be meant, none of them is: the actor gets a new one.
"""

from dataclasses import dataclass

from onrecord.linking.identities.namesakes import founding_id, keys_of, near_keys
from onrecord.linking.identities.settling import Settling
from onrecord.record.identity import Identity, Known, renamed
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links


@dataclass(frozen=True, slots=True)
class Registrar:
    """Gives the actors of a story the ids by which the record knows them."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("identities", "1")

    def keys(self, links: Links) -> tuple[str, ...]:
        """By what the identities are to be looked up that these actors may have: their keys, and ids they may get."""
        found: dict[str, None] = {}
        for actor in (one for one in links.actors if one.mentions):
            found.update(dict.fromkeys((founding_id(actor), *keys_of(actor), *near_keys(actor.name, actor.kind))))
        return tuple(found)

    def settle(self, coverage: Coverage, links: Links, known: Known) -> tuple[Links, tuple[Identity, ...]]:
        """The links under the record's ids, and the identities that are new or have changed."""
        actors = [actor for actor in links.actors if actor.mentions]
        settling = Settling(coverage, actors, known)
        settling.keep()
        settling.find_founded()
        settling.find_named()
        settling.found_new()
        settling.judge()
        ids = {actor.id: settling.ids[at] for at, actor in enumerate(actors)}
        return renamed(links, ids), settling.learnt()
