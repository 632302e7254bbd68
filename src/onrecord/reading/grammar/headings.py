"""Headlines That Print Every Word Like a Name, written as a sentence is, so that grammar can be read in them."""

import re
from collections.abc import Set

from onrecord.text.states import state_code

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_NAMED = re.compile(r"(?<=[a-z,;] )[A-Z][\w'-]*")
_LONG = 4
"""Letters; shorter words are small in many headlines anyway."""
_FEWEST = 4
_MOST = 0.75
"""A heading of so many long words, of which so large a share is printed large, prints all its words so."""


def names_in(text: str) -> frozenset[str]:
    """The words that a text prints large inside of its sentences."""
    return frozenset(_NAMED.findall(text))


def sentence_case(heading: str, names: Set[str]) -> str:
    """A heading with the words small that are no names in its article, character for character.

    Nothing is changed where most words are small, or where the article tells no names apart.
    """
    words = list(_WORD.finditer(heading))
    long = [word.group() for word in words if len(word.group()) >= _LONG]
    large = sum(word[0].isupper() for word in long)
    if not names or len(long) < _FEWEST or large < _MOST * len(long):
        return heading
    chars = list(heading)
    for word in words[1:]:
        form = word.group()
        stem = form.removesuffix("'s")
        if form[1:].islower() and form.isascii() and stem not in names and not _is_state(stem):
            chars[word.start()] = form[0].lower()
    return "".join(chars)


def _is_state(form: str) -> bool:
    return state_code(form) is not None or state_code(form, "people") is not None
