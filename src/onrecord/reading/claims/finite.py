"""Whether a verb's form can tell something: a tense, a modal, or a participle that stands for a clause."""

from onrecord.reading.claims import words as known
from onrecord.reading.claims.outline import Outline
from onrecord.reading.grammar.wordclasses import FINITE

HELPERS = ("aux", "auxpass")
SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_REDUCED = frozenset({"acl", "advcl", "relcl"})
_NOUNS_PLACE = frozenset({"dobj", "pobj", "compound", "nmod", "poss", "npadvmod", "nsubj", "nsubjpass"})
"""Labels of nouns: a verb with one of them and without a subject is a noun that was taken for a verb."""
_EMPTY = frozenset({"punct", "advcl", "mark", "cc", "conj"})
"""What says nothing of who, where or when: "a statement *released*" tells nothing."""


def is_finite(outline: Outline, at: int) -> bool:
    """Whether a verb has a tense or a modal, or is a headline's future."""
    tree, word = outline.tree, outline.tree.words[at]
    helpers = ["TO" if tree.words[one].lemma == "to" else tree.words[one].tag for one in outline.of(at, *HELPERS)]
    if word.dep == "ccomp" and tree.words[word.head].lemma in known.CAUSING and not helpers:
        return False
    if word.dep in _NOUNS_PLACE and not any(outline.of(at, *SUBJECTS)):
        return False
    if "TO" in helpers:
        return _is_announced(outline, at)
    if any(tag in FINITE or tag == "MD" for tag in helpers):
        return True
    if word.tag in FINITE:
        return word.dep not in ("ROOT", "conj") or word.tag != "VBP" or any(outline.of(at, *SUBJECTS))
    return False


def is_reduced(outline: Outline, at: int, first: int) -> bool:
    """Whether a participle states something: "homes *destroyed* by fire", "*leaving* 41 dead"."""
    tree, word = outline.tree, outline.tree.words[at]
    if word.tag not in ("VBN", "VBG") or word.lemma in known.LINKS:
        return word.tag == "VB" and first != at and _shares_modal(outline, at, first)
    top = tree.words[first]
    subject = any(outline.of(first, *SUBJECTS))
    if top.dep == "pcomp":
        preposition = tree.words[top.head].lemma
        return preposition in (known.ABSOLUTE if subject else known.BEHIND)
    if top.dep in ("ROOT", "ccomp"):
        return subject or (word.tag == "VBN" and top.dep == "ROOT")
    if top.dep in _REDUCED:
        return top.dep != "acl" or any(label not in _EMPTY for label in outline.hung[at])
    return first != at and is_finite(outline, first)  # "was built and *opened*"


def _is_announced(outline: Outline, at: int) -> bool:
    """Whether an infinitive is a headline's future: "Mayor *to visit* Berlin"."""
    words = outline.tree.words
    if words[at].dep == "ROOT":
        return any(outline.of(at, *SUBJECTS))
    above = words[words[at].head]
    return outline.heading and words[at].dep in _REDUCED and above.dep == "ROOT" and above.tag.startswith("NN")


def _shares_modal(outline: Outline, at: int, first: int) -> bool:
    """Of "will come and *stay*" the second; "to come and *stay*" has none to share."""
    return not any(outline.of(at, *HELPERS)) and any(
        outline.tree.words[one].tag in ("MD", *FINITE) for one in outline.of(first, *HELPERS)
    )
