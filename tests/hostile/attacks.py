"""Strings that make a regular expression try as much as it can, out of its own parse tree.

For each part of a pattern that may repeat: what stands before it, then many of what repeats, then what cannot follow.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Node = tuple[Any, Any]

MOST = 24
"""Attacks on one pattern."""
_OFTEN = 7  # a part that may repeat more often is worth an attack
_LETTERS = "aAzé0 9.,-_'\"“”\n\t;:/()&#@<>xPmM—|!?"
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_CATEGORIES: Mapping[object, Callable[[str], bool]] = {
    op.CATEGORY_DIGIT: str.isdigit,
    op.CATEGORY_SPACE: str.isspace,
    op.CATEGORY_WORD: lambda char: char.isalnum() or char == "_",
    op.CATEGORY_NOT_DIGIT: lambda char: not char.isdigit(),
    op.CATEGORY_NOT_SPACE: lambda char: not char.isspace(),
    op.CATEGORY_NOT_WORD: lambda char: not (char.isalnum() or char == "_"),
}


def attacks(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Pairs of what opens an attack and what it repeats."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    letters = "".join(dict.fromkeys([*sorted(_literals(tree))[:60], *_LETTERS]))
    found = dict.fromkeys(pair for pair in _pumps(tree, "", letters) if pair[1])
    found |= dict.fromkeys(("", whole) for whole in _samples(tree, letters, 3) if whole)
    return list(islice(found, MOST))


def _pumps(tree: Any, before: str, letters: str) -> Iterator[tuple[str, str]]:
    nodes = list(tree)
    for number, (kind, value) in enumerate(nodes):
        if kind in _REPEATS and value[1] >= _OFTEN:
            following = (_samples(nodes[number + 1 : number + 2], letters, 1) or [""])[0]
            for once in _samples(value[2], letters, 4):
                yield from ((before, once), ("", once), ("", before + once), (before, once + following))
        for inner in _inside(kind, value):
            yield from _pumps(inner, before, letters)
        before += (_fits(kind, value, letters, 1) or [""])[0]


def _samples(tree: Any, letters: str, most: int) -> list[str]:
    """Up to so many short strings that a part of a pattern matches, look-arounds aside."""
    found = [""]
    for kind, value in tree:
        choices = _fits(kind, value, letters, most) or [""]
        found = [start + choices[0] for start in found] + [found[0] + other for other in choices[1:]]
        found = found[: max(most, 2)]
    return found


def _fits(kind: object, value: Any, letters: str, most: int) -> list[str]:  # noqa: PLR0911
    if kind is op.LITERAL:
        return [chr(value)]
    if kind is op.NOT_LITERAL:
        return [char for char in letters if ord(char) != value][:most]
    if kind is op.ANY:
        return list(letters[:most])
    if kind is op.IN:
        return [char for char in letters if _in_class(value, char)][:most] or ["a"]
    if kind is op.BRANCH:
        return [one for branch in value[1] for one in _samples(branch, letters, 1)][: 4 * most]
    if kind in _REPEATS:
        least, _, inner = value
        once = _samples(inner, letters, most)
        return [one * min(least, 50) for one in once] if least else ["", once[0]]
    inner = _inside(kind, value)
    return _samples(inner[0], letters, most) if inner and kind not in (op.ASSERT, op.ASSERT_NOT) else [""]


def _in_class(items: Sequence[Node], char: str) -> bool:
    found = False
    for kind, value in items:
        if kind is op.LITERAL:
            found |= ord(char) == value
        elif kind is op.RANGE:
            found |= value[0] <= ord(char) <= value[1]
        elif kind is op.CATEGORY:
            found |= _CATEGORIES[value](char)
    return found != any(kind is op.NEGATE for kind, _ in items)


def _inside(kind: object, value: Any) -> list[Any]:
    """The parts of a pattern that stand inside of one."""
    if kind is op.SUBPATTERN:
        return [value[3]]
    if kind is op.BRANCH:
        return list(value[1])
    if kind in _REPEATS:
        return [value[2]]
    if kind in (op.ASSERT, op.ASSERT_NOT):
        return [value[1]]
    if kind is op.GROUPREF_EXISTS:
        return [branch for branch in value[1:] if branch]
    return [value] if kind is op.ATOMIC_GROUP else []


def _literals(tree: Any) -> set[str]:
    found: set[str] = set()
    for kind, value in tree:
        if kind is op.LITERAL:
            found.add(chr(value))
        elif kind is op.IN:
            found |= {chr(v if k is op.LITERAL else v[0]) for k, v in value if k in (op.LITERAL, op.RANGE)}
        for inner in _inside(kind, value):
            found |= _literals(inner)
    return found
