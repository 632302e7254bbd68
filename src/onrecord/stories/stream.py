"""Stories out of a stream: each new article finds those it is tied to, and what is tied together is sorted anew.

Two clusters of AverageLink are only ever joined over a pair that is alike enough by itself. Articles that no chain of
such pairs ties together can therefore be clustered apart with the same result, so that what arrives need touch its own
region and no other, and stories are the same whatever the order of arrival. All is done for a batch of articles at a
time, in steps of numpy over what is live.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.clustering import WHOLE, AverageLink, Ints, Pairs, whole
from onrecord.stories.density import Density
from onrecord.stories.digest import LEAD, Weighing
from onrecord.stories.graph import Graph
from onrecord.stories.heirs import NONE
from onrecord.stories.index import Index, Shared
from onrecord.stories.likeness import Likeness
from onrecord.stories.live import Live
from onrecord.stories.regions import components, strongest
from onrecord.stories.report import Report
from onrecord.stories.works import Works

TOGETHER = 1024
"""Articles that are placed in one step."""

RIVALS = 3
"""The pairs of a new article that count where all is tied to all."""

SPEAK = 300
"""The articles of a story that are looked at, the newest; not more than a common word leads to (``index.NEWEST``)."""


@dataclass(slots=True)
class Stream:
    """Articles by number, in order of arrival, and the number of the story in which each is.

    ``live``: past twice as many articles, all but so many of the newest days are retired: their stories stay as they
    are, and what comes late for them is a story of its own. ``most``: the largest region, in articles, that is sorted
    anew as a whole; of a larger one only the stories to which a new article is tied most, or if these are too large
    as well, it joins the best of them.
    """

    weighing: Weighing
    likeness: Likeness = field(default_factory=Likeness)
    linkage: AverageLink = field(default_factory=AverageLink)
    live: int = 60_000
    most: int = 1000
    _live: Live = field(default_factory=Live)
    _graph: Graph = field(default_factory=Graph)
    _works: Works = field(default_factory=Works)
    _index: Index = field(default_factory=Index)
    _density: Density = field(init=False)

    def __post_init__(self) -> None:
        """Begin without an article."""
        self._density = Density(self.likeness.reach)

    def add(self, reports: Iterable[Report]) -> None:
        """Let each find its story, or found one."""
        waiting = iter(reports)
        while batch := list(islice(waiting, TOGETHER)):
            first = self._live.stories
            self._sort(self._place(batch, np.arange(first, first + len(batch))))
            if len(self._live.slots) > 2 * self.live:
                self._retire()

    def settle(self, groups: Iterable[Sequence[Report]]) -> None:
        """Take in articles that are sorted already: each group is a story."""
        placed = ((report, number) for number, group in enumerate(groups, self._live.stories) for report in group)
        while batch := list(islice(placed, TOGETHER)):
            self._place([report for report, _ in batch], np.array([number for _, number in batch]))
        self._tie_stories()

    def story(self, article: int) -> int:
        """The story in which an article is now; articles are numbered as they came."""
        return self._live.story(self._works.head(article))

    def now(self, story: int) -> int:
        """The story to which the number of one that was merged leads, or itself."""
        return self._live.now(story)

    def central(self, articles: Sequence[int]) -> list[int]:
        """Those of a story's articles that speak for themselves, the one most like all others first.

        For a stream that has retired nothing: slots are then the numbers of articles.
        """
        slots = np.array(sorted({self._works.head(article) for article in articles}), dtype=np.int64)
        pairs = self._graph.among(slots)
        ends, words = np.concatenate([pairs.one, pairs.other]), np.concatenate([pairs.words, pairs.words])
        total = np.bincount(ends, words, len(slots)).tolist()
        rank = sorted(range(len(slots)), key=lambda place: (-total[place], self._works.key(int(slots[place]))))
        return [int(slots[place]) for place in rank]

    def _place(self, reports: Sequence[Report], stories: Ints) -> Ints:
        """Take in articles, each with a story to begin with; gives the slots of those that are tied to others."""
        days = np.array([report.day or 0 for report in reports], dtype=np.int64)
        names = [crc32(report.id.encode("utf-8", "replace")) for report in reports]
        slots = self._live.take_in(days, names, [min(len(report.text), LEAD) for report in reports], stories)
        shared, density = self._shared(reports, slots, days)
        longer, shorter = self._versions(reports, slots)
        length = self._live.slots["length"]
        length = np.maximum(length[slots[shared.one]], length[shared.other])
        words, faded = self.likeness.of(shared, density[shared.one], length)
        speaks = self._live.slots["speaks"]
        kept = np.flatnonzero((faded >= self.likeness.least) & speaks[slots[shared.one]] & speaks[shared.other])
        pairs = Pairs(shared.one[kept], shared.other[kept], whole(words[kept]), whole(faded[kept]))
        self._graph.add(len(slots), pairs)
        tied = np.flatnonzero(pairs.faded >= self.linkage.threshold * WHOLE)
        ones = np.concatenate([slots[pairs.one[tied]], longer])
        self._tie(ones, np.concatenate([pairs.other[tied], shorter]))
        return np.unique(ones)

    def _shared(self, reports: Sequence[Report], slots: Ints, days: Ints) -> tuple[Shared, NDArray[np.float64]]:
        """What the articles share with those there are, and how dense the stream is about the day of each."""
        digests = self.weighing.digests(reports)
        self._index.add(digests, slots, days)
        self._density.add(days)
        density = self._density.of(days)
        return self._index.shared(digests, slots, days, self.likeness.floors(float(density.min()))), density

    def _versions(self, reports: Sequence[Report], slots: Ints) -> tuple[Ints, Ints]:
        """Put versions of one work together, whatever they say; gives the longer ones and those they replace."""
        longer, shorter = [], []
        first = self._live.articles - len(slots)
        for number, (slot, report) in enumerate(zip(slots.tolist(), reports, strict=True), first):
            head, displaced = self._works.take_in(report, slot, number)
            if displaced:
                self._live.replace(displaced, slot)
                longer += [slot] * len(displaced)
                shorter += displaced
            if head != slot:
                self._live.silence([slot])
        return np.array(longer, dtype=np.int64), np.array(shorter, dtype=np.int64)

    def _tie(self, ones: Ints, others: Ints) -> None:
        """Make one region of those of two articles."""
        regions = self._live.slots["region"]
        ends = np.concatenate([regions[ones], regions[others]])
        labels, places = np.unique(ends, return_inverse=True)
        now = np.arange(len(regions))
        now[labels] = labels[components(len(labels), places[: len(ones)], places[len(ones) :])]
        self._live.slots["region"] = now[regions]

    def _tie_stories(self) -> None:
        """Hold together what is one story, tied or not."""
        stories = self._live.slots["story"]
        order = np.argsort(stories, kind="stable")
        same = np.flatnonzero(stories[order][1:] == stories[order][:-1])
        self._tie(order[same + 1], order[same])

    def _sort(self, touched: Ints) -> None:
        """Sort the regions of some articles anew."""
        live = self._live.slots
        sought = np.zeros(len(live), dtype=np.bool_)
        sought[live["region"][touched]] = True
        slots = np.flatnonzero(sought[live["region"]] & live["speaks"])
        groups = live["region"][slots]
        whole = np.bincount(groups, minlength=len(live)) <= self.most
        self._cluster(slots[whole[groups]], groups[whole[groups]])
        rest = touched[~whole[live["region"][touched]]]
        if len(rest):
            self._sort_near(rest, slots[~whole[groups]])

    def _sort_near(self, touched: Ints, slots: Ints) -> None:
        """Sort anew the stories of some articles with those that rival for them, where all is tied to all.

        ``slots`` are those of the regions. What is too large even so stays as it is, and is joined.
        """
        story = self._live.slots["story"]
        pairs = self._graph.of(touched)
        pairs = pairs.at(strongest(pairs.one, pairs.faded, self.linkage.threshold * WHOLE, RIVALS))
        ones, others = story[touched[pairs.one]], story[pairs.other]
        stories, places = np.unique(np.concatenate([ones, others, story[touched]]), return_inverse=True)
        sets = components(len(stories), places[: len(ones)], places[len(ones) : 2 * len(ones)])
        slots = slots[np.isin(story[slots], stories)]
        groups = sets[np.searchsorted(stories, story[slots])]
        small = np.bincount(groups, minlength=len(stories)) <= self.most
        self._cluster(slots[small[groups]], groups[small[groups]])
        self._join(slots[~small[groups] & np.isin(slots, touched)])

    def _join(self, touched: Ints) -> None:
        """Let each article that is alone into the story, of several, to whose articles it is most like on average.

        Those that are like none, as others have come between, are sorted by themselves.
        """
        live = self._live
        story, speaks = live.slots["story"], live.slots["speaks"]
        alone = touched[live.sizes[story[touched]] == 1]
        pairs = self._graph.of(alone)
        pairs = pairs.at(speaks[pairs.other] & (live.sizes[story[pairs.other]] > 1))
        keys, place = np.unique(pairs.one * live.stories + story[pairs.other], return_inverse=True)
        one, into = keys // live.stories, keys % live.stories
        average = np.bincount(place, pairs.faded, len(keys)) / np.minimum(live.sizes[into], SPEAK)
        best = strongest(one, average, self.linkage.threshold * WHOLE, 1)
        slots, into = alone[one[best]], into[best]
        former = story[slots]
        live.move(slots, into)
        live.become(former, into)
        live.trim(np.flatnonzero(speaks & np.isin(story, into)), SPEAK)
        left = np.setdiff1d(alone, slots)
        self._cluster(left, np.zeros(len(left), np.int64))

    def _cluster(self, slots: Ints, groups: Ints) -> None:
        """Sort some articles anew, each group by itself, and let their stories go on in what comes of it."""
        if not len(slots):
            return
        pairs = self._graph.among(slots)
        pairs = pairs.at(groups[pairs.one] == groups[pairs.other])
        live = self._live.slots[slots]
        clusters = self.linkage.clusters(groups, pairs, live["name"], live["story"])
        self._live.sort(slots, np.unique(clusters, return_inverse=True)[1])
        self._live.trim(slots, SPEAK)

    def _retire(self) -> None:
        """Let go of the articles of the oldest days; an undated one is as old as those that came before it."""
        days = self._live.slots["day"]
        days = np.where(days > 0, days, np.maximum.accumulate(days))
        kept = np.zeros(len(days), dtype=np.bool_)
        kept[np.argsort(days, kind="stable")[-self.live :]] = True
        renumbered = np.where(kept, np.cumsum(kept) - 1, NONE)
        for part in (self._index, self._graph, self._works):
            part.keep(renumbered)
        self._live.keep(kept)
        pairs = self._graph.of(np.arange(len(self._live.slots)))
        tied = pairs.faded >= self.linkage.threshold * WHOLE
        self._tie(pairs.one[tied], pairs.other[tied])
        self._tie_stories()
