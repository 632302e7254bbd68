"""What a pair says where many articles come a day: fitted against strangers, tried on streams made dense.

Two articles with a hundred days between are strangers: how often these share as many words as two reports of one event
says what to think of such a pair among thousands. A thickened stream is outlets-dev with all its articles moved into a
few days, each event as a whole, so that the affairs of two years go on at once.
"""

import random
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np
from training.stories.data import Corpus
from training.stories.fit import Examples, Numbers, examples, newton
from training.stories.measure import Figures, figures, homes

from onrecord.stories.clustering import AverageLink, Ints
from onrecord.stories.density import Density
from onrecord.stories.digest import Weighing
from onrecord.stories.index import Shared
from onrecord.stories.likeness import Likeness

APART = 100
"""Days between strangers."""

TYPICAL = 4000
"""Articles a day for which the weights are fitted; from 1,000 to 10,000 they come out much the same."""

LENIENCE, DAYS = 0.5, -1.5
"""Added to the fitted bias, and the weight of the days: what sorts thickened streams best, if by a hair.

Most events of outlets-dev are labelled for a day or two alone, which would let days count twice as much.
"""

SPANS = (170, 40, 10)
"""Days into which the articles are moved: about 40, 170 and 680 a day."""


class Stream(NamedTuple):
    """A corpus, the days of its articles, and all pairs of them whatever their days."""

    corpus: Corpus
    days: Ints
    pairs: Examples


def compared(corpus: Corpus, weighing: Weighing, likeness: Likeness) -> Stream:
    """Compare every article with every other."""
    days = np.array([report.day or 0 for report in corpus.reports], dtype=np.int64)
    undated = [replace(report, day=None) for report in corpus.reports]
    return Stream(corpus, days, examples(corpus._replace(reports=undated), weighing, likeness))


def weights(stream: Stream) -> Numbers:
    """The bias for one article a day, the weight of the logarithm of the cosine, and that of days."""
    one, other, words, _ = stream.pairs.shared
    folds = np.array(stream.corpus.folds)
    apart = np.abs(stream.days[one] - stream.days[other])
    related = np.flatnonzero(stream.pairs.one_event & (folds[one] >= 0) & (apart <= Likeness().reach))
    strangers = np.flatnonzero(apart > APART)
    ordered = np.sort(stream.days)
    all_strangers = int((len(ordered) - np.searchsorted(ordered, ordered + APART, side="right")).sum())
    counts = [len(related), len(strangers)]
    share = np.repeat([2 / (folds >= 0).sum(), TYPICAL / all_strangers], counts)
    cosine = np.log(words.astype(np.float64))[np.concatenate([related, strangers])]
    table, truth = np.column_stack([np.ones(len(cosine)), cosine]), np.repeat([1.0, 0.0], counts)
    bias, slope = newton(table, truth, share / share.sum(), penalty=0.0)
    return np.array([bias + np.log(TYPICAL) + LENIENCE, slope, DAYS])


def thickened(stream: Stream, span: int, seed: int = 1) -> Stream:
    """The articles moved into so many days by chance; the days between those of one event stay as they are."""
    chance = random.Random(seed)
    first: dict[str, int] = {}
    for event, day in zip(stream.corpus.events, stream.days.tolist(), strict=True):
        first[event] = min(first.get(event, day), day)
    start = {event: 1 + chance.randrange(span) for event in sorted(first)}
    moved = [start[event] - first[event] for event in stream.corpus.events]
    return stream._replace(days=stream.days + np.array(moved, dtype=np.int64))


def tried(stream: Stream, likeness: Likeness, link: AverageLink, score_stories: Any) -> tuple[Figures, Figures]:
    """The figures of labelled articles that are not held, and of those that are, all articles sorted together."""
    density = Density(likeness.reach)
    density.add(stream.days)
    one, other, words, _ = stream.pairs.shared
    apart = np.abs(stream.days[one] - stream.days[other])
    near = np.flatnonzero(apart <= likeness.reach)
    shared = Shared(one[near], other[near], words[near], apart[near].astype(np.float32))
    alike = likeness.of(shared, density.of(stream.days)[shared.one])
    found = homes(stream.pairs._replace(shared=shared), alike, likeness.least, link, len(stream.days))
    folds, held = (figures(stream.corpus, found, score_stories, held=part) for part in (False, True))
    return folds, held
