"""Mends the usual errors of a small model for names, by three tables: where a name ends, what is none, of what kind.

Each row is general knowledge of news writing and names itself. Offsets are those of the article's straightened text.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from onrecord.record.reading import MentionKind
from onrecord.text.states import state_code

KINDS: dict[str, MentionKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
}  # fmt: skip
"""OntoNotes labels that are actors; dates, numbers, works and events are not."""


class Name(NamedTuple):
    """Characters ``start`` to ``end`` of a text, and what they name."""

    start: int
    end: int
    kind: MentionKind


def mended(found: Iterable[Name], text: str) -> list[Name]:
    """The names by all three tables, in order, without overlap."""
    names: list[Name] = []
    for name in sorted(trimmed(name, text) for name in found):
        if (not names or name.start >= names[-1].end) and not any(rule(name, text) for rule in NO_NAMES.values()):
            names.append(name)
    company = Company.of(names, text)
    return [name._replace(kind=_decided(name, company, text)) for name in names]


# --- Where a name begins and ends -------------------------------------------------------------------------------------

Edges = tuple[int, int]
Trim = Callable[[str, int, int], Edges]

_TITLE = (
    r"(?:(?:president|prime minister|premier|chancellor|minister|secretary(?: of state)?|secretary[- ]general"
    r"|ambassador|senator|sen|representative|rep|congress(?:wo)?man|governor|gov|mayor|general|gen|lieutenant|lt|colonel|col|major"
    r"|maj|captain|capt|sergeant|sgt|admiral|judge|justice|chairman|chairwoman|leader|spokes(?:man|woman|person)"
    r"|director|professor|prof|mr|mrs|ms|dr|sir|dame|rev)\.?\s+)+"
)
_SHORT_LINE = 45


def _from(pattern: str) -> Trim:
    """Cuts off what matches at the beginning."""
    regex = re.compile(pattern)

    def trim(text: str, start: int, end: int) -> Edges:
        found = regex.match(text, start, end)
        return (found.end() if found else start, end)

    return trim


def _until(pattern: str) -> Trim:
    """Cuts off from where it matches on."""
    regex = re.compile(pattern)

    def trim(text: str, start: int, end: int) -> Edges:
        found = regex.search(text, start, end)
        return (start, found.start() if found else end)

    return trim


def _line_end(text: str, start: int, end: int) -> Edges:
    cut = text.find("\n", start, end)
    short = cut >= 0 and cut - text.rfind("\n", 0, start) < _SHORT_LINE
    return (start, cut if short else end)


def _people(text: str, start: int, end: int) -> Edges:
    first, blank, rest = text[start:end].partition(" ")
    return (end - len(rest) if blank and rest and state_code(first, "people") else start, end)


def _group_of(text: str, start: int, end: int) -> Edges:
    number = _NUMBERED_GROUP.match(text, start)
    return (start, number.end() if number else end)


_NUMBERED_GROUP = re.compile(r"Group\s+of\s+(?:\d+|Seven|Eight|Ten|Twenty)\b")

EDGES: dict[str, tuple[frozenset[MentionKind], Trim]] = {
    "ends at Markdown, a slash or a gap": (frozenset(), _until(r"\]\(|[*_#|<>{}\\\t]|\s/\s|\n\s*\n|\s{3,}")),
    "ends with a heading's or a caption's line": (frozenset(), _line_end),
    "begins with a letter or digit": (frozenset(), _from(r"[^\w]+")),
    "no possessive": (frozenset(), _until(r"'s?$")),
    "no punctuation behind it": (frozenset(), _until(r"[\s\"'(\[,;:!?&/+-]+$")),
    "no bracket that was not opened": (frozenset(), _until(r"(?<=\w)[)\]]$")),
    "the number of a Group of Seven": (frozenset({"organisation"}), _group_of),
    "no article": (frozenset({"person", "organisation", "group"}), _from(r"(?:the|The|THE)\s+")),
    "no article, but for The Hague": (frozenset({"place"}), _from(r"(?:the|The(?!\s+Hague))\s+")),
    "no people before a person": (frozenset({"person"}), _people),
    "no title before a person": (frozenset({"person"}), _from(rf"(?i:{_TITLE})(?=\w)")),
}
"""Each rule with the kinds that it is for; none named: all."""


def trimmed(name: Name, text: str) -> Name:
    """The name between its edges; empty (start = end) where nothing is left."""
    start, end, kind = name
    for kinds, trim in EDGES.values():
        if start < end and (not kinds or kind in kinds):
            start, end = trim(text, start, end)
    return Name(start, max(start, end), kind)


# --- What is no name --------------------------------------------------------------------------------------------------

_ADDRESS = re.compile(r"://|\]\(|\./|@|www\.")
_NEAR = 200


def _in_an_address(name: Name, text: str) -> bool:
    word = re.split(r"\s", text[max(0, name.start - _NEAR) : name.start])[-1]
    return bool(_ADDRESS.search(word))


NO_NAMES: dict[str, Callable[[Name, str], bool]] = {
    "no letter or a single one": lambda name, text: sum(map(str.isalpha, text[name.start : name.end])) < 2,
    "no capital letter": lambda name, text: text[name.start : name.end].islower(),
    "the end of a contraction (n't)": lambda name, text: (
        text[name.start - 1 : name.start] in {"'", "n"} and text[name.start : name.end] in {"t", "n't", "s", "re", "ll"}
    ),
    "part of an address": _in_an_address,
    "State of a Secretary of State": lambda name, text: (
        text[name.start : name.end] == "State" and text.endswith("ecretary of ", 0, name.start)
    ),
}


# --- Of what kind it is -----------------------------------------------------------------------------------------------


class Company(NamedTuple):
    """The names of one article side by side: words of persons' full names, and the kinds of each name by number."""

    persons: frozenset[str]
    kinds: dict[str, Counter[MentionKind]]

    @classmethod
    def of(cls, names: Iterable[Name], text: str) -> "Company":
        """Count them."""
        persons: set[str] = set()
        kinds: dict[str, Counter[MentionKind]] = {}
        for start, end, kind in names:
            words = text[start:end].split()
            if kind == "person" and len(words) > 1:
                persons.update(words)
            kinds.setdefault(" ".join(words), Counter())[kind] += 1
        return cls(frozenset(persons), kinds)


