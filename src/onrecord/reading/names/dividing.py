"""Where a small model takes two names for one: a table whose rows name themselves."""

import re
from collections.abc import Callable, Iterator, Mapping

from onrecord.reading.names.edges import LONGEST
from onrecord.reading.names.known import is_given_name, kind_of
from onrecord.reading.names.page import Name
from onrecord.record.reading import MentionKind

Kinds = Mapping[str, MentionKind]
"""What the other names of the page are taken for."""

_HOUSE = re.compile(r"(.{2,40}) ((?:White House|Supreme Court|Justice Department|Congress|Senate))$")
_BEHIND_A_STATE = re.compile(r"(U\.?S\.?|[A-Z][a-z]+) (([A-Z][a-z]+) [A-Z].{1,40})$")
_OWNED = re.compile(r"(.*?\w)\s?'\s?s?\s+([^\W\d_a-z].*)$")
_HYPHENED = re.compile(r"([A-Z]\w+)-([A-Z]\w+)$")
_JOINED = re.compile(r"(.+?)(?<!\s)\s+and\s+(.+)$")

_Parts = tuple[MentionKind, MentionKind] | None
"""The kinds of the two names, or None where there is one."""


def divided(name: Name, text: str, kinds: Kinds) -> Iterator[Name]:
    """The names in it, one or two. ``text`` is flat, ``kinds`` is by words."""
    if name.end - name.start > LONGEST:
        yield name
        return
    for pattern, rule in DIVISIONS.values():
        found = pattern.match(text, name.start, name.end)
        if found and (parts := rule(found, name.kind, kinds)):
            yield Name(name.start, found.end(1), parts[0])
            yield Name(found.start(2), name.end, parts[1])
            return
    yield name


def _told(words: str, kinds: Kinds) -> MentionKind | None:
    return kind_of(words) or kinds.get(words)


def _house(found: re.Match[str], _kind: MentionKind, kinds: Kinds) -> _Parts:
    master = found.group(1)
    given = is_given_name(master.split(" ", 1)[0])
    told = "person" if given else _told(master, kinds)
    return (told, "organisation") if told in {"person", "organisation"} else None


def _person_behind_a_state(found: re.Match[str], _kind: MentionKind, _kinds: Kinds) -> _Parts:
    both = kind_of(found.group(1)) == "state" and is_given_name(found.group(3))
    return ("state", "person") if both else None


def _owned(found: re.Match[str], kind: MentionKind, kinds: Kinds) -> _Parts:
    owner = _told(found.group(1), kinds)
    return (owner, _told(found.group(2), kinds) or kind) if owner else None


def _joined(found: re.Match[str], kind: MentionKind, kinds: Kinds) -> _Parts:
    first, second = _told(found.group(1), kinds), _told(found.group(2), kinds)
    if kind == "person" or first == "person":
        return (first or "person", second or "person")
    return (first, second) if first and second else None


def _hyphened(found: re.Match[str], _kind: MentionKind, kinds: Kinds) -> _Parts:
    first, second = _told(found.group(1), kinds), _told(found.group(2), kinds)
    return (first, second) if first and second else None


DIVISIONS: dict[str, tuple[re.Pattern[str], Callable[[re.Match[str], MentionKind, Kinds], _Parts]]] = {
    "a house behind its master (the Keller White House)": (_HOUSE, _house),
    "a person behind a state (ambassador to Norway Anna Keller)": (_BEHIND_A_STATE, _person_behind_a_state),
    "what somebody owns (Keller's Facebook)": (_OWNED, _owned),
    "two with a hyphen (Norway-Denmark)": (_HYPHENED, _hyphened),
    "two with an and (Keller and Anna Lund)": (_JOINED, _joined),
}
