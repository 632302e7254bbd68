"""Questions about single words of a Tree that all parts of this package ask."""

from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.vocabulary import TIMES
from onrecord.text.states import state_code

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMES = frozenset({"NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})

_NOMINAL = NOUNS | {"PRP", "CD", "DT", "EX", "WP", "WDT", "JJ", "JJS", "PRP$", "PDT", "$"}
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_AUXILIARY = frozenset({"aux", "auxpass"})


def is_verb(tree: Tree, at: int) -> bool:
    """Whether a word is a verb that is no auxiliary and no attribute ("the *leading* party")."""
    word = tree.words[at]
    return word.tag.startswith("VB") and word.dep not in ("aux", "auxpass", "amod", "compound", "case", "prep")


def is_noun(tree: Tree, at: int) -> bool:
    """Whether a word is a common noun that heads a phrase: no name, no part of a compound."""
    word = tree.words[at]
    return word.tag in ("NN", "NNS") and word.dep not in ("compound", "nummod", "npadvmod", "nmod", "quantmod")


def is_name(tree: Tree, at: int) -> bool:
    """Whether a word is part of a name, or the adjective of a state: "the *Russian* attack"."""
    word = tree.words[at]
    return word.tag in NAMES or (word.tag == "JJ" and state_code(tree.form(at), "people") is not None)


def is_nominal(tree: Tree, at: int) -> bool:
    """Whether a word can name who or what takes part."""
    return tree.words[at].tag in _NOMINAL


def is_relative(tree: Tree, at: int) -> bool:
    """Whether a word stands for the noun that its clause hangs on: "who", "which", "that"."""
    return tree.words[at].tag in _RELATIVE


def is_infinitive(tree: Tree, at: int) -> bool:
    """Whether a verb has "to" before it."""
    return any(tree.words[aux].lemma == "to" for aux in tree.hanging(at, "aux"))


def has_auxiliary(tree: Tree, at: int) -> bool:
    """Whether a verb has an auxiliary of its own."""
    return any(tree.words[child].dep in _AUXILIARY for child in tree.children[at])


def is_time(tree: Tree, at: int) -> bool:
    """Whether a word names a stretch of time: "Monday", "March", "2031", "the last week"."""
    form = tree.form(at).rstrip(".")
    return form.lower() in TIMES or (len(form) == 4 and form.isdecimal())


def joined_nominals(tree: Tree, at: int) -> tuple[int, ...]:
    """A noun and those that are joined to it by "and"."""
    before = joined_before(tree, at)
    after = tuple(one for one in tree.joined(at) if one == at or is_nominal(tree, one))
    return after if before is None else (before, *after)


def joined_before(tree: Tree, at: int) -> int | None:
    """Of "Feld and Mayor Mira Oldcastle", which the parser takes for one name, the first; None where there is none."""
    for child in tree.hanging(at, "nmod", "compound", "amod"):
        if tree.words[child].tag in NAMES and child < at and any(child < cc < at for cc in tree.hanging(child, "cc")):
            return child
    return None
