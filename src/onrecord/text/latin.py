"""Names of any script in plain Latin letters, a to z and digits.

The letters are those of anyascii, which spells one character at a time: Chinese as pinyin, Korean by the revised
romanisation. The tables here mend what that does to names: letters that stand for vowels in Arabic and Hebrew, the
digraphs of Greek, small kana.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_LETTERS = str.maketrans(
    {
        "ə": "a", "Ə": "A",
        "א": "a", "ע": "a", "ו": "w", "ב": "b", "פ": "p", "ף": "p", "כ": "k", "ך": "k",
        "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ع": "a", "ة": "a", "ى": "a", "ظ": "z", "ذ": "dh",
        "ं": "n", "ँ": "n", "ー": "",
    }
)  # fmt: skip
_DIGRAPHS = (
    (re.compile("γι(?=[αάεέοόουύ])", re.IGNORECASE), "y"),
    (re.compile(r"\bμπ", re.IGNORECASE), "b"),
    (re.compile(r"\bντ", re.IGNORECASE), "d"),
    (re.compile("γκ", re.IGNORECASE), "g"),
    (re.compile("đ(?=.*[ćčšž])", re.IGNORECASE), "dj"),
    (re.compile("(?<=[シチジしちじ])[ャゃ]"), "~a"),
    (re.compile("(?<=[シチジしちじ])[ュゅ]"), "~u"),
    (re.compile("(?<=[シチジしちじ])[ョょ]"), "~o"),
)
_ARTICLE = re.compile("^[اأ]ل(?!ل?ه)(?=..)")
_SYLLABLE = re.compile("[A-Z][^A-Z]*")
SYLLABIC = frozenset({"CJK", "HANGUL"})
"""Scripts with a sign for a syllable."""
VOWELLESS = frozenset({"ARABIC", "HEBREW", "SYRIAC", "THAI", "DEVANAGARI", "BENGALI", "LAO", "KHMER", "MYANMAR"})
"""Scripts that leave out some or all vowels, as ``script`` names them."""


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]


def script(word: str) -> str:
    """The script of a word's first letter as Unicode names it: "LATIN", "CYRILLIC", "CJK"; "" where it has none."""
    return next((_script(char) for char in word if char.isalpha()), "")


def latin(word: str) -> tuple[str, ...]:
    """A word in small Latin letters: one piece, or one a syllable in Chinese characters and Hangul.

    The Arabic article is a piece of its own. Nothing is left of a word without letters and digits.
    """
    if word.isascii():
        plain = "".join(char for char in word if char.isalnum()).lower()
        return (plain,) if plain else ()
    word = unicodedata.normalize("NFC", word)
    if _ARTICLE.match(word):
        return ("al", *latin(word[2:]))
    for pattern, letters in _DIGRAPHS:
        word = pattern.sub(letters, word)
    spelled = re.sub("i~", "", anyascii(word.translate(_LETTERS)))
    pieces = _SYLLABLE.findall(spelled) if script(word) in SYLLABIC else [spelled]
    plain_pieces = ("".join(char for char in piece if char.isascii() and char.isalnum()) for piece in pieces)
    return tuple(piece.lower() for piece in plain_pieces if piece)
