"""Sentences of one text that was edited so much that no five words of them stand in a row in both articles."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from onrecord.linking.copies.pages import Page, Stretch
from onrecord.linking.copies.passages import Hit, Passage
from onrecord.linking.copies.shingles import BREAK

ALIKE = 0.5
"""The share of two sentences' words of content that agrees, for one to be the other rewritten (Dice)."""

IN_ORDER = 0.5
"""The share of the longer one's words that must agree in order too, from the first word alike to the last."""

_MOST_SENTENCES = 50
"""A word that more sentences hold leads to none of them."""

_LONGEST = 120
"""Words of a sentence that is looked at: to lay two side by side costs the product of their lengths."""


def rewritten(a: Page, b: Page, found: Sequence[Passage]) -> Iterator[Passage]:
    """Pairs of sentences that no passage holds and that have most of their words in common, each taken once."""
    left = _left(a, [(p.hits[0][0], p.hits[-1][0] + 1) for p in found])
    right = _left(b, [(p.hits[0][1], p.hits[-1][1] + 1) for p in found])
    taken: tuple[set[Stretch], set[Stretch]] = set(), set()
    for _, one, other in sorted(_alike(left, right), key=lambda pair: (-pair[0], pair[1:])):
        if one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            hits = _in_order(a.numbers, one, b.numbers, other)
            if hits and (passage := Passage(tuple(hits))).similarity >= IN_ORDER:
                yield passage


def _left(page: Page, covered: Sequence[Stretch]) -> dict[Stretch, Counter[int]]:
    """The words of content of each sentence of which no passage holds a word."""
    used = bytearray(len(page.words))
    for start, end in covered:
        used[start:end] = b"\1" * (end - start)
    return {
        (first, last): Counter(page.numbers[place] for place in range(first, last) if not page.everywhere[place])
        for first, last in page.sentences
        if last - first <= _LONGEST and not any(used[first:last])
    }


def _alike(
    left: dict[Stretch, Counter[int]], right: dict[Stretch, Counter[int]]
) -> Iterator[tuple[float, Stretch, Stretch]]:
    """Pairs of sentences with how far their words of content agree, where that is enough."""
    holding: dict[int, list[tuple[Stretch, int]]] = defaultdict(list)
    for other, words in right.items():
        for word, count in words.items():
            holding[word].append((other, count))
    for one, words in left.items():
        both = Counter[Stretch]()
        for word, count in words.items():
            sentences = holding.get(word, [])
            for other, times in sentences if len(sentences) <= _MOST_SENTENCES else ():
                both[other] += min(count, times)
        for other, shared in both.items():
            alike = 2 * shared / (words.total() + right[other].total())
            if alike >= ALIKE:
                yield alike, one, other


def _in_order(numbers: Sequence[int], one: Stretch, others: Sequence[int], other: Stretch) -> list[Hit]:
    """The longest row of words alike in both sentences."""
    rows, columns = numbers[slice(*one)], others[slice(*other)]
    best = [[0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
    for i in reversed(range(len(rows))):
        for j in reversed(range(len(columns))):
            same = rows[i] == columns[j] != BREAK
            best[i][j] = best[i + 1][j + 1] + 1 if same else max(best[i + 1][j], best[i][j + 1])
    hits, i, j = [], 0, 0
    while i < len(rows) and j < len(columns) and best[i][j]:
        if rows[i] == columns[j] != BREAK:
            hits.append((one[0] + i, other[0] + j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return hits
