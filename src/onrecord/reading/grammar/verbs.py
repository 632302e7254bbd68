"""What the words around a verb say of it: its tense, its modal, whether it is negated, what time it names."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.wordclasses import FINITE, NOUNS

FAR = 12
"""So many steps up the tree at most: grammar that is deeper says nothing of the event."""

_MODALS = {"wo": "will", "'ll": "will", "ca": "can", "'d": "would", "sha": "shall"}
_NEGATIVE = frozenset({"not", "n't", "never", "neither", "nor", "hardly", "nowhere"})
_NONE = frozenset({"no", "never", "neither", "none", "nobody", "nothing"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_STRETCHES = frozenset(
    {"week", "month", "year", "summer", "autumn", "fall", "winter", "spring", "weekend", "day", "days"}
) | _WEEKDAYS  # fmt: skip


_PLURAL = frozenset({"days", "weeks", "months", "years", "hours"})


class Group(NamedTuple):
    """A verb with its auxiliaries.

    ``modal`` is "will", "would", "can", ... or "". ``tense`` is that of the first word, "" for a bare form, an
    infinitive or a participle. ``to`` says that "to" stands before it.
    """

    modal: str
    tense: Literal["past", "present", ""]
    perfect: bool
    progressive: bool
    to: bool
    negated: bool


def group(tree: Tree, at: int) -> Group:
    """A verb's group; one that is joined by "and" to a verb of the same form shares what stands before that."""
    word = tree.words[at]
    bearer = _bearer(tree, at)
    helpers = list(tree.hanging(bearer, "aux", "auxpass"))
    modals = [_modal(tree, aux) for aux in helpers if tree.words[aux].tag == "MD"]
    tags = [tree.words[aux].tag for aux in helpers]
    lemmas = [tree.words[aux].lemma.lower() for aux in helpers]
    to = "TO" in tags or "to" in lemmas
    first = next((tag for tag in (*tags, word.tag) if tag in FINITE), "") if bearer == at or tags else ""
    tense: Literal["past", "present", ""] = "" if modals or to or not first else "past" if first == "VBD" else "present"
    return Group(
        modal=modals[0] if modals else "",
        tense=tense,
        perfect="have" in lemmas,
        progressive=(word.tag == "VBG" and "be" in lemmas) or _being(tree, helpers),
        to=to,
        negated=is_negated(tree, at) or (bearer != at and is_negated(tree, bearer) and not _but(tree, bearer)),
    )


def _bearer(tree: Tree, at: int) -> int:
    """The verb whose auxiliaries count for this one."""
    for _ in range(FAR):
        if tree.words[at].dep != "conj" or any(tree.hanging(at, "aux", "auxpass", *_SUBJECTS)):
            break
        head = tree.words[at].head
        same = tree.words[head].tag == tree.words[at].tag and tree.words[at].tag not in FINITE
        mistaken = tree.words[at].tag == "VBP" and tree.words[head].tag == "VB" and any(tree.hanging(head, "aux"))
        if not same and not mistaken:
            break
        at = head
    return at


def first_joined(tree: Tree, at: int, own_subject: bool = False) -> int:
    """The first of the words joined by "and" of which one is given; a verb with a subject of its own stands alone."""
    for _ in range(FAR):
        if tree.words[at].dep != "conj" or (own_subject and any(tree.hanging(at, "nsubj", "nsubjpass"))):
            break
        at = tree.words[at].head
    return at


def _but(tree: Tree, at: int) -> bool:
    """Whether what is joined to a verb is set against it: "not to attack but to talk"."""
    return any(tree.form(child).lower() == "but" for child in tree.hanging(at, "cc"))


def _modal(tree: Tree, at: int) -> str:
    form = tree.form(at).lower()
    return _MODALS.get(form, form)


def _being(tree: Tree, helpers: list[int]) -> bool:
    """Whether it is done at the time: "is being investigated"."""
    return any(tree.form(aux).lower() == "being" for aux in helpers)


def is_verb_form(tree: Tree, at: int) -> bool:
    """Whether a word is tagged as a verb, auxiliaries among them."""
    return tree.words[at].tag.startswith("VB")


