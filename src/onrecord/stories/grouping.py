"""Articles of one event into one story, by the terms they share and the days between them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from onrecord.record.article import Article
from onrecord.record.story import Story
from onrecord.stories.clustering import AverageLink
from onrecord.stories.describing import day_of, describe
from onrecord.stories.likeness import Likeness, Pairs
from onrecord.stories.lineage import inherit
from onrecord.stories.terms import Terms, terms, weigh
from onrecord.text.addresses import page_address, sharing


@dataclass(frozen=True, slots=True)
class TfidfGrouper:
    """TF-IDF vectors, cosine faded by time, average link: ``docs/decisions/0004-first-grouping.md`` has the reasons.

    What is grouped with what does not depend on the order of arrival; only ids and the order of stories do.
    """

    likeness: Likeness = field(default_factory=Likeness)
    linkage: AverageLink = field(default_factory=AverageLink)

    def group(self, articles: Sequence[Article], known: Iterable[Story]) -> tuple[Story, ...]:
        """Every article in exactly one story; ``articles`` and the result are in order of arrival."""
        articles = list({article.id: article for article in articles}.values())
        works = _works(articles)
        pairs = self.likeness.pairs(weigh([work.terms for work in works]), [work.day for work in works])
        clusters = [_central_first(cluster, pairs) for cluster in self.linkage.clusters(len(works), pairs)]
        grouped = [[works[number] for number in cluster] for cluster in clusters]
        grouped.sort(key=lambda story: min(work.versions[0] for work in story))
        members = [sorted(version for work in story for version in work.versions) for story in grouped]
        ids = inherit([[articles[number].id for number in story] for story in members], known)
        return tuple(
            describe(story_id, [articles[number] for number in numbers], [(w.head, w.terms) for w in story])
            for story_id, numbers, story in zip(ids, members, grouped, strict=True)
        )


@dataclass(frozen=True, slots=True)
class _Work:
    """An article in all its versions (numbers in order of arrival); the longest, its head, is the one compared."""

    versions: tuple[int, ...]
    head: Article
    day: int | None
    terms: Terms


def _works(articles: Sequence[Article]) -> list[_Work]:
    """The works of these articles, dated ones first, by day: an order that arrival has no part in."""
    works = []
    for numbers in sharing([_addresses(article) for article in articles]):
        head = min((articles[number] for number in numbers), key=lambda article: (-len(article.text), article.id))
        days = [day for number in numbers if (day := day_of(articles[number]))]
        first = date.fromisoformat(min(days)).toordinal() if days else None
        works.append(_Work(tuple(numbers), head, first, terms(head)))
    return sorted(works, key=lambda work: (work.day is None, work.day or 0, work.head.id))


def _addresses(article: Article) -> set[str]:
    """Where it came from: articles that share one of these are versions of one work."""
    page = page_address(article.url.value) if article.url else None
    return {address for address in (article.source, page) if address}


def _central_first(cluster: Sequence[int], pairs: Pairs) -> list[int]:
    """The members of a cluster, those most like all others first."""
    total = dict.fromkeys(cluster, 0.0)
    for place, one in enumerate(cluster):
        for other in cluster[place + 1 :]:
            alike = pairs.get((one, other))
            if alike:
                total[one] += alike.words
                total[other] += alike.words
    return sorted(cluster, key=lambda number: (-round(total[number], 6), number))
