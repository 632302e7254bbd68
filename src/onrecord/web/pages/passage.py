"""One passage: its words in their paragraph, by an address that survives a new extractor."""

from dataclasses import dataclass

from fastapi import APIRouter

from onrecord.dossier.passages import passage as in_paragraph
from onrecord.record.article import Article
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.web.pages.article import one
from onrecord.web.selectors import Asked, Found, address, locate, selector
from onrecord.web.shelf import Record
from onrecord.web.twins import twin

router = APIRouter()
LONGEST = 4_000
"""Characters of a paragraph that are shown around a passage, on either side."""


@dataclass(frozen=True, slots=True)
class PassagePage:
    """Words of an article in their paragraph: ``before``, ``words``, ``after``. All "" where they are not found.

    ``address`` names the passage by place, words and surroundings, ``whole`` is where the article has it. ``cite`` is a
    citation to be copied. ``found`` tells how the place is known: "moved" where the words stand elsewhere now.
    """

    article: str
    outlet: str
    title: str
    published: str | None
    story: str
    found: Found
    span: Span | None
    before: str
    words: str
    after: str
    address: str
    whole: str
    cite: str


@twin(router, "/articles/{article}/passage", "article/passage.html.j2")
def passage(store: Record, article: str, asked: Asked) -> PassagePage:
    """The words at ``start`` to ``end`` of an article, or those of ``quote`` where the place has others."""
    found = one(store, article)
    located = locate(found, asked)
    story = next(store.each(Story, article), None)
    named = selector(found, located.span) if located.span else asked
    before, words, after = _around(found, located.span) if located.span else ("", "", "")
    title = found.title.value if found.title else ""
    day = found.published.value if found.published else None
    return PassagePage(
        article,
        found.label,
        title,
        day,
        story.id if story else "",
        located.found,
        located.span,
        before,
        words,
        after,
        address(article, named, "/passage"),
        address(article, named),
        citation(found, words),
    )


def citation(article: Article, words: str) -> str:
    """The words with where they stand, to be pasted: “words” (Outlet, “Title”, 2031-05-06)."""
    title = f"“{article.title.value}”" if article.title else ""
    day = article.published.value[:10] if article.published else ""
    url = article.url.value if article.url else ""
    return f"“{' '.join(words.split())}” ({', '.join(filter(None, (article.label, title, day, url)))})"


def _around(article: Article, span: Span) -> tuple[str, str, str]:
    told = in_paragraph(article, "", span)
    before, after = told.paragraph[: told.start], told.paragraph[told.end :]
    return before[-LONGEST:], told.text, after[:LONGEST]
