"""Comparing names: folded words, short forms, spellings.

A name is compared as a tuple of folded words: ``name_words("President Xi’s")`` is ``("xi",)``.
"""

import re
from collections.abc import Sequence

from onrecord.linking.lexicon import FAMILY_FIRST, HONORIFICS, LEADING
from onrecord.text.words import words

Words = tuple[str, ...]

ALIASES: dict[Words, Words] = {
    ("us",): ("united", "states"),
    ("usa",): ("united", "states"),
    ("america",): ("united", "states"),
    ("united", "states", "of", "america"): ("united", "states"),
    ("uk",): ("united", "kingdom"),
    ("britain",): ("united", "kingdom"),
    ("great", "britain"): ("united", "kingdom"),
    ("uae",): ("united", "arab", "emirates"),
    ("prc",): ("china",),
    ("people's", "republic", "of", "china"): ("china",),
    ("russian", "federation"): ("russia",),
    ("islamic", "republic", "of", "iran"): ("iran",),
    ("republic", "of", "korea"): ("south", "korea"),
    ("un",): ("united", "nations"),
    ("eu",): ("european", "union"),
}
"""States and bodies of states under another common name."""

AMERICAN = {
    "defence": "defense",
    "labour": "labor",
    "centre": "center",
    "programme": "program",
    "organisation": "organization",
}

_POSSESSIVE = re.compile(r"['’]s?$")
_BRACKETS = str.maketrans("", "", "[]{}()")
_EDGES = " \t\r\n\"“”‘’'«»,;:.!?–—-*_"
_LONGEST = 40


def shown(text: str) -> str:
    """A name as it is shown: on one line, without possessive ending, article and outer punctuation."""
    text = text.translate(_BRACKETS)
    plain = _POSSESSIVE.sub("", " ".join(text.split()).strip(_EDGES.replace(".", "").replace("’", "").replace("'", "")))
    plain = plain.strip(_EDGES.replace(".", ""))
    return plain[4:] if plain[:4].casefold() == "the " else plain


def name_words(text: str, person: bool = False) -> Words:
    """The folded words of a name; a person's without leading titles and honorifics, unless nothing else is left."""
    found = [word.form.replace(".", "") for word in words(shown(text))]
    found = [AMERICAN.get(word, word) for word in found if word]
    if person:
        while len(found) > 1 and (found[0] in HONORIFICS or found[0] in LEADING):
            del found[0]
    return tuple(found)


def distance(a: str, b: str, limit: int) -> int:
    """Letters to insert, delete or replace (Levenshtein), counted up to ``limit + 1``."""
    if abs(len(a) - len(b)) > limit or max(len(a), len(b)) > _LONGEST:
        return limit + 1
    row = list(range(len(b) + 1))
    for i, left in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, right in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (left != right))
    return min(row[-1], limit + 1)


def spelled_alike(a: str, b: str) -> bool:
    """Whether two words can be two spellings of one name: Zelensky and Zelenskyy, never Kirby and Kerry.

    Both have five letters or more and begin alike; one letter may differ, two from eight letters on. A last letter that
    tells a man's name from a woman's, or one family from another, is no spelling: Daniel, Daniela; Brown, Browne.
    """
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < 5 or short[0] != long[0] or long in (short + "a", short + "e"):
        return False
    if short.endswith("a") != long.endswith("a"):
        return False
    limit = 1 if len(short) < 8 else 2
    return distance(short, long, limit) <= limit


def variants(a: Words, b: Words) -> bool:
    """Whether two full names can be two spellings of one: word for word, in the same order."""
    return len(a) == len(b) > 1 and all(map(spelled_alike, a, b))


def without_initials(full: Words) -> Words:
    """A full name without its middle initials: "ann berg" of "Ann J. Berg"."""
    return (full[0], *(word for word in full[1:-1] if len(word) > 1), full[-1]) if len(full) > 2 else full


def ends(short: Words, full: Words) -> bool:
    """Whether the short name is the end of the full one, or the family name that begins it in East Asian order."""
    if not 0 < len(short) < len(full):
        return False
    return full[-len(short) :] == short or (len(short) == 1 and full[0] == short[0] and full[0] in FAMILY_FIRST)


def short_forms(full: Words) -> tuple[Words, ...]:
    """Every shorter name that ``ends`` a full one."""
    family = (full[:1],) if len(full) > 1 and full[0] in FAMILY_FIRST else ()
    return tuple(full[at:] for at in range(1, len(full))) + family


def initials(name: Sequence[str]) -> str:
    """The first letters of a body's name, small words left out: "icc" of the International Criminal Court."""
    return "".join(word[0] for word in name if word not in {"of", "the", "for", "and", "on", "in", "to", "de", "la"})
