"""What speaks for the type of an act between two participants, as named numbers."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from onrecord.reading.events.between import Joined, as_plover, codings, joining
from onrecord.reading.events.coding import Coding
from onrecord.reading.events.frames import classes
from onrecord.reading.events.matching import words_of
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree

_BEFORE, _BEHIND = 8, 12
"""Words around the participants in which a word counts."""
_UP = 2
"""Words above a participant that count."""
_BOTH, _ONE = 3.5, 2.0
"""Scores of a joining predicate from which both and one of the participants play their roles."""

Feature = tuple[str, float]
Coded = tuple[Predicate, Coding]


def features(tree: Tree, source: Collection[int], target: Collection[int]) -> Mapping[str, float]:
    """The features of what the words of a source and a target are told to have to do with each other."""
    told = codings(tree)
    return evidence(tree, source, target, told, joining(tree, source, target, told))


def evidence(
    tree: Tree, source: Collection[int], target: Collection[int], told: Iterable[Coded], best: Joined | None
) -> Mapping[str, float]:
    """The features of two participants where all that their sentence tells, and what joins the two, is known."""
    found: dict[str, float] = {}
    for name, value in _all(tree, source, target, told, best):
        found[name] = found.get(name, 0.0) + value
    return found


def _all(
    tree: Tree, source: Collection[int], target: Collection[int], told: Iterable[Coded], best: Joined | None
) -> Iterator[Feature]:
    if best is None:
        yield "nothing told", 1.0
    else:
        yield from _verdict(tree, best)
        yield from _words(tree, best.predicate, best.coding, target)
        yield from _form(tree, best.predicate)
    for predicate, coding in told:
        yield f"told {as_plover(tree, predicate, coding.type)}", 0.4
    yield from _path(tree, "source", source)
    yield from _path(tree, "target", target)
    yield from _around(tree, source, target)


def _verdict(tree: Tree, best: Joined) -> Iterator[Feature]:
    """What the table says, the stronger the better the predicate joins the two."""
    predicate, coding, score = best
    sure = 1.0 if score > _BOTH else 0.7 if score > _ONE else 0.4
    kind = as_plover(tree, predicate, coding.type)
    yield f"type {kind}", 1.5 * sure
    yield f"type {kind} at {sure}", 0.5
    yield f"act {coding.type}", 0.7 * sure
    yield f"mode {kind} {coding.mode}", 0.7
    yield f"frame {coding.because}", 0.7


def _words(tree: Tree, predicate: Predicate, coding: Coding, target: Collection[int]) -> Iterator[Feature]:
    """The predicate's own words and those of what hangs on it."""
    yield f"predicate {predicate.lemma}", 1.0
    for name, at in (("light", predicate.light), ("clause", predicate.complement)):
        if at is not None:
            lemma = _lemma(tree, at)
            yield f"{name} {lemma}", 1.0
            yield f"predicate {predicate.lemma} {name} {lemma}", 0.6
    for at in predicate.objects:
        for word in words_of(tree, at):
            yield f"object {word}", 0.5
    for preposition, at in predicate.obliques:
        yield f"preposition {preposition}", 0.4
        if at in target:
            yield f"target behind {preposition}", 0.5
    for role in sorted({role for role, places in coding.roles if any(at in target for at in places)}):
        yield f"target is {role}", 0.5


def _form(tree: Tree, predicate: Predicate) -> Iterator[Feature]:
    for at in tree.hanging(predicate.head, "aux"):
        yield f"auxiliary {_lemma(tree, at)}", 0.5
    if any(tree.hanging(predicate.head, "neg")):
        yield "negated", 1.0
    yield f"tag {tree.words[predicate.head].tag}", 0.3
    if predicate.passive:
        yield "passive", 0.3


def _path(tree: Tree, name: str, words: Collection[int]) -> Iterator[Feature]:
    """What a participant is by grammar, and the nearest words that it hangs on."""
    top = next((at for at in sorted(words) if tree.words[at].head not in words or tree.words[at].head == at), None)
    if top is None:
        return
    yield f"{name} {tree.words[top].dep}", 0.3
    above = [at for at in tree.above(top) if tree.words[at].tag[:2] in ("VB", "NN", "JJ")]
    for at in above[:_UP]:
        yield f"{name} under {_lemma(tree, at)}", 0.8


def _around(tree: Tree, source: Collection[int], target: Collection[int]) -> Iterator[Feature]:
    """The words around the two, each once."""
    places = [*source, *target] or [0]
    window = range(max(0, min(places) - _BEFORE), min(len(tree.words), max(places) + _BEHIND + 1))
    words = {_lemma(tree, at) for at in window if at not in source and at not in target}
    for word in sorted(words - classes()["idle"]):
        if word.replace("-", "").isalpha():
            yield f"word {word}", 0.4


def _lemma(tree: Tree, at: int) -> str:
    return tree.words[at].lemma.lower()
