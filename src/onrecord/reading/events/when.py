"""Which of a text's times an event has, and how it lies to the day of publication."""

from collections.abc import Iterable
from itertools import pairwise

from onrecord.reading.grammar.clauses import host
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.wordclasses import is_time, is_verb
from onrecord.record.reading import TimeMention

_BOUNDS = frozenset({"since", "until", "till", "before", "by"})
"""Before a time they say from when or up to when."""
_INSIDE = frozenset({"compound", "poss", "amod", "nmod", "nummod"})


def when(
    tree: Tree, predicate: Predicate, clause: tuple[int, int], times: Iterable[TimeMention], offset: int
) -> TimeMention | None:
    """The nearest time in the clause that hangs on the predicate and on no verb between; None where there is none.

    ``clause`` counts in the Tree's text, which begins at ``offset`` of the article. Only stretches of the calendar are
    of use: durations and habits say how long and how often.
    """
    others = (predicate.light, host(tree, predicate))
    heads = {predicate.head, *(one for one in others if one is not None)}
    at = tree.words[predicate.head].start + offset
    dates = [time for time in times if dated(time)]
    own = [
        time
        for time in dates
        if clause[0] + offset <= time.span.start and time.span.end <= clause[1] + offset
        if _hangs_on(tree, time.span.start - offset, heads)
    ]
    if not own and (first := _shares_subject(tree, predicate)) is not None:
        own = [time for time in dates if _hangs_on(tree, time.span.start - offset, {first})]
    return min(own, key=lambda time: (time.edtf is None, abs(time.span.start - at), time.span), default=None)


def _shares_subject(tree: Tree, predicate: Predicate) -> int | None:
    """The verb before, where the predicate is joined to it without a subject: "met on Monday and *signed*"."""
    word = tree.words[predicate.head]
    joined = word.dep == "conj" and is_verb(tree, word.head) and is_verb(tree, predicate.head)
    return word.head if joined and not any(tree.hanging(predicate.head, "nsubj", "nsubjpass")) else None


def dated(time: TimeMention) -> bool:
    """Whether a time is a stretch of the calendar, or would be one if the day of publication were known."""
    return time.edtf is not None or not (time.grain == "set" or (time.timex3 or "").startswith("P"))


def is_ahead(edtf: str | None, published: str | None) -> bool | None:
    """Whether an EDTF time begins after an EDTF day of publication; None where one of them is unknown."""
    if not edtf or not published:
        return None
    first, day = edtf.partition("/")[0][:10], published[:10]
    return first > day[: len(first)]


def _hangs_on(tree: Tree, start: int, heads: set[int]) -> bool:
    """Whether one of these words is the nearest verb, or a predicate below it, above the word at an offset.

    "Monday's" in "Monday's attack" says when the attack was and no more.
    """
    at = tree.at(start)
    for below, above in pairwise((at, *tree.above(at))):
        if above in heads:
            return tree.words[below].lemma not in _BOUNDS
        if is_verb(tree, above) or (tree.words[below].dep in _INSIDE and not is_time(tree, above)):
            return False
    return False