def is_noun(tree: Tree, at: int) -> bool:
    """Whether a word is tagged as a noun or a name."""
    return tree.words[at].tag in NOUNS


def is_past(tree: Tree, at: int) -> bool:
    """Whether a verb stands in the past tense."""
    return is_verb_form(tree, at) and group(tree, at).tense == "past"


def with_particle(tree: Tree, at: int) -> str:
    """A word's lemma in lower case, with its particle if it has one: "call_off"."""
    lemma = tree.words[at].lemma.lower()
    particle = next((tree.form(child).lower() for child in tree.hanging(at, "prt")), "")
    return f"{lemma}_{particle}" if particle else lemma


def is_negated(tree: Tree, at: int) -> bool:
    """Whether "not", "never", "no longer", or a subject or object with "no" denies it."""
    for child in tree.children[at]:
        word, form = tree.words[child], tree.form(child).lower()
        early = word.dep == "cc" and child < at
        if word.dep == "neg" or ((word.dep in ("advmod", "preconj") or early) and form in _NEGATIVE):
            if not _only(tree, child):
                return True
            continue
        if word.dep == "advmod" and form in ("longer", "more", "again") and _has_no(tree, child):
            return True
        if word.dep in (*_SUBJECTS, "dobj", "attr", "pobj") and (form in _NONE or _has_no(tree, child)):
            return True
    return False


def _only(tree: Tree, at: int) -> bool:
    """Whether a "not" is that of "not only", "not just"."""
    return at + 1 < len(tree.words) and tree.form(at + 1).lower() in ("only", "just", "merely", "simply")


def _has_no(tree: Tree, at: int) -> bool:
    before = [
        child for child in tree.hanging(at, "det", "neg", "predet", "advmod", "preconj") if not _quoted(tree, child)
    ]
    forms = {tree.form(child).lower() for child in before}
    return bool(forms & _NONE) or (at > 1 and "not" in forms and tree.form(at - 1).lower() == "single")


def _quoted(tree: Tree, at: int) -> bool:
    """Whether a word alone stands in quotation marks: a "no" vote."""
    return at + 1 < len(tree.words) and tree.form(at + 1) in ('"', "'")


def lacks(tree: Tree, noun: int) -> bool:
    """Whether a noun has "no" or "neither" before it: "*no* talks"."""
    return _has_no(tree, noun)


def is_to_come(tree: Tree, at: int, weekdays: bool = False) -> bool:
    """Whether a word has a time to come beside it: "tomorrow", "next week", "later this year"; or any weekday."""
    for child in _near(tree, at):
        form = tree.form(child).lower()
        before = [tree.form(one).lower() for one in range(max(0, child - 2), child)]
        if form == "tomorrow" or (weekdays and form in _WEEKDAYS and _is_when(tree, child) and before[-1:] != ["last"]):
            return True
        if form in _PLURAL and len(before) == 2 and before[0] == "in" and tree.words[child - 1].tag == "CD":
            return True
        if form == "now" and before[-1:] == ["from"]:
            return True
        if before[-1:] == ["any"] and form in ("minute", "moment", "day"):
            return True
        if form in _STRETCHES and before and (before[-1] in ("next", "coming") or before == ["later", "this"]):
            return True
    return False


def _is_when(tree: Tree, at: int) -> bool:
    """Whether a weekday says when: "meets *Monday*", "on *Monday*", not "the *Monday* meeting"."""
    word = tree.words[at]
    return word.dep == "npadvmod" or (word.dep == "pobj" and tree.form(word.head).lower() == "on")


def _near(tree: Tree, at: int, far: int = 3) -> Iterator[int]:
    """The words right behind a word, and those that hang on it, directly or by a preposition."""
    if tree.words[at].tag.startswith("NN"):
        yield from range(at + 1, min(at + 3, len(tree.words)))
    for child in tree.children[at]:
        if tree.words[child].dep in ("prep", "npadvmod", "advmod", "poss", "nmod", "compound", "pobj", "dobj", "amod"):
            yield child
            if far and tree.words[child].dep in ("prep", "advmod", "npadvmod", "dobj", "poss"):
                yield from _near(tree, child, far - 1)
