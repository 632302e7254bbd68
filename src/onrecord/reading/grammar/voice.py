"""Active or passive: whether who or what a verb's grammar puts first does it or has it done to them."""

from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.vocabulary import DONE_TO
from onrecord.reading.grammar.wordclasses import FINITE, has_auxiliary


def is_passive(tree: Tree, at: int) -> bool:
    """Whether a verb is in the passive, the shortened forms of clauses and headlines among them."""
    word = tree.words[at]
    if any(tree.hanging(at, "auxpass", "nsubjpass")):
        return True
    if any(tree.hanging(at, "dobj")) or word.tag not in ("VBN", "VBD"):
        return False
    if any(tree.hanging(at, "agent")):
        return True
    if word.tag == "VBN" and not has_auxiliary(tree, at):
        if word.dep == "conj":
            return is_passive(tree, word.head)
        return word.dep in ("acl", "advcl", "ccomp", "relcl", "pcomp", "oprd", "ROOT", "dep")
    return _is_headline_passive(tree, at)


def _is_headline_passive(tree: Tree, at: int) -> bool:
    """Two killed in attack; Mayor arrested by police."""
    word = tree.words[at]
    if has_auxiliary(tree, at) or word.tag not in (*FINITE, "VBN"):
        return False
    return word.lemma in DONE_TO and not any(tree.hanging(at, "ccomp", "xcomp"))
