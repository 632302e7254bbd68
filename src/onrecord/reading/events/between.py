"""What one given participant does to another: of all that a sentence tells, the predicate that joins the two."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from onrecord.reading.events.coder import absorbed, code
from onrecord.reading.events.coding import Coding
from onrecord.reading.events.frames import BAD, GOOD
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.predicates import predicates
from onrecord.reading.grammar.tree import Tree
from onrecord.record.event import EventType

_PLAYS, _SWAPPED, _HANGS = 2.0, 0.5, 0.6
"""For a participant who plays the role that is asked, who plays another one, and who hangs on it without a role."""
_NOUN, _OWN, _INSIDE, _DEPTH = -0.5, -0.8, -1.0, -0.1
"""Against a noun, a type that is not PLOVER's, a word inside of a participant, and each step down the tree."""
_WILL = frozenset({"will", "wo", "shall"})
_NEVER = frozenset({"not", "n't", "never"})


class Joined(NamedTuple):
    """A coded predicate, and how well it joins the two: 5 where both play their roles, below 2 where neither does."""

    predicate: Predicate
    coding: Coding
    score: float


def codings(tree: Tree) -> list[tuple[Predicate, Coding]]:
    """All that a text tells, without what another predicate has taken in; all if that leaves nothing."""
    coded = [(one, coding) for one in predicates(tree) if (coding := code(tree, one))]
    taken = {at for one, _ in coded for at in absorbed(tree, one)}
    return [(one, coding) for one, coding in coded if one.head not in taken] or coded


def joining(
    tree: Tree, source: Collection[int], target: Collection[int], told: Iterable[tuple[Predicate, Coding]]
) -> Joined | None:
    """Of what is told the predicate that joins the words of a source and of a target best; None if nothing is told."""
    scored = [Joined(one, coding, _score(tree, one, coding, source, target)) for one, coding in told]
    return max(scored, key=lambda one: one.score, default=None)


def as_plover(tree: Tree, predicate: Predicate, kind: EventType) -> EventType:
    """The type that PLOVER's codebook gives an act that is only announced or refused.

    What somebody is going to do for others is AGREE, against them THREATEN; what he does not do for them REJECT.
    """
    if any(tree.words[one].lemma.lower() in _NEVER for one in tree.hanging(predicate.head, "neg")):
        return "REJECT" if kind in GOOD else kind
    if any(tree.words[one].lemma.lower() in _WILL for one in tree.hanging(predicate.head, "aux")):
        if kind in GOOD:
            return "AGREE"
        return "THREATEN" if kind in BAD - {"REQUEST", "ACCUSE", "REJECT"} else kind
    return kind


def _score(tree: Tree, predicate: Predicate, coding: Coding, source: Collection[int], target: Collection[int]) -> float:
    acting = [at for role, places in coding.roles if role == "actor" for at in places]
    others = [at for role, places in coding.roles if role != "actor" for at in places]
    hanging = [*predicate.subject, *predicate.objects, *(at for _, at in predicate.obliques)]
    score = _PLAYS * (_any(acting, source) + _any(others, target))
    score += _SWAPPED * (_any(others, source) + _any(acting, target))
    score += _HANGS * (_any(hanging, source) + _any(hanging, target))
    score += _NOUN * predicate.noun + _OWN * (coding.type not in GOOD | BAD)
    score += _INSIDE * (predicate.head in source or predicate.head in target)
    return score + _DEPTH * sum(1 for _ in tree.above(predicate.head))


def _any(heads: Iterable[int], words: Collection[int]) -> bool:
    return any(at in words for at in heads)
