"""Fitting the weights of ``onrecord.stories.likeness``: logistic regression over pairs, by Newton's method."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from training.stories.data import FOLDS, HELD, Corpus

from onrecord.stories.digest import LEAD, Weighing
from onrecord.stories.index import Index, Shared
from onrecord.stories.likeness import SHORT, USUAL_LENGTH, Likeness

Numbers = NDArray[np.float64]

FEATURES = ("cosine", "days", "undated", "length")
STEPS = 30
PENALTY = 1e-4
"""Of the squared weights, the bias aside, where all pairs together weigh 1."""


class Examples(NamedTuple):
    """Pairs of articles of one corpus, i above j: their columns, whether they are of one event, and both folds.

    ``longer`` is how many characters the longer text of the two has.
    """

    shared: Shared
    longer: NDArray[np.int32]
    one_event: NDArray[np.bool_]
    folds: NDArray[np.int64]
    """[pairs, 2]"""

    def features(self) -> Numbers:
        """[pairs, 1 + FEATURES], a 1 for the bias first."""
        days = self.shared.days.astype(np.float64)
        cosine, undated = np.log(self.shared.words.astype(np.float64)), np.isnan(days)
        length = undated * np.log(np.clip(self.longer, SHORT, LEAD) / USUAL_LENGTH)
        return np.column_stack([np.ones(len(days)), cosine, np.log1p(np.nan_to_num(days)), undated, length])


def examples(corpus: Corpus, weighing: Weighing, likeness: Likeness) -> Examples:
    """The pairs of a corpus that the grouper would compare."""
    digests = weighing.digests(corpus.reports)
    days = np.array([report.day or 0 for report in corpus.reports], dtype=np.int64)
    index = Index(most=len(days))
    slots = np.arange(len(days))
    index.add(digests, slots, days)
    shared = index.shared(digests, slots, days, np.full(likeness.reach + 2, likeness.floor, np.float32))
    names = np.unique(corpus.events, return_inverse=True)[1]
    folds = np.array(corpus.folds, dtype=np.int64)
    ends = np.column_stack([shared.one, shared.other])
    longer = np.array([len(report.text) for report in corpus.reports], dtype=np.int32)[ends].max(axis=1)
    return Examples(shared, longer, names[ends[:, 0]] == names[ends[:, 1]], folds[ends])


def weights(several: Sequence[Examples], left_out: int = HELD) -> Numbers:
    """The bias and the weights of FEATURES, from the pairs of which no end is held or in the fold that is left out.

    Every corpus counts as much as any other, by its pairs of one event.
    """
    tables, truths, counts = [], [], []
    for one in several:
        here = ((one.folds != HELD) & (one.folds != left_out)).all(axis=1)
        truth = one.one_event[here]
        tables.append(one.features()[here])
        truths.append(truth.astype(np.float64))
        counts.append(np.full(len(truth), 1 / truth.sum()))
    share = np.concatenate(counts)
    return newton(np.concatenate(tables), np.concatenate(truths), share / share.sum())


def newton(table: Numbers, truth: Numbers, share: Numbers, penalty: float = PENALTY) -> Numbers:
    """The weights of the columns that make the truth likeliest; ``share`` is what each row counts."""
    found = np.zeros(table.shape[1])
    pull = np.full(len(found), penalty)
    pull[0] = 0
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-table @ found))
        slope = table.T @ (share * (chance - truth)) + pull * found
        bend = (table * (share * chance * (1 - chance))[:, None]).T @ table + np.diag(pull)
        found = found - np.linalg.solve(bend, slope)
    return found


def out_of_fold(several: Sequence[Examples], like: Callable[[Numbers], Likeness]) -> list[tuple[Numbers, Numbers]]:
    """Of each corpus the likenesses of its pairs, each by weights that were fitted without the folds of both ends.

    A pair over two folds gets the mean of two such; one with a held end is judged by the fold of its other end, one
    with two by the weights of all that is not held.
    """
    judges = [like(weights(several, fold)) for fold in range(FOLDS)] + [like(weights(several))]
    found = []
    for one in several:
        every = np.array([judge.of(one.shared, longer=one.longer) for judge in judges])  # [judges, 2, pairs]
        folds = np.where(one.folds == HELD, one.folds[:, ::-1], one.folds)  # HELD, twice held, is the last judge
        words, faded = every[folds, :, np.arange(len(folds))[:, None]].mean(axis=1).T
        found.append((words, faded))
    return found
