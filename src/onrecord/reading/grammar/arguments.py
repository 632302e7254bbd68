"""Who does what a verb says, and to whom: its own arguments and those that it shares with the verbs around it."""

from collections.abc import Callable

from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.vocabulary import ACTING, BODIES, SUBJECT_KEEPS, TOLD
from onrecord.reading.grammar.voice import is_passive
from onrecord.reading.grammar.wordclasses import (
    NOUNS,
    has_auxiliary,
    is_infinitive,
    is_name,
    is_nominal,
    is_relative,
    is_time,
    is_verb,
    joined_nominals,
)
from onrecord.reading.names.lexicon import BODY_WORDS
from onrecord.text.states import state_code

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_FAR = 12
"""Steps up a tree in search of a subject: deeper nesting is no language."""


def grammatical_subject(tree: Tree, at: int, far: int = _FAR) -> tuple[int, ...]:
    """The heads of who or what stands before a verb, whatever the voice: its own, or the one that it shares."""
    word = tree.words[at]
    for child in _nearest(tree, at, *_SUBJECTS):
        speakers = _speaker(tree, at, child, far) if word.dep == "ccomp" else ()
        return speakers or meant(tree, child)
    search = _SEARCHES.get(word.dep)
    return search(tree, at, far) if search and far and word.head != at else ()


def _nearest(tree: Tree, at: int, *deps: str) -> list[int]:
    """Of several words with one of these labels, as the parser gives for a broken sentence, the one nearest before."""
    found = sorted(tree.hanging(at, *deps), key=lambda child: (child > at, abs(at - child)))
    return found[:1]


def _speaker(tree: Tree, at: int, pronoun: int, far: int) -> tuple[int, ...]:
    """Of "Berlin said it would pay" Berlin, where the pronoun can stand for it."""
    form = tree.words[pronoun].lemma
    if form not in ("it", "they", "he", "she") or far == 0 or not is_verb(tree, tree.words[at].head):
        return ()
    speakers = doers(tree, tree.words[at].head, far - 1)
    if not speakers or tree.words[speakers[0]].tag not in NOUNS:
        return ()
    plural = len(speakers) > 1 or tree.words[speakers[0]].tag in ("NNS", "NNPS")
    if form == "they":
        return speakers if plural else ()
    return () if plural or _is_body(tree, speakers[0]) != (form == "it") else speakers


def _is_body(tree: Tree, at: int) -> bool:
    """Whether a noun names a state or a body rather than a person, as far as its form tells."""
    form = tree.form(at)
    if tree.words[at].tag == "NN":
        return form.lower() in BODIES
    determined = any(tree.words[child].lemma == "the" for child in tree.hanging(at, "det"))
    return determined or form.isupper() or form in BODY_WORDS or state_code(form) is not None


def meant(tree: Tree, at: int) -> tuple[int, ...]:
    """The nouns that a word and those joined to it stand for: of "who" and "which" what they point back to."""
    if not is_relative(tree, at):
        return joined_nominals(tree, at)
    for above in tree.above(at):
        if tree.words[above].dep == "relcl":
            return (tree.words[above].head,)
    return ()


def objects(tree: Tree, at: int) -> tuple[int, ...]:
    """The heads of what stands behind a verb, or, in the passive, before it."""
    if is_passive(tree, at):
        found = grammatical_subject(tree, at)
    else:
        found = tuple(one for child in tree.hanging(at, "dobj", "dative") for one in _behind(tree, child))
        found += tuple(
            one for child in tree.hanging(at, "prep") if _is_particle(tree, child) for one in _behind_it(tree, child)
        )
        found = found or _left_out(tree, at) or _shared_object(tree, at)
    urged = tuple(one for child in tree.hanging(at, "ccomp") for one in _urged(tree, child))
    return tuple(dict.fromkeys((*found, *urged)))


def obliques(tree: Tree, at: int, far: int = _FAR) -> tuple[tuple[str, int], ...]:
    """The prepositions that hang on a word, each with a head behind it, those joined to that head among them.

    Times are left out. A name rarely has a preposition of its own but "of": what hangs on it belongs to the word too.
    """
    found: list[tuple[str, int]] = []
    for child in tree.hanging(at, "prep", "agent", "dative"):
        if _is_particle(tree, child):
            continue
        for name, inner in _chained(tree, child):
            for one in _behind_it(tree, inner):
                if not is_time(tree, one):
                    found.append((name, one))
                if far and (is_name(tree, one) or is_time(tree, one)):
                    found += [pair for pair in obliques(tree, one, far - 1) if pair[0] != "of"]
    return tuple(found)


def agent(tree: Tree, at: int) -> tuple[int, ...]:
    """Who does it in the passive: behind "by"."""
    return tuple(
        one
        for child in tree.hanging(at, "agent", "prep")
        if tree.words[child].lemma == "by"
        for one in _behind_it(tree, child)
        if not tree.words[one].tag.startswith("VB")
    )


def complement(tree: Tree, at: int) -> int | None:
    """The head of the clause that a verb governs: "agreed to *withdraw*", "is ready to *withdraw*"."""
    for child in tree.hanging(at, "xcomp", "ccomp"):
        return child
    for child in tree.hanging(at, "acomp", "attr"):
        for inner in tree.hanging(child, "xcomp"):
            return inner
    return None


def _joined(tree: Tree, at: int, far: int) -> tuple[int, ...]:
    """The subject of the verb that a verb is joined to by "and"."""
    above = tree.words[at].head
    return grammatical_subject(tree, above, far - 1) if is_verb(tree, above) else ()


