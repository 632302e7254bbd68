"""The sentence of a cue, its quote's own words masked, and the walk over it from phrase to phrase."""

import re
from typing import NamedTuple

from onrecord.reading.attribution.adjuncts import ROWS, Row
from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.marks import looks_like_speech
from onrecord.reading.attribution.page import HEADLINES, Page, Stretch
from onrecord.text.folding import straighten
from onrecord.text.sentences import sentences

REACH = 500
"""Characters on either side of the cue that are looked at, at most: few sentences are longer, and work stays linear."""
MASK = "\0"
"""Stands for each character of the content."""

_DASHES = "–—"
_CLOSING = " \t\n\"'”’»›)"
_BLANKS = re.compile(r"\s{0,3}(?P<comma>,\s{1,3})?")
_OTHER_CLAUSE = (
    "that|who|which|whose|where|as|when|while|if|because|since|although|though|after|before|until|and|but|or|adding"
    "|saying|noting"
)
_WORD = re.compile(rf"(?!(?:{_OTHER_CLAUSE})\b)(?:[\w&'$%./-]{{1,30}}|\([^()\0]{{1,80}}\))")


class Clause(NamedTuple):
    """A sentence, straightened, with its content masked; ``cue`` and ``speaker`` are offsets into it."""

    text: str
    offset: int
    cue: Stretch
    speaker: Stretch | None


def clause_of(page: Page, draft: Draft, cue: Stretch) -> Clause:
    """The sentence of the cue, the speech of others masked, too.

    A full stop in what is masked is left, so that a sentence ends where its last words do.
    """
    start, end = page.paragraphs[page.paragraph(cue[0])]
    start, end = max(start, cue[0] - REACH), min(end, cue[1] + REACH)
    chars = list(page.text[start:end])
    others = [piece for piece, one in page.outer_within(start, end) if looks_like_speech(page, one.pieces)]
    for first, last in (*draft.content, *others):
        for at in range(max(first, start) - start, min(_before_stop(page, first, last), end) - start):
            chars[at] = MASK
    text = "".join(chars)
    at = cue[0] - start
    first, last = next((pair for pair in _sentences(text) if pair[0] <= at < pair[1]), (0, len(text)))
    first = last - len(text[first:last].lstrip(_CLOSING))
    offset = start + first
    speaker = draft.speaker
    if speaker and not (offset <= speaker[0] and speaker[1] <= start + last):
        speaker = None
    return Clause(
        _straight(text[first:last]),
        offset,
        (cue[0] - offset, cue[1] - offset),
        (speaker[0] - offset, speaker[1] - offset) if speaker else None,
    )


def _sentences(text: str) -> list[Stretch]:
    """As everywhere, but words between `` and '' are no reason to go on to the next ''."""
    return sentences(text.replace("''", '" '))


def _before_stop(page: Page, start: int, end: int) -> int:
    """Where the full stop stands that ends the words, marks behind it or not; else their end."""
    stop = start + len(page.text[start:end].rstrip(_CLOSING))
    return stop - 1 if stop > start and page.text[stop - 1] in ".?!" else end


def sentence_before(page: Page, position: int) -> tuple[str, int]:
    """The sentence that ends before this character, or with the paragraph before, straightened; and its offset."""
    number = page.paragraph(position)
    start, end = page.visible[number][0], position
    if start == position and number and page.kinds[number - 1] not in HEADLINES:
        start, end = page.visible[number - 1]
    start = max(start, end - REACH)
    first, last = next(reversed(_sentences(page.text[start:end])), (0, 0))
    return _straight(page.text[start + first : start + last]), start + first


def _straight(printed: str) -> str:
    """Straightened, but long dashes stay."""
    return "".join(old if old in _DASHES else new for old, new in zip(printed, straighten(printed), strict=True))


def walk(text: str, at: int, end: int, words: int = 0, rows: tuple[Row, ...] = ROWS) -> list[re.Match[str]]:
    """The phrases from ``at`` on, one after another. Before a comma ``words`` words may be passed over."""
    found: list[re.Match[str]] = []
    while at < end:
        if blanks := _BLANKS.match(text, at, end):
            at = blanks.end()
            words = 0 if blanks["comma"] else words
        phrase = next(filter(None, (row.phrase.match(text, at, end) for row in rows)), None)
        passed = phrase or (_WORD.match(text, at, end) if words else None)
        if passed is None:
            break
        if phrase:
            found.append(phrase)
        else:
            words -= 1
        at = passed.end()
    return found
