"""Numbers as news writes them, in digits and in words."""

import re
from collections.abc import Sequence
from math import inf
from typing import NamedTuple

_DIGITS = re.compile(r"(?!0\d)(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,9})?")
_SHORT = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,9})?(k|m|mn|mln|bn|tn|b)", re.IGNORECASE)
_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen"""
_SMALL = {word: float(value) for value, word in enumerate(_ONES.split())}
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 10.0 * value for value, word in enumerate(_TENS_WORDS.split(), start=2)}
_SCALES = {
    "dozen": 12.0, "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9,
    "trillion": 1e12,
}  # fmt: skip
_SHORT_SCALES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "b": 1e9, "bn": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_VAGUE = {
    "dozens": (24.0, 99.0), "scores": (40.0, 99.0), "hundreds": (2e2, 999.0), "thousands": (2e3, 9999.0),
    "millions": (2e6, 999e6), "billions": (2e9, 999e9), "trillions": (2e12, 999e12),
}  # fmt: skip
_TIMES_TEN = {"tens": 10.0, "scores": 20.0, "hundreds": 1e2}
_SHARES = {"half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4}
_SHARES |= {"fifth": 1 / 5, "fifths": 1 / 5, "tenth": 1 / 10, "tenths": 1 / 10}

OPENING = frozenset({*_SMALL, *_TENS, *_SCALES, *_VAGUE, *_SHARES, "tens", "a", "an", "couple", "pair"})
"""Words that may open a number that is not in digits."""


class Number(NamedTuple):
    """A number: words ``first`` to ``last``, the value between ``low`` and ``high``; ``vague`` for "dozens".

    ``share`` says that it is a part of what is counted: of "two thirds of voters" 0.667.
    """

    first: int
    last: int
    low: float
    high: float
    vague: bool = False
    share: bool = False
    scaled: float = 1.0


def value(form: str) -> float | None:
    """The value of digits or of one number word in lower case; None for what is no number."""
    if form[:1].isdigit():
        return float(form.replace(",", "")) if _DIGITS.fullmatch(form) else None
    ten, _, one = form.partition("-")
    if one and ten in _TENS:
        return _TENS[ten] + _SMALL[one] if one in _SMALL else None
    return _SMALL.get(form, _TENS.get(form))


def shortened(form: str) -> tuple[float, float] | None:
    """The value and the scale of "5bn" or "1.2m"; None for what is no such number."""
    found = _SHORT.fullmatch(form)
    if not found:
        return None
    scale = _SHORT_SCALES[found[3].lower()]
    return round(float((found[1] + (found[2] or "")).replace(",", "")) * scale, 6), scale


def number(forms: Sequence[str], at: int, *, money: bool = False) -> Number | None:
    """The number that begins with a word, as long as it goes; ``forms`` are the words in lower case.

    ``money`` says that a sign of currency stands before it: then "m" and "bn" are scales.
    """
    form = forms[at]
    if form in ("a", "an"):
        return _behind_article(forms, at)
    if form in _VAGUE or form == "tens":
        return _vague(forms, at)
    if form == "half":
        return _half(forms, at, at)
    if money and (found := shortened(form)):
        return Number(at, at, found[0], found[0], scaled=found[1])
    if not form[:1].isdigit():
        return _words(forms, at)
    first = value(form)
    return None if first is None else _digits(forms, at, first, money=money)


def _words(forms: Sequence[str], at: int) -> Number | None:
    """Twenty - one, three hundred and fifty thousand, four and a half million, two thirds; None for no number.

    Words below a thousand gather in a group, which a larger scale closes; each scale is smaller than the one before.
    """
    total, group, scaled, last, place = 0.0, 0.0, 1.0, at - 1, at
    least = inf
    while place < len(forms):
        form = forms[place]
        if (added := _added(form, group)) is not None:
            group, last, place = group + added, place, place + 1
        elif form == "hundred" and 0 < group < 100 and group % 10:
            group, scaled, last, place = group * 100, max(scaled, 100.0), place, place + 1
        elif group and _SCALES.get(form, 100) != 100 and _SCALES[form] < least:
            least = _SCALES[form]
            total, group, scaled, last, place = total + group * least, 0.0, max(scaled, least), place, place + 1
        elif forms[place : place + 3] == ["and", "a", "half"] and group:
            group, last, place = group + 0.5, place + 2, place + 3
        elif _ties(forms, place, scaled) and _added(_form(forms, place + 1), group) is not None and last == place - 1:
            place += 1
        else:
            break
    if last < at:
        return None
    total = round(total + group, 6)
    if total < 20 and (share := _SHARES.get(_form(forms, last + 1))) is not None and share != 1 / 2:
        return Number(at, last + 1, total * share, total * share, share=True)
    return Number(at, last, total, total, scaled=scaled)


def _added(form: str, group: float) -> float | None:
    """What a word below a hundred adds to a group; None where it cannot stand there."""
    ten, _, one = form.partition("-")
    if ten in _TENS:
        if group % 100 or (one and one not in _SMALL):
            return None
        return _TENS[ten] + _SMALL.get(one, 0.0)
    if form not in _SMALL:
        return None
    return _SMALL[form] if group % 100 == 0 or (group % 10 == 0 and _SMALL[form] < 10) else None


def _ties(forms: Sequence[str], at: int, scaled: float) -> bool:
    """Whether a word only joins parts of a number: twenty - one, two hundred and five."""
    return (forms[at] == "-" and forms[at - 1] in _TENS) or (forms[at] == "and" and scaled > 1)


def _digits(forms: Sequence[str], at: int, total: float, *, money: bool) -> Number:
    """Digits with "million" or, of money, "m" behind them; "4 1/2"."""
    last, scaled = at, 1.0
    if _form(forms, last + 1) == "1/2":
        total, last = total + 0.5, last + 1
    for _ in range(2):
        form = _form(forms, last + 1)
        factor = _SCALES.get(form) or (_SHORT_SCALES.get(form) if money else None)
        if factor is None:
            break
        total, scaled, last = round(total * factor, 6), scaled * factor, last + 1
    return Number(at, last, total, total, scaled=scaled)


def _behind_article(forms: Sequence[str], at: int) -> Number | None:
    """A dozen, a hundred, a couple, a third of."""
    form = _form(forms, at + 1)
    if form in _SCALES:
        whole = _words(["one", *forms[at + 1 : at + 8]], 0)
        return whole and whole._replace(first=at, last=at + whole.last)
    if form in ("couple", "pair") and _form(forms, at + 2) == "of":
        return Number(at, at + 2, 2.0, 2.0, vague=form == "couple")
    if form == "half":
        return _half(forms, at, at + 1)
    if (share := _SHARES.get(form)) is not None and _form(forms, at + 2) == "of":
        return Number(at, at + 1, share, share, share=True)
    return None


def _half(forms: Sequence[str], at: int, half: int) -> Number | None:
    """Half a million, half a dozen, half of the homes, half the homes."""
    following = _form(forms, half + 1)
    scale = half + 1 + (following in ("a", "-"))
    if (factor := _SCALES.get(_form(forms, scale))) is not None:
        return Number(at, scale, factor / 2, factor / 2, scaled=factor)
    if following in ("of", "the", "its", "their"):
        return Number(at, half, 0.5, 0.5, share=True)
    return None


def _vague(forms: Sequence[str], at: int) -> Number | None:
    """Dozens, hundreds of thousands, tens of millions."""
    behind = _form(forms, at + 2)
    if forms[at] in _TIMES_TEN and _form(forms, at + 1) == "of" and behind in _VAGUE and behind != "dozens":
        factor, (low, _) = _TIMES_TEN[forms[at]], _VAGUE[behind]
        return Number(at, at + 2, factor * low, factor * low / 2 * 10 - 1, vague=True)
    if forms[at] == "tens":
        return None
    return Number(at, at, *_VAGUE[forms[at]], vague=True)


def _form(forms: Sequence[str], at: int) -> str:
    return forms[at] if at < len(forms) else ""
