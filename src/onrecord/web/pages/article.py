"""One article: the whole text, what was kept of it and what was not, and what the record says of its characters."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query

from onrecord.record.amending import restored
from onrecord.record.article import Article
from onrecord.record.judgement import Judgement, standing
from onrecord.record.margin import Margin, Mark
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.store.base import Store
from onrecord.web.marking import USUAL
from onrecord.web.selectors import Asked, Found, locate
from onrecord.web.shelf import Record
from onrecord.web.twins import twin

router = APIRouter()
Shown = Annotated[tuple[str, ...], Query()]
"""A parameter of this type may be given several times."""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article with its marks.

    ``story`` is the id of its story, ``title_of_story`` its title, both "" before it was sorted into one. ``linked``
    tells whether its marks were made: none were found, or none were looked for. ``before`` and ``behind`` are the
    articles of the story beside it. ``asked`` is the passage that the address names, and ``found`` how it was found.
    ``show`` are the kinds of marks that the page highlights.
    """

    article: Article
    id: str
    label: str
    story: str
    title_of_story: str
    linked: bool
    marks: tuple[Mark, ...]
    origin: str
    replaces: str
    replaced_by: str
    before: str
    behind: str
    judgements: tuple[Judgement, ...]
    asked: Span | None = None
    found: Found | None = None
    show: tuple[str, ...] = USUAL


@twin(router, "/articles/{article}", "article/page.html.j2")
def article(
    store: Record, article: str, asked: Asked, show: Annotated[tuple[str, ...], Query()] = USUAL
) -> ArticlePage:
    """An article with its blocks and marks; where the passage is that is asked for. ``show``: kinds to highlight."""
    found = one(store, article)
    located = locate(found, asked) if asked.quote or asked.start >= 0 else None
    story = next(store.each(Story, article), None)
    margin = next(store.each(Margin, article), None) or unlinked(article)
    judged = touching(store, article)
    before, behind = _beside(story, article)
    return ArticlePage(
        restored(found, judged),
        article,
        found.label,
        story.id if story else "",
        story.title if story else "",
        bool(margin.basis),
        margin.marks,
        margin.origin,
        margin.replaces,
        margin.replaced_by,
        before,
        behind,
        judged,
        located.span if located else None,
        located.found if located else None,
        show,
    )


def one(store: Store, article: str) -> Article:
    """The article of an id. Answer 404 where there is none."""
    found = next(store.each(Article, article), None)
    if found is None:
        raise HTTPException(404, f"no article {article[:40]} in this record; the list of stories leads to all")
    return found


def unlinked(article: str) -> Margin:
    """The margin of an article of which nothing is known yet."""
    return Margin(article, "", "", (), article)


def touching(store: Store, article: str) -> tuple[Judgement, ...]:
    """The judgements that stand on characters of this article, oldest first."""
    stand = standing(store.each(Judgement))
    return tuple(judgement for judgement in stand if any(span.article == article for span in judgement.evidence))


def _beside(story: Story | None, article: str) -> tuple[str, str]:
    articles = story.articles if story else ()
    if article not in articles:
        return "", ""
    at = articles.index(article)
    return articles[at - 1] if at else "", articles[at + 1] if at + 1 < len(articles) else ""
