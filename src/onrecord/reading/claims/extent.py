"""How far a claim's clause reaches: what is told with its head, without the claims beside it."""

import re
from collections.abc import Sequence

from onrecord.reading.claims.group import Group
from onrecord.reading.claims.outline import Outline
from onrecord.reading.claims.stating import Stating
from onrecord.reading.claims.words import NEVER
from onrecord.reading.grammar.phrases import phrase
from onrecord.reading.grammar.tree import Tree

Edges = tuple[int, int]
"""Characters of the tree's text."""

_BESIDE = frozenset({"conj", "appos", "parataxis"})
_RUN_ON = frozenset({"ccomp", "csubj", "nsubj", "dep"})
_CLAUSES = frozenset({"advcl", "relcl", "acl"})
_FULL = frozenset({"dobj", "attr", "prep", "acomp", "agent", "xcomp", "nsubjpass", "oprd", "prt"})
"""What makes a clause tell something without the clause of time behind it: "the visit comes after ..." does not."""
_APPOSED = frozenset({"acl", "relcl", "appos"})
_OPENING = frozenset({"mark", "cc", "advmod", "punct"})
_BREAKS = frozenset({",", "--", "-", "—", "–", ";", "(", ":"})
_LOOSE = " ,;:"
_CLOSING = re.compile(r'[.,!?]?"')
_NEAR = 4
"""Words between a noun and the clause that hangs on it, at most, for the clause to be told with the noun."""


def apart(outline: Outline, stated: Stating) -> frozenset[int]:
    """The heads of claims that are told beside the clause they hang on, not inside of it."""
    words = outline.tree.words
    found = set()
    for at in (*stated.heads, *stated.closed):
        dep = words[at].dep
        before = dep in _RUN_ON and at < words[at].head  # two sentences in one: "It failed: he left"
        if dep in _BESIDE or before or (dep in _CLAUSES and _is_set_off(outline, at)):
            found.add(at)
    found.difference_update(stated.conditions)
    return frozenset(found)


def _is_set_off(outline: Outline, at: int) -> bool:
    """Whether a clause that hangs on another stands behind a comma, or is one of time or reason with a subject."""
    tree = outline.tree
    first = outline.starts[at]
    if first and tree.form(first - 1) in _BREAKS:
        return True
    if tree.words[at].dep != "advcl" or not any(outline.of(at, "nsubj", "nsubjpass", "expl")):
        return False
    return any(label in _FULL for label in outline.hung[tree.words[at].head])


def clause(outline: Outline, at: int, group: Group, reach: tuple[Sequence[int], Sequence[int]]) -> Edges:
    """The characters of a claim's clause; of one that hangs on a noun with the noun, if it is near."""
    tree = outline.tree
    low, high = min(reach[0][at], group.first), max(reach[1][at], group.last)
    while (
        low < group.first and tree.words[low].dep in _OPENING and tree.words[low].head == at and not _denies(tree, low)
    ):
        low += 1
    start, end = tree.words[low].start, tree.words[high].end
    word = tree.words[at]
    if word.dep in _APPOSED and 0 < low - word.head <= _NEAR:
        start = min(start, phrase(tree, word.head)[0])
    start, end = whole(tree.text, start, end)
    return min(start, tree.words[group.first].start), max(end, tree.words[group.last].end)


def _denies(tree: Tree, at: int) -> bool:
    return tree.form(at).lower() in NEVER


def whole(text: str, start: int, end: int) -> Edges:
    """The characters with the quotation mark that closes one inside, or without one that stands alone at an edge."""
    while end - 1 > start and text[end - 1] in _LOOSE:
        end -= 1
    if end - start == 1 or text.count('"', start, end) % 2 == 0:
        return start, end
    if (closing := _CLOSING.match(text, end)) is not None:
        return start, closing.end()
    if text.startswith('"', start):
        return start + 1, end
    return start, end - text.endswith('"', start, end)
