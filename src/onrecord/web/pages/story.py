"""One story: all its sections, the first of each; one section whole, page by page; and where a line stands."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from fastapi.responses import RedirectResponse

from onrecord.record.dossier import Section
from onrecord.record.edition import Edition, Listed
from onrecord.record.reading import Stamp
from onrecord.record.story import Story
from onrecord.web.chapters.bars import Bars, bars
from onrecord.web.chapters.items import PAGE, Chapter, chapter, first, place
from onrecord.web.shelf import Record, edition
from onrecord.web.twins import twin

router = APIRouter()


@dataclass(frozen=True, slots=True)
class About:
    """What every page of a story tells of it. ``labels`` has the outlet of each article by the article's id."""

    story: Story
    articles: tuple[Listed, ...]
    outlets: int
    origins: int
    labels: dict[str, str]
    made_by: tuple[Stamp, ...]
    not_run: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story with the first items of each section, or, to be printed, with all."""

    about: About
    bars: Bars | None
    chapters: tuple[Chapter, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class SectionPage:
    """One page of one section; pages count from 1."""

    about: About
    chapter: Chapter
    page: int
    pages: int
    sections: tuple[tuple[str, str], ...]


@twin(router, "/stories/{story}", "story.html.j2")
def story(store: Record, story: str, whole: Annotated[str | None, Query(alias="print")] = None) -> StoryPage:
    """A story with its sections. With ``?print`` every line is there."""
    found = edition(store, story)
    asked = whole is not None
    chapters = tuple(chapter(section, most=None if asked else first(section)) for section in found.sections)
    return StoryPage(_about(found), bars(article.published for article in found.articles), chapters, asked)


@twin(router, "/stories/{story}/{section}", "section.html.j2")
def section(
    store: Record, story: str, section: str, page: Annotated[int, Query(ge=1, le=1_000_000)] = 1, centre: str = ""
) -> SectionPage:
    """One section. ``centre`` is the id of the actor around whom its graph is drawn."""
    found = edition(store, story)
    chosen = _section(found, section)
    shown = chapter(chosen, (page - 1) * PAGE, PAGE, centre)
    pages = max(-(-shown.total // PAGE), 1)
    if page > pages:
        raise HTTPException(404, f"“{chosen.title}” has {pages} pages; there is no page {page}")
    return SectionPage(_about(found), shown, page, pages, tuple((one.name, one.title) for one in found.sections))


@router.get("/stories/{story}/lines/{line}", include_in_schema=False)
def line(store: Record, story: str, line: str) -> RedirectResponse:
    """Lead to the place where a line is shown: the story's page if it is among the first of its section."""
    for one in edition(store, story).sections:
        number = place(one, line)
        if number is not None:
            page = number // PAGE + 1
            rest = "" if number < first(one) else f"/{one.name}" + (f"?page={page}" if page > 1 else "")
            return RedirectResponse(f"/stories/{story}{rest}#{line}", 303)
    raise HTTPException(404, f"no line {line} in this story; it may have gone when the story was read anew")


def _section(found: Edition, name: str) -> Section:
    for one in found.sections:
        if one.name == name:
            return one
    raise HTTPException(404, f"no section {name}; there are: {', '.join(one.name for one in found.sections)}")


def _about(found: Edition) -> About:
    labels = {article.id: article.outlet for article in found.articles}
    return About(found.story, found.articles, len(found.outlets), found.origins, labels, found.made_by, found.not_run)
