"""What a number counts or measures: "home", "hour", "%", "USD"; "" where the text names none."""

from typing import NamedTuple

from onrecord.models.spacy_parse import Word
from onrecord.reading.claims.numerals import Number
from onrecord.reading.claims.words import CASUALTIES
from onrecord.reading.grammar.tree import Tree

SIGNS = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "nz$": "NZD",
    "s$": "SGD", "r$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "cny": "CNY", "rmb": "CNY", "inr": "INR", "rs": "INR", "rs.": "INR",
}  # fmt: skip
"""Signs and codes that stand before a sum of money."""

_MONEY = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "rouble": "RUB",
    "ruble": "RUB", "rupee": "INR", "won": "KRW", "shekel": "ILS", "lira": "TRY", "hryvnia": "UAH", "franc": "CHF",
    "zloty": "PLN", "dirham": "AED", "rand": "ZAR",
}  # fmt: skip
_PERCENT = frozenset({"%", "percent", "pct"})
_AMERICAN = frozenset({"us", "u.s.", "american", "u.s"})
_COUNTED = frozenset({"NN", "NNS", "NNP", "NNPS"})
_INSIDE = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "VBN", "VBG", "HYPH", "POS", "AFX", "RB"})
NO_UNITS = frozenset({"old", "sided", "faced", "fold", "way", "time", "person-shooter"})
_FAR = 5


class Unit(NamedTuple):
    """A unit and the last of its words."""

    name: str
    last: int


def behind(tree: Tree, number: Number) -> Unit:
    """The unit that the words behind a number name; its last word is the number's own where they name none."""
    none = Unit("", number.last)
    at = number.last + 1
    if at >= len(tree.words):
        return none
    form = tree.form(at).lower()
    if form in _PERCENT:
        return _percentage(tree, at)
    if form == "per" and at + 1 < len(tree.words) and tree.form(at + 1).lower() == "cent":
        return _percentage(tree, at + 1)
    if form == "-":
        return _hyphened(tree, at) or none
    if form == "of" or (number.last > number.first and tree.form(number.last).lower() == "of"):
        return _part(tree, at if form == "of" else number.last) or none
    return _counted(tree, at) or none


def _percentage(tree: Tree, at: int) -> Unit:
    following = tree.form(at + 1).lower() if at + 1 < len(tree.words) else ""
    return Unit("percentage point", at + 1) if following in ("point", "points") else Unit("%", at)


def _counted(tree: Tree, at: int) -> Unit | None:
    """The noun that ends the phrase which begins at a word: "1,212 residential *homes*", "41 *dead*"."""
    last = None
    for one in range(at, min(at + _FAR, len(tree.words))):
        word = tree.words[one]
        if not word.lemma[:1].isalpha() and word.tag != "HYPH":
            break
        if word.tag in _COUNTED and (one == at or word.dep not in ("appos", "npadvmod")):
            last = one
            if word.dep not in ("compound", "nmod", "amod", "poss"):
                break
        elif one == at and word.lemma in CASUALTIES:
            return Unit(word.lemma, one)
        elif word.tag not in _INSIDE or (word.tag == "RB" and one > at) or _tells(word):
            break
    return None if last is None or tree.words[last].lemma == "other" else _named(tree, at, last)


def _tells(word: Word) -> bool:
    """Whether a participle says what is done, not of what kind a thing is."""
    return word.tag in ("VBN", "VBG") and word.dep not in ("amod", "compound")


def _named(tree: Tree, first: int, at: int) -> Unit:
    word = tree.words[at]
    lemma = word.lemma.removesuffix("s") if word.tag == "NNPS" else word.lemma
    if word.tag in ("NN", "NNS"):
        lemma = lemma.lower()
    if (money := _MONEY.get(lemma)) and not (
        lemma == "pound" and at + 1 < len(tree.words) and tree.form(at + 1) == "of"
    ):
        foreign = lemma == "dollar" and at > first and tree.form(at - 1).lower() not in _AMERICAN
        return Unit("dollar" if foreign else money, at)
    if lemma == "point" and at > first and tree.form(at - 1).lower() == "percentage":
        return Unit("percentage point", at)
    return Unit(lemma, at)


def _part(tree: Tree, of: int) -> Unit | None:
    """What a part is of: "two of the *lawmakers*", "thousands of *homes*"."""
    at = of + 1
    while at < len(tree.words) and tree.words[at].tag in ("DT", "PRP$", "PDT", "CD"):
        at += 1
    return _counted(tree, at) if at < len(tree.words) else None


def _hyphened(tree: Tree, at: int) -> Unit | None:
    """The noun behind a hyphen: "a 32-*page* report"."""
    if at + 1 >= len(tree.words) or tree.words[at].end != tree.words[at + 1].start:
        return None
    form = tree.form(at + 1).lower()
    if not form.isalpha() or form in NO_UNITS or (at + 3 < len(tree.words) and tree.form(at + 3) == "old"):
        return None
    return Unit(tree.words[at + 1].lemma.lower(), at + 1)
