"""What a predicate tells of: its type, mode and roles, by the frame of the table that fits it best."""

from collections.abc import Iterable, Iterator
from functools import cache

from onrecord.reading.events.coding import Coding
from onrecord.reading.events.frames import Frame, classes, frames
from onrecord.reading.events.matching import HEAD, Governed, behind_noun, carriers, fit, noun_lemma
from onrecord.reading.grammar.nominals import nominal
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.predicates import verbal
from onrecord.reading.grammar.tree import Tree
from onrecord.reading.grammar.wordclasses import is_infinitive, is_verb
from onrecord.record.event import EventRole

Role = tuple[EventRole, tuple[int, ...]]

_DEEP = 3
"""How many predicates may govern one another: "agreed to begin to talk"."""
_MANY = 4
"""How many nouns behind a verb are asked whether they name an event."""
_COPULAS = frozenset({"be", "become", "remain", "stand", "seem", "feel", "stay", "appear"})
_REFUSING = frozenset({"will", "wo", "would", "can", "ca", "could", "must"})
_NEVER = frozenset({"not", "n't", "never", "no"})
_DEFAULT = ("object", "with", "against", "on", "to", "from", "for")
"""Where the recipient stands if the frame does not say so."""
_VERB, _NOUN, _PASSED = 0.9, 0.7, 0.8
"""Confidence in a verb's frame and in a noun's, and what is left of it where one stands between."""


@cache
def lemmas() -> frozenset[str]:
    """Every word that may name an event or govern one, in lower case; of a verb with its particle the verb."""
    words = {word.removeprefix("n:").removeprefix("not ") for word in frames()}
    return frozenset(word.split(" ")[0] for word in words)


def code(tree: Tree, predicate: Predicate) -> Coding | None:
    """The coding of a predicate; None for what is no event."""
    return _code(tree, predicate, _DEEP)


def absorbed(tree: Tree, predicate: Predicate) -> tuple[int, ...]:
    """The predicates whose sense a coded one has taken in: of "agreed to withdraw" the place of "withdraw".

    They tell of no event of their own.
    """
    governed = _governed(tree, predicate, _DEEP)
    frame = _choose(tree, predicate, governed)
    if frame is None:
        return ()
    taken = list(carriers(tree, frame, predicate))
    if frame.complement:
        taken += [at for at in (governed.clause, governed.noun) if at is not None]
    return tuple(dict.fromkeys(taken))


def _code(tree: Tree, predicate: Predicate, deep: int) -> Coding | None:
    governed = _governed(tree, predicate, deep)
    frame = _choose(tree, predicate, governed)
    return None if frame is None else _coding(tree, frame, predicate, governed)


def _choose(tree: Tree, predicate: Predicate, governed: Governed) -> Frame | None:
    """The frame that fits best, the first in the table of those that fit alike."""
    best, most = None, 0.0
    for frame in _candidates(tree, predicate):
        if frame.weight + HEAD <= most:
            break  # those that follow ask for less
        if (weight := fit(tree, frame, predicate, governed)) > most:
            best, most = frame, weight
    return best


def _candidates(tree: Tree, predicate: Predicate) -> tuple[Frame, ...]:
    table = frames()
    if predicate.noun:
        return table.get(f"n:{noun_lemma(tree, predicate.head)}", ())
    if predicate.lemma in _COPULAS:
        for child in tree.hanging(predicate.head, "acomp"):
            if (found := table.get(tree.words[child].lemma.lower())) is not None:
                return found
    if _refuses(tree, predicate.head) and (found := table.get(f"not {predicate.lemma}")) is not None:
        return found
    return table.get(predicate.lemma) or table.get(tree.words[predicate.head].lemma.lower(), ())


def _refuses(tree: Tree, head: int) -> bool:
    """Whether a verb says what somebody is not going to do; "did not meet" is no refusal."""
    if not any(tree.words[one].lemma.lower() in _NEVER for one in tree.hanging(head, "neg")):
        return False
    return any(tree.words[one].lemma.lower() in _REFUSING for one in tree.hanging(head, "aux"))


