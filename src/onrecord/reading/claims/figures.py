"""The quantities of a tree, in order: numbers with their bounds and units, without those that only name something."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from onrecord.reading.claims import bounds, units
from onrecord.reading.claims.numerals import OPENING, Number, number, shortened, value
from onrecord.reading.grammar.tree import Tree
from onrecord.record.claim import Bound

_OPEN_CLASS = frozenset({"DT", "CD", "NN", "NNS", "PDT", "RB", "JJ"})
_DASHES = frozenset({"-", "–", "—", "to", "and", "or"})
_RATIOS = frozenset({"-", "–", "/", ":"})
_NAMERS = frozenset({"no", "no.", "nos.", "#", "number", "article", "section", "chapter", "aged", "age", "verse"})
_DEFINITE = frozenset({"the", "these", "those", "both", "other"})
_COUNTED = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ"})
_FEW = 4
"""Up to here a number word behind "the" only says that all are meant: "the two leaders"."""
_OLDEST = 120
_NO_COUNT = frozenset({"another", "other", "day", "side", "hand", "time", "thing", "way", "point", "reason"})


class Found(NamedTuple):
    """A quantity: words ``first`` to ``last``, its number's last word ``at``, and what it says."""

    first: int
    last: int
    at: int
    low: float
    high: float
    bound: Bound
    unit: str


def found(tree: Tree, is_time: Callable[[int], bool]) -> Iterator[Found]:
    """The quantities of a text; ``is_time`` tells which words say when, and are none."""
    last: Found | None = None
    for one in _found(tree, is_time):
        if last:
            yield _sharing(tree, last, one)
        last = one
    if last:
        yield last


def _sharing(tree: Tree, one: Found, other: Found) -> Found:
    """A quantity with the unit of the next: "from 35 to 20 *percent*"."""
    if one.unit or other.first != one.last + 2 or tree.form(one.last + 1).lower() not in _DASHES:
        return one
    return one._replace(unit=other.unit)


def _found(tree: Tree, is_time: Callable[[int], bool]) -> Iterator[Found]:
    forms: list[str] = []
    done = -1
    for at, word in enumerate(tree.words):
        if at <= done or (word.tag not in _OPEN_CLASS and not tree.text[word.start].isdigit()):
            continue
        form = tree.text[word.start : word.end].lower()
        if not (form[0].isdigit() or form in OPENING or "-" in form):
            continue
        forms = forms or [tree.form(one).lower() for one in range(len(tree.words))]
        one = _compound(forms, at) or _figure(tree, forms, at)
        if one is not None:
            done = one.last
            if not is_time(one.at):
                yield one


def _compound(forms: Sequence[str], at: int) -> Found | None:
    """A number and its unit in one word: a "*three-day* visit"."""
    first, hyphen, unit = forms[at].partition("-")
    if not hyphen or not unit.isalpha() or unit in units.NO_UNITS or first == "one":
        return None
    many = value(first)
    if many is None or value(unit) is not None or unit.endswith("s"):
        return None
    return _bounded(forms, Number(at, at, many, many), units.Unit(unit, at), at)


def _figure(tree: Tree, forms: Sequence[str], at: int) -> Found | None:
    money = units.SIGNS.get(forms[at - 1]) if at else None
    one = number(forms, at, money=money is not None or _is_short(tree, forms, at))
    if one is None or (not money and _is_name(tree, forms, one)):
        return None
    begin = at - (money is not None)
    ranged = _range(forms, one, money)
    one = ranged or one
    unit = units.Unit(money, one.last) if money else units.behind(tree, one)
    if one.share:
        one = one._replace(low=round(100 * one.low, 2), high=round(100 * one.high, 2))
        unit = units.Unit("%", one.last)
    if _is_idle(forms, one, unit) or (not unit.name and _is_glued(tree, one)):
        return None
    return _bounded(forms, one, unit, min(begin, one.first))


def _is_glued(tree: Tree, one: Number) -> bool:
    """Whether a number is only the first part of a name, an age or a score: "5-4", "66-year-old"."""
    at = one.last + 1
    return at < len(tree.words) and tree.form(at) in _RATIOS and tree.words[at].start == tree.words[one.last].end


