"""Whether two names of bodies or states can be of one: company forms, states and their peoples, initials, order."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.linking.names.customs import COMPANY, SMALL, TURNING
from onrecord.linking.names.features import Comparison, Feature, table
from onrecord.linking.names.spellings import another_name, cost, key, skeleton
from onrecord.linking.names.words import AMERICAN, initials
from onrecord.record.reading import MentionKind
from onrecord.text.latin import latin, script
from onrecord.text.states import Named, state_code

FEATURES = table(
    Feature("same state", 1.0, "“{a}” and “{b}” are names of one state"),
    Feature("same words", 1.0, "“{a}” and “{b}” have the same words"),
    Feature("written together", 0.98, "“{a}” and “{b}” differ in blanks or hyphens alone"),
    Feature("company form", 0.97, "“{a}” and “{b}” differ in the form of the company alone"),
    Feature("spelling", 0.95, "“{a}” and “{b}” are two spellings of one name"),
    Feature("script", 0.95, "“{b}” is “{a}” in another script"),
    Feature("initials", 0.88, "“{a}” and “{b}”: the one is the initials of the other"),
    Feature("word order", 0.88, "“{a}” and “{b}” have the same words in another order"),
    Feature("other words", 0.3, "“{a}” and “{b}” are two names"),
    Feature("other state", 0.05, "“{a}” and “{b}” are two states"),
)
"""What makes one of two names, or two."""

_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*\.?|&")
_LONGEST_STATE = 5
_LONG = 5
LONGEST = 300
"""Characters of a name that are looked at."""


class Word(NamedTuple):
    """A word of a body's name in Latin letters, or the code of a state ("@CN") for a state's or people's name."""

    form: str
    script: str


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name: its words, small ones left out; those without the form of a company; its letters; its initials."""

    text: str
    words: tuple[Word, ...]
    bare: tuple[Word, ...]
    letters: str
    initials: frozenset[str]


def compare_bodies(a: str, b: str, kind: MentionKind) -> Comparison:
    """How far two names of bodies, states, places or groups can stand for one."""
    a, b = (" ".join(unicodedata.normalize("NFKC", text[:LONGEST]).split()) for text in (a, b))
    if kind == "state":
        codes = state_code(a), state_code(b)
        if all(codes):
            return FEATURES["same state" if codes[0] == codes[1] else "other state"].holds(a, b)
    one, other = body(a), body(b)
    if not one.words or not other.words:
        return Comparison(0.0, "one of them is no name")
    feature = _alike(one, other, strict=kind != "state")
    return feature.holds(a, b) if feature else FEATURES["other words"].holds(a, b, _shared(one.bare, other.bare))


def body(text: str) -> Body:
    """The words of a body's name."""
    found = _WORD.findall(text)
    words: list[Word] = []
    letters: list[str] = []
    at = 0
    while at < len(found):
        length, code = _state(found, at)
        if code:
            words.append(Word(f"@{code}", ""))
            letters += [piece for word in found[at : at + length] for piece in latin(word)]
        else:
            pieces = latin(found[at])
            words += [Word(AMERICAN.get(piece, piece), script(found[at])) for piece in pieces if piece not in SMALL]
            letters += pieces
        at += length
    bare = tuple(word for word in words if word.form not in COMPANY)
    short = {initials(letters), "".join(letter[0] for letter in letters)} if len(letters) > 1 else set[str]()
    known = frozenset(one for one in short if len(one) > 1)
    return Body(text, tuple(words), bare or tuple(words), "".join(letters), known)


def _state(found: Sequence[str], at: int) -> tuple[int, str | None]:
    """How many words from here name a state or a people, and its code; 1 and None where none do."""
    named: tuple[Named, ...] = ("state", "people")
    for length in range(min(_LONGEST_STATE, len(found) - at), 0, -1):
        text = " ".join(found[at : at + length])
        for name in named:
            if code := state_code(text, name) or state_code(text.removesuffix("."), name):
                return length, code
    return 1, None


def _alike(a: Body, b: Body, *, strict: bool) -> Feature | None:
    """The first row that makes one name of two; ``strict`` where an end tells two words apart."""
    forms, others = ([word.form for word in one.bare] for one in (a, b))
    if forms == others:
        return FEATURES["same words" if a.words == b.words else "company form"]
    if a.letters == b.letters:
        return FEATURES["written together"]
    if _short_for(a, b) or _short_for(b, a):
        return FEATURES["initials"]
    if TURNING & {*forms} and sorted(_turnable(forms)) == sorted(_turnable(others)):
        return FEATURES["word order"]
    return _spelled(a, b, strict=strict)


def _short_for(a: Body, b: Body) -> bool:
    return len(a.words) == 1 and a.words[0].form in b.initials


def _spelled(a: Body, b: Body, *, strict: bool) -> Feature | None:
    """ "spelling" or "script" where each word is the other's; a state and what begins with "al" is taken as a whole."""
    if not strict or (len(a.bare) <= 2 and a.letters[:2] == b.letters[:2] == "al"):
        pairs = [(Word(a.letters, script(a.text)), Word(b.letters, script(b.text)))]
    elif len(a.bare) == len(b.bare):
        pairs = list(zip(a.bare, b.bare, strict=True))
    else:
        return None
    rows = {_word(one, other, strict=strict) for one, other in pairs}
    return None if None in rows else FEATURES["script" if "script" in rows else "spelling"]


def _turnable(forms: Sequence[str]) -> list[str]:
    return [form for form in forms if form != "affairs"]


def _word(a: Word, b: Word, *, strict: bool) -> str | None:
    if a.form == b.form:
        return "same words"
    if a.form[0] == "@" or b.form[0] == "@" or min(len(a.form), len(b.form)) < _LONG:
        return None
    if a.form.isdecimal() or b.form.isdecimal():
        return None
    one, other = key(a.form), key(b.form)
    if a.script != b.script and skeleton(a.form) == skeleton(b.form):
        return "script"
    if (strict and another_name(one, other)) or one[0] != other[0]:
        return None
    return "spelling" if cost(one, other) <= 0.12 * (len(one) + len(other)) / 2 else None


def _shared(a: Sequence[Word], b: Sequence[Word]) -> float:
    return 2 * len({*a} & {*b}) / (len(a) + len(b))
