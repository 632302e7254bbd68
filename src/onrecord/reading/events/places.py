"""Where something is done: "in", "at" or "near" a name."""

from onrecord.reading.events.arguments import obliques
from onrecord.reading.events.grammar import is_verb
from onrecord.reading.events.predicate import Predicate
from onrecord.reading.events.tree import Tree
from onrecord.reading.events.vocabulary import OCCASION, WHERE


def place(tree: Tree, predicate: Predicate) -> int | None:
    """The head of the place of a predicate by grammar: a name behind "in", "at" ..., that is no date; or None."""
    behind = list(predicate.obliques)
    for name, at in predicate.obliques:
        if name in OCCASION and not is_verb(tree, at):
            behind += obliques(tree, at)
    return next((at for preposition, at in behind if preposition in WHERE and _is_place(tree, at)), None)


def _is_place(tree: Tree, at: int) -> bool:
    """Whether a word is a name and no date."""
    if tree.words[at].tag not in ("NNP", "NNPS"):
        return False
    return not any(tree.words[child].dep == "nummod" for child in tree.children[at])