def _is_short(tree: Tree, forms: Sequence[str], at: int) -> bool:
    """Whether "5bn" or "1.2 m" stands before what it counts: "m" alone may be metres."""
    long = 1 if shortened(forms[at]) else 2
    return at + long < len(forms) and forms[at][0].isdigit() and tree.words[at + long].tag in ("NNS", "NNPS")


def _bounded(forms: Sequence[str], one: Number, unit: units.Unit, begin: int) -> Found:
    bound: Bound = "between" if one.low < one.high else "about" if one.vague else "exact"
    last = max(one.last, unit.last)
    if (said := bounds.before(forms, begin)) is not None:
        begin = said[1]
        bound = said[0] if bound != "between" else bound
    elif (said := bounds.after(forms, one.last) or bounds.after(forms, last)) is not None:
        last = max(last, said[1])
        bound = said[0] if bound != "between" else bound
    return Found(begin, last, one.last, one.low, one.high, bound, unit.name)


def _range(forms: Sequence[str], one: Number, money: str | None) -> Number | None:
    """Between 40 and 50, 40 to 50, 40-50, two or three, $3 million to $5 million: both ends in one."""
    at = one.last + 1
    if at + 1 >= len(forms) or forms[at] not in _DASHES or one.vague or one.share:
        return None
    opens = forms[one.first - 1 - (money is not None)] if one.first > (money is not None) else ""
    if (forms[at] == "and") != (opens == "between") or opens == "from":
        return None
    sign = units.SIGNS.get(forms[at + 1]) is not None
    if at + 1 + sign >= len(forms):
        return None
    other = number(forms, at + 1 + sign, money=sign or money is not None)
    if other is None or other.vague or other.share:
        return None
    low = one.low * other.scaled if one.scaled == 1.0 < other.scaled and one.low < 1000 else one.low
    if not low < other.high or (forms[at] == "or" and other.high - low > low):
        return None
    first = one.first - 1 if opens == "between" else one.first
    return Number(first, other.last, low, other.high)


def _is_name(tree: Tree, forms: Sequence[str], one: Number) -> bool:
    """Whether a number names something: Article 5, Boeing 737, Group of 20, Jonas Feld, 54, a vote of 86-61."""
    before = forms[one.first - 1] if one.first else ""
    after = forms[one.last + 1] if one.last + 1 < len(forms) else ""
    word, digits = tree.words[one.last], forms[one.first][0].isdigit()
    if before in _NAMERS or (
        digits and before in _RATIOS and tree.words[one.first - 1].end == tree.words[one.first].start
    ):
        return True
    above = tree.words[word.head]
    if one.first == one.last and word.head < one.first:
        if (
            word.dep in ("nummod", "appos", "npadvmod")
            and above.tag in ("NN", "NNP", "NNPS")
            and _is_bare(tree, one.last + 1)
        ):
            return word.dep == "nummod" or (before == "," and one.high < _OLDEST)
        if before == "of" and tree.words[above.head].tag == "NNP" and word.dep == "pobj":
            return True
    if before == "," and after in (",", ".", ")") and one.high < _OLDEST and one.first > 1:
        return tree.words[one.first - 2].tag in ("NNP", "NNPS")
    return word.tag == "NNP" or (word.dep == "compound" and above.tag == "NNP")


def _is_bare(tree: Tree, at: int) -> bool:
    """Whether no noun follows that a number could count."""
    return at >= len(tree.words) or tree.words[at].tag not in _COUNTED


def _is_idle(forms: Sequence[str], one: Number, unit: units.Unit) -> bool:
    """Whether a small number counts nothing: "one of", "no one", "the two leaders", "one day"."""
    before = forms[one.first - 1] if one.first else ""
    if one.high == 1.0 and one.first == one.last and forms[one.first] == "one":
        after = forms[one.last + 1] if one.last + 1 < len(forms) else ""
        return (
            not unit.name or unit.name in _NO_COUNT or after == "of" or before in ("no", "any", "every", "the", "this")
        )
    if before in _DEFINITE and one.high <= _FEW and forms[one.first].isalpha():
        return True
    return forms[one.first] in ("zero", "a", "an") and one.first == one.last
