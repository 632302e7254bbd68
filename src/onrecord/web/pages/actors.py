"""The list of actors."""

from dataclasses import dataclass

from fastapi import APIRouter

from onrecord.record.identity import Identity
from onrecord.store.asking import ActorQuery
from onrecord.web.asking import Page, Words, pages
from onrecord.web.shelf import Record
from onrecord.web.twins import twin

router = APIRouter()

EACH = 60
"""Actors on a page."""


@dataclass(frozen=True, slots=True)
class Item:
    """An actor in the list: its other names, its kind, in how many stories it is."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...]
    stories: int


@dataclass(frozen=True, slots=True)
class Actors:
    """A page of the actors whose names hold all the words, those in most stories first."""

    q: str
    total: int
    page: int
    pages: int
    items: tuple[Item, ...]


@twin(router, "/actors", "actors/list.html.j2")
def actors(store: Record, q: Words = "", page: Page = 1) -> Actors:
    """The people, states and bodies of the record, over all stories."""
    found = store.actors(ActorQuery(q, (page - 1) * EACH, EACH))
    ids = [one.value for one in found.found]
    known = {one.id: one for one in store.each(Identity, *ids)} if ids else {}
    items = []
    for one in found.found:
        identity = known.get(one.value)
        others = tuple(name for name in (identity.names if identity else ()) if name != one.label)
        items.append(Item(one.value, one.label, identity.kind if identity else "", others, one.count))
    return Actors(q, found.total, page, pages(found.total, EACH), tuple(items))
