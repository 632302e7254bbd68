"""How two words of names can be one: the table of relations, dearest first."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from onrecord.linking.names.features import Feature, table
from onrecord.linking.names.fullnames import Part
from onrecord.linking.names.givennames import forms_of_one
from onrecord.linking.names.spellings import cost, key, skeleton, slip, spelling
from onrecord.text.latin import VOWELLESS

RELATIONS = table(
    Feature("same word", 1.0, "“{a}” stands in both"),
    Feature("written together", 0.98, "“{a}” and “{b}” differ in blanks or hyphens alone"),
    Feature("spelling", 0.95, "“{a}” and “{b}” are two spellings of one name"),
    Feature("script", 0.95, "“{b}” is “{a}” in another script"),
    Feature("given name", 0.92, "“{a}” and “{b}” are forms of one given name"),
    Feature("family name", 0.9, "“{a}” and “{b}” are one family name"),
    Feature("initial", 0.88, "“{a}” and “{b}”: the one is the other's initial"),
    Feature("slip", 0.8, "“{a}” and “{b}” are one letter apart"),
)
_FAR = 0.45
_FAR_WITHOUT_VOWELS = 0.7
"""What a word in another script may cost for a letter, the consonants being the same."""


class Words(NamedTuple):
    """One or two words of a name, side by side; ``last`` where nothing follows them."""

    parts: tuple[Part, ...]
    last: bool = False

    @property
    def letters(self) -> str:
        """Their letters in one."""
        return "".join(part.latin for part in self.parts)

    @property
    def initial(self) -> bool:
        """Whether there is an initial among them."""
        return any(part.initial for part in self.parts)


def _same(a: Words, b: Words) -> bool:
    return len(a.parts) == len(b.parts) and a.letters == b.letters


def _together(a: Words, b: Words) -> bool:
    return len(a.parts) != len(b.parts) and a.letters == b.letters


def _spelling(a: Words, b: Words) -> bool:
    return not (a.initial or b.initial or _two_given(a, b)) and spelling(a.letters, b.letters)


def _two_given(a: Words, b: Words) -> bool:
    """Whether both are known as given names, and not as forms of one: Michael, Michelle."""
    known = _single(a, b) and a.parts[0].given and b.parts[0].given
    return known and key(a.letters) != key(b.letters) and not forms_of_one(a.letters, b.letters, "given")


def _script(a: Words, b: Words) -> bool:
    scripts = {a.parts[0].script, b.parts[0].script}
    if len(scripts) < 2 or "CJK" in scripts or a.initial or b.initial:
        return False
    one, other = a.letters, b.letters
    if not skeleton(one) or skeleton(one) != skeleton(other):
        return False
    far = cost(key(one), key(other)) / max(len(one), len(other))
    return far <= (_FAR_WITHOUT_VOWELS if scripts & VOWELLESS else _FAR)


def _given(a: Words, b: Words) -> bool:
    return not (a.last and b.last) and _single(a, b) and forms_of_one(a.letters, b.letters, "given")


def _family(a: Words, b: Words) -> bool:
    syllables = any(part.syllable for part in (*a.parts, *b.parts))
    return syllables and _single(a, b) and forms_of_one(a.letters, b.letters, "family")


def _initial(a: Words, b: Words) -> bool:
    return _single(a, b) and (
        (a.initial and b.letters.startswith(a.letters)) or (b.initial and a.letters.startswith(b.letters))
    )


def _slip(a: Words, b: Words) -> bool:
    alike = _single(a, b) and a.parts[0].script == b.parts[0].script and not _two_given(a, b)
    return alike and slip(a.letters, b.letters)


def _single(a: Words, b: Words) -> bool:
    return len(a.parts) == len(b.parts) == 1


_TESTS: dict[str, Callable[[Words, Words], bool]] = {
    "same word": _same,
    "written together": _together,
    "spelling": _spelling,
    "script": _script,
    "given name": _given,
    "family name": _family,
    "initial": _initial,
    "slip": _slip,
}


@lru_cache(maxsize=65536)
def relation(a: Words, b: Words) -> Feature | None:
    """The dearest row that makes one of the words of two names, or None."""
    return next((RELATIONS[name] for name, test in _TESTS.items() if test(a, b)), None)
