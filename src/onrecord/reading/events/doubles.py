"""One act told once, though a clause has two words for it: "began to *negotiate*", "the attack *killed* two"."""

from collections.abc import Iterator, Sequence

from onrecord.reading.events.coding import Coding
from onrecord.reading.grammar.clauses import named
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.vocabulary import ASPECT
from onrecord.reading.grammar.wordclasses import is_infinitive, is_verb

Coded = tuple[Predicate, Coding]


def without_doubles(tree: Tree, coded: Sequence[Coded]) -> list[Coded]:
    """The coded predicates, of those that tell one act the one that says most of it; no two by the same words."""
    by_head = {predicate.head: (predicate, coding) for predicate, coding in coded}
    dropped = {
        place
        for one in coded
        for place in (_over_noun(tree, one, by_head) if one[0].noun else _over_clause(tree, one, by_head))
    }
    spans: dict[tuple[int, int], Coded] = {}
    for one in coded:
        if one[0].head not in dropped:
            spans.setdefault(named(tree, one[0]), one)
    return list(spans.values())


def _over_clause(tree: Tree, one: Coded, by_head: dict[int, Coded]) -> Iterator[int]:
    """Of a verb and the clause that it governs the one to drop.

    "Continued to *deepen*" is told by the clause; "*refused* to condemn" and "*voted* to expel" by the verb; "*gave*
    money to help" by the first.
    """
    predicate, coding = one
    for purpose in tree.hanging(predicate.head, "advcl"):
        if purpose in by_head and is_infinitive(tree, purpose) and by_head[purpose][1].type == coding.type:
            yield purpose if coding.confidence >= by_head[purpose][1].confidence else predicate.head
    if predicate.complement is None:
        return
    inner = by_head.get(predicate.complement)
    if predicate.passive and predicate.lemma in ASPECT:
        yield predicate.head
    elif inner and coding.type in ("REJECT", "VOTE"):
        yield inner[0].head
    elif inner and (inner[1].type == coding.type or predicate.lemma in ASPECT):
        yield predicate.head


def _over_noun(tree: Tree, one: Coded, by_head: dict[int, Coded]) -> Iterator[int]:
    """Of a noun and the verb or noun above it that tell the same kind of event the less sure one, or the bare noun."""
    predicate, coding = one
    for above in tree.above(predicate.head):
        if above in by_head:
            other, other_coding = by_head[above]
            if other.light == predicate.head:
                yield predicate.head
            elif other_coding.type == coding.type and _may_share(tree, predicate.subject, other.subject):
                yield predicate.head if other_coding.confidence >= coding.confidence else other.head
            return
        if is_verb(tree, above):
            return


def _may_share(tree: Tree, own: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two predicates can have the same subject: one has none, or they name it by the same words."""
    return not own or not other or any(at in tree.below(head) for at in own for head in other)
