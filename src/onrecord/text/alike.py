"""The words that two texts share in the same order."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from onrecord.text.words import Word, words

_DEEP = 5
"""How often the gaps between words found alike are looked into once more."""

Pair = tuple[int, int]


def alike(one: str, other: str) -> tuple[list[Pair], list[Pair]]:
    """The stretches of both texts, as (start, end), whose words the other has too, case and accents aside.

    Patience differencing (Bram Cohen): words that both have but once, in the longest order that both keep, and the
    words that are alike around them; then the same in each gap. It takes n log n time.
    """
    ours, theirs = words(one), words(other)
    matched = sorted(_matched([word.form for word in ours], [word.form for word in theirs]))
    return (
        _stretches(ours, [first for first, _ in matched], [second for _, second in matched]),
        _stretches(theirs, [second for _, second in matched], [first for first, _ in matched]),
    )


def _matched(a: list[str], b: list[str]) -> Iterator[Pair]:
    """Places in a and b with the same word, rising in both."""
    gaps = [(0, len(a), 0, len(b), _DEEP)]
    while gaps:
        low, high, start, end, deep = gaps.pop()
        while low < high and start < end and a[low] == b[start]:
            yield low, start
            low, start = low + 1, start + 1
        while low < high and start < end and a[high - 1] == b[end - 1]:
            high, end = high - 1, end - 1
            yield high, end
        if low < high and start < end and deep:
            anchors = _anchors(a, b, (low, high), (start, end))
            for x, y in anchors:
                if x >= low and y >= start:
                    yield x, y
                    gaps.append((low, x, start, y, deep - 1))
                    low, start = x + 1, y + 1
                    while low < high and start < end and a[low] == b[start]:
                        yield low, start
                        low, start = low + 1, start + 1
            if anchors and high > low and end > start:
                gaps.append((low, high, start, end, deep - 1))


def _anchors(a: list[str], b: list[str], ours: Pair, theirs: Pair) -> list[Pair]:
    """Words that stand but once in either stretch, in the longest order that both keep."""
    here, there = Counter(a[slice(*ours)]), Counter(b[slice(*theirs)])
    at = {b[place]: place for place in range(*theirs) if there[b[place]] == 1}
    rising = [(place, at[a[place]]) for place in range(*ours) if here[a[place]] == 1 and a[place] in at]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(rising):
        pile = bisect_left(ends, place)
        ends[pile : pile + 1] = [place]
        last[pile : pile + 1] = [number]
        before.append(last[pile - 1] if pile else -1)
    chain = []
    number = last[-1] if last else -1
    while number >= 0:
        chain.append(rising[number])
        number = before[number]
    return chain[::-1]


def _stretches(found: list[Word], places: list[int], beside: list[int]) -> list[Pair]:
    """Words that follow one another in both texts are one stretch, with what stands between them."""
    stretches: list[Pair] = []
    previous = (-2, -2)
    for place, other in zip(places, beside, strict=True):
        word = found[place]
        if (place - 1, other - 1) == previous:
            stretches[-1] = (stretches[-1][0], word.end)
        else:
            stretches.append((word.start, word.end))
        previous = (place, other)
    return stretches
