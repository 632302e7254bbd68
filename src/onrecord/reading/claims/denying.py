"""The words that deny a claim: "not", "no longer", "refused to", "rejected claims that"; None where nothing does."""

from collections.abc import Iterator

from onrecord.reading.claims import words as known
from onrecord.reading.claims.group import Group
from onrecord.reading.claims.outline import Outline

Words = tuple[int, int]
"""The first and the last of some words."""

_PARTS = ("nsubj", "nsubjpass", "expl", "dobj", "attr", "oprd")
_LATER = frozenset({"until", "till"})
_THE_WAY = frozenset({"way", "time", "circumstance"})


def denial(outline: Outline, at: int, first: int, group: Group) -> Words | None:
    """The words that deny what a claim's head says; two denials undo each other."""
    found = list(_own(outline, group))
    if group.bearer != at and not _is_set_against(outline, group.bearer):
        found += _direct(outline, group.bearer)
    found += _above(outline, first)
    return found[0] if len(found) % 2 else None


def _own(outline: Outline, group: Group) -> Iterator[Words]:
    tree = outline.tree
    for verb in group.chain:
        yield from _direct(outline, verb)
        for part in outline.of(verb, *_PARTS):
            if (none := _none(outline, part)) is not None:
                yield none
                return
    for verb, governed in zip(group.chain, group.chain[1:], strict=False):
        if tree.words[verb].lemma in known.DENYING:
            yield verb, _to(outline, verb, governed)
    for preposition in outline.of(group.chain[0], "prep"):  # "in no way"
        for noun in outline.of(preposition, "pobj"):
            if tree.words[noun].lemma in _THE_WAY and (none := _none(outline, noun)) is not None:
                yield preposition, noun


def _direct(outline: Outline, verb: int) -> Iterator[Words]:
    """Not, never, no longer; but no "not" that only says how late: "did not come until Monday"."""
    tree = outline.tree
    for one in outline.of(verb, "neg"):
        if _following(outline, one) not in known.ONLY - {"necessarily"} and not _is_late(outline, verb):
            yield one, one
            return
    for one in outline.of(verb, "advmod", "preconj", "cc"):
        form = tree.form(one).lower()
        if form in known.NEVER and (tree.words[one].dep == "advmod" or one < verb):
            yield one, one
            return
        if form in ("longer", "more") and one and tree.form(one - 1).lower() == "no":
            yield one - 1, one
            return


def _is_late(outline: Outline, verb: int) -> bool:
    clauses = [mark for clause in outline.of(verb, "advcl") for mark in outline.of(clause, "mark")]
    return any(outline.tree.words[one].lemma in _LATER for one in (*outline.of(verb, "prep"), *clauses))


def _none(outline: Outline, part: int) -> Words | None:
    """The "no" of a subject or an object."""
    tree = outline.tree
    if tree.words[part].lemma.lower() in known.NONE:
        return part, part
    for one in outline.of(part, "det", "preconj", "neg"):
        form = tree.form(one).lower()
        if form in known.NONE:
            return one, one
        if form == "not" and _following(outline, one) in ("a", "one", "single"):
            return one, one
    return None


def _following(outline: Outline, at: int) -> str:
    return outline.tree.form(at + 1).lower() if at + 1 < len(outline.tree.words) else ""


def _is_set_against(outline: Outline, verb: int) -> bool:
    """Not to attack *but* to talk."""
    return any(outline.tree.words[one].lemma == "but" for one in outline.of(verb, "cc"))


def _to(outline: Outline, verb: int, governed: int) -> int:
    return max((one for one in outline.of(governed, "aux") if verb < one < governed), default=verb)


def _above(outline: Outline, first: int) -> Iterator[Words]:
    """What denies the clause from above: "denied that", "did not believe that", "dismissed reports that", "without"."""
    words = outline.tree.words
    word, above = words[first], words[first].head
    if word.dep == "pcomp" and words[above].lemma == "without":
        yield above, above
    if word.dep == "ccomp":
        if words[above].lemma in known.REJECTING:
            yield above, above
        if words[above].lemma in known.THINKING:
            yield from _direct(outline, above)
    if word.dep in ("acl", "relcl") and words[above].lemma in known.UNSURE and any(outline.of(first, "mark")):
        verb = words[above].head
        if words[above].dep in ("dobj", "nsubjpass") and words[verb].lemma in known.REJECTING:
            yield verb, verb
