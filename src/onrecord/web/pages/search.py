"""Search: sentences by their words, beside each other by story."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import APIRouter

from onrecord.record.article import Article
from onrecord.store.asking import Count, Group, Hit, Said, SentenceQuery
from onrecord.web.asking import Page, SentenceFacets, Within, Words, choices, pages
from onrecord.web.shelf import Record
from onrecord.web.twins import twin
from onrecord.web.wordmarks import marked

router = APIRouter()

EACH = 10
"""Stories on a page; where one was chosen, articles."""

SHOWN = 4
"""Sentences of a story; where one was chosen, of an article."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that was found: its characters, where they stand, and which of them were asked for."""

    article: str
    start: int
    end: int
    outlet: str
    published: str | None
    kind: Said
    text: str
    marked: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Together:
    """The best sentences of one story; ``count`` is how many of it were found."""

    story: str
    title: str
    count: int
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was found. ``looked`` sentences were ranked and counted; ``more`` says that others fit too."""

    q: str
    first: str
    last: str
    asked: bool
    looked: int
    more: bool
    page: int
    pages: int
    items: tuple[Together, ...]
    chosen: tuple[Count, ...]
    counts: tuple[Count, ...]
    months: tuple[Count, ...]


@twin(router, "/search", "search/page.html.j2")
def search(store: Record, facets: SentenceFacets, within: Within, q: Words = "", page: Page = 1) -> Found:
    """Sentences with all of the words; "words in quotation marks" stand side by side. All that is chosen must fit."""
    chosen = choices(facets)
    asked = SentenceQuery(q, chosen, within.first, within.last, (page - 1) * EACH, EACH, SHOWN)
    found = store.sentences(asked)
    ids = {hit.span.article for group in found.found for hit in group.hits}
    articles = {article.id: article for article in store.each(Article, *ids)} if ids else {}
    return Found(
        q,
        within.first,
        within.last,
        bool(q.strip() or chosen or within.first or within.last),
        found.looked,
        found.more,
        page,
        pages(found.groups, EACH),
        tuple(_together(group, articles, q) for group in found.found),
        found.chosen,
        found.counts,
        found.months,
    )


def _together(group: Group, articles: Mapping[str, Article], words: str) -> Together:
    shown = (_sentence(hit, articles[hit.span.article], words) for hit in group.hits if hit.span.article in articles)
    return Together(group.story, group.title, group.count, tuple(shown))


def _sentence(hit: Hit, article: Article, words: str) -> Sentence:
    text = hit.span.cut(article.text)
    published = article.published.value if article.published else None
    span = hit.span
    return Sentence(span.article, span.start, span.end, article.label, published, hit.kind, text, marked(text, words))
