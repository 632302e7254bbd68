"""Who plays which role in an event when all is said: what the coding leaves open is read off the grammar around it."""

from collections.abc import Iterator

from onrecord.reading.events.coding import Coding
from onrecord.reading.events.places import place
from onrecord.reading.grammar.actors import acts, is_actor, owners
from onrecord.reading.grammar.arguments import objects
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.predicates import verbal
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.vocabulary import COUNTERPARTS, OWN, TOWARDS
from onrecord.reading.grammar.wordclasses import is_infinitive, is_verb
from onrecord.record.event import EventRole

_FAR = 3
"""Clauses down from a predicate in search of whom it concerns: "agreed to allow Berlin to send ..."."""

Role = tuple[EventRole, int]


def roles(tree: Tree, predicate: Predicate, coding: Coding) -> list[Role]:
    """Each role with a head that plays it, none twice.

    A thing that acts stands for whose it is: in "*Berlin*'s decision angered ..." Berlin acts. A recipient that is a
    thing becomes the theme, and whose it is the recipient: "condemned *Berlin*'s decision". Where the coding names no
    recipient, it is the nearest actor among the predicate's other words.
    """
    found: dict[int, EventRole] = {}
    for role, heads in coding.roles:
        for at in heads:
            if role == "actor":
                found.update((one, role) for one in _acting(tree, at))
            elif tree.words[at].tag == "PRP$":
                found.update({at: role} if role == "recipient" else {})
            else:
                found.setdefault(at, "theme" if role == "recipient" and not _is_other(tree, at) else role)
    if "recipient" not in found.values():
        one = next((at for at in _concerned(tree, predicate, found, _FAR) if at not in found), None)
        if one is not None:
            found[one] = "recipient"
    where = place(tree, predicate)
    if where is not None and "place" not in found.values():
        found.setdefault(where, "place")
    return [(role, at) for at, role in found.items()]


def _is_other(tree: Tree, at: int) -> bool:
    """Whether a word names an actor, and none that is the other's own: "withdrew *its troops*"."""
    own = any(tree.words[child].lemma.lower() in OWN for child in tree.hanging(at, "poss"))
    return is_actor(tree, at) and not (own and tree.words[at].lemma not in COUNTERPARTS)


def _acting(tree: Tree, at: int) -> tuple[int, ...]:
    """Who acts where a word is said to: itself, or for a thing its owner; nobody where a thing is nobody's."""
    if acts(tree, at):
        return (at,)
    return tuple(list(owners(tree, at, nearest=True))[:1])


def _concerned(tree: Tree, predicate: Predicate, found: dict[int, EventRole], far: int) -> Iterator[int]:
    """The actors that an event concerns, the nearest first."""
    direct = (*predicate.objects, *(at for name, at in predicate.obliques if name in TOWARDS))
    yield from (at for at in direct if _is_other(tree, at))
    if tree.words[predicate.head].dep in ("advcl", "xcomp") and is_infinitive(tree, predicate.head):
        yield from (at for at in objects(tree, tree.words[predicate.head].head) if _is_other(tree, at))
    themes = [at for at, role in found.items() if role == "theme"]
    things = [*themes, *direct, *([] if predicate.light is None else [predicate.light])]
    for thing in dict.fromkeys(things):
        if not is_verb(tree, thing):
            yield from owners(tree, thing)
    clauses = [] if predicate.complement is None else [predicate.complement]
    further = list(tree.hanging(predicate.head, "advcl", "acl"))
    further += tree.hanging(predicate.light, "acl") if predicate.light is not None else ()
    further = [at for at in further if tree.words[at].tag == "VBG" or is_infinitive(tree, at)]
    for at in (*clauses, *(at for _, at in predicate.obliques), *further):
        if far and is_verb(tree, at):
            inner = verbal(tree, at)
            yield from (one for one in inner.subject if is_actor(tree, one) and tree.words[one].tag != "PRP")
            yield from _concerned(tree, inner, {}, far - 1)
