"""A person's name in its parts: titles and generation taken off, particles and initials known as such."""

import re
import unicodedata
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.linking.lexicon import FAMILY_FIRST, HER_NAMES, HIS_NAMES, HONORIFICS, LEADING
from onrecord.linking.names.customs import DESCENT, GENERATIONS, IBERIAN, LETTERED, PARTICLES, STYLES
from onrecord.linking.names.givennames import is_given
from onrecord.text.latin import SYLLABIC, latin, script

TITLES = LEADING | HONORIFICS | STYLES
"""Words that stand before a name and may be left out of it."""
_PART = re.compile(r"[^\s\-‐‑–—·・.,/()\[\]\"“”_*]+\.?")
_PATRONYMIC = re.compile("(?:ov|ev|iev|yev)(?:ich|ych|na)$|ovna$|evna$")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
LONGEST = 200
"""Characters of a name that are looked at, and ``MOST`` its parts."""
MOST = 12


class Part(NamedTuple):
    """One word of a name: ``latin`` in small Latin letters, ``shown`` as it is written."""

    latin: str
    shown: str
    script: str
    particle: bool = False
    initial: bool = False

    @property
    def patronymic(self) -> bool:
        """Whether it is made of a father's name the Russian way."""
        return bool(_PATRONYMIC.search(self.latin))

    @property
    def given(self) -> bool:
        """Whether it is known as a given name."""
        return self.latin in HIS_NAMES or self.latin in HER_NAMES or is_given(self.latin)

    @property
    def iberian(self) -> bool:
        """Whether it is a given name of those who often bear two family names."""
        return self.latin in IBERIAN

    @property
    def syllable(self) -> bool:
        """Whether it is a syllable of Chinese characters or Hangul."""
        return self.script in SYLLABIC

    @property
    def leads(self) -> bool:
        """Whether it is a family name of those that stand first."""
        return self.latin in FAMILY_FIRST


@dataclass(frozen=True, slots=True)
class FullName:
    """A name in parts; ``generation`` as "junior" or "ii".

    ``marked`` where a comma or capitals tell the family name; after a comma the given names have been put first.
    """

    parts: tuple[Part, ...]
    generation: str = ""
    marked: bool = False

    @property
    def by_descent(self) -> bool:
        """Whether a father is named in it with a word of its own."""
        return any(part.latin in DESCENT and part.particle for part in self.parts)

    def turned(self, by: int) -> "FullName":
        """The same with its first ``by`` parts last."""
        return FullName(self.parts[by:] + self.parts[:by], self.generation, self.marked)


def full_name(text: str) -> FullName:
    """The parts of a name in any script. A text without letters has none."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text[:LONGEST]))
    pieces = [_parts(piece) for piece in text.split(",")]
    pieces = [piece for piece in pieces if piece]
    generation = ""
    for piece in pieces:
        while len(piece) > (1 if piece is pieces[0] else 0) and piece[-1].latin in GENERATIONS:
            generation = GENERATIONS[piece.pop().latin]
    pieces = [piece for piece in pieces if piece]
    marked = len(pieces) == 2
    if marked:
        pieces.reverse()
    parts = [part for piece in pieces for part in piece][:MOST]
    at = 0
    while at < len(parts) - 1 and parts[at].latin in TITLES:
        parts[at] = parts[at]._replace(particle=True)
        at += 1
    if len(parts) > 1 and parts[0].script == "LATIN" and parts[0].shown.isupper() and len(parts[0].latin) > 3:
        marked = marked or not parts[-1].shown.isupper()
    if at < len(parts) and not (parts[at].latin in {"al", "el"} and at < len(parts) - 1):
        parts[at] = parts[at]._replace(particle=False)
    return FullName(tuple(parts), generation, marked)


def _parts(text: str) -> list[Part]:
    return [part for found in _PART.findall(text) for part in _part(found)]


def _part(word: str) -> list[Part]:
    pieces = latin(word)
    writing = script(word)
    if len(pieces) != 1:
        return [Part(piece, word, writing, particle=piece in PARTICLES and writing == "ARABIC") for piece in pieces]
    letters = pieces[0]
    alphabetic = writing in {"LATIN", "CYRILLIC", "GREEK"}
    initial = alphabetic and (len(word.strip(".'’")) == 1 or (word.endswith(".") and len(letters) <= 2))
    initial = initial and letters not in PARTICLES - LETTERED and letters not in GENERATIONS
    return [Part(letters, word, writing, letters in PARTICLES and not word.endswith("."), initial)]
