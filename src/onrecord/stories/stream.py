"""Stories out of a stream: each new article finds those it is tied to, and what is tied together is sorted anew.

Two clusters of AverageLink are only ever joined over a pair that is alike enough by itself. Articles that no chain of
such pairs ties together can therefore be clustered apart with the same result, so that what arrives need touch its own
region and no other, and stories are the same whatever the order of arrival.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

import numpy as np

from onrecord.stories.clustering import AverageLink
from onrecord.stories.density import Density
from onrecord.stories.digest import Weighing
from onrecord.stories.graph import Graph, Growing, strongest
from onrecord.stories.index import Index
from onrecord.stories.likeness import Likeness
from onrecord.stories.regions import Regions
from onrecord.stories.report import Report
from onrecord.stories.works import Works

TOGETHER = 128
"""Articles that are placed in one step."""

TIES, RIVALS = 12, 3
"""The pairs of a new article that tie it to others; the stories it is compared with where all is tied to all."""

DOUBLED = frozenset((2, 4, 8, 16, 32))

NONE = -1


class Turn(NamedTuple):
    """Story ``former`` went into story ``now`` (merged), or a part of it did (split)."""

    former: int
    now: int
    merged: bool


@dataclass(slots=True)
class Stream:
    """Articles by number, in order of arrival, and the number of the story in which each is.

    ``live``: past twice as many articles, all but so many of the newest days are retired: their stories stay as they
    are, and what comes late for them is a story of its own. ``most``: the largest region, in articles, that is sorted
    anew as a whole; of a larger one only the RIVALS to which the new article is tied most, and of a story that is
    larger by itself only the newest articles.
    """

    weighing: Weighing
    likeness: Likeness = field(default_factory=Likeness)
    linkage: AverageLink = field(default_factory=AverageLink)
    live: int = 60_000
    most: int = 150
    turns: list[Turn] = field(default_factory=list)
    _home: list[int] = field(default_factory=list)
    _became: dict[int, int] = field(default_factory=dict)
    _stories: int = 0
    _members: dict[int, list[int]] = field(default_factory=dict)
    _retired: dict[int, int] = field(default_factory=lambda: defaultdict(int))
    _regions: Regions = field(init=False)
    _graph: Graph = field(default_factory=Graph)
    _works: Works = field(default_factory=Works)
    _index: Index = field(init=False)
    _density: Density = field(init=False)
    _days: Growing[np.int64] = field(default_factory=lambda: Growing(np.empty(0, np.int64)))
    _at: Growing[np.int64] = field(default_factory=lambda: Growing(np.empty(0, np.int64)))
    _articles: Growing[np.int64] = field(default_factory=lambda: Growing(np.empty(0, np.int64)))

    def __post_init__(self) -> None:
        """Begin without an article."""
        self._index = Index(self.likeness.reach, self.likeness.floor)
        self._regions = Regions(self.most)
        self._density = Density(self.likeness.reach)

    def add(self, reports: Iterable[Report]) -> None:
        """Let each find its story, or found one."""
        waiting = iter(reports)
        while batch := list(islice(waiting, TOGETHER)):
            for tied in self._place(batch, None):
                self._sort(tied)
            if len(self._days.values) > 2 * self.live:
                self._retire()

    def settle(self, groups: Iterable[Sequence[Report]]) -> None:
        """Take in articles that are sorted already: each group is a story."""
        placed = ((report, number) for number, group in enumerate(groups, self._stories) for report in group)
        while batch := list(islice(placed, TOGETHER)):
            self._stories = max(self._stories, batch[-1][1] + 1)
            self._place([report for report, _ in batch], [number for _, number in batch])

    def story(self, article: int) -> int:
        """The story in which an article is now; articles are numbered as they came."""
        return self._now(self._home[self._works.head(article)])

    def _now(self, story: int) -> int:
        """What became of a story."""
        while story in self._became:
            story = self._became[story]
        return story

    def central(self, articles: Sequence[int]) -> list[int]:
        """Those of a story's articles that speak for themselves, the one most like all others first.

        For a stream that has retired nothing: slots are then the numbers of articles.
        """
        slots = np.array(sorted({self._works.head(article) for article in articles}), dtype=np.int64)
        total = [0.0] * len(slots)
        for (one, other), alike in self._graph.among(slots).items():
            total[one] += alike.words
            total[other] += alike.words
        rank = sorted(
            range(len(slots)), key=lambda place: (-round(total[place], 6), self._works.key(int(slots[place])))
        )
        return [int(slots[place]) for place in rank]

    def _place(self, reports: Sequence[Report], known: Sequence[int] | None) -> list[set[int]]:
        """Take in articles; gives the stories that they tie together, in sets."""
        first, article = len(self._days.values), len(self._home)
        days = np.array([report.day or 0 for report in reports], dtype=np.int64)
        slots = np.arange(first, first + len(reports))
        self._days.extend(days)
        self._articles.extend(slots + (article - first))
        digests = self.weighing.digests(reports)
        self._index.add(digests, slots, days)
        self._density.add(days)
        shared = self._index.shared(digests, slots, days)
        touched = self._house(reports, first, known)
        words, faded = self.likeness.of(shared, self._density.of(days)[shared.one])
        stands = self._works.stands
        kept = np.flatnonzero((faded >= self.likeness.least) & stands(shared.one + first) & stands(shared.other))
        one, other, faded = shared.one[kept], shared.other[kept], faded[kept]
        self._graph.add(np.bincount(one, minlength=len(reports)), other, words[kept], faded)
        tied = strongest(one, faded, self.linkage.threshold, TIES)
        at = self._at.values
        return self._tie(touched, at[one[tied] + first].tolist(), at[other[tied]].tolist())

    def _house(self, reports: Sequence[Report], first: int, known: Sequence[int] | None) -> set[int]:
        """Give each article a story to begin with; gives the stories that a longer version of an article has come to.

        A version of an article that is there already is with it, whatever it says; the longer one speaks for both.
        """
        touched = set()
        for place, report in enumerate(reports):
            slot, article = first + place, len(self._home)
            head, displaced = self._works.take_in(report, slot, article)
            story = known[place] if known else self._stories
            self._home.append(story)
            self._at.extend(np.array([story]))
            if head != slot:
                continue
            if displaced:
                story = self._take_place(displaced)
                touched.add(story)
            self._move(slot, story)
            self._members.setdefault(story, []).append(slot)
            self._stories = max(self._stories, story + 1)
        return touched

    def _take_place(self, slots: Sequence[int]) -> int:
        """Take shorter versions from their stories; gives the story of the first, into which emptied ones go."""
        stories = [self._story_of(slot) for slot in slots]
        for slot, story in zip(slots, stories, strict=True):
            self._members[story].remove(slot)
        for story in set(stories[1:]) - {stories[0]}:
            if not self._members[story]:
                del self._members[story]
                self._became[story] = stories[0]
                self._regions.forget([story])
        return stories[0]

    def _story_of(self, slot: int) -> int:
        return int(self._at.values[slot])

    def _move(self, slot: int, story: int) -> None:
        self._at.values[slot] = story
        self._home[int(self._articles.values[slot])] = story

    def _tie(self, touched: set[int], ones: Sequence[int], others: Sequence[int]) -> list[set[int]]:
        """The stories to sort anew, in sets: those touched, and those tied in pairs, new to other, the best first."""
        best: dict[int, list[int]] = {}
        for mine, former in zip(ones, others, strict=True):
            theirs = self._now(former)
            if mine != theirs:
                self._regions.tie(mine, theirs)
                near = best.setdefault(mine, [])
                if len(near) < RIVALS and theirs not in near:
                    near.append(theirs)
        sets: dict[int, set[int]] = {}
        held: dict[Hashable, int] = {}
        for story in dict.fromkeys((*best, *touched)):
            region = self._regions.of(story)
            known = frozenset(region) if len(region) == 1 else id(region)  # a region of one is made for the asking
            if known not in held:
                held[known] = sum(len(self._members.get(one, ())) for one in region)
            if held[known] > self.most:
                region = {story, *best.get(story, ())}
                if story not in touched and self._join(story):
                    continue
            sets.setdefault(id(region), region)
        return list(sets.values())

    def _join(self, story: int) -> bool:
        """Let the one article of a story into that to whose articles it is most like, on average.

        False if there are several, if none is like enough, or if that one has doubled since it was last sorted.
        """
        (slot, *more) = self._members[story]
        if more:
            return False
        others, faded = self._graph.of(slot)
        stories, place = np.unique(self._at.values[others], return_inverse=True)
        sums: dict[int, float] = defaultdict(float)
        for one, sum_ in zip(stories.tolist(), np.bincount(place, faded).tolist(), strict=True):
            if sum_ >= self.linkage.threshold:
                sums[self._now(one)] += sum_
        averages = ((sum_ / self._size(one), -one) for one, sum_ in sums.items() if one != story)
        average, now = max(averages, default=(0.0, 0))
        if average < self.linkage.threshold or self._size(-now) + 1 in DOUBLED:
            return False
        now = -now
        del self._members[story]
        self._members[now] = sorted((*self._members.get(now, ()), slot))
        self._move(slot, now)
        self._became[story] = now
        self._regions.forget([story])
        return True

    def _size(self, story: int) -> int:
        return len(self._members.get(story, ())) + self._retired.get(story, 0)

    def _sort(self, stories: set[int]) -> None:
        """Cluster the articles of some stories anew, and let the stories go on in what comes of it."""
        present = sorted({story for story in map(self._now, stories) if story in self._members})
        slots = np.array(sorted(slot for story in present for slot in self._members[story]), dtype=np.int64)
        clusters = self.linkage.clusters(len(slots), self._graph.among(slots))
        if clusters:
            self._inherit(present, [slots[cluster].tolist() for cluster in clusters])

    def _inherit(self, stories: Sequence[int], clusters: Sequence[list[int]]) -> None:
        """Each story goes on where most of it is; of several in one place the biggest, or else the oldest, stays."""
        place = {slot: number for number, cluster in enumerate(clusters) for slot in cluster}
        went = {story: _most(place[slot] for slot in self._members[story]) for story in stories}
        size = {story: self._size(story) for story in stories}
        heirs: dict[int, int] = {}
        for story in sorted((s for s in stories if s in went), key=lambda story: (-size[story], story)):
            heirs.setdefault(went[story], story)
        former = {slot: self._story_of(slot) for cluster in clusters for slot in cluster}
        for story in stories:
            del self._members[story]
        region = stories[0]
        for number, cluster in enumerate(clusters):
            now = heirs.get(number, NONE)
            if now == NONE:
                now, self._stories = self._stories, self._stories + 1
                self.turns.extend(Turn(story, now, merged=False) for story in {former[slot] for slot in cluster})
                self._regions.tie(region, now)
            self._members[now] = cluster[-self.most :]
            self._retired[now] += len(cluster) - len(self._members[now])
            for slot in cluster:
                self._move(slot, now)
        gone = set(stories) - set(heirs.values())
        for story in gone:
            self._became[story] = heirs[went[story]]
            if size[story] > 1:
                self.turns.append(Turn(story, heirs[went[story]], merged=True))
        self._regions.forget(gone)

    def _retire(self) -> None:
        """Let go of the articles of the oldest days; an undated one is as old as those that came before it."""
        days = self._days.values
        days = np.where(days > 0, days, np.maximum.accumulate(days))
        keep = np.zeros(len(days), dtype=np.bool_)
        keep[np.argsort(days, kind="stable")[-self.live :]] = True
        renumbered = np.where(keep, np.cumsum(keep) - 1, NONE)
        self._index.keep(renumbered)
        self._graph.keep(renumbered)
        self._works.keep(renumbered)
        self._days, self._articles = Growing(self._days.values[keep]), Growing(self._articles.values[keep])
        self._at = Growing(self._at.values[keep])
        closed = []
        for story, slots in list(self._members.items()):
            left = [int(renumbered[slot]) for slot in slots if keep[slot]]
            if left:
                self._retired[story] += len(slots) - len(left)
                self._members[story] = left
            else:
                del self._members[story]
                self._retired.pop(story, None)
                closed.append(story)
        self._regions.forget(closed)


def _most(places: Iterator[int]) -> int:
    """The place that comes most often; of several the first."""
    held: dict[int, int] = defaultdict(int)
    for place in places:
        held[place] += 1
    return min(held, key=lambda place: (-held[place], place))
