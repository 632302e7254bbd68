"""Where something is done: "in", "at" or "near" a name."""

from onrecord.reading.grammar.arguments import obliques
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.vocabulary import OCCASION, WHERE
from onrecord.reading.grammar.wordclasses import is_verb


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
