"""Who or what a claim is of, and what else belongs to it."""

from collections.abc import Callable, Iterator

from onrecord.reading.claims.extent import Edges, whole
from onrecord.reading.claims.group import Group
from onrecord.reading.claims.outline import Outline
from onrecord.reading.claims.stating import Stating
from onrecord.reading.claims.words import FIXED
from onrecord.reading.grammar.arguments import grammatical_subject, objects
from onrecord.reading.grammar.phrases import phrase
from onrecord.reading.grammar.wordclasses import NOUNS, is_nominal, is_relative, is_verb

_PARTS = ("dative", "dobj", "attr", "oprd", "acomp")
_MANY = 12
"""Objects of one claim, at most: more is a list."""


def subject(outline: Outline, at: int) -> Edges | None:
    """Who or what it is said of: its own subject, the one that it shares, or the noun it hangs on."""
    tree, word = outline.tree, outline.tree.words[at]
    if not is_verb(tree, at):
        return phrase(tree, word.head) if word.dep == "appos" else None
    own = outline.of(at, "nsubj", "nsubjpass", "csubj", "csubjpass")
    if not own and outline.of(at, "expl"):
        return None  # "there were"
    if own and is_verb(tree, own[0]):
        return _edges(outline, own[0])
    if own and not is_relative(tree, own[0]):
        heads = [one for one in tree.joined(own[0]) if one == own[0] or is_nominal(tree, one)]
    else:
        heads = list(grammatical_subject(tree, at)) or _noun_above(outline, at)
    if not heads:
        return None
    if word.dep == "relcl" and heads == [word.head]:
        heads = [one for one in tree.joined(word.head) if one < at] or heads
    edges = [phrase(tree, one) for one in heads]
    return whole(tree.text, min(low for low, _ in edges), max(high for _, high in edges))


def _noun_above(outline: Outline, at: int) -> list[int]:
    """Of a headline's "Mayor *to visit* Berlin" the mayor."""
    word = outline.tree.words[at]
    return [word.head] if word.dep == "advcl" and outline.tree.words[word.head].tag in NOUNS else []


def others(outline: Outline, at: int, group: Group, stated: Stating, is_time: Callable[[int], bool]) -> Iterator[Edges]:
    """Objects, complements and what stands behind prepositions, in their order; times are no parts of what happens."""
    found = dict.fromkeys(one for one in _others(outline, at, group) if one not in stated.first or one in stated.parts)
    taken = set(group.chain)
    for one in sorted(found)[:_MANY]:
        small = outline.tree.words[one].tag in ("IN", "TO") or is_relative(outline.tree, one)
        if one not in taken and not small and not is_time(one):
            yield whole(outline.tree.text, *_edges(outline, one))


def _others(outline: Outline, at: int, group: Group) -> Iterator[int]:
    tree = outline.tree
    if tree.words[at].dep == "relcl" and not outline.of(at, "auxpass", "mark"):
        yield from (one for one in objects(tree, at) if one == tree.words[at].head)
    for verb in group.chain:
        for one in outline.of(verb, *_PARTS):
            yield from _joined(outline, one)
        yield from outline.of(verb, "xcomp", "ccomp")
        yield from (one for one in outline.of(verb, "advcl") if _is_infinitive(outline, one))
        for preposition in outline.of(verb, "prep", "agent", "dative"):
            yield from _behind(outline, preposition)


def _joined(outline: Outline, at: int) -> Iterator[int]:
    if outline.tree.words[at].tag in ("IN", "TO"):
        yield from _behind(outline, at)
    else:
        yield from outline.tree.joined(at)


def _behind(outline: Outline, preposition: int) -> Iterator[int]:
    for one in outline.of(preposition, "pobj"):
        if outline.tree.words[one].lemma not in FIXED:
            yield from outline.tree.joined(one)
    yield from outline.of(preposition, "pcomp")
    for inner in outline.of(preposition, "prep"):
        for one in outline.of(inner, "pobj"):
            yield from outline.tree.joined(one)


def _is_infinitive(outline: Outline, at: int) -> bool:
    return any(outline.tree.words[one].tag == "TO" for one in outline.of(at, "aux"))


def _edges(outline: Outline, at: int) -> Edges:
    tree = outline.tree
    if not tree.words[at].tag.startswith("VB"):
        return phrase(tree, at)
    return tree.words[outline.starts[at]].start, tree.words[outline.ends[at]].end
