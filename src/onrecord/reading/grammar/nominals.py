"""Nouns that name something done, with who does it and to whom: "Russia's attack on Kyiv", "talks between A and B"."""

from onrecord.reading.grammar.arguments import meant, obliques
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.vocabulary import AIMED, PERFORMED, SUFFERED
from onrecord.reading.grammar.wordclasses import is_infinitive, is_name, is_time, is_verb


def nominal(tree: Tree, at: int) -> Predicate:
    """A noun as a predicate. Raise nothing: what it does not say is empty."""
    behind = list(obliques(tree, at))
    behind += [pair for pair in _stranded(tree, at) if pair not in behind]
    lemma = tree.words[at].lemma
    owners = tuple(one for child in tree.hanging(at, "poss") for one in meant(tree, child))
    of = tuple(head for name, head in behind if name == "of")
    subject = tuple(head for name, head in behind if name == "by" and not is_verb(tree, head))
    patients: tuple[int, ...] = ()
    if owners and lemma in SUFFERED and not of:
        patients = owners
    else:
        subject = subject or owners
    if of and not subject and lemma in PERFORMED:
        subject = of
    elif of:
        patients = of
    if not subject and not (patients and patients == owners):
        names = _named_before(tree, at)
        if names and lemma in AIMED and tree.words[names[0]].tag != "JJ":
            patients = patients or names
        else:
            subject = names
    subject, behind = _sides(subject, behind)
    return Predicate(
        head=at,
        lemma=lemma,
        noun=True,
        subject=subject,
        objects=patients,
        obliques=tuple(pair for pair in behind if pair[0] != "by"),
        complement=next((child for child in tree.hanging(at, "acl") if _is_content(tree, child)), None),
    )


def _is_content(tree: Tree, at: int) -> bool:
    """Whether a clause says what a noun is for or claims: "a plan *to leave*", "the demand that he *leave*"."""
    return is_infinitive(tree, at) or any(tree.words[mark].lemma == "that" for mark in tree.hanging(at, "mark"))


def _named_before(tree: Tree, at: int) -> tuple[int, ...]:
    """A name before the noun: "the *Russian* attack", "*Pentagon* talks"."""
    names = [
        child
        for child in tree.hanging(at, "compound", "amod", "nmod")
        if child < at and is_name(tree, child) and not is_time(tree, child)
    ]
    return tuple(names[:1])


def _sides(subject: tuple[int, ...], behind: list[tuple[str, int]]) -> tuple[tuple[int, ...], list[tuple[str, int]]]:
    """Of "talks between A and B" the first does it with the others."""
    sides = [head for name, head in behind if name == "between"]
    if len(sides) < 2:
        return subject or tuple(sides), [pair for pair in behind if pair[0] != "between" or subject]
    rest = [pair for pair in behind if pair[0] != "between"]
    return tuple(sides[:1]), rest + [("with", one) for one in sides[1:]]


def _stranded(tree: Tree, at: int) -> tuple[tuple[str, int], ...]:
    """A preposition directly behind the noun that the parser hung on the verb: "signed a pact *with* Berlin"."""
    above = tree.words[at].head
    if at + 1 >= len(tree.words) or tree.words[at].dep not in ("dobj", "nsubj", "nsubjpass", "pobj"):
        return ()
    if tree.words[at].dep == "pobj":
        above = tree.words[above].head
    following = tree.words[at + 1]
    if following.dep not in ("prep", "dative") or following.head != above or not is_verb(tree, above):
        return ()
    return tuple(pair for pair in obliques(tree, above) if at + 1 < pair[1] and pair[0] == following.lemma)
