"""A second look at a type where the model is sure of another one between the two who take part."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.reading.events.between import Joined, as_plover
from onrecord.reading.events.classifier import Weights
from onrecord.reading.events.coding import Coding
from onrecord.reading.events.features import evidence
from onrecord.reading.events.roles import Role
from onrecord.reading.grammar.clauses import sentence
from onrecord.reading.grammar.phrases import participant
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree
from onrecord.record.event import EventType

SURE = 0.6
"""Where it changed the type of a marked sentence, by weights that had not seen it, 25 became right and 3 wrong."""

_NEAR = 40
"""Words from an act within which others of its sentence count: in a sentence without end not all do."""
_JOINED = 5.0
"""The score of a predicate whose own participants they are."""

Coded = tuple[Predicate, Coding]


def refined(
    tree: Tree,
    predicate: Predicate,
    coding: Coding,
    playing: Sequence[Role],
    told: Iterable[Coded],
    weights: Weights,
) -> Coding:
    """The coding, with the model's type if that is PLOVER's and surer than SURE. ``told`` is all that the text tells.

    What is announced or refused keeps its type: PLOVER's codebook has others for it, the record has its status. So does
    an act that is called by its type ("imposed sanctions"), whatever the marked sentences make of it.
    """
    source = _places(tree, [at for role, at in playing if role == "actor"])
    target = _places(tree, [at for role, at in playing if role in ("recipient", "theme")])
    if not source or not target or as_plover(tree, predicate, coding.type) != coding.type:
        return coding
    if coding.type not in weights.types or _is_called(tree, predicate, coding.type):
        return coding
    near = [pair for pair in told if abs(pair[0].head - predicate.head) <= _NEAR]
    own = sentence(tree, predicate.head)
    near = [pair for pair in near if sentence(tree, pair[0].head) == own]
    chances = weights.chances(evidence(tree, source, target, near, Joined(predicate, coding, _JOINED)))
    kind, chance = max(chances.items(), key=lambda pair: pair[1])
    if kind == coding.type or chance < SURE:
        return coding
    return replace(
        coding,
        type=kind,
        mode=None,
        confidence=round(chance, 2),
        because=f"{coding.because}; but its words mostly tell of {kind}",
    )


def _is_called(tree: Tree, predicate: Predicate, kind: EventType) -> bool:
    """Whether the words that name an act say its type."""
    named = [predicate.lemma, *(tree.form(at).lower() for at in (predicate.light,) if at is not None)]
    return any(word.startswith(kind.lower()[:7]) for word in named)


def _places(tree: Tree, heads: Iterable[int]) -> frozenset[int]:
    """The words of all their phrases."""
    edges = [participant(tree, at) for at in heads]
    return frozenset(at for start, end in edges for at in range(tree.at(start), tree.at(end - 1) + 1))
