"""How far two words of a name are two spellings of one: by letters that transliteration confuses, and by slips.

``key`` makes one of digraphs that stand for one sound; ``cost`` counts what is left, below 1 for letters that are often
put for each other; ``skeleton`` keeps the consonants, by class, for a script that writes no vowels.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import permutations
from math import inf

from onrecord.text.latin import latin

_KEYS = (
    ("[^a-z0-9]", ""),
    ("tsch|tch", "ch"),
    ("dzh|zh|dj", "j"),
    ("kh", "h"),
    ("ph", "f"),
    ("ck|q(?!h)", "k"),
    ("qh", "k"),
    ("x", "ks"),
    ("tz|ts", "c"),
    ("ou|oo", "u"),
    ("eo|oe", "o"),
    ("eu|ue", "u"),
    ("ae", "a"),
    ("[ei]y|iy|ij|ee|y", "i"),
    ("^ie(?=.)", "e"),
    ("w", "v"),
    ("enka$", "enko"),
    (r"([a-z])\1+", r"\1"),
)
"""What is put for what, in order."""
_RULES = tuple((re.compile(pattern), letters) for pattern, letters in _KEYS)

_NEAR = {
    0.35: ("ei", "ou", "ae", "kg", "cs", "sz", "cz", "cj", "td", "vf", "vb", "vu"),
    0.5: ("ai", "ao", "au", "eo", "eu", "io", "iu", "pb", "kc", "mn"),
}
"""Letters that are often put for each other, with what that costs; any other letter costs 1."""
_SWAP = {order: cost for cost, pairs in _NEAR.items() for pair in pairs for order in permutations(pair)}
_ADD = {"h": 0.3, "a": 0.6, "e": 0.6, "i": 0.6, "o": 0.6, "u": 0.6}
_TURNED = 0.7
_LEAST = min(*_NEAR, *_ADD.values())
"""What it costs at least to be rid of a letter."""

_DIGRAPH_CLASS = {"kh": "K", "gh": "K", "ph": "B", "dh": "T", "th": "T"} | dict.fromkeys(
    ("tsch", "tch", "sch", "sh", "ch", "dzh", "zh", "dj", "tz", "ts"), "S"
)
_Letters = str | Callable[[re.Match[str]], str]
_CLASSES: tuple[tuple[str, _Letters], ...] = (
    ("tsch|tch|sch|sh|ch|kh|gh|ph|dzh|zh|dj|dh|th|tz|ts", lambda m: _DIGRAPH_CLASS[m.group()]),
    ("c(?=[eiy])|c$", "S"),
    ("(?<!^)h|[aeiouyw]", ""),
    ("[bpfv]", "B"),
    ("[td]", "T"),
    ("[kgqc]", "K"),
    ("x", "KS"),
    ("[szj]", "S"),
    ("[lr]", "L"),
    ("m(?=B)|n", "N"),
    ("m", "M"),
    ("h", "H"),
)
_SKELETON = tuple((re.compile(pattern), letters) for pattern, letters in _CLASSES)
_DOUBLED = re.compile(r"([a-z])\1+")
LONGEST = 40
"""Letters of a word that are compared."""


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """A folded Latin word with one letter for one sound: "zelenski" for Zelenskyy and Zelensky."""
    for pattern, letters in _RULES:
        word = pattern.sub(letters, word)
    return word[:LONGEST]


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a folded Latin word by class: "BTN" for Putin and for ``bwtyn``."""
    word = _DOUBLED.sub(r"\1", word[:LONGEST])
    for pattern, letters in _SKELETON:
        word = pattern.sub(letters, word)
    return word


@lru_cache(maxsize=65536)
def cost(a: str, b: str, most: float = inf) -> float:
    """What it takes to make one key of another: letters put, left out, exchanged or turned round, by those tables.

    The distance of Damerau and Levenshtein (optimal string alignment), weighted. It is not counted to its end once it
    is sure to be more than ``most``: then all that is known is that it is more.
    """
    if _LEAST * max(len({*a} - {*b}), len({*b} - {*a})) > most:
        return inf
    before: list[float] = []
    row = [0.0]
    for letter in b:
        row.append(row[-1] + _ADD.get(letter, 1.0))
    for i, left in enumerate(a, 1):
        without = _ADD.get(left, 1.0)
        last, before, row = before, row, [row[0] + without]
        for j, right in enumerate(b, 1):
            best = before[j - 1] + (0.0 if left == right else _SWAP.get((left, right), 1.0))
            best = min(best, before[j] + without, row[j - 1] + _ADD.get(right, 1.0))
            if i > 1 and j > 1 and left == b[j - 2] and a[i - 2] == right:
                best = min(best, last[j - 2] + _TURNED)
            row.append(best)
        if min(row) > most and min(before) > most:  # "turned round" leaps over one row, never over two
            return inf
    return row[-1]


def another_name(a: str, b: str) -> bool:
    """Whether the end tells two words apart, however alike they are: Daniel, Daniela; Brown, Browne; Robert, Roberts.

    A last ``a``, ``e``, ``o`` or ``s`` that one has and the other has not makes another name, and so does whatever goes
    on for two letters or more.
    """
    short, long = sorted((a, b), key=len)
    if a == b:
        return False
    if short.endswith("a") != long.endswith("a"):
        return True
    return long.startswith(short) and (long[len(short) :] in {"e", "o", "s"} or len(long) > len(short) + 1)


SLIP_FROM = 6
"""Letters of a word in which a slip of one letter is forgiven."""
_SLIP = 1.0
_SPELLING = 0.11
_DEAREST = 0.9
"""What two spellings may cost for a letter of theirs, and at most: no letter for one that is never put for it."""


def spelling(a: str, b: str) -> bool:
    """Whether two folded Latin words are two spellings by letters that transliteration confuses."""
    one, other = key(a), key(b)
    if not one or not other or another_name(one, other):
        return False
    long_enough = min(len(one), len(other)) > 2
    most = min(_DEAREST, _SPELLING * (len(one) + len(other)) / 2)
    return one == other or (long_enough and cost(one, other, _SLIP) <= most)


def slip(a: str, b: str) -> bool:
    """Whether two folded Latin words of some length differ in one letter, the first being the same."""
    one, other = key(a), key(b)
    if min(len(one), len(other)) < SLIP_FROM or one[0] != other[0] or another_name(one, other):
        return False
    return cost(one, other, _SLIP) <= _SLIP


def spelled_alike(a: str, b: str) -> bool:
    """Whether two folded words of any script can be two spellings of one name: Zelensky, Zelenskyy; not Kirby, Kerry.

    Both have ``SLIP_FROM`` letters or more and begin alike.
    """
    a, b = "".join(latin(a)), "".join(latin(b))
    long_enough = min(len(a), len(b)) >= SLIP_FROM and a[0] == b[0]
    return bool(a) and (a == b or (long_enough and (spelling(a, b) or slip(a, b))))
