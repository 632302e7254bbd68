"""One story, section by section."""

from dataclasses import dataclass

from fastapi import APIRouter

from onrecord.record.edition import Edition
from onrecord.web.shelf import Record, edition
from onrecord.web.twins import twin

router = APIRouter()


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story's edition."""

    edition: Edition


@twin(router, "/stories/{story}", "story.html.j2")
def story(store: Record, story: str) -> StoryPage:
    """A story with its sections."""
    return StoryPage(edition(store, story))
