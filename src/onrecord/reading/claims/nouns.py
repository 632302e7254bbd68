"""Nouns and adjectives that state something without a verb: "Feld, mayor of Paris", "41 dead", headlines."""

from onrecord.reading.claims.outline import Outline
from onrecord.reading.claims.words import CASUALTIES, RANKS

_BREAKS = frozenset({",", "-", "--", "—", "–", "("})
_COMMON = frozenset({"NN", "NNS"})
_SAID_OF = ("det", "poss", "prep", "amod", "compound", "relcl", "acl")
_STANDS_ALONE = frozenset({"ROOT", "appos", "conj", "dep", "npadvmod", "advcl", "acl", "nsubj"})
_ADDED = frozenset({"npadvmod", "dobj", "conj", "attr", "dep"})
_VAGUE = frozenset({"dozen", "score", "hundred", "thousand", "several", "many"})


def states(outline: Outline, at: int) -> bool:
    """Whether a word that is no verb heads a claim."""
    word = outline.tree.words[at]
    if word.lemma in CASUALTIES:
        return _are_dead(outline, at)
    if word.dep == "appos":
        return _is_apposition(outline, at)
    if word.tag not in _COMMON or not word.lemma[:1].isalpha():
        return False
    if word.dep in _ADDED:
        return _ranks(outline, at)
    return outline.heading and word.dep == "ROOT" and any(outline.of(at, "prep"))


def _is_apposition(outline: Outline, at: int) -> bool:
    """Feld, mayor of Paris; the ferry, one of three."""
    word = outline.tree.words[at]
    one_of = word.lemma == "one" and any(outline.of(at, "prep"))
    if not (word.tag in _COMMON or one_of) or word.head > at or len(outline.of(word.head, "appos")) > 1:
        return False  # several are a list
    return _is_set_off(outline, at) and any(outline.of(at, *_SAID_OF))


def _are_dead(outline: Outline, at: int) -> bool:
    """41 dead, 20 injured; with 41 dead. "Left 41 dead" is told by its verb."""
    words = outline.tree.words
    word, before = words[at], words[at - 1] if at else None
    if before is None or not (before.tag == "CD" or before.lemma in _VAGUE):
        return False
    if word.dep == "pobj":
        return words[word.head].lemma == "with"
    return word.dep in _STANDS_ALONE and not (word.dep == "nsubj" and words[word.head].tag.startswith("VB"))


def _ranks(outline: Outline, at: int) -> bool:
    """..., his first visit since 2019; ..., the worst in a decade."""
    words = outline.tree.words
    ranked = any(words[one].tag == "JJS" or words[one].lemma in RANKS for one in outline.of(at, "amod"))
    return ranked and _is_set_off(outline, at) and any(outline.of(at, "det", "poss"))


def _is_set_off(outline: Outline, at: int) -> bool:
    """Whether what hangs on a noun begins behind a comma or a dash."""
    first = min((one for one in outline.tree.children[at] if one < at), default=at)
    return first > 0 and outline.tree.form(first - 1) in _BREAKS
