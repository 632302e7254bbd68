"""The stretch of a sentence that tells an event, and the words in it that name the event."""

from onrecord.reading.grammar.phrases import phrase, run
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.predicates import particles
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.vocabulary import OCCURRENCE
from onrecord.reading.grammar.wordclasses import is_verb

_NEAR = 6
"""Words between a light verb and its noun: beyond them the verb alone names the event."""
_ASIDE = frozenset({"conj", "cc", "parataxis", "preconj"})
_UP = frozenset({"xcomp", "acomp", "attr", "aux", "auxpass"})
_EDGES = " \t\n\r,;:.-\"'"


def named(tree: Tree, predicate: Predicate) -> tuple[int, int]:
    """Characters of the words that name an event: the verb with its particle and, where it is near, its light noun."""
    places = [predicate.head]
    if not predicate.noun:
        places += particles(tree, predicate.head)
    relative = tree.words[predicate.head].dep == "relcl" and (predicate.light or 0) < predicate.head
    if predicate.light is not None and not relative and abs(predicate.light - predicate.head) <= _NEAR:
        places.append(predicate.light)
    return tree.words[min(places)].start, tree.words[max(places)].end


def clause(tree: Tree, predicate: Predicate) -> tuple[int, int]:
    """Characters of the clause: what hangs on the predicate, without clauses joined to it by "and".

    A noun with words of its own about who and whom is told by its phrase, another by the clause that it stands in; a
    relative clause is given with the noun that it is about.
    """
    head = _top(tree, predicate)
    first, last = _run(tree, head)
    start, end = tree.words[first].start, tree.words[last].end
    if tree.words[head].dep in ("relcl", "acl"):
        start = min(start, phrase(tree, tree.words[head].head)[0])
    own = named(tree, predicate)
    start, end = min(start, own[0]), max(end, own[1])
    return _trimmed(tree.text, (start, end), own)


def host(tree: Tree, predicate: Predicate) -> int | None:
    """The verb that tells how and when a noun's event takes place: "the talks *begin* on Tuesday"; else None."""
    word = tree.words[predicate.head]
    if not predicate.noun or word.dep not in ("nsubj", "nsubjpass"):
        return None
    return word.head if tree.words[word.head].lemma in OCCURRENCE else None


def sentence(tree: Tree, at: int) -> int:
    """The root of the sentence that holds a word."""
    for above in tree.above(at):
        at = above
    return at


def _top(tree: Tree, predicate: Predicate) -> int:
    """The word whose subtree tells the event."""
    head = host(tree, predicate)
    head = predicate.head if head is None else head
    if predicate.noun and head == predicate.head and not (predicate.subject or predicate.objects or predicate.obliques):
        head = next((above for above in tree.above(head) if is_verb(tree, above)), head)
    while tree.words[head].dep in _UP and tree.words[head].head != head:
        head = tree.words[head].head
    return head


def _run(tree: Tree, head: int) -> tuple[int, int]:
    """First and last of the words around a head that hang on it, joined clauses left out."""
    out = {
        below
        for child in tree.children[head]
        if tree.words[child].dep in _ASIDE and (is_verb(tree, child) or tree.words[child].dep in ("cc", "preconj"))
        for below in tree.below(child)
    }
    return run(head, set(tree.below(head)) - out)


def _trimmed(text: str, edges: tuple[int, int], held: tuple[int, int]) -> tuple[int, int]:
    start, end = edges
    while start < held[0] and text[start] in _EDGES:
        start += 1
    while end > held[1] and text[end - 1] in _EDGES:
        end -= 1
    return start, end
