"""One actor, over all stories: what it is called, what it said, where it stands."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Query, Request

from onrecord.record.article import Article
from onrecord.record.identity import Identity
from onrecord.record.judgement import Judgement, standing
from onrecord.record.span import Span
from onrecord.store.asking import Card, Choice, LineList, LineQuery, StoryQuery
from onrecord.web.asking import Page
from onrecord.web.asking import pages as number_of_pages
from onrecord.web.shelf import Record
from onrecord.web.twins import twin

router = APIRouter()

STORIES, SAID, POSITIONS = 30, 20, 20
"""How many of each are on a page."""


@dataclass(frozen=True, slots=True)
class ActorPage:
    """An actor. ``founded`` is its first mention in the record; ``roles`` and ``positions`` come with the newest first.

    ``total`` is how many stories it is in. ``said`` are the lines of page ``page`` of ``pages``, ``labels`` the outlets
    of the articles that the lines are from.
    """

    id: str
    name: str
    kind: str
    names: tuple[str, ...]
    founded: Span
    because: str
    total: int
    stories: tuple[Card, ...]
    roles: LineList
    positions: LineList
    said: LineList
    page: int
    pages: int
    labels: dict[str, str]


def _suffix(request: Request) -> str:
    return ".json" if request.url.path.endswith(".json") else ""


@twin(router, "/actors/{actor}", "actors/page.html.j2")
def actor(
    store: Record,
    actor: str,
    suffix: Annotated[str, Depends(_suffix)],
    page: Page = 1,
    stories: Annotated[int, Query(ge=1, le=300)] = STORIES,
) -> ActorPage:
    """An actor by its id; one that went into another leads on to that."""
    identity = _known(store, actor)
    now = _now(store, identity)
    if now.id != actor:
        raise HTTPException(307, f"this actor is {now.name} now", headers={"Location": f"/actors/{now.id}{suffix}"})
    told = store.stories(StoryQuery(chosen=(Choice("actor", actor),), limit=stories, counted=False))
    roles, positions = (store.lines(LineQuery(actor, name, 0, POSITIONS)) for name in ("actors", "positions"))
    said = store.lines(LineQuery(actor, "said", (page - 1) * SAID, SAID))
    ids = {span.article for found in (roles, positions, said) for one in found.found for span in one.line.evidence}
    labels = {article.id: article.label for article in store.each(Article, *ids)} if ids else {}
    return ActorPage(
        now.id,
        now.name,
        now.kind,
        now.names,
        now.founded,
        now.because,
        told.total,
        told.cards,
        roles,
        positions,
        said,
        page,
        number_of_pages(said.total, SAID),
        labels,
    )


def _known(store: Record, actor: str) -> Identity:
    found = next((one for one in store.each(Identity, actor) if one.id == actor), None)
    if found is None:
        raise HTTPException(404, f"no actor {actor[:40]} in this record; the list of actors has all")
    return found


def _now(store: Record, identity: Identity) -> Identity:
    """The actor that this one is part of by all redirects that hold."""
    stand = {judgement.id for judgement in standing(store.each(Judgement))}
    seen = {identity.id}
    while (further := identity.now(stand)) not in seen:
        seen.add(further)
        identity = _known(store, further)
    return identity
