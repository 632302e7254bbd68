"""How well a frame of the table fits a predicate."""

from collections.abc import Iterator
from typing import NamedTuple

from onrecord.reading.events.coding import Coding
from onrecord.reading.events.frames import ANY, BAD, GOOD, NAME, NOTHING, Frame, classes
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.wordclasses import is_name

_INSIDE = ("compound", "amod", "nmod", "nummod", "quantmod")
HEAD = 0.5
"""What it adds that a noun itself is asked for, and not a word before it."""


class Governed(NamedTuple):
    """What a predicate governs: the head of a clause and its coding, a noun that names an event and its coding."""

    clause: int | None = None
    clause_coding: Coding | None = None
    noun: int | None = None
    noun_coding: Coding | None = None

    @property
    def coding(self) -> Coding | None:
        """The coding of the clause, or else of the noun."""
        return self.clause_coding or self.noun_coding


def fit(tree: Tree, frame: Frame, predicate: Predicate, governed: Governed) -> float:
    """How much of what a frame asks for is there, as a weight; 0 if anything is missing."""
    if frame.subject and not any(_one(tree, at, frame.subject) for at in predicate.subject):
        return 0.0
    if frame.prepositions and not _behind(tree, frame, predicate):
        return 0.0
    if frame.complement and not _complement(tree, frame.complement, predicate, governed):
        return 0.0
    return frame.weight + _object(tree, frame, predicate)


def _object(tree: Tree, frame: Frame, predicate: Predicate) -> float:
    """What the objects add to a frame's weight, which they take away altogether where they are not the right ones."""
    if not frame.object:
        return 0.0
    if NOTHING in frame.object:
        return 0.0 if not predicate.objects and predicate.light is None else -frame.weight
    objects = objects_asked_for(tree, frame, predicate)
    if any(_lemma(tree, at) in frame.object for at in objects):
        return HEAD
    return 0.0 if objects or _modified(tree, frame, predicate) else -frame.weight


def carriers(tree: Tree, frame: Frame, predicate: Predicate) -> tuple[int, ...]:
    """The nouns that a frame's conditions hold for: they carry the sense and are no participants."""
    objects = objects_asked_for(tree, frame, predicate) if frame.object and ANY not in frame.object else ()
    light = () if predicate.light is None else (predicate.light,)
    behind = tuple(at for _, at in _behind(tree, frame, predicate)) if frame.behind else ()
    return tuple(dict.fromkeys((*objects, *light, *behind)))


def objects_asked_for(tree: Tree, frame: Frame, predicate: Predicate) -> tuple[int, ...]:
    """The objects that are what a frame asks for; behind a light noun nobody looks."""
    light = predicate.light
    if light is None:
        stated = tuple(tree.hanging(predicate.head, "attr"))
        return tuple(at for at in (*predicate.objects, *stated) if _one(tree, at, frame.object))
    direct = (at for at in predicate.objects if light not in tree.above(at))
    return tuple(at for at in (light, *direct) if _one(tree, at, frame.object))


def words_of(tree: Tree, at: int) -> Iterator[str]:
    """The lemmas that say what a noun's phrase is: its own, those before it, and what it only counts."""
    yield _lemma(tree, at)
    for child in tree.hanging(at, *_INSIDE):
        yield _lemma(tree, child)
        yield from (_lemma(tree, inner) for inner in tree.hanging(child, "compound", "amod", "nmod"))
    if _lemma(tree, at) in classes()["quantity"] or tree.words[at].tag in ("CD", "$"):
        for preposition in tree.hanging(at, "prep"):
            if tree.words[preposition].lemma in ("of", "in"):
                yield from (_lemma(tree, inner) for inner in tree.hanging(preposition, "pobj"))


def noun_lemma(tree: Tree, at: int) -> str:
    """The lemma of a noun, with what a hyphen joins to it: "cease-fire"."""
    lemma = tree.words[at].lemma.lower()
    if at > 1 and tree.words[at - 1].tag == "HYPH" and tree.words[at - 1].end == tree.words[at].start:
        return f"{tree.form(at - 2).lower()}-{lemma}"
    return lemma


def _lemma(tree: Tree, at: int) -> str:
    return noun_lemma(tree, at) if tree.words[at].tag.startswith("N") else tree.words[at].lemma.lower()


def _one(tree: Tree, at: int, wanted: frozenset[str]) -> bool:
    if ANY in wanted or (NAME in wanted and is_name(tree, at)):
        return True
    return any(word in wanted for word in words_of(tree, at))


def _modified(tree: Tree, frame: Frame, predicate: Predicate) -> bool:
    """Of a noun, whether what stands before it is asked for: "*air* strike"."""
    return predicate.noun and any(word in frame.object for word in words_of(tree, predicate.head))


def _behind(tree: Tree, frame: Frame, predicate: Predicate) -> list[tuple[str, int]]:
    return [
        (name, at)
        for name, at in _hung(tree, predicate)
        if name in frame.prepositions
        and _lemma(tree, at) not in classes()["time"]
        and (not frame.behind or _one(tree, at, frame.behind))
    ]


def _hung(tree: Tree, predicate: Predicate) -> Iterator[tuple[str, int]]:
    """Its prepositions, that of a light noun ("is on *alert*") and the "of" of its nouns among them."""
    yield from predicate.obliques
    if predicate.noun:
        yield from (("of", at) for at in predicate.objects)
    elif predicate.light is None:
        yield from (("of", at) for one in predicate.objects for at in behind_noun(tree, one, "of"))
    else:
        yield from (("of", at) for at in behind_noun(tree, predicate.light, "of"))
        if tree.words[predicate.light].dep == "pobj":
            yield tree.words[tree.words[predicate.light].head].lemma, predicate.light


def behind_noun(tree: Tree, at: int, name: str) -> Iterator[int]:
    """What stands behind a preposition of a noun."""
    for preposition in tree.hanging(at, "prep"):
        if tree.words[preposition].lemma == name:
            yield from tree.hanging(preposition, "pobj")


def _complement(tree: Tree, wanted: frozenset[str], predicate: Predicate, governed: Governed) -> bool:
    clause, coding = governed.clause, governed.coding
    present = {
        "any": clause is not None or governed.noun_coding is not None,
        "noun": governed.noun_coding is not None,
        "verb": clause is not None,
        "clause": clause is not None and any(tree.hanging(clause, "nsubj", "nsubjpass")),
        "predicative": any(tree.hanging(predicate.head, "oprd")),
        "good": coding is not None and coding.type in GOOD,
        "bad": coding is not None and coding.type in BAD,
    }
    if any(present.get(word, coding is not None and coding.type == word) for word in wanted):
        return True
    heads = list(tree.hanging(predicate.head, "oprd", "acomp", "advmod", "ccomp", "xcomp", "attr"))
    heads += [inner for head in heads for inner in tree.hanging(head, "acomp", "oprd", "attr", "aux")]
    return any(tree.words[head].lemma.lower() in wanted for head in heads)
