"""Which story goes on in which cluster, when some stories are sorted anew."""

from typing import NamedTuple

import numpy as np

from onrecord.stories.clustering import Ints

NONE = -1


class Heirs(NamedTuple):
    """Stories that were sorted anew, the cluster ``into`` which each went, and by cluster the story that goes on."""

    stories: Ints
    into: Ints
    goes_on: Ints


def heirs(stories: Ints, clusters: Ints, sizes: Ints) -> Heirs:
    """Each story goes on where most of it is; of several in one place the biggest, or else the oldest, stays.

    ``stories`` and ``clusters``, numbered from 0, are those of each article, ``sizes`` what counts of each story.
    """
    width = int(clusters.max(initial=0)) + 1
    keys, held = np.unique(stories * width + clusters, return_counts=True)
    story, cluster = keys // width, keys % width
    order = np.lexsort((cluster, -held, story))
    first = order[_firsts(story[order])]
    story, cluster = story[first], cluster[first]
    order = np.lexsort((story, -sizes[story], cluster))
    claims = order[_firsts(cluster[order])]
    goes_on = np.full(width, NONE)
    goes_on[cluster[claims]] = story[claims]
    return Heirs(story, cluster, goes_on)


def _firsts(ordered: Ints) -> Ints:
    """Where a new number begins."""
    return np.flatnonzero(np.diff(ordered, prepend=NONE - 1))