def _governed(tree: Tree, predicate: Predicate, deep: int) -> Governed:
    """What a predicate governs, where one of its frames asks for it."""
    if not deep or not any(frame.governs for frame in _candidates(tree, predicate)):
        return Governed()
    clause = predicate.complement
    if clause is None:
        clause = next(_purposes(tree, predicate), None)
    coding = None
    if clause is not None and is_verb(tree, clause):
        coding = _code(tree, verbal(tree, clause), deep - 1)
    noun, noun_coding = (None, None) if predicate.noun else _noun(tree, predicate, deep)
    return Governed(clause, coding, noun, noun_coding)


def _purposes(tree: Tree, predicate: Predicate) -> Iterator[int]:
    """Clauses that hang on a verb or on its object: "sent planes *to destroy*", "a statement *condemning*"."""
    light = () if predicate.light is None else (predicate.light,)
    for at in (predicate.head, *light, *predicate.objects):
        for child in tree.hanging(at, "advcl", "acl", "relcl"):
            if is_infinitive(tree, child) or (at != predicate.head and tree.words[child].tag == "VBG"):
                yield child


def _noun(tree: Tree, predicate: Predicate, deep: int) -> tuple[int | None, Coding | None]:
    """The first noun behind a verb that names an event, with its coding."""
    light = () if predicate.light is None else (predicate.light,)
    behind = predicate.behind("for", "in", "into", "on", "of")
    for at in list(dict.fromkeys((*light, *predicate.objects, *behind)))[:_MANY]:
        if tree.words[at].tag in ("NN", "NNS") and (coding := _code(tree, nominal(tree, at), deep - 1)) is not None:
            return at, coding
    return None, None


def _coding(tree: Tree, frame: Frame, predicate: Predicate, governed: Governed) -> Coding | None:
    if frame.type == "none":
        return None
    if frame.type == "=":
        inner = governed.coding
        return None if inner is None else _passed(frame, predicate, inner)
    roles = _roles(tree, frame, predicate, governed)
    confidence = _NOUN if predicate.noun else _VERB
    because = f'"{predicate.lemma}" is coded by the frame "{frame.name}"'
    return Coding(frame.type, frame.mode, roles, confidence, because)


def _passed(frame: Frame, predicate: Predicate, inner: Coding) -> Coding:
    """The coding of what a verb like "begin" governs, done by who begins it."""
    own: tuple[Role, ...] = (("actor", predicate.subject),) if predicate.subject else ()
    roles = own + tuple(pair for pair in inner.roles if pair[0] != "actor" or not own)
    because = f'{inner.because}, which "{predicate.lemma}" governs by the frame "{frame.name}"'
    return Coding(inner.type, inner.mode, roles, inner.confidence * _PASSED, because)


def _roles(tree: Tree, frame: Frame, predicate: Predicate, governed: Governed) -> tuple[Role, ...]:
    sources = {"actor": ("subject",), "recipient": _DEFAULT, **dict(frame.roles)}
    carrying = carriers(tree, frame, predicate)
    taken: set[int] = set()
    roles: list[Role] = []
    order: tuple[EventRole, ...] = ("actor", "recipient", "theme", "place")
    for role in order:
        for source in sources.get(role, ()):
            found = _places(tree, source, predicate, carrying, governed)
            if places := tuple(at for at in found if _takes_part(tree, at, frame, taken)):
                roles.append((role, places))
                taken.update(places)
                break
    return tuple(roles)


def _takes_part(tree: Tree, at: int, frame: Frame, taken: set[int]) -> bool:
    lemma = tree.words[at].lemma.lower()
    return at not in taken and lemma not in classes()["time"] and (lemma not in frame.object or "*" in frame.object)


def _places(
    tree: Tree, source: str, predicate: Predicate, carrying: tuple[int, ...], governed: Governed
) -> Iterable[int]:
    """The heads that a source of a role names."""
    if source == "subject":
        return predicate.subject
    if source == "object":
        return [at for at in predicate.objects if at not in carrying]
    if source == "poss":
        return [owner for at in (*predicate.objects, *carrying) for owner in tree.hanging(at, "poss")]
    if source == "clause":
        return () if governed.clause is None else verbal(tree, governed.clause).subject
    if source == "complement":
        inner = governed.coding
        return next((places for role, places in inner.roles if role == "recipient"), ()) if inner is not None else ()
    found = predicate.behind(source)
    if source == "of" and predicate.noun:
        found += predicate.objects
    return found or [at for noun in carrying for at in behind_noun(tree, noun, source)]