def _of_noun(tree: Tree, at: int, far: int) -> tuple[int, ...]:
    """The noun that a clause hangs on, or for "a plan to withdraw" the one whose plan it is."""
    noun = tree.words[at].head
    if tree.words[at].dep == "relcl" or not is_infinitive(tree, at):
        return (noun,) if is_nominal(tree, noun) else ()
    for child in tree.hanging(noun, "poss"):
        return meant(tree, child)
    if by := agent(tree, noun):
        return by
    above = tree.words[noun].head
    if tree.words[noun].dep in ("dobj", "attr", "oprd") and is_verb(tree, above):
        return doers(tree, above, far - 1)
    return ()


def doers(tree: Tree, at: int, far: int = _FAR) -> tuple[int, ...]:
    """Who does what a verb says, in either voice."""
    return agent(tree, at) if is_passive(tree, at) else grammatical_subject(tree, at, far)


def _shared(tree: Tree, at: int, far: int) -> tuple[int, ...]:
    """The subject of a clause without one: the object of the verb above, or else its subject."""
    word = tree.words[at]
    above = word.head
    if word.dep == "ccomp" and not (word.tag == "VBG" or is_infinitive(tree, at)):
        return ()
    if not is_verb(tree, above) and tree.words[above].dep not in ("acomp", "attr", "oprd", "prep", "aux"):
        return ()
    if word.dep == "xcomp" and is_verb(tree, above) and tree.words[above].lemma not in SUBJECT_KEEPS:
        for child in tree.hanging(above, "dobj"):
            return meant(tree, child)
    return grammatical_subject(tree, above, far - 1)


def _behind_preposition(tree: Tree, at: int, far: int) -> tuple[int, ...]:
    """Of "accused Berlin of breaking the treaty" Berlin; of "left after signing the treaty" who left."""
    preposition = tree.words[at].head
    above = tree.words[preposition].head
    if not is_verb(tree, above):
        noun_of = tree.words[above].head
        if tree.words[above].dep == "dobj" and is_verb(tree, noun_of):
            told = is_name(tree, above) or tree.words[above].lemma in ACTING
            return (above,) if told else doers(tree, noun_of, far - 1)
        return ()
    if tree.words[preposition].lemma in TOLD:
        for child in tree.hanging(above, "dobj"):
            return meant(tree, child)
    return grammatical_subject(tree, above, far - 1)


def _behind(tree: Tree, at: int) -> tuple[int, ...]:
    """An object's heads; "to Berlin" that is labelled as one counts as a preposition, with ``obliques``."""
    return meant(tree, at) if is_nominal(tree, at) else ()


def _behind_it(tree: Tree, preposition: int) -> tuple[int, ...]:
    found = [one for child in tree.hanging(preposition, "pobj") for one in meant(tree, child)]
    return tuple(found or tree.hanging(preposition, "pcomp"))


def _is_particle(tree: Tree, at: int) -> bool:
    """Whether a word that hangs like a preposition is a verb's particle: "called *off* the visit"."""
    return tree.words[at].tag == "RP"


def _chained(tree: Tree, preposition: int) -> tuple[tuple[str, int], ...]:
    """A preposition's name with the word that its object hangs on: "out of", "together with" count as one."""
    name = tree.words[preposition].lemma
    inner = [child for child in tree.hanging(preposition, "prep") if any(tree.hanging(child, "pobj", "pcomp"))]
    if inner and not any(tree.hanging(preposition, "pobj", "pcomp")):
        return tuple((f"{name} {tree.words[child].lemma}", child) for child in inner)
    return ((name, preposition),)


def _left_out(tree: Tree, at: int) -> tuple[int, ...]:
    """The object that a relative clause leaves out: "the sanctions (that) Berlin imposed"."""
    word = tree.words[at]
    if word.dep != "relcl" or any(tree.hanging(at, "ccomp", "xcomp", "acomp", "attr")):
        return ()
    owned = list(tree.hanging(at, "nsubj"))
    if not owned or any(is_relative(tree, one) for one in owned) or word.tag == "VBG":
        return ()
    if any(tree.words[child].tag == "WRB" for child in tree.children[at]):
        return ()
    return (word.head,)


def _shared_object(tree: Tree, at: int) -> tuple[int, ...]:
    """Of "condemned and rejected the plan" the plan, for both."""
    for other in tree.hanging(at, "conj"):
        between = tree.words[at + 1 : other]
        if is_verb(tree, other) and not has_auxiliary(tree, other) and all(w.dep in ("cc", "advmod") for w in between):
            return objects(tree, other)
    return ()


def _urged(tree: Tree, at: int) -> tuple[int, ...]:
    """Of "urged Berlin to withdraw", parsed as a clause of its own, Berlin."""
    if not is_infinitive(tree, at):
        return ()
    return tuple(
        one
        for child in tree.hanging(at, "nsubj")
        if tree.words[child].tag in NOUNS | {"PRP"} and child < at
        for one in meant(tree, child)
    )


_SEARCHES: dict[str, Callable[[Tree, int, int], tuple[int, ...]]] = {
    "conj": _joined,
    "acl": _of_noun,
    "relcl": _of_noun,
    **dict.fromkeys(("xcomp", "ccomp", "advcl", "acomp", "attr", "oprd", "prep"), _shared),
    "pcomp": _behind_preposition,
}
"""Where a word without a subject of its own finds one, by what it is to the word above."""
