"""Pairs of sentences of two outlets: related against unrelated, weakens against strengthens, beside MiniLM's cosine.

``claimdiff-train.jsonl.gz`` (ClaimDiff 2022) says of 1,857 pairs whether the second sentence strengthens or weakens the
first; "related" is either. Average precision over all pairs, each scored by weights fitted on four fifths of the topics
when its own is in the other fifth; the mean of some divisions of the topics, "worst" the least of them. No pair is
parted from the one turned around, as both are of one topic. What is a fair figure depends on the share of the right
ones (``*_base``): ``related_at_peer_61`` is the average precision with the related ones weighed down to the share at
which MiniLM has .61, what it has on the part that is kept back; ``related_in_topic`` the share of rightly ordered pairs
of a related and an unrelated one of the same topic. MiniLM can be asked "weakens" both ways: the more alike the
likelier ("peer_weakens"), or the less ("peer_weakens_unlike").
"""

import sys
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from training.claims import data
from training.claims.data import Marked, answer, asked, folds, looked_at, read
from training.claims.fit import fit
from training.claims.pairs.scoring import BIAS, QUESTIONS, Question, Rows

from bench.figures import digest, publish, shared
from bench.minilm import vectors

FOLDS, TURNS = 5, 12
PEER_HELD = 0.61
"""MiniLM's average precision for related pairs on the part that is kept back."""

Scores = NDArray[np.float64]


def average_precision(right: Sequence[bool], scores: Scores, share: float | None = None) -> float:
    """The mean precision over the right ones, by falling score; ties count as one step.

    With ``share`` the right ones and the others are weighed as if they were this share of all.
    """
    wanted = np.array(right, dtype=float)
    base = wanted.mean()
    weights = np.ones_like(wanted) if share is None else np.where(wanted > 0, share / base, (1 - share) / (1 - base))
    order = np.argsort(-scores, kind="stable")
    steps = np.r_[np.nonzero(np.diff(scores[order]))[0], len(scores) - 1]
    hits, all_ = np.cumsum((wanted * weights)[order])[steps], np.cumsum(weights[order])[steps]
    return float(np.sum(np.diff(np.r_[0.0, hits / hits[-1]]) * hits / all_))


def share_where(right: Sequence[bool], scores: Scores, wanted: float) -> float:
    """The share of right ones at which these scores have the wanted average precision, by halving."""
    low, high = 0.01, 0.99
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (middle, high) if average_precision(right, scores, middle) < wanted else (low, middle)
    return low


def ordered(marked: Sequence[Marked], right: Sequence[bool], scores: Scores) -> float:
    """The share of pairs of a right one and another, both of one topic, of which the right one has the higher score."""
    topics, yes = np.array([pair.topic for pair in marked]), np.array(right)
    wins = total = 0.0
    for topic in set(topics.tolist()):
        apart = scores[(topics == topic) & yes][:, None] - scores[(topics == topic) & ~yes][None, :]
        wins, total = wins + float((apart > 0).sum() + (apart == 0).sum() / 2), total + apart.size
    return wins / total


def scored(marked: Sequence[Marked], found: Sequence[dict[str, float]], question: Question, turn: int) -> Scores:
    """A score for each pair, by weights fitted on the topics of the other folds; the bias, which orders none, apart."""
    parts = folds(marked, FOLDS, turn)
    scores = np.zeros(len(marked))
    for part in range(FOLDS):
        seen = [at for at in asked(marked, question) if parts[at] != part]
        rows = fit([found[at] for at in seen], [answer(marked[at], question) for at in seen], question)
        for at in (at for at, fold in enumerate(parts) if fold == part):
            scores[at] = _total(rows, found[at])
    return scores


def _total(rows: Rows, values: dict[str, float]) -> float:
    return sum(weight * values[name] for name, (_, weight) in rows.items() if name != BIAS)


def cosines(marked: Sequence[Marked]) -> Scores:
    """How alike MiniLM finds the two sentences of each pair."""
    texts = sorted({text for pair in marked for text in (pair.one, pair.other)})
    known = dict(zip(texts, vectors(texts), strict=True))
    return np.array([float(known[pair.one] @ known[pair.other]) for pair in marked])


def main() -> int:
    """Measure, write, compare."""
    path = shared() / data.FILE
    marked = read(path)
    found, peer = [dict(one) for one in looked_at(marked)], cosines(marked)
    figures: dict[str, float] = {}
    for question in QUESTIONS:
        places = asked(marked, question)
        pairs, right = [marked[at] for at in places], [answer(marked[at], question) for at in places]
        turns = [scored(marked, found, question, turn)[places] for turn in range(TURNS)]
        each = [average_precision(right, scores) for scores in turns]
        figures |= {
            f"{question}_base": sum(right) / len(right),
            question: float(np.mean(each)),
            f"{question}_worst": min(each),
            f"{question}_in_topic": float(np.mean([ordered(pairs, right, scores) for scores in turns])),
            f"peer_{question}": average_precision(right, peer[places]),
            f"peer_{question}_in_topic": ordered(pairs, right, peer[places]),
        }
        if question == "related":
            share = share_where(right, peer[places], PEER_HELD)
            at_share = [average_precision(right, scores, share) for scores in turns]
            figures |= {"related_share_at_peer_61": share, "related_at_peer_61": float(np.mean(at_share))}
        else:
            figures["peer_weakens_unlike"] = average_precision(right, -peer[places])
    topics = len({pair.topic for pair in marked})
    return publish("claimpairs", figures, {data.FILE: digest(path)}, pairs=len(marked), topics=topics)


if __name__ == "__main__":
    sys.exit(main())
