"""The list of stories."""

from dataclasses import dataclass

from fastapi import APIRouter

from onrecord.record.edition import Edition
from onrecord.web.shelf import Record
from onrecord.web.twins import twin

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Item:
    """One story in the list. ``first`` and ``last`` are EDTF days."""

    id: str
    title: str
    lead: str
    articles: int
    outlets: list[str]
    origins: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Stories:
    """All stories, the one with the newest last day first."""

    items: list[Item]


@twin(router, "/stories", "stories.html.j2")
def stories(store: Record) -> Stories:
    """Every story with its lead line."""
    known = sorted(store.each(Edition), key=lambda one: (one.story.last or "", one.story.id), reverse=True)
    return Stories([_item(one) for one in known])


def _item(edition: Edition) -> Item:
    story = edition.story
    return Item(
        story.id,
        story.title,
        story.lead,
        len(edition.articles),
        list(edition.outlets),
        edition.origins,
        story.first,
        story.last,
    )
