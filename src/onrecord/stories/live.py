"""The articles that are live, and which story each is in, or was when it was let go."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.clustering import Ints
from onrecord.stories.graph import Growing
from onrecord.stories.heirs import NONE, heirs

ARTICLE = np.dtype(
    [
        ("day", "i8"),
        ("article", "i8"),
        ("story", "i8"),
        ("region", "i8"),
        ("name", "u8"),
        ("length", "i4"),
        ("speaks", "?"),
    ],
    align=True,
)
"""A live article: its day, 0 for none; its number; its story; the lowest slot of its region; what tells it from its
equals; the characters of its text that are compared; whether it is looked at (a shorter version of another one is not,
nor the oldest of an overlong story)."""


class Live:
    """Articles by slot, stories by number; a slot is the place among the live ones, a number is for good."""

    def __init__(self) -> None:
        """Begin empty."""
        self._slots: Growing[Any] = Growing(np.empty(0, ARTICLE))
        self._home = Growing(np.empty(0, np.int64))
        self._became = Growing(np.empty(0, np.int64))
        self._sizes = Growing(np.empty(0, np.int64))

    @property
    def slots(self) -> NDArray[Any]:
        """The live articles, ``ARTICLE``."""
        return self._slots.values

    @property
    def articles(self) -> int:
        """How many there have been."""
        return len(self._home.values)

    @property
    def stories(self) -> int:
        """How many there have been."""
        return len(self._became.values)

    def take_in(self, days: Ints, names: Sequence[int], lengths: Sequence[int], stories: Ints) -> Ints:
        """Give articles their slots; each is a region by itself."""
        first = len(self.slots)
        slots = np.arange(first, first + len(days))
        rows = np.zeros(len(days), ARTICLE)
        rows["day"], rows["name"], rows["story"], rows["region"], rows["speaks"] = days, names, stories, slots, True
        rows["length"] = lengths
        rows["article"] = np.arange(self.articles, self.articles + len(days))
        self._slots.extend(rows)
        self._home.extend(stories)
        self._begin(int(stories.max(initial=NONE)) + 1 - self.stories)
        np.add.at(self.sizes, stories, 1)
        return slots

    def _begin(self, stories: int) -> None:
        """Begin so many stories."""
        self._became.extend(np.full(stories, NONE))
        self._sizes.extend(np.zeros(stories, np.int64))

    @property
    def sizes(self) -> Ints:
        """How many articles each story has or had, shorter versions left out."""
        return self._sizes.values

    def story(self, article: int) -> int:
        """The story in which an article is now."""
        return self.now(int(self._home.values[article]))

    def now(self, story: int) -> int:
        """The story in which another one goes on, or itself."""
        while (now := int(self._became.values[story])) != NONE:
            story = now
        return story

    def members(self, story: int) -> Ints:
        """The slots of the articles of a story that are looked at."""
        return np.flatnonzero((self.slots["story"] == story) & self.slots["speaks"])

    def move(self, slots: Ints, stories: Ints) -> None:
        """Put articles into stories."""
        np.subtract.at(self.sizes, self.slots["story"][slots], 1)
        np.add.at(self.sizes, stories, 1)
        self.slots["story"][slots] = stories
        self._home.values[self.slots["article"][slots]] = stories

    def become(self, stories: Ints, now: Ints) -> None:
        """Let stories go on in others, with what is left of them: articles that are live no more."""
        np.add.at(self.sizes, now, self.sizes[stories])
        self._became.values[stories] = now

    def replace(self, shorter: Sequence[int], slot: int) -> None:
        """Let a longer version take the place of others, and their story be its own."""
        now, *others = dict.fromkeys(self.slots["story"][[*shorter, slot]].tolist())
        self.move(np.array([slot]), np.array([now]))
        self.silence(shorter)
        emptied = np.array([story for story in others if not len(self.members(story))], dtype=np.int64)
        self.become(emptied, np.full(len(emptied), now))

    def silence(self, slots: Sequence[int] | Ints) -> None:
        """Look no more at shorter versions."""
        self.slots["speaks"][slots] = False
        np.subtract.at(self.sizes, self.slots["story"][slots], 1)

    def sort(self, slots: Ints, clusters: Ints) -> None:
        """Let the stories of these articles go on in clusters (numbers from 0) of them."""
        numbers, stories = np.unique(self.slots["story"][slots], return_inverse=True)
        found = heirs(stories, clusters, self.sizes[numbers])
        new = np.flatnonzero(found.goes_on == NONE)
        now = numbers[found.goes_on]
        now[new] = np.arange(self.stories, self.stories + len(new))
        self._begin(len(new))
        changed = np.flatnonzero(now[clusters] != self.slots["story"][slots])
        self.move(slots[changed], now[clusters[changed]])
        left = np.flatnonzero(numbers[found.stories] != now[found.into])
        self.become(numbers[found.stories[left]], now[found.into[left]])

    def trim(self, slots: Ints, most: int) -> None:
        """Of the stories of these articles look no more at any but their newest articles."""
        stories, held = np.unique(self.slots["story"][slots], return_counts=True)
        for story in stories[held > most].tolist():
            self.slots["speaks"][self.members(story)[:-most]] = False

    def keep(self, kept: NDArray[np.bool_]) -> None:
        """Retire the other articles; regions are to be found anew."""
        self._slots = Growing(self.slots[kept])
        self.slots["region"] = np.arange(len(self.slots))
