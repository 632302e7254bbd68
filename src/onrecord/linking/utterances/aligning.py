"""Two wordings of one remark side by side, phrase by phrase."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.linking.page import Page
from onrecord.linking.utterances.chunks import Phrase, phrases
from onrecord.linking.utterances.matching import LIKE
from onrecord.linking.utterances.occasions import Said
from onrecord.record.span import Span
from onrecord.record.story import Aligned

SIMILAR = 0.4
"""The share of content words alike from which two phrases stand for one another."""
MOVED = 0.5
"""The same for phrases that stand in another order."""
BETWEEN = 3
"""Phrases between two aligned ones that may stand for as few of the other wording, though no word tells."""
RATIO = 3
"""How many times as many words they may have."""
FUNCTION = 0.05
"""What an equal function word adds."""
PLACE = 0.1
"""What it adds, at most, to stand as far from the beginning as the other."""

Place = tuple[int, int]
"""The numbers of two phrases, one of each wording."""


class Run(NamedTuple):
    """Neighbouring phrases of both wordings, by number, ends not included; ``equal`` tells that no word differs."""

    one: range
    other: range
    equal: bool


def aligned(fullest: Said, reports: Iterable[Said]) -> Iterator[Aligned]:
    """The phrases of a quote and those of each other that stand for them, in the order of the first's text.

    Equal words in a row stay together. A phrase that one of them leaves out is left out. Between two aligned phrases
    the words of both stand for one another, where they are few: "ahead" for "forward"; likewise at the ends of two
    quotations word for word.
    """
    ones = phrases(fullest.spans, fullest.page)
    for report in reports:
        others = phrases(report.spans, report.page)
        direct = fullest.quote.kind == report.quote.kind == "direct"
        runs = sorted(_runs(ones, others, ends=direct), key=lambda run: (run.one.start, run.other.start))
        for run in _merged(runs, ones, others):
            yield Aligned(_span(run.one, ones, fullest.page), _span(run.other, others, report.page))


def _span(run: range, phrases: Sequence[Phrase], page: Page) -> Span:
    return page.span(phrases[run[0]].start, phrases[run[-1]].end)


def _runs(ones: Sequence[Phrase], others: Sequence[Phrase], *, ends: bool) -> Iterator[Run]:
    """Pairs of phrases alike, in order and moved, and the few phrases between those in order."""
    shares = _shares(ones, others)
    in_order = _in_order({place: score for place, (score, _) in shares.items()}, len(ones), len(others))
    used = {i for i, _ in in_order}, {j for _, j in in_order}
    moved = list[Place]()
    for place, (_, share) in sorted(shares.items(), key=lambda row: (-row[1][0], row[0])):
        if share >= MOVED and place[0] not in used[0] and place[1] not in used[1]:
            moved.append(place)
            used[0].add(place[0])
            used[1].add(place[1])
    for i, j in (*in_order, *moved):
        one, other = _with_rest(range(i, i + 1), range(j, j + 1), ones, others, used)
        yield Run(one, other, ones[i].forms == others[j].forms and len(one) == len(other) == 1)
    edges = [(-1, -1)] if ends and in_order else []
    anchors = [*edges, *in_order, *([(len(ones), len(others))] if edges else [])]
    for (i, j), (k, m) in pairwise(anchors):
        gaps = range(i + 1, k), range(j + 1, m)
        if _few(gaps[0], ones, used[0]) and _few(gaps[1], others, used[1]) and _weigh_alike(gaps, ones, others):
            yield Run(*gaps, equal=False)


def _with_rest(
    one: range, other: range, ones: Sequence[Phrase], others: Sequence[Phrase], used: tuple[set[int], set[int]]
) -> tuple[range, range]:
    """A pair with the neighbour that holds more of it: "to grieve again" for "to mourn", "a second time"."""
    for at in (one.start - 1, one.stop):
        if 0 <= at < len(ones) and at not in used[0] and _adds(ones[at], ones[one[0]], others[other[0]]):
            used[0].add(at)
            return range(min(at, one.start), max(at + 1, one.stop)), other
    for at in (other.start - 1, other.stop):
        if 0 <= at < len(others) and at not in used[1] and _adds(others[at], others[other[0]], ones[one[0]]):
            used[1].add(at)
            return one, range(min(at, other.start), max(at + 1, other.stop))
    return one, other


def _adds(rest: Phrase, phrase: Phrase, other: Phrase) -> bool:
    """Whether a phrase of the same sentence shares words with the other that its neighbour does not share."""
    both = Phrase((*phrase.words, *rest.words), phrase.piece, phrase.sentence)
    beside = (phrase.piece, phrase.sentence) == (rest.piece, rest.sentence)
    return beside and bool(rest.content) and _shared(both, other) > _shared(phrase, other)


def _shares(ones: Sequence[Phrase], others: Sequence[Phrase]) -> dict[Place, tuple[float, float]]:
    """Of each two phrases with enough in common what they share, in words, and the share of their words that it is."""
    places: dict[str, list[int]] = {}
    for j, other in enumerate(others):
        for key in sorted(_keys(other)):
            places.setdefault(key, []).append(j)
    found: dict[Place, tuple[float, float]] = {}
    for i, one in enumerate(ones):
        for j in sorted({j for key in _keys(one) for j in places.get(key, ())}):
            shared = _shared(one, others[j])
            both = len(one.content) + len(others[j].content)
            share = 2 * shared / both if both else float(one.forms == others[j].forms)
            if share >= SIMILAR:
                place = PLACE * (1 - abs(i / len(ones) - j / len(others)))
                found[i, j] = shared + place + FUNCTION * len(set(one.forms) & set(others[j].forms)), share
    return found


def _keys(phrase: Phrase) -> set[str]:
    """By what a phrase is looked up: stems and meanings, or all its words where none carries content."""
    return {key for one, meant in phrase.content for key in (one, *meant)} or {" ".join(phrase.forms)}


def _shared(one: Phrase, other: Phrase) -> float:
    """How many content words both have, a synonym counted less."""
    left = list(other.content)
    total = 0.0
    for equal in (True, False):
        for word, meant in one.content:
            match = next((w for w in left if (w[0] == word if equal else w[0] != word and w[1] & meant)), None)
            if match:
                left.remove(match)
                total += 1.0 if equal else LIKE
    return total


def _in_order(scores: dict[Place, float], rows: int, columns: int) -> list[Place]:
    """The pairs of greatest sum of which none crosses another (after Needleman and Wunsch 1970, gaps free)."""
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            taken = scores[i, j] + best[i + 1][j + 1] if (i, j) in scores else 0.0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    found = list[Place]()
    i = j = 0
    while i < rows and j < columns:
        if (i, j) in scores and best[i][j] == scores[i, j] + best[i + 1][j + 1]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return found


def _few(gap: range, phrases: Sequence[Phrase], used: set[int]) -> bool:
    """Whether a gap is a phrase or some, of one sentence and piece, of which none stands for another already."""
    inside = [phrases[at] for at in gap[: BETWEEN + 1]]
    one = {(phrase.piece, phrase.sentence) for phrase in inside}
    return 0 < len(inside) <= BETWEEN and len(one) == 1 and not used & set(gap)


def _weigh_alike(gaps: tuple[range, range], ones: Sequence[Phrase], others: Sequence[Phrase]) -> bool:
    counts = [sum(len(words[at].words) for at in gap) for gap, words in zip(gaps, (ones, others), strict=True)]
    return max(counts) <= RATIO * min(counts)


def _merged(runs: Sequence[Run], ones: Sequence[Phrase], others: Sequence[Phrase]) -> Iterator[Run]:
    """The runs, equal ones that follow one another in both wordings made one."""
    last: Run | None = None
    for run in runs:
        if last and _goes_on(last, run, ones, others):
            last = Run(range(last.one.start, run.one.stop), range(last.other.start, run.other.stop), equal=True)
        else:
            if last:
                yield last
            last = run
    if last:
        yield last


def _goes_on(last: Run, run: Run, ones: Sequence[Phrase], others: Sequence[Phrase]) -> bool:
    follows = (last.one.stop, last.other.stop) == (run.one.start, run.other.start)
    pieces = (ones[last.one[-1]].piece, others[last.other[-1]].piece)
    return last.equal and run.equal and follows and pieces == (ones[run.one[0]].piece, others[run.other[0]].piece)
