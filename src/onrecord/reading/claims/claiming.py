"""The claims of one tree."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from onrecord.reading.claims import figures
from onrecord.reading.claims.denying import denial
from onrecord.reading.claims.extent import apart, clause
from onrecord.reading.claims.group import group
from onrecord.reading.claims.hedging import hedge
from onrecord.reading.claims.outline import Outline
from onrecord.reading.claims.parts import others, subject
from onrecord.reading.claims.stating import Stating, stating
from onrecord.reading.grammar.tree import Tree
from onrecord.record.claim import Claim, Figure
from onrecord.record.span import Span

Cut = Callable[[int, int], Span]


def claims(tree: Tree, times: Sequence[tuple[int, int]], cut: Cut, *, heading: bool = False) -> Iterator[Claim]:
    """The claims, by the place of their heads.

    ``times`` are the characters, in order, that say when something is; ``cut`` makes a Span of characters of the tree;
    ``heading`` says that it is a headline or a standfirst.
    """
    outline = Outline(tree, heading)
    stated = stating(outline)
    starts = [low for low, _ in times]

    def is_time(at: int) -> bool:
        start = tree.words[at].start
        place = bisect_right(starts, start) - 1
        return place >= 0 and start < times[place][1]

    owned = _owned(outline, stated, figures.found(tree, is_time))
    reach = outline.reach(apart(outline, stated))

    def span(words: tuple[int, int]) -> Span:
        return cut(tree.words[words[0]].start, tree.words[words[1]].end)

    for at in stated.heads:
        first = stated.first.get(at, at)
        verbs = group(outline, at, first)
        denied = denial(outline, at, first, verbs)
        kept = hedge(outline, first, verbs, stated.conditions.get(at))
        of = subject(outline, at)
        yield Claim(
            span=cut(*clause(outline, at, verbs, reach)),
            head=span((verbs.first, verbs.last)),
            subject=cut(*of) if of else None,
            objects=tuple(cut(*edges) for edges in others(outline, at, verbs, stated, is_time)),
            figures=tuple(
                Figure(span((one.first, one.last)), one.low, one.high, one.bound, one.unit) for one in owned[at]
            ),
            negation=span(denied) if denied else None,
            hedge=span(kept) if kept else None,
        )


def _owned(
    outline: Outline, stated: Stating, quantities: Iterator[figures.Found]
) -> defaultdict[int, list[figures.Found]]:
    """The quantities by the head of the claim they stand in; those of what states nothing are left out."""
    owned: defaultdict[int, list[figures.Found]] = defaultdict(list)
    heads = set(stated.heads)
    nearest = outline.nearest(heads | stated.closed)
    said_of = {outline.tree.words[at].head: at for at in reversed(stated.heads)}
    for one in quantities:
        above = nearest[one.at]
        closed = above in stated.closed or above in heads
        owned[above if closed else said_of.get(above, above)].append(one)
    return owned
