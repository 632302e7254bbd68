"""Pairs of claims that are worth comparing: those with a rare thing in common, so that the cost is near linear."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import combinations, pairwise

from onrecord.linking.facts.proposition import Proposition

POSTINGS = 60
"""Claims kept under one key: with more it is the story's topic and finds nothing."""
CANDIDATES = 7
"""Claims that share most with a claim, and are compared with it."""
_TELLING = 4
"""Words of a claim under which it is looked for: those that tell most."""
_NEIGHBOUR = 2.0
"""The weight from which two words beside each other are a key."""
_LEAST_FIGURE = 4

Key = tuple[object, ...]


def pairs(every: Sequence[Proposition]) -> Iterator[tuple[Proposition, Proposition]]:
    """Pairs of claims, the earlier first; no pair twice."""
    postings: defaultdict[Key, list[int]] = defaultdict(list)
    for number, one in enumerate(every):
        found: defaultdict[int, float] = defaultdict(float)
        keys = list(dict.fromkeys(_keys(one)))
        for key in keys:
            posted = postings[key]
            weight = 1 / len(posted) if posted else 0.0
            for other in posted:
                found[other] += weight
        best = nsmallest(CANDIDATES, ((-round(weight, 9), other) for other, weight in found.items()))
        yield from ((every[other], one) for other in sorted(other for _, other in best))
        for key in keys:
            if len(postings[key]) < POSTINGS:
                postings[key].append(number)


def _keys(one: Proposition) -> Iterator[Key]:
    """What a claim is looked up by."""
    terms = sorted((term for term in one.run.terms if not term.name), key=lambda term: (-term.weight, term.stem))[
        :_TELLING
    ]
    meant = [sorted({term.stem, *(f"sense {sense}" for sense in term.senses)}) for term in terms]
    for event in sorted(one.events):
        yield "event", event
    for act in sorted(one.acts):
        yield from (("act", act, actor) for actor in sorted(one.who))
        yield from (("act", act, word) for words in meant for word in words if word != act)
    for some, others in combinations(meant, 2):
        yield from (("words", *sorted((word, other))) for word in some for other in others)
    words = [term for term in one.run.terms if not term.name]
    for term, behind in pairwise(words):
        if min(term.weight, behind.weight) >= _NEIGHBOUR:
            yield "words", *sorted((term.stem, behind.stem))
    for text in sorted(one.marked):
        yield "marked", text
    for figure in one.figures:
        if figure.low >= _LEAST_FIGURE:
            yield "figure", figure.low, figure.unit
