"""The table of what may be said of an event: which words, with which arguments, are which type.

``frames.tsv`` has one frame a line: a name, the words it is for (nouns begin with "n:", "not X" is a refusal to X),
conditions on what hangs on them, a type, PLOVER's mode, and who plays which role. ``classes.tsv`` names lists of words
that the conditions share. Both are general knowledge of English news, written for this project on the lines of the
codebooks of CAMEO and PLOVER.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast, get_args

from onrecord.record.event import EventRole, EventType

Verdict = EventType | Literal["none", "="]
"""A type; "none" for what is no event although its word often names one; "=" for the type of what it governs."""

MODES: Mapping[EventType, frozenset[str]] = {
    "CONSULT": frozenset({"visit", "third-party", "multilateral", "phone"}),
    "REQUEST": frozenset({"assist", "change", "yield", "meet"}),
    "REJECT": frozenset({"assist", "change", "yield", "meet"}),
    "ACCUSE": frozenset({"disapprove", "investigate", "allege"}),
    "THREATEN": frozenset({"restrict", "ban", "arrest", "relations", "expel", "territory", "violence"}),
    "PROTEST": frozenset({"demo", "riot", "strike", "hunger", "boycott", "obstruct"}),
    "SANCTION": frozenset({"convict", "expel", "withdraw", "discontinue"}),
    "MOBILIZE": frozenset({"troops", "weapons", "police", "militia"}),
    "COERCE": frozenset(
        {"seize", "restrict", "ban", "censor", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"}
    ),
    "ASSAULT": frozenset(
        {"beat", "torture", "execute", "sexual", "assassinate", "primitive", "firearms", "explosives"}
        | {"suicide-attack", "heavy-weapons", "crowd-control", "unconventional", "destroy", "aerial"}
    ),
}
"""PLOVER's modes, for the types that have any."""

GOOD: frozenset[str] = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
BAD: frozenset[str] = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)
"""PLOVER's cooperative and conflictual types; "good" and "bad" in a condition on what is governed."""
ANY, NAME, NOTHING = "*", "name", "!"
"""In a condition: any word at all, any name, no object."""
COMPLEMENTS = frozenset({"any", "noun", "verb", "clause", "predicative", "good", "bad"})
"""What a condition on the complement may ask for beside types and lemmas."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of the table.

    ``subject``, ``object`` and ``behind`` hold the words of which one must stand there; "*" is any word, "name" any
    name, "!" no object. ``prepositions`` are those of which one must hang there, with one of ``behind`` after it if
    that is not empty. ``complement`` tells what must be governed: a type, "good", "bad", a "noun" of an event, a
    "verb", a "clause" with a subject of its own, "any" of these, "predicative" words ("called him *weak*"), or a lemma.
    ``roles`` give for each role the places to look at, the first one filled counts: "subject", "object", "poss" (who
    owns the object), "complement" (its own recipient), "clause" (its own subject) or a preposition. ``weight`` is how
    much it asks for: of two frames that fit, the one that asks for more is meant.
    """

    name: str
    words: tuple[str, ...]
    subject: frozenset[str]
    object: frozenset[str]
    prepositions: frozenset[str]
    behind: frozenset[str]
    complement: frozenset[str]
    type: Verdict
    mode: str | None
    roles: tuple[tuple[EventRole, tuple[str, ...]], ...]
    weight: float

    @property
    def governs(self) -> bool:
        """Whether it looks at what the predicate governs."""
        return bool(self.complement) or any({"complement", "clause"} & set(sources) for _, sources in self.roles)


@cache
def frames() -> Mapping[str, tuple[Frame, ...]]:
    """The frames for each lemma, those that ask for the most first."""
    found: dict[str, list[Frame]] = {}
    for frame in rows():
        for word in frame.words:
            found.setdefault(word, []).append(frame)
    return {word: tuple(sorted(several, key=lambda one: -one.weight)) for word, several in found.items()}


@cache
def rows() -> tuple[Frame, ...]:
    """The table in its order."""
    return tuple(_frame(cells) for cells in _cells("frames.tsv"))


@cache
def classes() -> Mapping[str, frozenset[str]]:
    """The lists of words by their names."""
    return {name: frozenset(words.split("|")) for name, words in _cells("classes.tsv")}


def _cells(name: str) -> list[list[str]]:
    lines = (files(__package__) / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _frame(cells: list[str]) -> Frame:
    name, words, subject, object_, behind, complement, verdict, mode, roles = cells
    prepositions, _, nouns = behind.partition("=")
    return Frame(
        name=name,
        words=tuple(words.split("|")),
        subject=_words(subject),
        object=_words(object_),
        prepositions=frozenset(prepositions.split("|")) if prepositions else frozenset(),
        behind=_words(nouns),
        complement=frozenset(complement.split("|")) if complement else frozenset(),
        type=cast("Verdict", verdict),
        mode=mode or None,
        roles=tuple(_role(part) for part in roles.split()),
        weight=_weight(subject, object_, behind, complement),
    )


def _weight(subject: str, object_: str, behind: str, complement: str) -> float:
    """How much the cells of a line ask for; words count for more than a class of words."""
    asked = 1.0 + 2.0 * bool(subject)
    if object_:
        asked += 1.0 if object_ in (ANY, NOTHING) else 3.0 if "@" in object_ else 3.7
    if behind:
        asked += 3.6 if "=" in behind else 1.5
    if complement:
        asked += 1.2 if complement in COMPLEMENTS - {"good", "bad"} else 2.5
    return asked


def _words(cell: str) -> frozenset[str]:
    """The words of a cell, with those of the classes that it names."""
    found: set[str] = set()
    for word in cell.split("|") if cell else ():
        found |= classes()[word[1:]] if word.startswith("@") else {word}
    return frozenset(found)


def _role(part: str) -> tuple[EventRole, tuple[str, ...]]:
    role, _, sources = part.partition("=")
    assert role in get_args(EventRole), f"{role} is no role"
    return cast("EventRole", role), tuple(sources.split(","))
