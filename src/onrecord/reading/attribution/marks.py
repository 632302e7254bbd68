"""Rules for where a quote begins and ends: at its quotation marks."""

import re
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.joining import is_speech
from onrecord.reading.attribution.page import HEADLINES, Page, Stretch
from onrecord.text.words import words

NEARLY = 2
"""Words by which a content may miss a quotation mark and still be moved to it."""
NEAR = 40
"""Characters within which those words stand."""
SHORTEST_HEADLINE = 3
"""Words of a headline that is one quotation and no title."""
MISSED = 5
"""Words that a quotation has at least to be a quote which the model missed; a shorter one is a term."""

_SPEECH_ENDS = re.compile(r"[,.?!]\s?['’]?\s?(?:[”\"»]|'')")
_STRAY = ",.;:!?) \t\n\r"
"""With these no words begin."""


def move_to_marks(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Move the ends of contents to quotation marks near them, but not over another content."""
    taken = taken_by(page, drafts)
    return [replace(draft, content=tuple(_moved(page, taken, *piece) for piece in draft.content)) for draft in drafts]


def taken_by(page: Page, drafts: list[Draft]) -> NDArray[np.bool_]:
    """For each character whether it is content."""
    taken = np.zeros(len(page.text), dtype=np.bool_)
    for start, end in (piece for draft in drafts for piece in draft.content):
        taken[start:end] = True
    return taken


def _moved(page: Page, taken: NDArray[np.bool_], start: int, end: int) -> Stretch:
    begun, ended = page.quotation(start), page.quotation(end - 1)
    if begun and _is_near(page, begun[0][0], start) and not taken[begun[0][0] : start].any():
        start = begun[0][0]
    elif not page.text.startswith("..", start):
        start = end - len(page.text[start:end].lstrip(_STRAY))
    if not ended and page.text.endswith(",", start, end) and page.quoted[end - 2]:
        end -= 1
    elif not ended:
        end = _speech_end(page, start, end)
    elif ended[1].closed and _is_near(page, end, ended[0][1]) and not taken[end : ended[0][1]].any():
        end = ended[0][1]
    return start, end


def _is_near(page: Page, start: int, end: int) -> bool:
    return end - start <= NEAR and len(words(page.text[start:end])) <= NEARLY


def _speech_end(page: Page, start: int, end: int) -> int:
    """The closing mark of speech that ended a word or two before ``end``, or ``end``."""
    closing = [match.end() for match in _SPEECH_ENDS.finditer(page.text, max(start, end - NEAR), end)]
    if closing and page.quoted[closing[-1] - 1] and _is_near(page, closing[-1], end):
        return closing[-1]
    return end


def add_missed(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Add each quotation that looks like speech and that no content touches."""
    taken = taken_by(page, drafts)
    quotations = {one.start: one for _, one in page.outer}
    return drafts + [
        Draft(one.pieces)
        for one in quotations.values()
        if not any(taken[slice(*piece)].any() for piece in one.pieces) and looks_like_speech(page, one.pieces)
    ]


def looks_like_speech(page: Page, pieces: tuple[Stretch, ...]) -> bool:
    """Whether a quotation ends as a sentence does, has no capitals as a title has, and is long enough.

    A paragraph of its own may be as short as a word, or lack its full stop; a headline has three words.
    """
    found = [page.text[word.start : word.end] for piece in pieces for word in words(page.text[slice(*piece)], piece[0])]
    number = page.paragraph(pieces[0][0])
    alone = page.visible[number] == pieces[0]
    headline = page.kinds[number] in HEADLINES
    lower = sum(word[0].islower() for word in found)
    is_title = lower <= len(found) / 2 and not (alone and lower == len(found) - 1)
    if not found or is_title or is_attribute(page, pieces[0]):
        return False
    if headline and alone:
        return len(found) >= SHORTEST_HEADLINE
    stops = is_speech(page, pieces[-1])
    return (stops and alone) or (len(found) >= MISSED and (stops or alone))


def is_attribute(page: Page, piece: Stretch) -> bool:
    """Whether it is the value of an attribute in markup that was left in the text."""
    return page.text.endswith("=", 0, piece[0])