_SHARED_WITH_A_REGION = {"Georgia": frozenset({"Tbilisi", "Georgian", "Georgians", "Republic of Georgia"})}
"""Names of a state that are more often a part of another: a state if the article names one of these too."""

KindRule = Callable[[str, MentionKind, Company], MentionKind | None]


def _people_alone(name: str, _kind: MentionKind, company: Company) -> MentionKind | None:
    return "group" if name not in company.persons and state_code(name, "people") else None


def _state(name: str, kind: MentionKind, company: Company) -> MentionKind | None:
    if kind == "person" or not state_code(name):
        return None
    proof = _SHARED_WITH_A_REGION.get(name)
    return "state" if proof is None or not proof.isdisjoint(company.kinds) else "place"


def _capital(name: str, _kind: MentionKind, company: Company) -> MentionKind | None:
    return "place" if name not in company.persons and state_code(name, "capital") else None


def _part_of_a_person(name: str, _kind: MentionKind, company: Company) -> MentionKind | None:
    return "person" if name in company.persons else None


def _majority(name: str, kind: MentionKind, company: Company) -> MentionKind | None:
    most = company.kinds[name].most_common(1)[0]
    return most[0] if most[1] > company.kinds[name][kind] else None


KIND_RULES: dict[str, KindRule] = {
    "a people alone is a group": _people_alone,
    "a state by its name": _state,
    "a capital is a place": _capital,
    "a word of a person's full name is that person": _part_of_a_person,
    "as elsewhere in the article": _majority,
}
"""The first that has an answer decides; without one the model's stands."""


def _decided(name: Name, company: Company, text: str) -> MentionKind:
    words = " ".join(text[name.start : name.end].split())
    for rule in KIND_RULES.values():
        found = rule(words, name.kind, company)
        if found:
            return found
    return name.kind
