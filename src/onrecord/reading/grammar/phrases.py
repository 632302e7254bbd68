"""The words that stand for a participant: a noun's phrase without what is only said of it on the way."""

from collections.abc import Container

from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.wordclasses import joined_before

_LEFT = frozenset(
    {"det", "amod", "compound", "nmod", "nummod", "poss", "predet", "quantmod", "advmod", "case", "preconj"}
)
_RIGHT_OF_NOUNS = frozenset({"of", "in", "for", "from", "at", "on"})
_CLAUSES = frozenset({"acl", "relcl", "advcl", "ccomp", "csubj", "pcomp"})
_LONGEST = 25
"""Words; a longer phrase is cut back to its noun."""


def participant(tree: Tree, at: int) -> tuple[int, int]:
    """Characters that stand for a participant: a noun's phrase, or a verb with all that hangs on it."""
    if not tree.words[at].tag.startswith("VB"):
        return phrase(tree, at)
    first, last = run(at, set(tree.below(at)))
    return tree.words[first].start, tree.words[last].end


def phrase(tree: Tree, at: int) -> tuple[int, int]:
    """Characters of a noun's phrase: what stands before it, and behind it "of ..." or for a common noun "in ...".

    Left out are clauses, appositions behind a comma, and what is joined to it by "and".
    """
    kept = _kept(tree, at)
    if len(kept) > _LONGEST:
        kept = {at, *(one for child in tree.hanging(at, "compound") for one in tree.below(child))}
    first, last = run(at, kept)
    if (before := joined_before(tree, at)) is not None:
        first = max((cc + 1 for cc in tree.hanging(before, "cc") if cc < at), default=first)
    first += first < at and tree.words[first].tag == "IN"
    last -= first < last and tree.words[last].tag == "POS"
    return tree.words[first].start, tree.words[last].end


def run(at: int, kept: Container[int]) -> tuple[int, int]:
    """The first and last word of those around a word that are all kept."""
    first = last = at
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    return first, last


def _kept(tree: Tree, at: int) -> set[int]:
    kept = {at}
    common = tree.words[at].tag not in ("NNP", "NNPS", "PRP")
    for child in tree.children[at]:
        word = tree.words[child]
        if (
            word.dep in _LEFT
            or (word.dep == "punct" and tree.form(child) in "-'\"" and child < at)
            or (word.dep == "prep" and child > at and _belongs(tree, child, common=common))
            or (word.dep == "appos" and child < at)
        ):
            kept.update(tree.below(child))
    return kept


def _belongs(tree: Tree, preposition: int, *, common: bool) -> bool:
    """Whether a preposition's phrase is part of a noun's: it holds no clause, and a name takes "of" alone."""
    if tree.words[preposition].lemma not in (_RIGHT_OF_NOUNS if common else {"of"}):
        return False
    return not any(tree.words[one].dep in _CLAUSES for one in tree.below(preposition))
