"""What words mean, as far as tables tell: synonyms, opposites, numbers."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from onrecord.linking.utterances.lexicon import NUMBERS, OPPOSITES, TOGETHER
from onrecord.linking.utterances.stems import stem
from onrecord.linking.utterances.wording import Forms

Senses = frozenset[str]
"""Numbers of lines in ``synonyms.txt``."""


@cache
def _rows() -> Mapping[str, Senses]:
    """The lines on which every stem stands."""
    found: dict[str, set[str]] = {}
    text = (files(__package__) / "synonyms.txt").read_text(encoding="utf-8")
    for number, row in enumerate(text.splitlines()):
        for word in () if row.startswith("#") else row.split():
            found.setdefault(stem(word), set()).add(str(number))
    return {one: frozenset(rows) for one, rows in found.items()}


@cache
def _opposed() -> Mapping[str, frozenset[tuple[int, int]]]:
    """The line and the side of every stem that has an opposite."""
    found: dict[str, set[tuple[int, int]]] = {}
    for number, sides in enumerate(OPPOSITES):
        for side, words in enumerate(sides):
            for word in words.split():
                found.setdefault(stem(word), set()).add((number, side))
    return {one: frozenset(places) for one, places in found.items()}


def senses(stemmed: str) -> Senses:
    """The meanings of a stem that other words have too."""
    return _rows().get(stemmed, frozenset())


def opposed(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether a stem of one side is the opposite of one of the other side."""
    there = {place for one in others for place in _opposed().get(one, ())}
    return any((line, 1 - side) in there for one in some for line, side in _opposed().get(one, ()))


def joined(forms: Forms) -> Forms:
    """The words, with those that mean something together made one."""
    found: list[str] = []
    at = 0
    while at < len(forms):
        size = next((n for n in (3, 2) if forms[at : at + n] in TOGETHER), 0)
        found.append(TOGETHER[forms[at : at + size]] if size else forms[at])
        at += size or 1
    return tuple(found)


def is_number(form: str) -> bool:
    """Whether a folded word gives a number; "one" mostly does not."""
    return form in NUMBERS or any(map(str.isdigit, form))
