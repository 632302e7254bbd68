"""Articles of one event into one story, by the terms they share and the days between them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from onrecord.record.article import Article
from onrecord.record.reading import Stamp
from onrecord.record.story import Story
from onrecord.stories.background import background
from onrecord.stories.clustering import AverageLink
from onrecord.stories.describing import describe
from onrecord.stories.digest import Weighing
from onrecord.stories.likeness import Likeness
from onrecord.stories.lineage import descend, inherit
from onrecord.stories.report import report_of
from onrecord.stories.stream import Stream
from onrecord.stories.terms import terms

VERSION = "2"


@dataclass(frozen=True, slots=True)
class TfidfGrouper:
    """TF-IDF vectors against a fixed background, a learned likeness of pairs, average link, out of a stream.

    What is grouped with what does not depend on the order of arrival; only ids and the order of stories do. See
    ``docs/decisions/0022-stories-out-of-a-stream.md``.
    """

    likeness: Likeness = field(default_factory=Likeness)
    linkage: AverageLink = field(default_factory=AverageLink)

    @property
    def stamp(self) -> Stamp:
        """Raise VERSION when articles that are sorted already should be sorted anew."""
        return Stamp("stories", VERSION)

    def stream(self) -> Stream:
        """An empty stream, for articles that come by themselves and in any number."""
        return Stream(Weighing(*background()), self.likeness, self.linkage)

    def near(self, fresh: Sequence[Article], known: Iterable[Story]) -> tuple[Story, ...]:
        """Stories in reach of a fresh article's day; those without a day; all, if a fresh article has none."""
        days = sorted({report_of(article).day or 0 for article in fresh})
        reach = self.likeness.reach
        return tuple(
            story
            for story in known
            if not (days[0] and story.first and story.last)
            or bisect_right(days, _ordinal(story.last) + reach) > bisect_left(days, _ordinal(story.first) - reach)
        )

    def group(
        self, fresh: Sequence[Article], known: Iterable[Story], settled: Sequence[Article] = ()
    ) -> tuple[Story, ...]:
        """Every article in exactly one story; stories of which nothing changed are given as they are known."""
        known = tuple(known)
        articles = {article.id: article for article in (*settled, *fresh)}
        age = {article: place for place, article in enumerate(articles)}
        stream = Stream(Weighing(*background()), self.likeness, self.linkage, len(articles) + 1)
        placed = self._fill(stream, articles, known, [article.id for article in settled])
        groups: dict[int, list[int]] = defaultdict(list)
        for number in sorted(range(len(placed)), key=lambda number: age[placed[number]]):
            groups[stream.story(number)].append(number)
        members = [[placed[number] for number in group] for group in groups.values()]
        ids = inherit(members, known)
        stories = []
        same = {(story.id, story.articles): story for story in known}
        for story_id, group, present in zip(ids, groups.values(), members, strict=True):
            story = same.get((story_id, tuple(present)))
            if story is None:
                works = [(head, terms(head)) for head in (articles[placed[n]] for n in stream.central(group))]
                story = describe(story_id, [articles[article] for article in present], works)
            stories.append(story)
        return descend(stories, known)

    def _fill(
        self, stream: Stream, articles: Mapping[str, Article], known: Sequence[Story], settled: Sequence[str]
    ) -> list[str]:
        """Let the articles into the stream, those first that are settled; their ids as they are numbered there."""
        kept = set(settled)
        groups = [[article for article in story.articles if article in kept] for story in known]
        stream.settle([report_of(articles[article]) for article in group] for group in groups)
        placed = [article for group in groups for article in group]
        known_ones = set(placed)
        loose = [article for article in articles if article not in known_ones]
        stream.add(report_of(articles[article]) for article in loose)
        return placed + loose


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
