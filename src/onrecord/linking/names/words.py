"""Comparing names: folded words, short forms, spellings.

A name is compared as a tuple of folded words: ``name_words("President Xi’s")`` is ``("xi",)``.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.linking.lexicon import FAMILY_FIRST, HONORIFICS, LEADING
from onrecord.linking.names.customs import GENERATIONS
from onrecord.linking.names.spellings import spelled_alike
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


def shown(text: str) -> str:
    """A name as it is shown: on one line, without possessive ending, article and outer punctuation."""
    text = text.translate(_BRACKETS)
    plain = _POSSESSIVE.sub("", " ".join(text.split()).strip(_EDGES.replace(".", "").replace("’", "").replace("'", "")))
    plain = plain.strip(_EDGES.replace(".", ""))
    return plain[4:] if plain[:4].casefold() == "the " else plain


@lru_cache(maxsize=8192)
def name_words(text: str, person: bool = False) -> Words:
    """The folded words of a name; a person's without leading titles and honorifics, unless nothing else is left."""
    found = [word.form.replace(".", "") for word in words(shown(text))]
    found = [AMERICAN.get(word, word) for word in found if word]
    if person:
        while len(found) > 1 and (found[0] in HONORIFICS or found[0] in LEADING):
            del found[0]
    return tuple(found)


def variants(a: Words, b: Words) -> bool:
    """Whether two full names can be two spellings of one: word for word, in the same order."""
    return len(a) == len(b) > 1 and all(map(spelled_alike, a, b))


def without_initials(full: Words) -> Words:
    """A full name without its middle initials: "ann berg" of "Ann J. Berg"."""
    return (full[0], *(word for word in full[1:-1] if len(word) > 1), full[-1]) if len(full) > 2 else full


def without_generation(full: Words) -> Words:
    """A full name without "Jr." and the like at its end."""
    return full[:-1] if len(full) > 2 and full[-1] in GENERATIONS else full


def ends(short: Words, full: Words) -> bool:
    """Whether the short name is the end of the full one, or the family name that begins it in East Asian order.

    "Kennedy" ends "Robert Kennedy Jr.", too.
    """
    if not 0 < len(short) < len(full) or short[0] in GENERATIONS:
        return False
    bare = without_generation(full)
    return (
        full[-len(short) :] == short
        or (len(short) < len(bare) and bare[-len(short) :] == short)
        or (len(short) == 1 and full[0] == short[0] and full[0] in FAMILY_FIRST)
    )


def short_forms(full: Words) -> tuple[Words, ...]:
    """Every shorter name that ``ends`` a full one."""
    bare = without_generation(full)
    family = (full[:1],) if len(full) > 1 and full[0] in FAMILY_FIRST else ()
    tails = tuple(full[at:] for at in range(1, len(full)) if full[at] not in GENERATIONS)
    return tails + (tuple(bare[at:] for at in range(1, len(bare))) if bare != full else ()) + family


def initials(name: Sequence[str]) -> str:
    """The first letters of a body's name, small words left out: "icc" of the International Criminal Court."""
    return "".join(word[0] for word in name if word not in {"of", "the", "for", "and", "on", "in", "to", "de", "la"})
