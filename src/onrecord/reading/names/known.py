"""Names that every newspaper prints: regions, cities, houses of government, papers, faiths, given names.

The list is ours (``known.tsv``): the packages of geographical names are heavy (35 MB), hold every village ("Reading",
"Mobile") and no bodies. States, peoples and capitals come from ``text.states``.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from onrecord.reading.names.lexicon import BODY_WORDS, SHARED, TITLE_WORDS
from onrecord.reading.names.page import Name, Page, apart, merged, overlapping
from onrecord.record.reading import MentionKind
from onrecord.text.states import states_named

Use = Literal["anywhere", "named", "given"]
"""Whether it is a name wherever it is printed, only where the model sees one too, or a person's given name."""

_KIND: dict[str, MentionKind] = {kind: kind for kind in get_args(MentionKind)}

_FIRST = re.compile(r"(?<![\w@#/.])(?:[^\W\d_a-z][\w]*|al\b)")
_NEXT = re.compile(r" ([^\W\d_a-z][\w’'-]*)")
_PART_OF_A_LONGER = re.compile(r"\b(?:Lake|Fort|Mount|Port|Saint|St\.|San|Santa|New|Old|Little|Upper|Lower|Great)\s$")
_COMPOUND = re.compile(r"-[A-Z]")
_PLAYERS = re.compile(r"(?:[a-z]s|\ders)$")
_HEAD = re.compile(r"\W")
_LONGEST_ACRONYM = 3
_LONGEST_PLACE = 4


def kind_of(words: str) -> MentionKind | None:
    """What this name is known to name; "U.S" is known by "U.S.", KYIV by Kyiv."""
    usual = f"{words}." if "." in words else words.title() if _is_shouted(words) else words
    return _kinds().get(words) or _kinds().get(usual)


def is_given_name(word: str) -> bool:
    """Whether parents give it to a child."""
    return word in _table("given")


def begins_as_a_place(words: str) -> bool:
    """ "Austin American-Statesman", "Boston Globe"; not what begins with a given name too, "Austin Keller"."""
    parts = words.split(" ")
    heads = (" ".join(parts[:n]) for n in range(1, min(len(parts), _LONGEST_PLACE)))
    return not is_given_name(parts[0]) and any(kind_of(head) in {"place", "state"} for head in heads)


def is_team(words: str) -> bool:
    """ "Boston Celtics", "San Francisco 49ers"."""
    return bool(_PLAYERS.search(words)) and begins_as_a_place(words)


def sightings(page: Page) -> list[Name]:
    """The names that are names wherever they are printed, the longest at each place."""
    found: list[Name] = []
    for begin, end in page.pieces:
        at = begin
        while first := _FIRST.search(page.text, at, end):
            name = _longest(page, first, end)
            at = name.end if name else first.end()
            if name and not _PART_OF_A_LONGER.search(page.before(name.start, 10)):
                found.append(name)
    return found


def completed(names: Iterable[Name], known: Iterable[Name], page: Page) -> list[Name]:
    """The names, a known one of several words in the place of its parts: "Korean peninsula" of "Korean"."""
    parts = list(apart(names))
    whole = [name for name in known if " " in page.words(name)]
    covered = {part for part, name in overlapping(parts, whole) if name.start <= part.start and part.end <= name.end}
    return merged((name for name in parts if name not in covered), whole)


def missed(names: Iterable[Name], known: Iterable[Name], page: Page) -> Iterator[Name]:
    """The known names that are none of these and no part of a longer one that nobody knows."""
    starts = {name.start for name in names}
    return (name for name in known if name.start not in starts and _stands_alone(page, name, starts))


def _longest(page: Page, first: re.Match[str], end: int) -> Name | None:
    for known, kind in _by_first_word().get(first.group(), ()):
        behind = first.start() + len(known)
        whole = behind <= end and (known[-1] == "." or not page.text[behind : behind + 1].isalnum())
        if whole and page.flat.startswith(known, first.start()):
            return Name(first.start(), behind, kind)
    return None


def _stands_alone(page: Page, name: Name, starts: Collection[int]) -> bool:
    """No part of a longer name that nobody knows: "Western" of "Western Digital", "Boston" of "Boston University"."""
    following = _NEXT.match(page.text, name.end)
    if following is None or following.start(1) in starts or " " in page.words(name):
        return name.kind != "group" or not _COMPOUND.match(page.text, name.end)
    word = following.group(1)
    if name.kind in {"state", "place"}:
        return word not in BODY_WORDS
    return word.lower() in TITLE_WORDS or word in _by_first_word()


@cache
def _table(use: Use) -> dict[str, MentionKind]:
    lines = (files(__package__) / "known.tsv").read_text(encoding="utf-8").splitlines()
    found: dict[str, MentionKind] = {}
    for line in lines[1:]:
        kind, used, _, names = line.split("\t")
        if used == use:
            found.update(dict.fromkeys(names.split("|"), _KIND[kind]))
    return found


@cache
def _of_states() -> dict[str, MentionKind]:
    found: dict[str, MentionKind] = dict.fromkeys(states_named("capital"), "place")
    for people in states_named("people"):
        found |= {people: "group", f"{people}s": "group"}
    return found | dict.fromkeys(states_named("state"), "state")


@cache
def _kinds() -> dict[str, MentionKind]:
    return {**_of_states(), **_table("named"), **_table("anywhere")}


@cache
def _by_first_word() -> Mapping[str, tuple[tuple[str, MentionKind], ...]]:
    alone = {name: kind for name, kind in _of_states().items() if name not in SHARED} | _table("anywhere")
    shouted = {name.upper(): kind for name, kind in alone.items() if len(name) > _LONGEST_ACRONYM and "." not in name}
    found: dict[str, list[tuple[str, MentionKind]]] = {}
    for name, kind in {**shouted, **alone}.items():
        found.setdefault(_HEAD.split(name)[0], []).append((name, kind))
    return {first: tuple(sorted(names, key=lambda one: -len(one[0]))) for first, names in found.items()}


def _is_shouted(words: str) -> bool:
    return words.isupper() and len(words) > _LONGEST_ACRONYM
