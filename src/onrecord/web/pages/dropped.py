"""What was dropped, and what did not run: what a reader of the record must know that it lacks."""

from dataclasses import dataclass

from fastapi import APIRouter

from onrecord.store.asking import Count, Missing, MissingQuery, StoryQuery
from onrecord.web.asking import Page, Words, pages
from onrecord.web.shelf import Record
from onrecord.web.twins import twin

router = APIRouter()

EACH = 100
"""Things on a page."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """A page of what was dropped. ``not_run`` counts the stories for which a part was not computed.

    ``total`` of ``cause`` were not read, ``read_since`` were dropped once and read later; ``since`` lists these too.
    ``waiting`` is how many stories have no page yet.
    """

    cause: str
    since: bool
    total: int
    read_since: int
    page: int
    pages: int
    causes: tuple[Count, ...]
    items: tuple[Missing, ...]
    not_run: tuple[Count, ...]
    waiting: int


@twin(router, "/dropped", "dropped.html.j2")
def dropped(store: Record, cause: Words = "", page: Page = 1, *, since: bool = False) -> Gaps:
    """What was not read, with the reason and the way out, and which parts of which stories were not computed."""
    found = store.missing(MissingQuery(cause, since, (page - 1) * EACH, EACH))
    counts, held = store.stories(StoryQuery(limit=0)).counts, store.counts()
    return Gaps(
        cause,
        since,
        found.total,
        found.read_since,
        page,
        pages(found.total, EACH),
        found.causes,
        found.found,
        tuple(one for one in counts if one.kind == "not_run"),
        max(0, held.stories - held.editions),
    )
