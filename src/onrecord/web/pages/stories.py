"""The list of stories: by words, by what can be chosen, by day; what it shows is in its address."""

from dataclasses import dataclass

from fastapi import APIRouter

from onrecord.store.asking import Card, Count, Order, StoryQuery
from onrecord.web.asking import Page, StoryFacets, Within, Words, choices, pages
from onrecord.web.shelf import Record
from onrecord.web.twins import twin

router = APIRouter()

EACH = 30
"""Stories on a page."""


@dataclass(frozen=True, slots=True)
class Stories:
    """A page of the stories that fit. ``counts`` and ``months`` are of all of them, ``items`` those of the page.

    ``waiting`` is how many stories of the record are in no list yet, as their pages have not been composed.
    """

    q: str
    first: str
    last: str
    order: Order
    total: int
    page: int
    pages: int
    items: tuple[Card, ...]
    chosen: tuple[Count, ...]
    counts: tuple[Count, ...]
    months: tuple[Count, ...]
    waiting: int


@twin(router, "/stories", "stories/list.html.j2")
def stories(
    store: Record, facets: StoryFacets, within: Within, q: Words = "", order: Order = "newest", page: Page = 1
) -> Stories:
    """The stories of the record. All that is asked for must fit; what can be chosen besides is counted."""
    found = store.stories(StoryQuery(q, choices(facets), within.first, within.last, order, (page - 1) * EACH, EACH))
    held = store.counts()
    return Stories(
        q,
        within.first,
        within.last,
        order,
        found.total,
        page,
        pages(found.total, EACH),
        found.cards,
        found.chosen,
        found.counts,
        found.months,
        max(0, held.stories - held.editions),
    )
