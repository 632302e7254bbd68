"""Whose a name says that it is: a state, its government, a body or a people of it."""

from typing import NamedTuple

from onrecord.linking.lexicon import BODIES, MODIFIERS
from onrecord.linking.names.words import Words, name_words, shown
from onrecord.record.reading import MentionKind
from onrecord.text.states import state_code, state_name

GENERIC = BODIES | MODIFIERS | {"and", "of", "the"}
"""A body called by nothing but these is one of many: "Foreign Ministry"."""

SHARED = frozenset({"Congo", "Korea", "England", "Georgia", "Soviet Union", "USSR", "U.S.S.R."})
"""Names that two states share, that a part of one has, or a state that is no more: they tell none for certain."""

_GOVERNMENT = frozenset({("government",), ("federal", "government"), ("central", "government")})
_LONGEST = 5
"""Words of the longest name of a state that may stand before or behind a body's."""


class Owned(NamedTuple):
    """A body's name in two parts: the ISO code of its state, and the words that are left: "foreign ministry"."""

    country: str
    words: Words


def owned(text: str) -> Owned | None:
    """Whose body a name says it is: "China’s Foreign Ministry", "Chinese Foreign Ministry", "Parliament of China".

    None unless the rest is a name that every state has: "China Daily" is a newspaper.
    """
    parts = shown(text).split()
    for at in range(min(_LONGEST, len(parts) - 1), 0, -1):
        head = " ".join(parts[:at]).removesuffix("’s").removesuffix("'s").removesuffix("’").removesuffix("'")
        code = state_code(head) or state_code(head, "people")
        if code and head not in SHARED and _generic(parts[at:]):
            return Owned(code, name_words(" ".join(parts[at:])))
    for at, word in enumerate(parts[:-1]):
        code = state_code(" ".join(parts[at + 1 :])) if word == "of" and at else None
        if code and " ".join(parts[at + 1 :]) not in SHARED and _generic(parts[:at]):
            return Owned(code, name_words(" ".join(parts[:at])))
    return None


def _generic(parts: list[str]) -> bool:
    return set(name_words(" ".join(parts))) <= GENERIC


def state_of(text: str, kind: MentionKind) -> str | None:
    """The ISO code of the state that a name stands for: by its own name, or as the government of it."""
    name = shown(text)
    if kind in {"state", "organisation"} and name not in SHARED:
        code = state_code(name) or state_code(f"{name}.")
        if code:
            return code
    elif kind == "state" and name == "Georgia":  # the names reader has seen what tells it from the American one
        return state_code(name)
    body = owned(name)
    return body.country if body and body.words in _GOVERNMENT else None


def country_of(text: str, kind: MentionKind) -> str | None:
    """The ISO code of the state that a name tells: of a state, a people, or a body with the state in its name."""
    if kind == "group":
        return state_code(shown(text), "people")
    body = owned(text) if kind == "organisation" else None
    return body.country if body else state_of(text, kind)


def own_name(text: str, code: str) -> bool:
    """Whether a form is a state's own name in full: neither "U.S." nor its government."""
    return state_code(text) == code and not text.replace(".", "").isupper()


def state_words(code: str) -> Words:
    """The words by which all names of a state are compared."""
    return name_words(state_name(code))
