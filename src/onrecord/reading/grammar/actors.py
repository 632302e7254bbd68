"""Which words name somebody who can act, and whose a thing is: of "Berlin's decision" Berlin."""

from collections.abc import Iterator

from onrecord.reading.grammar.arguments import meant, obliques
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.vocabulary import (
    ABOUT,
    ACTING,
    BODIES,
    GEOGRAPHY,
    HARMING_THINGS,
    OWNING,
    PERSONAL_ENDINGS,
    SPEAKING_THINGS,
    THINGS,
)
from onrecord.reading.grammar.wordclasses import NAMES, is_name, is_time, is_verb

_PERSONAL = frozenset({"PRP", "WP"})
_FAR = 4
_WHERE = frozenset({"in", "at", "on", "near", "during", "since", "as"})


def is_actor(tree: Tree, at: int) -> bool:
    """Whether a word names a person, a body or a state."""
    word = tree.words[at]
    if is_time(tree, at) or (word.tag in NAMES and word.lemma.lower() in GEOGRAPHY):
        return False
    if word.tag == "CD":
        if word.dep == "pobj" and tree.words[word.head].lemma != "of":  # "voted by 86 to 61"
            return False
        return not any(tree.words[near].tag == "$" for near in (*tree.children[at], max(0, at - 1)))
    return word.tag in NAMES or word.tag in _PERSONAL or _is_acting_noun(tree, at) or is_name(tree, at)


def _is_acting_noun(tree: Tree, at: int) -> bool:
    """Whether a common noun is of persons or bodies, by the list or, like "negotiators", by its ending."""
    word = tree.words[at]
    if word.tag not in ("NN", "NNS"):
        return word.tag == "JJ" and word.lemma in ACTING and word.dep != "amod"
    lemma = word.lemma.rpartition("-")[2]
    return lemma in ACTING or (len(lemma) > 5 and lemma.endswith(PERSONAL_ENDINGS) and lemma not in THINGS)


def acts(tree: Tree, at: int) -> bool:
    """Whether a word can stand for somebody who does something: an actor, a paper that speaks, an attack that kills."""
    return (
        is_actor(tree, at) or tree.words[at].tag == "PRP$" or tree.words[at].lemma in SPEAKING_THINGS | HARMING_THINGS
    )


def owners(tree: Tree, thing: int, far: int = _FAR, *, nearest: bool = False) -> Iterator[int]:
    """The actors that a thing belongs to or concerns, by its own words, the nearest first.

    ``nearest`` leaves out those that it only concerns: the owners before it and behind "of" and "by" are given.
    """
    yield from _before(tree, thing)
    for name, one in obliques(tree, thing):
        if name not in (OWNING if nearest else ABOUT):
            continue
        if is_actor(tree, one):
            yield one
        elif far and not is_verb(tree, one):
            yield from owners(tree, one, far - 1, nearest=nearest)
    yield from (child for child in tree.hanging(thing, "compound") if tree.words[child].lemma in BODIES)
    for clause in tree.hanging(thing, "acl"):
        yield from (
            one
            for name, one in obliques(tree, clause)
            if is_actor(tree, one) and (name == "by" or not (nearest or name in _WHERE))
        )


def _before(tree: Tree, thing: int) -> Iterator[int]:
    """Those before it: "*its neighbour*'s decision", "a *Berlin* decision"."""
    for child in tree.hanging(thing, "poss"):
        yield from (one for one in meant(tree, child) if is_actor(tree, one))
    for child in tree.hanging(thing, "compound", "amod", "nmod"):
        yield from (one for one in meant(tree, child) if is_name(tree, one) and is_actor(tree, one))
