"""Where sentences end: sentencex's rules, one paragraph at a time, and what they miss around quotes."""

import re

from sentencex import get_sentence_boundaries

_PLAIN = dict.fromkeys(map(ord, '“”„‟‘‚‛«»‹›"″`'), " ") | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
"""sentencex never looks into a quote, takes minutes for many open marks, and cannot encode a lone surrogate."""

_CLOSING = "”»›\"’')]"
_SPEAKER = re.compile(
    r"\s{1,9}(?:[a-z]|(?:[A-Z][\w.’'-]{0,30}\s{1,9}){1,4}(?:said|says|asked|asks|told|added|wrote|replied|answered)\b)"
)


def sentences(text: str, language: str = "en") -> list[tuple[int, int]]:
    """Start and end of each sentence, white space around it left out. ``text`` is one paragraph.

    A quote of several sentences is several; who said it stays with the last of them.
    """
    found = []
    plain = text.translate(_PLAIN)
    start = at = 0
    for boundary in get_sentence_boundaries(language, plain):
        point = at + len(plain[at : boundary["end_index"]].rstrip())
        at = boundary["end_index"]
        end = _behind(text, point)
        if not _goes_on(text, point, end):
            found.append((start, end))
            start = end
    found.append((start, len(text)))
    return [edges for edges in (_stripped(text, *pair) for pair in found) if edges[0] < edges[1]]


def _behind(text: str, point: int) -> int:
    """The end of a sentence behind the marks that close it."""
    while point < len(text) and text[point] in _CLOSING:
        point += 1
    return point


def _goes_on(text: str, point: int, end: int) -> bool:
    """Whether the sentence goes on: inside of a word, or with the speaker of a quote whose marks end it."""
    if text[end : end + 1].isalnum():
        return True
    return end > point and bool(_SPEAKER.match(text, end))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return min(end, start + len(piece) - len(piece.lstrip())), start + len(piece.rstrip())
