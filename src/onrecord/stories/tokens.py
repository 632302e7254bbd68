"""The words of many texts at once, as numbers.

A word is letters and digits of any script, with inner points, commas and apostrophes ("U.S", "1,200", "don't") and
without a possessive "'s". It goes by a 32-bit hash of its first and last eight bytes and its length. Everything is
done for all bytes, or all words, of a batch in one step of numpy: about 15 ns a character, where a regex takes 200.
"""

import codecs
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from onrecord.text.folding import straighten

Bytes = NDArray[np.uint8]
Flags = NDArray[np.bool_]
Numbers = NDArray[np.int64]

_CURLY = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("—", "-"), ("–", "-"))
_MARKS = re.compile("[\u0300-\u036f]+")
_WIDE = re.compile(r"[^\x00-\x7f]+")
_BEGINNING = np.zeros(256, dtype=np.bool_)
_BEGINNING[list(b'.!?:\n"`')] = True
_PADDING = b"\n" * 8
_ODD = tuple(np.uint64(number) for number in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
_MASKS = np.array([(1 << 8 * size) - 1 for size in range(9)], dtype=np.uint64)


class Tokens(NamedTuple):
    """The words of n texts in their order; every array is as long as there are words.

    ``text`` is the number of the text and ``start`` the byte in it. ``capital`` is whether the first letter is one,
    ``begins`` whether a sentence, line or quotation may begin here, ``digit`` whether the first character is one.
    """

    hashes: NDArray[np.uint32]
    text: Numbers
    start: Numbers
    capital: Flags
    begins: Flags
    digit: Flags


def tokens(texts: Sequence[bytes]) -> Tokens:
    """The words of texts as ``folded`` gives them; single letters are none."""
    data = np.frombuffer(b"\n".join((_PADDING, *texts, _PADDING)), dtype=np.uint8)
    capitals = data - np.uint8(65) < 26
    lower = data | capitals.view(np.uint8) << np.uint8(5)
    inner = (lower - np.uint8(97) < 26) | (data - np.uint8(48) < 10) | (data > 127)
    _open(data, inner)
    change = np.flatnonzero(inner[1:] != inner[:-1]) + 1
    starts, ends = change[::2], change[1::2]
    before = np.concatenate([starts[:1] * 0, ends[:-1]])
    first = lower[starts]
    digit = first - np.uint8(48) < 10
    ends = ends - 2 * ((lower[ends - 1] == ord("s")) & (data[ends - 2] == ord("'")))
    kept = np.flatnonzero((ends - starts > 1) | digit)
    starts, ends, before, digit = starts[kept], ends[kept], before[kept], digit[kept]
    begins = _BEGINNING[data[before]] | _BEGINNING[data[starts - 1]]
    begins |= (starts - before > 1) & _BEGINNING[data[starts - 2]]
    edges = np.cumsum([len(_PADDING) + 1, *(len(text) + 1 for text in texts)])
    text = np.repeat(np.arange(len(texts)), np.diff(np.searchsorted(starts, edges)))
    return Tokens(_hashes(lower, starts, ends), text, starts - edges[text], capitals[starts], begins, digit)


def folded(text: str) -> bytes:
    """A text as ``tokens`` takes it: quotes and dashes straight, without accents; ASCII keeps its case."""
    if not text.isascii():
        for curly, plain in _CURLY:
            text = text.replace(curly, plain)
    return text.encode("ascii", _PLAIN)


def hashed(words: Sequence[str]) -> NDArray[np.uint32]:
    """The hashes by which words go; each must be one word."""
    data = [folded(word.lower()) for word in words]
    ends = np.cumsum([len(_PADDING) + 1, *(len(word) + 1 for word in data)])
    lower = np.frombuffer(b"\n".join((_PADDING, *data, _PADDING)), dtype=np.uint8)
    return _hashes(lower, ends[:-1], ends[1:] - 1)


def _plain(error: UnicodeError) -> tuple[bytes, int]:
    """What stands for characters beyond ASCII where text is encoded: a codec finds them faster than a pattern."""
    assert isinstance(error, UnicodeEncodeError)
    return _folded(error.object[error.start : error.end]), error.end


@lru_cache(maxsize=4096)
def _folded(wide: str) -> bytes:
    plain = _MARKS.sub("", normalize("NFKD", straighten(wide)))
    plain = plain if plain.isascii() else _WIDE.sub(lambda match: match.group().lower(), plain)
    return plain.encode("utf-8", "replace")


_PLAIN = "onrecord.plain"
codecs.register_error(_PLAIN, _plain)


def _open(data: Bytes, inner: Flags) -> None:
    """Set right what belongs to a word: marks between letters do, punctuation beyond ASCII does not.

    That is U+0080-00BF, U+2000-207F and U+3000-303F: C2 xx, E2 80 xx, E2 81 xx and E3 80 xx in UTF-8.
    """
    marks = np.flatnonzero((data == ord(".")) | (data == ord(",")) | (data == ord("'")))
    inner[marks[inner[marks - 1] & inner[marks + 1]]] = True
    wide = np.flatnonzero(data > 0xC1)
    lead, second = data[wide], data[wide + 1]
    narrow = wide[lead == 0xC2]
    wide = wide[(lead == 0xE2) & (second & 0xFE == 0x80) | (lead == 0xE3) & (second == 0x80)]
    for places, size in ((wide, 3), (narrow, 2)):
        for shift in range(size):
            inner[places + shift] = False


def _hashes(lower: Bytes, starts: Numbers, ends: Numbers) -> NDArray[np.uint32]:
    """Hashes of the words between these places of a text in one case, with 8 bytes or more before and behind."""
    eights: NDArray[np.uint64] = np.ndarray((len(lower) - 7,), dtype="<u8", buffer=lower.data, strides=(1,))
    size = ends - starts
    first = eights[starts] & _MASKS[np.minimum(size, 8)]
    last = eights[ends - 8]
    last[size <= 8] = 0
    mixed = (first * _ODD[0]) ^ (last * _ODD[1]) ^ (size.astype(np.uint64) * _ODD[2])
    mixed ^= mixed >> np.uint64(29)
    found: NDArray[np.uint32] = ((mixed * _ODD[1]) >> np.uint64(32)).astype(np.uint32)
    return found
