"""What an article is about, as numbers: its terms with how much each one says."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from onrecord.stories.report import Report
from onrecord.stories.terms import CALENDAR, FUNCTION_WORDS
from onrecord.stories.tokens import Tokens, folded, hashed, tokens

Floats = NDArray[np.float32]

WORD, NAME, NUMBER = range(3)
"""What an article uses a term as."""

LEAD = 3000
"""Characters of the text that are looked at: reports say first what they are about."""

_HEADLINE_COUNT = 3
_TOGETHER = 64
"""Texts whose bytes are looked at in one step: few enough for the cache of a processor."""

SPREAD_BITS, SPREAD_STEPS = 20, 12

_CALENDAR = np.sort(hashed(sorted(CALENDAR)))
_FUNCTION = np.sort(hashed(sorted(FUNCTION_WORDS)))


class Digests(NamedTuple):
    """Of n articles: the terms of article i lie at ``edges[i]`` to ``edges[i + 1]``, by hash.

    ``weights`` of one article have length 1 together (the root of the sum of their squares).
    """

    edges: NDArray[np.int64]
    terms: NDArray[np.uint32]
    weights: Floats

    def of(self) -> NDArray[np.int64]:
        """The article of each term."""
        return np.repeat(np.arange(len(self.edges) - 1), np.diff(self.edges))


class Counts(NamedTuple):
    """The different terms of each article, by article and hash, with how often each stands there."""

    article: NDArray[np.int64]
    terms: NDArray[np.uint32]
    often: NDArray[np.int64]
    kinds: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Weighing:
    """(1 + log tf) * idf * the weight of the kind (TF-IDF; Salton 1988), lengths made 1.

    ``spread`` gives, by the first 20 bits of a term's hash, 1 + 12 * log2 of how many of ``articles`` articles of a
    fixed background hold it, 0 for none, 255 for a function word. To these are added the articles that hold a term of
    its kind among as many ``imagined`` as say ``rates``. What weighs below ``least`` is let go, and the rest made of
    length 1 again: 40 terms of an article tell its story as well as all of them.
    """

    spread: NDArray[np.uint8]
    articles: float
    imagined: float = 1000.0
    rates: tuple[float, float, float] = (0.02, 0.002, 0.005)
    kinds: tuple[float, float, float] = (1.0, 1.6, 2.0)
    least: float = 0.075

    def digests(self, reports: Sequence[Report]) -> Digests:
        """The terms of each report that say most."""
        idf = self._idf()
        parts = [self._digests(reports[at : at + _TOGETHER], idf) for at in range(0, len(reports), _TOGETHER)]
        held, terms, weights = (np.concatenate(column) for column in zip(*parts, strict=True))
        return Digests(np.concatenate([[0], np.cumsum(held)]), terms, weights)

    def _digests(self, reports: Sequence[Report], idf: Floats) -> tuple[NDArray[np.int64], NDArray[np.uint32], Floats]:
        """How many terms of each report are kept, these terms, and their weights."""
        counts = counted(reports)
        weights = idf[counts.kinds, self.spread[counts.terms >> np.uint32(32 - SPREAD_BITS)]]
        weights = weights * (1 + np.log(counts.often, dtype=np.float32))
        weights = _of_length_one(weights, counts.article, len(reports))
        kept = np.flatnonzero(weights >= self.least)
        article = counts.article[kept]
        held = np.bincount(article, minlength=len(reports))
        return held, counts.terms[kept], _of_length_one(weights[kept], article, len(reports))

    def _idf(self) -> Floats:
        """How much a term says, by kind and by what ``spread`` gives for it."""
        held = np.concatenate([[0.0], 2.0 ** (np.arange(255) / SPREAD_STEPS)])
        background = self.imagined * np.array(self.rates)[:, None]
        idf = np.maximum(math.log(self.articles + self.imagined) - np.log(held + background), 0)
        idf[:, -1] = 0
        return np.asarray(idf * np.array(self.kinds)[:, None], dtype=np.float32)


def _of_length_one(weights: Floats, article: NDArray[np.int64], count: int) -> Floats:
    length = np.sqrt(np.bincount(article, weights * weights, count)).astype(np.float32)
    return np.asarray(weights / np.maximum(length, np.float32(1e-9))[article], dtype=np.float32)


def spread_of(terms: NDArray[np.uint32], held: NDArray[np.int64]) -> NDArray[np.uint8]:
    """``Weighing.spread`` of terms by hash, and in how many articles each stands."""
    table = np.zeros(1 << SPREAD_BITS, dtype=np.uint8)
    levels = np.clip(1 + np.round(SPREAD_STEPS * np.log2(held)), 1, 254).astype(np.uint8)
    np.maximum.at(table, terms >> np.uint32(32 - SPREAD_BITS), levels)
    table[_FUNCTION >> np.uint32(32 - SPREAD_BITS)] = 255
    return table


def counted(reports: Sequence[Report]) -> Counts:
    """The terms of each report; a word of the headline counts as several.

    A name is a word that stands with a capital where no sentence begins, more often than it stands without one.
    Headlines show neither: in many papers each of their words has a capital.
    """
    heads = [folded(report.title) for report in reports]
    found = tokens([head + b"\n" + folded(r.text[:LEAD]) for head, r in zip(heads, reports, strict=True)])
    headline = found.start < np.array([len(head) for head in heads], dtype=np.int64)[found.text]
    capital = np.where(headline, 1, np.where(found.capital, np.where(found.begins, 1, 2), 0))
    return _counted(found, headline, capital)


def _counted(found: Tokens, headline: NDArray[np.bool_], capital: NDArray[np.int64]) -> Counts:
    """``capital``: 0 for a word without, 2 for one with, 1 where it says nothing."""
    flags = found.digit.astype(np.int64) << 3 | headline.astype(np.int64) << 2 | capital
    keys = np.sort(found.text << 36 | found.hashes.astype(np.int64) << 4 | flags)
    terms = keys >> 4
    first = np.flatnonzero(np.concatenate([[True], terms[1:] != terms[:-1]])) if len(keys) else keys
    groups = keys[first]
    headlines = np.add.reduceat((keys >> 2) & 1, first) if len(keys) else keys
    score = np.add.reduceat((keys & 3) - 1, first) if len(keys) else keys
    often = np.diff(np.concatenate([first, [len(keys)]])) + (_HEADLINE_COUNT - 1) * headlines
    hashes = ((groups >> 4) & 0xFFFFFFFF).astype(np.uint32)
    kinds = np.where(groups >> 3 & 1, np.uint8(NUMBER), np.uint8(WORD))
    named = np.flatnonzero(score > 0)
    kinds[named[~_among(_CALENDAR, hashes[named])]] = NAME
    return Counts(groups >> 36, hashes, often, kinds)


def _among(ordered: NDArray[np.uint32], hashes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    at: NDArray[np.bool_] = ordered[np.minimum(np.searchsorted(ordered, hashes), len(ordered) - 1)] == hashes
    return at
