"""Capitals and palaces that stand for a state: "Beijing denied it", not "she flew to Beijing".

By use in the sentence, and only where a row of ``USES`` says so: everywhere else a capital is a city and a palace a
building. The rows look at the words before and behind the name, past other capitals beside it ("Moscow and Beijing").
"""

import re
from dataclasses import replace
from typing import NamedTuple

from onrecord.linking.actors.countries import state_words
from onrecord.linking.actors.sightings import Sighting
from onrecord.linking.actors.uses import PALACE_USES, USES
from onrecord.linking.names.words import name_words
from onrecord.linking.page import Page
from onrecord.text.folding import fold, straighten
from onrecord.text.states import state_code, state_name

SEATS = {
    "kremlin": "RU", "white house": "US", "downing street": "GB", "10 downing street": "GB", "whitehall": "GB",
    "elysee": "FR", "elysee palace": "FR", "quai d'orsay": "FR", "blue house": "KR", "cheong wa dae": "KR",
    "zhongnanhai": "CN", "casa rosada": "AR", "palazzo chigi": "IT", "planalto": "BR", "planalto palace": "BR",
    "malacanang": "PH", "malacanang palace": "PH", "moncloa": "ES", "kantei": "JP", "miraflores": "VE",
    "miraflores palace": "VE", "aiwan-e-sadr": "PK", "bankova": "UA",
}  # fmt: skip
"""Where heads of state and of government sit, folded, with the ISO code of their state."""

UNIONS = {"Brussels": "European Union"}
"""Capitals that stand for a union of states rather than for their own."""

NO_CAPITALS = frozenset({"Georgetown", "Kingston", "Male", "Monaco", "San Jose", "Victoria"})
"""Capitals whose names are more often another place's, a person's or a word."""


class Metonym(NamedTuple):
    """What a name stands for: the actor's usual name, the ISO code if it is a state, and the reason.

    ``text`` is the form in full where the name is but a part of it: "Chinese government".
    """

    meant: str
    country: str | None
    because: str
    text: str = ""


def understood(page: Page, one: Sighting) -> Sighting:
    """A sighting as one of the state that it stands for, with the reason; any other as it is."""
    found = metonym(page, one)
    if found is None:
        return one
    return replace(
        one,
        kind="state" if found.country else "organisation",
        words=state_words(found.country) if found.country else name_words(found.meant),
        text=found.text or one.text,
        country=found.country,
        plain=(),
        meant=found.meant,
        because=found.because,
    )


def metonym(page: Page, one: Sighting) -> Metonym | None:
    """The state that a capital, a palace or "the Chinese government" stands for where it is used."""
    sentence = page.sentence(one.span.start)
    if one.used or sentence is None:
        return None
    text = page.article.text
    before = straighten(text[max(sentence.start, one.span.start - _REACH) : one.span.start])
    behind = straighten(text[one.span.end : min(sentence.end, one.span.end + _REACH)])
    if one.kind == "group":
        return _government(one, before, behind)
    seat = SEATS.get(fold(one.text))
    code = seat or (state_code(one.text, "capital") if one.text not in NO_CAPITALS else None)
    if code is None:
        return None
    around = before.removesuffix("the ").removesuffix("The "), behind
    before, behind = _past_others(*around)
    if _LISTED_BEFORE.search(before) and before.endswith(("and ", "or ")):
        return None  # listed with a name that is no capital: "in New York and Washington"
    plural = " both" if around != (before, behind) and behind.startswith(" ") else ""
    for name, (left, right) in (USES | PALACE_USES if seat else USES).items():
        if re.search(left, before) and re.match(right, plural + behind):
            meant = UNIONS.get(one.text) or state_name(code)
            country = None if one.text in UNIONS else code
            return Metonym(meant, country, f"“{one.text}” is {meant} here: {name}")
    return None


def _government(one: Sighting, before: str, behind: str) -> Metonym | None:
    """The state of "the Chinese government", "the Chinese side"; not of "the Chinese"."""
    code = state_code(one.text, "people")
    found = _GOVERNMENT.match(behind)
    if code is None or found is None or one.text in _SHARED_PEOPLES:
        return None
    if found.group(1) == "side" and not before.endswith("the "):
        return None
    form = f"{one.text} {found.group(1)}"
    return Metonym(state_name(code), code, f"“{form}” is {state_name(code)} here: its government", form)


def _past_others(before: str, behind: str) -> tuple[str, str]:
    """The words around the capitals and states that a capital is listed with: "Moscow, Tehran and Beijing"."""
    while found := _LISTED_BEFORE.search(before):
        whole, last = found.group("name"), found.group("name").split()[-1]
        if not _listed(whole) and not _listed(last):
            break
        before = before[: found.start() if _listed(whole) else found.end("name") - len(last)]
        before = before.removesuffix("the ").removesuffix("The ")
    while (found := _LISTED_BEHIND.match(behind)) and _listed(found.group("name")):
        behind = behind[found.end() :]
    return before, behind


def _listed(name: str) -> bool:
    return bool(state_code(name) or state_code(name, "capital") or fold(name) in SEATS)


_REACH = 160
_SHARED_PEOPLES = frozenset({"Korean", "Congolese", "English"})
_GOVERNMENT = re.compile(r"\s(government|authorities|side|leadership)\b(?!-)")
_NAME = r"(?P<name>[A-Z][\w.]+(?:\s[A-Z]\w+)?)"
_LISTED_BEFORE = re.compile(rf"(?:\bthe\s)?\b{_NAME}\s?(?:,\s(?:and\s|or\s)?|\s?(?:and|or)\s)(?:the\s)?$")
_LISTED_BEHIND = re.compile(rf"\s?(?:,\s(?:and\s|or\s)?|\s?(?:and|or)\s)(?:the\s)?{_NAME}(?!\w)")
