"""Which words of a tree head a clause, or a noun's phrase, that states something."""

from dataclasses import dataclass, field
from typing import Literal

from onrecord.reading.claims.closing import asks, carries, condition, stands_for_a_thing
from onrecord.reading.claims.finite import SUBJECTS, is_finite, is_reduced
from onrecord.reading.claims.nouns import states
from onrecord.reading.claims.outline import Outline
from onrecord.reading.grammar.wordclasses import is_verb

_REAL = frozenset({"if", "unless", "provided", "providing", "assuming", "should", "had", "were"})


@dataclass(slots=True)
class Stating:
    """What a tree states.

    ``heads`` are its verbs and nouns that head a claim. ``first`` maps each verb to the first of those that it is
    joined to by "and". ``closed`` are verbs whose clauses state nothing, as they are asked or only carry what is said,
    ``parts`` those that belong to the clause above; ``conditions`` maps a verb to the "if" that it depends on.
    """

    heads: list[int] = field(default_factory=list)
    first: dict[int, int] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    parts: set[int] = field(default_factory=set)
    conditions: dict[int, int] = field(default_factory=dict)


def stating(outline: Outline) -> Stating:
    """The claims' heads, in order."""
    tree, found = outline.tree, Stating()
    for at in range(len(tree.words)):
        if is_verb(tree, at) and tree.words[at].lemma[:1].isalpha():
            stands = _stands(outline, at, found)
            if stands == "claim":
                found.heads.append(at)
            else:
                (found.closed if stands == "closed" else found.parts).add(at)
        elif states(outline, at):
            found.heads.append(at)
    return found


def _stands(outline: Outline, at: int, found: Stating) -> Literal["claim", "closed", "part"]:
    """Whether a verb heads a claim, heads a clause that states nothing, or is part of the clause above it."""
    above = outline.tree.words[at].head
    joined = outline.tree.words[at].dep == "conj" and above in found.first
    joined = joined and not (any(outline.of(at, *SUBJECTS)) and any(outline.of(at, "mark")))
    first = found.first[at] = found.first[above] if joined else at
    if (mark := condition(outline, at)) is not None:
        if (
            outline.tree.words[at].dep == "advcl"
            and _form(outline, mark) in _REAL
            and (mark == 0 or _form(outline, mark - 1) not in ("as", "even"))
        ):
            found.conditions.setdefault(above, mark)
        return "closed"
    if joined and above in found.closed and not carries(outline, above):
        return "closed"
    if not (is_finite(outline, at) or is_reduced(outline, at, first)):
        return "part"
    if _is_conditional(outline, at) or asks(outline, at, first) or stands_for_a_thing(outline, first):
        return "closed"
    return "closed" if carries(outline, at) else "claim"


def _is_conditional(outline: Outline, at: int) -> bool:
    """Whether a clause hangs on one that is a condition."""
    word = outline.tree.words[at]
    if word.dep not in ("advcl", "ccomp") or not is_verb(outline.tree, word.head):
        return False
    return condition(outline, word.head) is not None


def _form(outline: Outline, at: int) -> str:
    return outline.tree.form(at).lower()
